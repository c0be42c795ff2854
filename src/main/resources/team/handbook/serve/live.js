// What "handbook serve" adds to a page: it loads the page again when the handbook changed, and shows
// what is wrong with it. Nothing here reads HTML: every text is put in as text.
(() => {
  const build = document.currentScript.dataset.build;
  const title = document.title;
  const place = 'handbook-scroll';
  let stream, last, dismissed, opened, leaving, missed;

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

  // The page stays where it was: a browser only does this by itself if the page is as long as before.
  const remember = () => {
    try {
      sessionStorage.setItem(place, JSON.stringify([location.pathname, scrollX, scrollY]));
    } catch {
      // Without storage the browser restores the position as well as it can.
    }
  };
  const restore = () => {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(place));
      sessionStorage.removeItem(place);
    } catch {
      return;
    }
    if (!kept || kept[0] !== location.pathname) return;
    const go = () => scrollTo({ left: kept[1], top: kept[2], behavior: 'instant' });
    go();
    addEventListener('load', go, { once: true });
  };

  const host = make('div', { id: 'hb-live' });
  const root = host.attachShadow({ mode: 'open' });
  const dim = make('div', { className: 'dim', hidden: true });
  const card = make('section', { hidden: true });
  const pill = make('button', { className: 'pill', type: 'button', hidden: true });
  root.append(make('link', { rel: 'stylesheet', href: '/_handbook/live.css' }), dim, card, pill);
  card.setAttribute('aria-labelledby', 'title');
  card.setAttribute('role', 'alert');

  const excerpt = lines => {
    const wide = Math.max(...lines.map(line => String(line.number).length));
    const code = make('pre', { tabIndex: 0 });
    for (const line of lines) {
      const row = `${String(line.number).padStart(wide)} | ${line.text}\n`;
      code.append(line.carets ? make('span', { className: 'here' }, row) : row);
      if (line.carets) code.append(' '.repeat(wide), ' | ', make('span', { className: 'carets' }, line.carets), '\n');
    }
    return code;
  };

  const problem = finding =>
    make('li', { className: finding.severity },
      make('p', { className: 'what' }, make('strong', {}, `${finding.severity}: `), finding.message),
      ...(finding.lines.length ? [excerpt(finding.lines)] : []),
      ...(finding.hint ? [make('p', { className: 'hint' }, finding.hint)] : []),
      make('p', { className: 'where' },
        make('span', {}, finding.place),
        make('a', { href: finding.editor }, 'Open in editor'),
        make('a', { href: `/_handbook/rules/${finding.rule}`, target: '_blank', rel: 'noopener' }, finding.rule)));

  const heading = state => {
    if (state.failure) return 'The handbook cannot be read';
    const shown = state.findings.filter(finding => !state.blocked || finding.severity === 'error');
    const files = new Set((shown.length ? shown : state.findings).map(finding => finding.file));
    const number = state.errors || state.warnings;
    const where = state.findings.length < state.errors + state.warnings ? 'the handbook'
      : files.size === 1 ? [...files][0] : `${files.size} files`;
    return `${count(number, state.errors ? 'problem' : 'warning')} in ${where}`;
  };

  const close = () => {
    dismissed = JSON.stringify(last);
    opened = false;
    show(last);
  };

  const show = state => {
    last = state;
    const hidden = dismissed === JSON.stringify(state);
    const all = state.errors + state.warnings;
    const wrong = state.blocked;
    const full = (wrong && !hidden) || opened;
    document.title = wrong ? `✕ ${state.errors || state.warnings} · ${title}` : title;
    dim.hidden = !wrong || hidden;
    card.hidden = !full;
    card.className = wrong ? '' : 'mild';
    pill.hidden = full || all === 0;
    pill.textContent = [state.errors && count(state.errors, 'error'), state.warnings && count(state.warnings, 'warning')]
      .filter(Boolean).join(', ');
    if (!full) return card.replaceChildren();
    const more = all - state.findings.length;
    const button = make('button', { type: 'button' }, 'Close (Esc)');
    button.addEventListener('click', close);
    card.replaceChildren(
      make('div', { className: 'head' }, make('h2', { id: 'title' }, heading(state)), button),
      ...(state.failure ? [make('p', { className: 'what' }, state.failure)] : []),
      make('ul', {}, ...state.findings.map(problem)),
      ...(more > 0 && !state.failure ? [make('p', { className: 'hint' }, `And ${more} more, in the terminal.`)] : []));
  };

  pill.addEventListener('click', () => {
    dismissed = '';
    opened = true;
    show(last);
  });
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !card.hidden) close();
  });

  const told = state => {
    if (state.build !== build && state.build !== '') {
      missed = leaving && state;
      if (missed) return;
      remember();
      location.reload();
      return;
    }
    if (JSON.stringify(state) !== JSON.stringify(last)) opened = false;
    show(state);
  };

  // To load this page again would call off the way to another one. Should nothing come of that way,
  // as with a download, the page only comes later.
  addEventListener('beforeunload', () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      leaving = undefined;
      if (missed) told(missed);
    }, 3000);
  });

  // A browser keeps at most six connections to a server, so only pages in sight listen.
  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource('/_handbook/events');
    stream.onmessage = event => told(JSON.parse(event.data));
  };
  const rest = () => {
    stream?.close();
    stream = undefined;
  };
  const start = () => {
    document.body.append(host);
    restore();
    listen();
    document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
    addEventListener('pagehide', rest);
    addEventListener('pageshow', listen);
  };
  if (document.body && document.readyState !== 'loading') start();
  else addEventListener('DOMContentLoaded', start);
})();
