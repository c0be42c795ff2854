// Draws the diagram that the page around this one sends, and tells it how high the drawing is.
(() => {
  const files = location.protocol === 'file:';
  const root = document.documentElement;
  const place = document.querySelector('div');
  const tell = (state, height) => parent.postMessage({ state, height }, files ? '*' : location.origin);
  const tellHeight = () => place.firstChild && tell('drawn', place.getBoundingClientRect().height);

  const settings = ({ dark, colours }) => ({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    deterministicIds: true,
    fontFamily: 'system-ui, sans-serif',
    theme: 'base',
    themeVariables: {
      darkMode: dark,
      background: colours.bg,
      primaryColor: colours['accent-tint'],
      primaryTextColor: colours.ink,
      primaryBorderColor: colours.accent,
      secondaryColor: colours['bg-sunken'],
      tertiaryColor: colours['bg-sunken'],
      secondaryTextColor: colours.ink,
      tertiaryTextColor: colours.ink,
      lineColor: colours['ink-2'],
      textColor: colours.ink,
      edgeLabelBackground: colours.bg,
      noteBkgColor: colours['warn-bg'],
      noteTextColor: colours.ink,
      noteBorderColor: colours['line-strong'],
    },
  });

  const draw = async message => {
    root.lang = message.language;
    root.style.colorScheme = message.dark ? 'dark' : 'light';
    mermaid.initialize(settings(message));
    const { svg } = await mermaid.render('drawing', message.source);
    place.innerHTML = svg;
    place.firstChild.setAttribute('role', 'img');
    place.firstChild.setAttribute('aria-label', message.title);
    tellHeight();
  };

  // One after the other: a diagram that is drawn again waits for the last time.
  let last = Promise.resolve();
  addEventListener('message', event => {
    if (event.source !== parent || parent === self || (!files && event.origin !== location.origin)) return;
    last = last.then(() => draw(event.data)).catch(() => tell('failed'));
  });
  new ResizeObserver(tellHeight).observe(place);
  tell('ready');
})();
