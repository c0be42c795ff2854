// Search without a server. The index lies in shards beside the site; each is a script, so that pages
// opened from a disk can load it, and hands a list to hbSearch. Only what an answer needs is loaded.
(() => {
  const ROWS = 8;
  const SHARDS = 12;
  const control = document.querySelector('[data-hb-search]');
  const folder = new URL(control.dataset.hbIndex, document.baseURI).href;
  const root = new URL('..', folder).href;
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // ---- Words: the same rules as SearchTokens.java, held to the same examples.
  const LETTERS = {
    ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', ð: 'd', đ: 'd', ł: 'l', ħ: 'h', ı: 'i', ŧ: 't', ŋ: 'n',
    ς: 'σ', ى: 'ي', ة: 'ه',
  };
  const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
  const DENSE =
    /^(?:\u30fc|(?=[\p{L}\p{N}\p{M}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])$/u;
  const WORD = /[\p{L}\p{N}\p{M}]/u;
  const PLAIN = /^(?:[a-z0-9]+|[A-Z][a-z0-9]*)$/;
  const cut = word => {
    const end = /[\ud800-\udbff]/.test(word[39]) ? 39 : 40;
    return word.length > 40 ? word.slice(0, end) : word;
  };

  // The words of a text: as asked, or as they are indexed.
  const tokens = (text, indexed) => {
    if (PLAIN.test(text)) return [cut(text.toLowerCase())];
    const found = new Set();
    const add = word => found.add(cut(word));
    let run = '';
    let hyphens = [];
    let apostrophes = [];
    let capitals = [];
    let pending = '';
    let small = false;
    let dense = '';
    let denseCount = 0;
    const part = (from, to) => {
      add(run.slice(from, to));
      if (!indexed) return;
      const last = apostrophes.filter(at => at > from && at < to).pop();
      if (last && to - last >= 3) add(run.slice(last, to));
      let start = from;
      for (const at of [...capitals.filter(at => at > from && at < to), to]) {
        if ((at < to || start > from) && at - start >= 2) add(run.slice(start, at));
        start = at;
      }
    };
    const endRun = () => {
      if (run) {
        [...hyphens, run.length].reduce((from, to) => (part(from, to), to), 0);
        if (indexed && hyphens.length) add(run);
      }
      run = pending = '';
      hyphens = [];
      apostrophes = [];
      capitals = [];
      small = false;
    };
    const endDense = () => {
      if (denseCount === 1 || (denseCount > 1 && indexed)) add(dense);
      dense = '';
      denseCount = 0;
    };
    for (const c of text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC')) {
      if (/[\u00ad\u200c\u200d\u2060\ufeff\ufe00-\ufe0f]/.test(c)) continue;
      if (/['\u2018\u2019\u02bc\u2010_-]/.test(c)) {
        endDense();
        if (pending) endRun();
        else if (run) pending = c;
      } else if (DENSE.test(c)) {
        endRun();
        if (dense) add(dense + c);
        dense = c;
        denseCount++;
      } else if (WORD.test(c)) {
        endDense();
        const lower = c.toLowerCase();
        if (/[\u2010_-]/.test(pending)) hyphens.push(run.length);
        else if (pending) apostrophes.push(run.length);
        else if (lower !== c && small && run) capitals.push(run.length);
        pending = '';
        run += LETTERS[lower] || lower;
        small = lower === c;
      } else {
        endRun();
        endDense();
      }
    }
    endRun();
    endDense();
    return [...found];
  };

  // Prose repeats its words, so they are split once.
  const split = new Map();
  const indexed = word => {
    if (split.size > 50000) split.clear();
    if (!split.has(word)) split.set(word, tokens(word, true));
    return split.get(word);
  };

  // Whether one edit, or two neighbours changing places, makes one word of the other.
  const isTypo = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start++;
    let endA = a.length;
    let endB = b.length;
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) endA--, endB--;
    if (endA - start <= 1 && endB - start <= 1) return true;
    return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  };
  const distance = (a, b) => {
    let row = [...b, ''].map((_, n) => n);
    for (let i = 1; i <= a.length; i++) {
      let corner = row[0];
      row[0] = i;
      for (let j = 1; j <= b.length; j++) {
        const next = Math.min(row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
        corner = row[j];
        row[j] = next;
      }
    }
    return row[b.length];
  };
  const reversed = word => [...word].reverse().join('');

  // ---- The index.
  let index;
  let groupStarts;
  let words;
  let waiting = [];
  let refreshed = false;
  let refreshing = false;
  const shards = new Map();
  let loaded = 0;
  const ready = new Promise(resolve => waiting.push(resolve));

  const numbers = text => {
    const all = [];
    let value = 0;
    let shift = 0;
    for (let n = 0; n < text.length; n++) {
      const c = text.charCodeAt(n);
      const digit = c === 45 ? 62 : c === 95 ? 63 : c < 58 ? c + 4 : c < 91 ? c - 65 : c - 71;
      value += (digit & 31) * 2 ** shift;
      shift += 5;
      if (digit < 32) {
        all.push(value);
        value = shift = 0;
      }
    }
    return all;
  };

  const script = src =>
    new Promise((resolve, reject) => {
      const element = make('script', { src, onload: resolve, onerror: reject });
      element.addEventListener('load', () => element.remove());
      element.addEventListener('error', () => element.remove());
      document.head.append(element);
    });

  const load = (kind, number) => {
    const key = kind + number;
    if (!shards.has(key)) {
      const shard = { kind };
      shards.set(key, shard);
      shard.done = script(`${folder}${key}.js?${index.edition}`)
        .then(() => {
          if (shard.words || shard.docs) return undefined;
          if (refreshing) return new Promise(() => {});
          throw new Event('error');
        })
        .catch(error => {
          if (shards.get(key) === shard) shards.delete(key);
          throw error;
        });
    }
    return shards.get(key).done;
  };

  const take = list => {
    const [kind, number, edition, data] = list;
    if (kind === 'open') open();
    else if (kind === 'index') {
      index = number;
      refreshing = false;
      shards.clear();
      memory.clear();
      let start = 0;
      groupStarts = numbers(index.groups).map(size => ((start += size), start - size));
      index.late = new Set();
      numbers(index.overdue).reduce((last, step) => (index.late.add(last + step), last + step), 0);
      words = index.words[control.closest('[lang]').lang] || Object.values(index.words)[0];
      waiting.forEach(resolve => resolve());
      waiting = [];
    } else if (edition !== index.edition) {
      // The site was published anew after this page was opened: its index is asked for once more.
      if (refreshed) return;
      refreshed = refreshing = true;
      waiting.push(() => update());
      script(`${folder}index.js?${edition}`).catch(() => (refreshing = false));
    } else {
      const shard = shards.get(kind + number);
      if (!shard) return;
      loaded++;
      if (kind === 'docs') shard.docs = data;
      else {
        shard.entries = data.split(' ');
        shard.words = shard.entries.map(entry => entry.replace(/[:*].*/, ''));
      }
    }
  };

  // The numbers of the shards in which words between two can stand.
  const range = (firsts, low, high, most) => {
    let n = 0;
    while (n + 1 < firsts.length && firsts[n + 1] <= low) n++;
    const found = [];
    for (; n < firsts.length && (found.length === 0 || firsts[n] < high) && found.length < most; n++) found.push(n);
    return found;
  };
  const entries = function* (kind, low, high) {
    for (const n of range(index[kind], low, high, Infinity)) {
      const shard = shards.get(kind + n);
      if (!shard || !shard.words) continue;
      let from = 0;
      let to = shard.words.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if (shard.words[middle] < low) from = middle + 1;
        else to = middle;
      }
      for (; from < shard.words.length && shard.words[from] < high; from++) yield [shard.words[from], shard.entries[from]];
    }
  };
  const END = '\uffff';

  // ---- Answers.

  // What one word of the query finds: for each document how well it fits each field.
  const collect = (asked, alike) => {
    const found = new Map();
    let everywhere = false;
    const of = doc => {
      if (!found.has(doc)) found.set(doc, { title: 0, titleLength: 99, heads: [], summary: 0, prose: 0 });
      return found.get(doc);
    };
    const names = (entry, weight) => {
      const [, titles = '', heads = '', summaries = ''] = entry.split(':');
      let list = numbers(titles);
      for (let n = 0, doc = 0; n < list.length; n += 2) {
        const hit = of((doc += list[n]));
        const length = list[n + 1] + 1;
        if (weight / length > hit.title / hit.titleLength) [hit.title, hit.titleLength] = [weight, length];
      }
      list = numbers(heads);
      for (let n = 0, doc = 0; n < list.length; n += 2) {
        of((doc += list[n])).heads.push([list[n + 1] >> 3, (list[n + 1] & 7) + 1, weight]);
      }
      list = numbers(summaries);
      for (let n = 0, doc = 0; n < list.length; n++) {
        const hit = of((doc += list[n]));
        hit.summary = Math.max(hit.summary, weight);
      }
    };
    const prose = (entry, weight) => {
      const lists = entry.split(':');
      if (lists[0].endsWith('*') && weight === 1) everywhere = true;
      [1, 0.75, 0.5].forEach((level, n) => {
        const list = numbers(lists[n + 1] || '');
        for (let m = 0, doc = 0; m < list.length; m++) {
          const hit = of((doc += list[m]));
          hit.prose = Math.max(hit.prose, weight * level);
        }
      });
    };
    let exact = false;
    const fit = word => {
      exact ||= word === asked;
      return word === asked ? 1 : 0.45 + (0.45 * asked.length) / word.length;
    };
    for (const [word, entry] of entries('names', asked, asked + END)) names(entry, fit(word));
    const whole = asked.length > 2;
    for (const [word, entry] of entries('prose', asked, whole ? asked + END : asked + '\0')) prose(entry, fit(word));
    for (const [word, weight] of alike) {
      for (const [, entry] of entries('names', word, word + '\0')) names(entry, weight);
      for (const [, entry] of entries('prose', word, word + '\0')) prose(entry, weight);
    }
    return { found, everywhere, exact };
  };

  const rank = parts => {
    const scores = new Map();
    const total = index.docs;
    parts.forEach(({ found, everywhere }, n) => {
      const rare = Math.log(1 + total / (everywhere ? total : Math.max(1, found.size)));
      for (const [doc, hit] of found) {
        let sum = scores.get(doc);
        if (!sum) scores.set(doc, (sum = { doc, score: 0, count: 0, title: 0, titleLength: 99, heads: new Map(), rare: 0 }));
        sum.count++;
        sum.rare += rare;
        let head = 0;
        let seen = -1;
        for (const [section, length, weight] of hit.heads) {
          head = Math.max(head, weight * (0.5 + 0.5 / length));
          if (seen === section) continue;
          seen = section;
          const now = sum.heads.get(section) || [0, length, 0];
          sum.heads.set(section, [now[0] + weight, length, now[2] + 1]);
        }
        if (hit.title) {
          sum.title += hit.title;
          sum.titleLength = Math.min(sum.titleLength, hit.titleLength);
        }
        const title = hit.title * (0.5 + 0.5 / hit.titleLength);
        sum.score += rare * (10 * title + 5 * head + 3 * hit.summary + hit.prose);
      }
    });
    const free = parts.filter(part => part.everywhere).length;
    const asked = parts.length;
    for (const sum of scores.values()) {
      const share = Math.min(1, (sum.count + free) / asked);
      sum.whole = share === 1;
      sum.score *= share * share;
      if (sum.title) sum.score += 10 * sum.rare * (sum.title / Math.max(sum.titleLength, asked)) ** 3;
      let best = 0;
      for (const [section, [weight, length, count]] of sum.heads) {
        const fit = weight / Math.max(Math.min(length, 8), asked);
        if (fit > best && (count === asked || sum.title === 0 || fit > 0.8)) {
          best = fit;
          sum.section = section;
        }
      }
      sum.score += 5 * sum.rare * best ** 3;
      if (sum.title >= asked * 0.8 || sum.title >= best * Math.max(1, asked)) sum.section = undefined;
      if (index.late.has(sum.doc)) sum.score *= 0.7;
    }
    return [...scores.values()].sort((a, b) => b.score - a.score || a.doc - b.doc);
  };

  const kindOf = doc => {
    let n = 0;
    for (const [kind, count] of index.kinds) if (doc < (n += count)) return kind;
    return 'page';
  };

  // At most eight rows; each kind of result that fits well enough has one or two of them.
  const choose = ranked => {
    const kinds = new Map();
    for (const sum of ranked) {
      const kind = kindOf(sum.doc);
      if (!kinds.has(kind)) kinds.set(kind, []);
      if (kinds.get(kind).length < ROWS) kinds.get(kind).push(sum);
    }
    const top = ranked[0] ? ranked[0].score : 0;
    const chosen = new Set();
    for (const list of kinds.values()) {
      list.slice(0, 2).filter((sum, n) => sum.score > top * (n ? 0.3 : 0.1)).forEach(sum => chosen.add(sum));
    }
    const rest = [...kinds.values()].flat().sort((a, b) => b.score - a.score);
    for (const sum of rest) if (chosen.size < ROWS) chosen.add(sum);
    return [...kinds].map(([kind, list]) => [kind, list.filter(sum => chosen.has(sum))]).filter(([, list]) => list.length);
  };

  const loadAll = async list => {
    const wanted = list.filter(([kind, n]) => !shards.has(kind + n) || !shards.get(kind + n).words).slice(0, SHARDS);
    await Promise.all(wanted.map(([kind, n]) => load(kind, n)));
  };

  const docOf = doc => {
    let group = groupStarts.length - 1;
    while (groupStarts[group] > doc) group--;
    return [group, doc - groupStarts[group]];
  };

  // Words that are one mistake away from one that stands nowhere.
  const alike = async (asked, open) => {
    const half = asked.length >> 1;
    const head = asked.slice(0, Math.max(2, half - 1));
    const tail = reversed(asked).slice(0, asked.length - half);
    const near = (kind, text, key, most) => {
      const found = range(index[kind], text, text + END, Infinity);
      const here = found.indexOf(range(index[kind], key, key + '\0', 1)[0]);
      const from = Math.max(0, here - (most >> 1));
      return found.slice(from, from + most).map(n => [kind, n]);
    };
    await loadAll([...near('back', tail, reversed(asked), 2), ...near('names', head, asked, 3), ...near('prose', head, asked, 3)]);
    const found = new Map();
    const check = word => {
      if (isTypo(asked, word)) found.set(word, 0.6);
      else if (open && word.length > asked.length && isTypo(asked, word.slice(0, asked.length)) && !found.has(word)) found.set(word, 0.35);
    };
    for (const kind of ['names', 'prose']) for (const [word] of entries(kind, head, head + END)) check(word);
    for (const [word] of entries('back', tail, tail + END)) check(reversed(word));
    const best = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5);
    await loadAll(best.flatMap(([word]) => ['names', 'prose'].flatMap(kind => range(index[kind], word, word + '\0', 1).map(n => [kind, n]))));
    return best;
  };

  // The word of the loaded shards that is closest to one that finds nothing.
  const guess = asked => {
    let best;
    let least = Math.max(2, Math.floor(asked.length / 3)) + 1;
    for (const shard of shards.values()) {
      for (const entry of shard.words || []) {
        const word = shard.kind === 'back' ? reversed(entry) : entry;
        if (Math.abs(word.length - asked.length) >= least || word.length < 3) continue;
        if (word[0] !== asked[0] && word[word.length - 1] !== asked[asked.length - 1]) continue;
        const far = distance(asked, word);
        if (far < least) [best, least] = [word, far];
      }
    }
    return best;
  };

  // What was worked out for the last words stays as it is until more of the index is there.
  const memory = new Map();
  const remember = (key, work) => {
    const whole = `${loaded} ${key}`;
    if (!memory.has(whole)) {
      if (memory.size > 40) memory.clear();
      memory.set(whole, work());
    }
    return memory.get(whole);
  };

  const find = async text => {
    await ready;
    const asked = tokens(text).slice(0, 12);
    const isLast = n => n === asked.length - 1 && !/\s$/.test(text);
    const longest = [...asked.keys()].sort((a, b) => asked[b].length - asked[a].length);
    const plan = [];
    for (const n of longest) {
      const word = asked[n];
      range(index.names, word, word + END, isLast(n) ? 3 : 1).forEach(m => plan.push(['names', m]));
    }
    for (const n of longest.slice(0, 3)) {
      const word = asked[n];
      range(index.prose, word, word.length > 2 ? word + END : word + '\0', isLast(n) ? 2 : 1).forEach(m => plan.push(['prose', m]));
    }
    await loadAll(plan.filter(([kind, n], at) => plan.findIndex(other => other[0] === kind && other[1] === n) === at));
    const parts = asked.map(word => remember(word, () => collect(word, [])));
    const marks = new Set(asked);
    let typo = false;
    for (const [n, word] of asked.entries()) {
      const known = parts[n].exact || (isLast(n) && parts[n].found.size);
      if (known || word.length < 3 || /^\d+$/.test(word)) continue;
      const others = await alike(word, isLast(n));
      if (!others.length) continue;
      typo ||= !parts[n].found.size;
      others.forEach(([other]) => marks.add(other));
      parts[n] = remember(`${word} ${others}`, () => collect(word, others));
    }
    const ranked = rank(parts);
    const groups = choose(ranked);
    const rows = groups.flatMap(([, list]) => list);
    const needed = [...new Set(rows.map(sum => docOf(sum.doc)[0]))];
    await Promise.all(needed.map(group => load('docs', group)));
    for (const row of rows) {
      const [group, place] = docOf(row.doc);
      row.entry = shards.get('docs' + group).docs[place];
    }
    let better;
    const lost = asked.filter((word, n) => !parts[n].found.size);
    if (lost.length) {
      better = asked.map(word => (lost.includes(word) ? remember(`${word}?`, () => guess(word)) : word));
      if (better.some(word => !word)) better = undefined;
    }
    return { groups, total: ranked.filter(sum => sum.whole).length, marks, typo, better: better && better.join(' ') };
  };

  // ---- Quoting.
  const RUN = /[\p{L}\p{N}\p{M}]+(?:['\u2018\u2019\u2010_-][\p{L}\p{N}\p{M}]+)*/gu;
  const spans = (text, marks) => {
    const found = [];
    const all = [...marks];
    for (const run of text.matchAll(RUN)) {
      const at = run.index;
            if (run[0].length > 1 && [...run[0]].some(c => DENSE.test(c))) {
        // Pairs that were asked for, side by side, are one match.
        const letters = [...run[0]];
        let offset = at;
        letters.forEach((c, n) => {
          const pair = c + (letters[n + 1] || '');
          const hit = marks.has(tokens(pair)[0]) || marks.has(tokens(c)[0]);
          const last = found[found.length - 1];
          const end = offset + (marks.has(tokens(c)[0]) ? c.length : pair.length);
          if (hit && last && last[1] >= offset) last[1] = Math.max(last[1], end);
          else if (hit) found.push([offset, end]);
          offset += c.length;
        });
      } else if (indexed(run[0]).some(word => all.some(mark => word.startsWith(mark)))) found.push([at, at + run[0].length]);
    }
    return found;
  };
  const marked = (text, found, from, to) => {
    const parts = [];
    let last = from;
    for (const [start, end] of found) {
      if (start < last || end > to) continue;
      parts.push(text.slice(last, start), make('mark', { textContent: text.slice(start, end) }));
      last = end;
    }
    parts.push(text.slice(last, to));
    return parts;
  };
  const LONG = 150;
  const quote = (text, marks) => {
    const found = spans(text, marks);
    let from = found.length && found[0][0] > 60 ? text.lastIndexOf(' ', found[0][0] - 40) + 1 : 0;
    if (found.length && found[0][0] - from > 60) from = found[0][0] - 40;
    let to = from + LONG;
    if (to >= text.length) to = text.length;
    else if (text.lastIndexOf(' ', to) > from + LONG / 2) to = text.lastIndexOf(' ', to);
    const parts = marked(text, found, from, to);
    if (from) parts.unshift('… ');
    if (to < text.length) parts.push('…');
    return parts;
  };

  // ---- The dialog.
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
  const count = n => {
    const form = new Intl.PluralRules(control.closest('[lang]').lang).select(n);
    return say(words[`results.${form}`] ? `results.${form}` : 'results.other', { n: n.toLocaleString(control.closest('[lang]').lang) });
  };
  const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);

  const select = n => {
    if (options[active]) options[active].setAttribute('aria-selected', 'false');
    active = n;
    const option = options[n];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  const option = (href, title, small, tag, excerpt) => {
    const row = make('a', { href: root + href, tabIndex: -1, id: `hb-find-${options.length}` });
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', 'false');
    row.append(make('b', { dir: 'auto' }, ...title));
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
    const head = make('div', { className: 'g', id: `hb-find-g${list.children.length}`, textContent: name });
    head.setAttribute('role', 'presentation');
    const box = make('div', {}, head, ...rows);
    box.setAttribute('role', 'group');
    box.setAttribute('aria-labelledby', head.id);
    list.append(box);
  };

  const row = (sum, marks) => {
    const { entry } = sum;
    let section = sum.section;
    if (section === undefined && !sum.title) {
      section = entry.parts.findIndex(part => spans(part[2], marks).length);
    }
    const part = entry.parts[section > 0 ? section : 0] || ['', '', ''];
    let text = part[2];
    if (!text && !part[0]) text = (entry.parts.find(other => other[2]) || ['', '', ''])[2];
    const title = part[0] ? `${entry.title}: ${part[0]}` : entry.title;
    const href = part[1] ? entry.href.replace(/#.*/, '') + '#' + encodeURIComponent(part[1]) : entry.href;
    const late = entry.due && entry.due < today() ? words.overdue : '';
    return option(href, marked(title, spans(title, marks), 0, title.length), entry.label, late, quote(text, marks));
  };

  const clear = () => {
    list.textContent = note.textContent = '';
    options = [];
    select(-1);
  };
  const show = answer => {
    clear();
    for (const [kind, rows] of answer.groups) group(words[kind], rows.map(sum => row(sum, answer.marks)));
    if (!options.length || answer.better) nothing(answer);
    if (answer.typo && options.length) note.prepend(make('p', { textContent: say('typo', { query: shown }) }));
    input.setAttribute('aria-expanded', String(options.length > 0));
    select(options.length ? 0 : -1);
    status.textContent = options.length ? count(answer.total || options.length) : note.textContent;
  };
  const nothing = answer => {
    const line = make('p', { textContent: options.length ? '' : say('nothing', { query: shown }) + ' ' });
    if (answer.better) {
      const button = make('button', { type: 'button', className: 'link', textContent: answer.better });
      button.addEventListener('click', () => {
        input.value = answer.better;
        input.focus();
        update();
      });
      line.append(words.mean + ' ', button, '?');
    }
    note.append(line);
    if (options.length) return;
    const ways = make('ul');
    if (index.ask) {
      const channel = index.chat ? make('a', { href: index.chat }, make('bdi', { textContent: index.ask })) : make('bdi', { textContent: index.ask });
      ways.append(make('li', {}, words.ask + ' ', channel));
    }
    if (index.write) {
      const name = tokens(shown).join('-').slice(0, 60) || 'page';
      ways.append(make('li', {}, make('a', { href: index.write.replace('{name}', encodeURIComponent(name)), textContent: words.write })));
    }
    ways.append(make('li', {}, make('a', { href: control.href, textContent: words.all })));
    note.append(ways);
  };
  const beginning = () => {
    clear();
    for (const [name, links] of [[words.start, index.start], [words.recent, index.recent]]) {
      const room = ROWS - options.length;
      if (links.length && room > 0) group(name, links.slice(0, room).map(([title, href]) => option(href, [title], '', '', [])));
    }
    input.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent = '';
  };

  const update = async () => {
    const mine = ++run;
    shown = input.value.trim();
    if (!tokens(shown).length) {
      list.removeAttribute('aria-busy');
      return beginning();
    }
    list.setAttribute('aria-busy', 'true');
    try {
      const answer = await find(input.value.replace(/^\s+/, ''));
      if (mine !== run) return;
      show(answer);
    } catch (error) {
      if (mine !== run) return;
      if (!(error instanceof Event)) throw error;
      clear();
      note.append(make('p', { textContent: words.failed + ' ' }, make('a', { href: control.href, textContent: words.all })));
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

  const build = () => new Promise(resolve => {
    input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false, enterKeyHint: 'go', maxLength: 200, dir: 'auto' });
    const attributes = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'hb-find', 'aria-autocomplete': 'list', 'aria-label': words.label };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    const close = make('button', { type: 'button', className: 'btn', textContent: words.close });
    list = make('div', { id: 'hb-find' });
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', words.list);
    note = make('div', { className: 'note' });
    status = make('p', { className: 'vh' });
    status.setAttribute('role', 'status');
    dialog = make('dialog', { className: 'find', lang: control.closest('[lang]').lang }, make('div', { className: 'q' }, input, close), note, list, status);
    dialog.setAttribute('aria-label', words.label);
    document.body.append(dialog);
    document.head.append(make('link', { rel: 'stylesheet', href: control.dataset.hbStyle, onload: resolve, onerror: resolve }));
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', event => event.target === dialog && dialog.close());
    input.addEventListener('input', event => event.isComposing || update());
    input.addEventListener('compositionend', update);
    input.addEventListener('keydown', keys);
  });
  const open = async () => {
    await ready;
    if (!dialog) await build();
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    update();
  };

  const before = self.hbSearch || [];
  self.hbSearch = { push: take, tokens, find };
  before.forEach(take);
})();
