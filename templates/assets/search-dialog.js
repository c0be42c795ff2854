// The dialog in which somebody searches: what search.js finds, as a list that the keyboard reaches.
(() => {
  const ROWS = 8;
  const EXCERPT = 150;
  const search = self.hbSearch;
  const { tokens, spans } = self.hbWords;
  const control = document.querySelector('[data-hb-search]');
  const { lang } = control.closest('[lang]');
  const root = new URL('..', new URL(control.dataset.hbIndex, document.baseURI)).href;
  const make = (tag, properties, ...children) => {
    const { role, ...others } = properties;
    const element = Object.assign(document.createElement(tag), others);
    if (role) element.setAttribute('role', role);
    element.append(...children);
    return element;
  };
  const label = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(`aria-${name}`, value);
    return element;
  };

  const styled = new Promise(resolve =>
    document.head.append(make('link', { rel: 'stylesheet', href: control.dataset.hbStyle, onload: resolve, onerror: resolve })),
  );

  // ---- Quoting.
  const marked = (text, found, from, to) => {
    const parts = [];
    let last = from;
    for (const [start, end] of found) {
      if (end > to) break;
      if (start < last) continue;
      parts.push(text.slice(last, start), make('mark', { textContent: text.slice(start, end) }));
      last = end;
    }
    parts.push(text.slice(last, to));
    return parts;
  };
  const has = (text, marks) => !spans(text, marks).next().done;

  // The words around the first match.
  const quote = (text, marks) => {
    const first = spans(text, marks).next().value;
    let from = first && first[0] > 60 ? text.lastIndexOf(' ', first[0] - 40) + 1 : 0;
    if (first && first[0] - from > 60) from = first[0] - 40;
    let to = from + EXCERPT;
    if (to >= text.length) to = text.length;
    else if (text.lastIndexOf(' ', to) > from + EXCERPT / 2) to = text.lastIndexOf(' ', to);
    const parts = marked(text, spans(text, marks), from, to);
    return [from ? '… ' : '', ...parts, to < text.length ? '…' : ''].filter(part => part !== '');
  };

  // ---- What the dialog shows.
  let words;
  let dialog;
  let input;
  let list;
  let note;
  let status;
  let options = [];
  let active = -1;
  let run = 0;
  let shown = '';
  const say = (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.split(`{${name}}`).join(value), words[key] || '');
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  const count = n => {
    const form = `results.${plural.select(n)}`;
    return say(words[form] ? form : 'results.other', { n: number.format(n) });
  };
  const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);

  const select = n => {
    if (options[active]) label(options[active], { selected: false });
    active = n;
    const option = options[n];
    if (!option) return input.removeAttribute('aria-activedescendant');
    label(option, { selected: true });
    label(input, { activedescendant: option.id });
    option.scrollIntoView({ block: 'nearest' });
  };

  const option = (href, title, small, tag, excerpt) => {
    const row = make('a', { role: 'option', href: root + href, tabIndex: -1, id: `hb-find-${options.length}` });
    label(row, { selected: false }).append(make('b', { dir: 'auto' }, ...title));
    if (small) row.append(make('small', { dir: 'auto', textContent: small }));
    if (tag) row.append(make('span', { className: 'pill warn', textContent: tag }));
    if (excerpt.length) row.append(make('span', { className: 'ex', dir: 'auto' }, ...excerpt));
    row.addEventListener('click', event => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) dialog.close();
    });
    options.push(row);
    return row;
  };
  const group = (name, rows) => {
    const head = make('div', { role: 'presentation', className: 'g', id: `hb-find-g${list.children.length}`, textContent: name });
    list.append(label(make('div', { role: 'group' }, head, ...rows), { labelledby: head.id }));
  };

  const row = ({ entry, section, title }, marks) => {
    const { parts } = entry;
    const at = section === undefined && !title ? parts.findIndex(part => has(part[2], marks)) : section;
    const [heading, id, text] = parts[at > 0 ? at : 0] || ['', '', ''];
    const quoted = text || heading ? text : (parts.find(part => part[2]) || ['', '', ''])[2];
    const name = heading ? `${entry.title}: ${heading}` : entry.title;
    const href = id ? `${entry.href.replace(/#.*/, '')}#${encodeURIComponent(id)}` : entry.href;
    const late = entry.due && entry.due < today() ? words.overdue : '';
    return option(href, marked(name, spans(name, marks), 0, name.length), entry.label, late, quote(quoted, marks));
  };

  const clear = () => {
    list.textContent = note.textContent = '';
    options = [];
    select(-1);
  };
  const show = answer => {
    clear();
    for (const [kind, rows] of answer.groups) group(words[kind], rows.map(found => row(found, answer.marks)));
    if (!options.length || answer.better) nothing(answer);
    if (answer.typo && options.length) note.prepend(make('p', { textContent: say('typo', { query: shown }) }));
    label(input, { expanded: options.length > 0 });
    select(options.length ? 0 : -1);
    status.textContent = options.length ? count(answer.total || options.length) : note.textContent;
  };
  const nothing = ({ better }) => {
    const line = make('p', { textContent: options.length ? '' : `${say('nothing', { query: shown })} ` });
    if (better) {
      const button = make('button', { type: 'button', className: 'link', textContent: better });
      button.addEventListener('click', () => {
        input.value = better;
        input.focus();
        update();
      });
      line.append(`${words.mean} `, button, '?');
    }
    note.append(line);
    if (options.length) return;
    const { ask, chat, write } = search.index;
    const ways = make('ul', {});
    const way = (...parts) => ways.append(make('li', {}, ...parts));
    if (ask) {
      const channel = make('bdi', { textContent: ask });
      way(`${words.ask} `, chat ? make('a', { href: chat }, channel) : channel);
    }
    if (write) {
      const name = tokens(shown).join('-').slice(0, 60) || 'page';
      way(make('a', { href: write.replace('{name}', encodeURIComponent(name)), textContent: words.write }));
    }
    way(make('a', { href: control.href, textContent: words.all }));
    note.append(ways);
  };
  const beginning = () => {
    clear();
    const { start, recent } = search.index;
    for (const [name, links] of [[words.start, start], [words.recent, recent]]) {
      const room = ROWS - options.length;
      if (links.length && room > 0) group(name, links.slice(0, room).map(([title, href]) => option(href, [title], '', '', [])));
    }
    label(input, { expanded: options.length > 0 });
    status.textContent = '';
  };

  // ---- What happens.
  const update = async () => {
    const mine = ++run;
    shown = input.value.trim();
    if (!tokens(shown).length) {
      list.removeAttribute('aria-busy');
      return beginning();
    }
    label(list, { busy: true });
    try {
      const answer = await search.find(input.value.replace(/^\s+/, ''));
      if (mine !== run) return;
      show(answer);
    } catch (error) {
      if (mine !== run) return;
      if (!(error instanceof Event)) throw error;
      clear();
      note.append(make('p', { textContent: `${words.failed} ` }, make('a', { href: control.href, textContent: words.all })));
      status.textContent = note.textContent;
    }
    list.removeAttribute('aria-busy');
    dialog.dispatchEvent(new Event('hb-found'));
  };

  const keys = event => {
    if (event.isComposing) return;
    const last = options.length - 1;
    if (event.key === 'ArrowDown') select(active < last ? active + 1 : 0);
    else if (event.key === 'ArrowUp') select(active > 0 ? active - 1 : last);
    else if (event.key === 'Escape') dialog.close();
    else if (event.key === 'Enter') {
      const go = () => options[Math.max(0, active)] && options[Math.max(0, active)].click();
      if (list.hasAttribute('aria-busy')) dialog.addEventListener('hb-found', go, { once: true });
      else go();
    } else return;
    event.preventDefault();
  };

  const build = () => {
    input = make('input', { role: 'combobox', type: 'search', autocomplete: 'off', spellcheck: false, enterKeyHint: 'go', maxLength: 200, dir: 'auto' });
    label(input, { expanded: false, controls: 'hb-find', autocomplete: 'list', label: words.label });
    const close = make('button', { type: 'button', className: 'btn', textContent: words.close });
    list = label(make('div', { role: 'listbox', id: 'hb-find' }), { label: words.list });
    note = make('div', { className: 'note' });
    status = make('p', { role: 'status', className: 'vh' });
    dialog = make('dialog', { className: 'find', lang }, make('div', { className: 'q' }, input, close), note, list, status);
    document.body.append(label(dialog, { label: words.label }));
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', event => event.target === dialog && dialog.close());
    input.addEventListener('input', event => event.isComposing || update());
    input.addEventListener('compositionend', update);
    input.addEventListener('keydown', keys);
  };
  search.open = async () => {
    await Promise.all([search.ready, styled]);
    if (!dialog) {
      words = search.index.words[lang] || Object.values(search.index.words)[0];
      build();
      search.changed = update;
    }
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    update();
  };
  if (search.wanted) search.open();
})();
