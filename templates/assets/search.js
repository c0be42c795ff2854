// Answers searches without a server; the dialog that asks is search-dialog.js. The index lies in shards beside the site.
// Each is a script, so that pages opened from a disk can load it, and hands a list to hbSearch. Only what an answer needs
// is loaded.
(() => {
  // An answer has at most so many rows, and loads at most so many shards at once.
  const ROWS = 8;
  const SHARDS = 12;
  const folder = new URL(document.querySelector('[data-hb-search]').dataset.hbIndex, document.baseURI).href;

  const { tokens, isTypo, distance, reversed } = self.hbWords;

  // ---- The index.
  let index;
  let groupStarts;
  let late;
  let refreshed = false;
  let refreshing = false;
  let begin;
  const ready = new Promise(resolve => (begin = resolve));
  const shards = new Map();

  // What was worked out for words stays as it is until more of the index is there.
  const memory = new Map();
  const remember = (key, work) => {
    if (!memory.has(key)) {
      if (memory.size > 24) memory.clear();
      memory.set(key, work());
    }
    return memory.get(key);
  };

  // Numbers as SearchNumbers.java writes them.
  const numbers = text => {
    const all = [];
    let value = 0;
    let shift = 0;
    for (let n = 0; n < text.length; n++) {
      const c = text.charCodeAt(n);
      const digit = c === 45 ? 62 : c === 95 ? 63 : c < 58 ? c + 4 : c < 91 ? c - 65 : c - 71;
      value |= (digit & 31) << shift;
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
      const element = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
      document.head.append(element);
      element.addEventListener('load', () => element.remove());
      element.addEventListener('error', () => element.remove());
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
  const loadAll = list =>
    Promise.all(
      list
        .filter(([kind, n], at) => !shards.get(kind + n)?.words && list.findIndex(other => other[0] === kind && other[1] === n) === at)
        .slice(0, SHARDS)
        .map(([kind, n]) => load(kind, n)),
    );

  const push = ([kind, number, edition, data]) => {
    if (kind === 'open') api.open();
    else if (kind === 'index') {
      api.index = index = number;
      refreshing = false;
      shards.clear();
      memory.clear();
      let start = 0;
      groupStarts = numbers(index.groups).map(size => ((start += size), start - size));
      late = new Set();
      numbers(index.overdue).reduce((last, step) => (late.add(last + step), last + step), 0);
      begin();
      if (refreshed) api.changed();
    } else if (edition !== index.edition) {
      // The site was published anew after this page was opened: its index is asked for once more.
      if (refreshed) return;
      refreshed = refreshing = true;
      script(`${folder}index.js?${edition}`).catch(() => (refreshing = false));
    } else {
      const shard = shards.get(kind + number);
      if (!shard) return;
      if (kind === 'docs') shard.docs = data;
      else {
        memory.clear();
        shard.entries = data.split(' ');
        shard.words = shard.entries.map(entry => /^[^:*]*/.exec(entry)[0]);
      }
    }
  };

  // The shards in which words between two can stand.
  const END = '\uffff';
  const range = (kind, low, high, most = Infinity) => {
    const firsts = index[kind];
    let n = 0;
    while (n + 1 < firsts.length && firsts[n + 1] <= low) n++;
    const found = [];
    for (; n < firsts.length && (found.length === 0 || firsts[n] < high) && found.length < most; n++) found.push([kind, n]);
    return found;
  };
  const only = (kind, word) => range(kind, word, word + '\0', 1);

  // Calls back with the words between two, as far as they are loaded, and what is known of each.
  const each = (kind, low, high, use) => {
    for (const [, n] of range(kind, low, high)) {
      const { words = [], entries } = shards.get(kind + n) || {};
      let from = 0;
      let to = words.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if (words[middle] < low) from = middle + 1;
        else to = middle;
      }
      for (; from < words.length && words[from] < high; from++) use(words[from], entries[from]);
    }
  };

  // ---- Answers.

  // Where one word of the query stands, by document: how well it fits the title and how long that is, how well it fits
  // the summary and the prose, and its last hit in a heading, which leads to the one before it.
  class Hits {
    size = 0;
    everywhere = false;
    exact = false;
    any = new Uint8Array(index.docs);
    title = new Float32Array(index.docs);
    titleLength = new Uint8Array(index.docs);
    summary = new Float32Array(index.docs);
    prose = new Float32Array(index.docs);
    heading = new Array(index.docs);
    sections = 0;

    constructor(asked, alike) {
      // A part of a word fits less well the less of the word it is.
      const fit = word => (word === asked ? 1 : 0.3 + (0.6 * asked.length) / word.length);
      each('names', asked, asked + END, (word, entry) => this.names(entry, fit(word)));
      each('prose', asked, asked.length > 2 ? asked + END : asked + '\0', (word, entry) => this.proses(entry, fit(word)));
      for (const kind of ['names', 'prose']) each(kind, asked, asked + '\0', () => (this.exact = true));
      for (const [word, weight] of alike) {
        each('names', word, word + '\0', (_, entry) => this.names(entry, weight));
        each('prose', word, word + '\0', (_, entry) => this.proses(entry, weight));
      }
    }

    // Goes through a list of documents, each of which has so many numbers of its own.
    list(text = '', width, use) {
      const list = numbers(text);
      for (let n = 0, doc = 0; n < list.length; n += width) {
        doc += list[n];
        if (!this.any[doc]) this.size += this.any[doc] = 1;
        use(doc, list[n + 1]);
      }
    }

    names(entry, weight) {
      const [, titles, headings, summaries] = entry.split(':');
      this.list(titles, 2, (doc, length) => {
        if (this.title[doc] && weight * this.titleLength[doc] <= this.title[doc] * (length + 1)) return;
        this.title[doc] = weight;
        this.titleLength[doc] = length + 1;
      });
      this.list(headings, 2, (doc, place) => {
        this.heading[doc] = { section: place >> 3, length: (place & 7) + 1, weight, before: this.heading[doc] };
        this.sections = Math.max(this.sections, (place >> 3) + 1);
      });
      this.list(summaries, 1, doc => (this.summary[doc] = Math.max(this.summary[doc], weight)));
    }

    proses(entry, weight) {
      const [word, ...levels] = entry.split(':');
      if (word.endsWith('*') && weight === 1) this.everywhere = true;
      levels.forEach((text, n) => {
        const value = weight * [1, 0.75, 0.5][n];
        this.list(text, 1, doc => (this.prose[doc] = Math.max(this.prose[doc], value)));
      });
    }
  }

  // The headings of a document, and how well the words of the query fit each.
  class Headings {
    named = [];

    constructor(sections) {
      this.words = new Uint8Array(sections);
      this.sums = new Float32Array(sections);
      this.lengths = new Uint8Array(sections);
      // Of the word that came last: which it is, and how well it fits.
      this.turns = new Int32Array(sections);
      this.fits = new Float32Array(sections);
    }

    // Adds a hit of a word, which is told from others by its turn. Of a word's hits in a heading the best counts.
    add({ section, length, weight }, turn) {
      if (this.turns[section] !== turn) {
        if (!this.words[section]) this.named.push(section);
        this.words[section]++;
        this.turns[section] = turn;
        this.fits[section] = 0;
      }
      if (weight <= this.fits[section]) return;
      this.sums[section] += weight - this.fits[section];
      this.fits[section] = weight;
      this.lengths[section] = length;
    }

    // How well the best heading fits, and the section to show: one that has all words, or nearly is what was asked, or
    // any if the title has none. Forgets all.
    take(asked, title) {
      let best = 0;
      let shown = 0;
      let section;
      for (const at of this.named) {
        const fit = this.sums[at] / Math.max(this.lengths[at], asked);
        best = Math.max(best, fit);
        if (fit > shown && (this.words[at] === asked || !title || fit > 0.8)) [shown, section] = [fit, at];
        this.words[at] = this.sums[at] = 0;
      }
      this.named.length = 0;
      return [best, title < asked * Math.min(0.8, shown) ? section : undefined];
    }
  }

  // The best documents of each kind, and how many have all words. A word counts by the best name it stands in, ten in the
  // title or five in a heading; besides three in the summary and one in prose. What is asked is mostly a name: how much it
  // and the name that it fits best, be it the title or a heading, have of each other counts once more.
  const rank = parts => {
    const asked = parts.length;
    const rare = parts.map(({ everywhere, size }) => Math.log(1 + index.docs / (everywhere ? index.docs : Math.max(1, size))));
    const headings = new Headings(Math.max(0, ...parts.map(part => part.sections)));
    let total = 0;
    // What a document is worth; undefined if that is not more than the least.
    const judge = (doc, least) => {
      let score = 0;
      let words = 0;
      let rarity = 0;
      let title = 0;
      let titleLength = 99;
      for (let n = 0; n < asked; n++) {
        const part = parts[n];
        if (part.everywhere || part.any[doc]) words++;
        if (!part.any[doc]) continue;
        let name = 0;
        if (part.title[doc]) {
          title += part.title[doc];
          titleLength = Math.min(titleLength, part.titleLength[doc]);
          name = 10 * part.title[doc] * (0.5 + 0.5 / part.titleLength[doc]);
        }
        for (let hit = part.heading[doc]; hit; hit = hit.before) {
          headings.add(hit, doc * asked + n + 1);
          name = Math.max(name, 5 * hit.weight * (0.5 + 0.5 / hit.length));
        }
        rarity += rare[n];
        score += rare[n] * (name + 3 * part.summary[doc] + part.prose[doc]);
      }
      if (!rarity) return undefined;
      if (words === asked) total++;
      const [heading, section] = headings.named.length ? headings.take(asked, title) : [0];
      score += rarity * Math.max(10 * (title / Math.max(titleLength, asked)) ** 3, 5 * heading ** 3);
      score *= (words / asked) ** 2;
      if (late.has(doc)) score *= 0.7;
      return score > least ? { doc, score, title, section } : undefined;
    };
    let doc = 0;
    const kinds = index.kinds.map(([kind, count]) => {
      const best = [];
      for (const end = doc + count; doc < end; doc++) {
        const found = judge(doc, best.length < ROWS ? 0 : best[ROWS - 1].score);
        if (!found) continue;
        const place = best.findIndex(other => other.score < found.score);
        best.splice(place < 0 ? best.length : place, 0, found);
        best.length = Math.min(best.length, ROWS);
      }
      return [kind, best];
    });
    return { kinds, total };
  };

  // At most eight rows; each kind of result that fits well enough has one or two of them. The kind with the best is first.
  const choose = kinds => {
    const all = kinds.flatMap(([, list]) => list).sort((a, b) => b.score - a.score);
    const top = all.length && all[0].score;
    const chosen = new Set(kinds.flatMap(([, list]) => list.slice(0, 2).filter((sum, n) => sum.score > top * (n ? 0.3 : 0.1))));
    for (const sum of all) if (chosen.size < ROWS) chosen.add(sum);
    return kinds
      .map(([kind, list]) => [kind, list.filter(sum => chosen.has(sum))])
      .filter(([, list]) => list.length)
      .sort(([, a], [, b]) => b[0].score - a[0].score);
  };

  // Words that are one mistake away from one that stands nowhere, and how well each fits.
  const alike = async (asked, open) => {
    const half = asked.length >> 1;
    const head = asked.slice(0, Math.max(1, half - 1));
    const tail = reversed(asked).slice(0, asked.length - half);
    const near = (kind, text, key, most) => {
      const found = range(kind, text, text + END);
      const here = found.findIndex(([, n]) => n === only(kind, key)[0][1]);
      const from = Math.max(0, here - (most >> 1));
      return found.slice(from, from + most);
    };
    await loadAll([...near('back', tail, reversed(asked), 2), ...near('names', head, asked, 3), ...near('prose', head, asked, 3)]);
    const found = new Map();
    const check = word => {
      if (isTypo(asked, word)) found.set(word, 0.6);
      else if (open && word.length > asked.length && isTypo(asked, word.slice(0, asked.length)) && !found.has(word)) found.set(word, 0.35);
    };
    for (const kind of ['names', 'prose']) each(kind, head, head + END, check);
    each('back', tail, tail + END, word => check(reversed(word)));
    const best = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5);
    await loadAll(best.flatMap(([word]) => [...only('names', word), ...only('prose', word)]));
    return best;
  };

  // The word of the loaded shards that is closest to one that finds nothing.
  const guess = asked => {
    let best;
    let least = Math.max(2, Math.floor(asked.length / 3)) + 1;
    for (const { kind, words = [] } of shards.values()) {
      for (const entry of words) {
        const word = kind === 'back' ? reversed(entry) : entry;
        if (Math.abs(word.length - asked.length) >= least || word.length < 3) continue;
        if (word[0] !== asked[0] && word[word.length - 1] !== asked[asked.length - 1]) continue;
        const far = distance(asked, word);
        if (far < least) [best, least] = [word, far];
      }
    }
    return best;
  };

  // The documents of the rows.
  const read = async rows => {
    const places = rows.map(({ doc }) => {
      let group = groupStarts.length - 1;
      while (groupStarts[group] > doc) group--;
      return [group, doc - groupStarts[group]];
    });
    await Promise.all(places.map(([group]) => load('docs', group)));
    rows.forEach((row, n) => (row.entry = shards.get('docs' + places[n][0]).docs[places[n][1]]));
  };

  const find = async text => {
    await ready;
    const asked = tokens(text).slice(0, 12);
    const isLast = n => n === asked.length - 1 && !/\s$/.test(text);
    const longest = [...asked.keys()].sort((a, b) => asked[b].length - asked[a].length);
    await loadAll([
      ...longest.flatMap(n => range('names', asked[n], asked[n] + END, isLast(n) ? 3 : 1)),
      ...longest.slice(0, 3).flatMap(n => range('prose', asked[n], asked[n] + (asked[n].length > 2 ? END : '\0'), isLast(n) ? 2 : 1)),
    ]);
    const marks = new Set(asked);
    let typo = false;
    const parts = [];
    for (const [n, word] of asked.entries()) {
      parts[n] = remember(word, () => new Hits(word, []));
      if (parts[n].exact || (isLast(n) && parts[n].size) || word.length < 3 || /^\d+$/.test(word)) continue;
      const others = await alike(word, isLast(n));
      if (!others.length) continue;
      typo ||= !parts[n].size;
      others.forEach(([other]) => marks.add(other));
      parts[n] = remember(`${word} ${others}`, () => new Hits(word, others));
    }
    const { kinds, total } = rank(parts);
    const groups = choose(kinds);
    await read(groups.flatMap(([, list]) => list));
    let better;
    if (parts.some(part => !part.size)) {
      better = asked.map((word, n) => (parts[n].size ? word : remember(`${word}?`, () => guess(word))));
      better = better.every(word => word) ? better.join(' ') : undefined;
    }
    return { groups, total, marks, typo, better };
  };

  // What was handed over before this was here is taken now. The dialog sets open, and changed for an index that is new.
  const before = self.hbSearch || [];
  const api = { push, tokens, find, ready, open: () => (api.wanted = true), changed: () => {} };
  self.hbSearch = api;
  before.forEach(push);
})();
