// How text falls into words, and which words are alike, for search.js and search-dialog.js. The rules are those of
// SearchTokens.java, held to the same examples.
(() => {
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

  // Prose repeats its words, so they are split once.
  const split = new Map();
  const indexed = word => {
    if (split.size > 50000) split.clear();
    if (!split.has(word)) split.set(word, tokens(word, true));
    return split.get(word);
  };


  const RUN = /[\p{L}\p{N}\p{M}]+(?:['\u2018\u2019\u2010_-][\p{L}\p{N}\p{M}]+)*/gu;

  // Where in a text there are words that begin with one of the marks.
  const spans = function* (text, marks) {
    const all = [...marks];
    for (const { 0: run, index } of text.matchAll(RUN)) {
      if (run.length > 1 && [...run].some(c => DENSE.test(c))) yield* pairs(run, index, marks);
      else if (indexed(run).some(word => all.some(mark => word.startsWith(mark)))) yield [index, index + run.length];
    }
  };

  // In scripts without blanks, pairs that were asked for and stand side by side are one match.
  const pairs = (run, index, marks) => {
    const found = [];
    const letters = [...run];
    let at = index;
    letters.forEach((c, n) => {
      const alone = marks.has(tokens(c)[0]);
      const pair = c + (letters[n + 1] || '');
      if (alone || marks.has(tokens(pair)[0])) {
        const end = at + (alone ? c : pair).length;
        const last = found[found.length - 1];
        if (last && last[1] >= at) last[1] = Math.max(last[1], end);
        else found.push([at, end]);
      }
      at += c.length;
    });
    return found;
  };

  self.hbWords = { tokens, spans, isTypo, distance, reversed };
})();
