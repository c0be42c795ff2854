// Asks for what is known to be there, and tells which share of it is found where it should be.
const done = arguments[0];
const fold = text => hbWords.tokens(text).sort().join(' ');
const rows = async query => (await hbSearch.find(query)).groups;
const flat = groups => groups.flatMap(([, list]) => list.map(sum => sum.entry));
let seed = 7;
const random = n => (seed = (seed * 16807) % 2147483647) % n;
const mistype = text => {
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)];
  if (!words.length) return '';
  const word = words[random(words.length)];
  const at = word.index + random(word[0].length - 1);
  const letter = 'etaoinsr'[random(8)];
  const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  return [text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + letter + text.slice(at), text.slice(0, at) + letter + text.slice(at + 1), swapped][random(4)];
};
const tally = {};
const count = (key, hit) => {
  const now = tally[key] || [0, 0];
  tally[key] = [now[0] + (hit ? 1 : 0), now[1] + 1];
};
// Every document, from the files of the index themselves.
const read = async () => {
  const docs = [];
  const push = hbSearch.push;
  hbSearch.push = list => docs.push(...list[3]);
  const folder = new URL(document.querySelector('[data-hb-search]').dataset.hbIndex, document.baseURI);
  const load = src =>
    new Promise(resolve => {
      const script = document.createElement('script');
      Object.assign(script, { src, onload: () => resolve(true), onerror: () => resolve(false) });
      document.head.append(script);
    });
  for (let n = 0; await load(`${folder}docs${n}.js`); n++);
  hbSearch.push = push;
  return docs;
};
(async () => {
  for (const entry of await read()) {
    const kind = entry.href.startsWith('people/') && entry.href !== 'people/' ? 'person' : entry.href.includes('#') ? 'goal' : '';
    const title = fold(entry.title);
    if (!title) continue;
    const groups = await rows(entry.title);
    count('titles', groups.length > 0 && fold(flat(groups)[0].title) === title);
    if (kind) {
      const own = groups.find(group => group[0] === kind);
      count('records', own && fold(own[1][0].entry.title) === title);
    }
    const wrong = mistype(entry.title);
    if (wrong) count('typos', flat(await rows(wrong)).some(row => fold(row.title) === title));
    for (const [heading] of entry.parts) {
      if (!fold(heading)) continue;
      const three = flat(await rows(heading)).slice(0, 3);
      const has = row => [row.title, ...row.parts.map(part => part[0])].some(text => fold(text) === fold(heading));
      count('headings', three.some(has));
    }
  }
  done(Object.fromEntries(Object.entries(tally).map(([key, [hits, all]]) => [key, hits / all])));
})();
