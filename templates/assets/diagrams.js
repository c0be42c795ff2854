// Diagrams are drawn in a frame of the theme's own, which alone may set styles as it goes. The text of the
// diagram stays below the drawing, and in its place where it cannot be drawn.
(() => {
  const words = document.currentScript.dataset;
  const files = location.protocol === 'file:';
  const night = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;

  // The theme's colours as they are now; a token that depends on light or dark says nothing by itself.
  const colours = () => {
    const probe = document.createElement('i');
    root.append(probe);
    const all = {};
    for (const token of ['bg', 'bg-sunken', 'ink', 'ink-2', 'accent', 'accent-tint', 'warn-bg', 'line-strong']) {
      probe.style.color = `var(--${token})`;
      all[token] = getComputedStyle(probe).color;
    }
    probe.remove();
    return all;
  };

  const drawings = [];
  for (const figure of document.querySelectorAll('.hb-diagram')) {
    const caption = figure.querySelector('figcaption');
    const frame = document.createElement('iframe');
    const name = caption ? caption.textContent : words.name;
    const times = drawings.filter(drawing => drawing.name === name).length;
    frame.title = times ? `${name} ${times + 1}` : name;
    frame.src = words.frame;
    frame.loading = 'lazy';
    const text = figure.querySelector('details');
    const source = text.querySelector('pre').cloneNode(true);
    // What changes took out of it is not drawn.
    for (const gone of source.querySelectorAll('.hb-old')) gone.remove();
    drawings.push({ frame, name, text, source: source.textContent });
    text.before(frame);
  }

  const send = ({ frame, source }) => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : night.matches;
    const message = { source, title: frame.title, language: root.lang, dark, colours: colours() };
    frame.contentWindow.postMessage(message, files ? '*' : location.origin);
  };

  addEventListener('message', event => {
    const drawing = drawings.find(({ frame }) => frame.contentWindow === event.source);
    if (!drawing || (!files && event.origin !== location.origin)) return;
    const { state, height } = event.data;
    if (state === 'ready') {
      drawing.ready = true;
      send(drawing);
    } else if (state === 'drawn' && Number.isFinite(height)) {
      if (!drawing.drawn) drawing.text.open = drawing.text.querySelector('.hb-new,.hb-old') !== null;
      drawing.drawn = true;
      drawing.frame.style.blockSize = `${Math.ceil(height)}px`;
    } else if (state === 'failed') {
      drawing.text.open = true;
      drawing.frame.remove();
      drawings.splice(drawings.indexOf(drawing), 1);
    }
  });

  // Light and dark change while the page is open.
  const again = () => drawings.filter(drawing => drawing.ready).forEach(send);
  night.addEventListener('change', again);
  new MutationObserver(again).observe(root, { attributeFilter: ['data-theme'] });
})();
