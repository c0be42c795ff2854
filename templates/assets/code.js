// Code gets its colours when the files of all its languages are there, and no marks of changes stand in it.
document.addEventListener('DOMContentLoaded', () => {
  for (const code of document.querySelectorAll('pre>code[class^=language-]:not(:has(.hb-new,.hb-old))')) {
    const language = code.className.slice('language-'.length).toLowerCase();
    const text = code.textContent;
    if (text.length < 1e5 && hljs.getLanguage(language)) {
      // What comes back is the same text, escaped, with spans around parts of it.
      code.innerHTML = hljs.highlight(text, { language, ignoreIllegals: true }).value;
    }
  }
});
