// Code gets its colours when the files of all its languages are there.
document.addEventListener('DOMContentLoaded', () => {
  for (const code of document.querySelectorAll('pre>code[class^=language-]')) {
    const language = code.className.slice('language-'.length).toLowerCase();
    const text = code.textContent;
    if (text.length < 1e5 && hljs.getLanguage(language)) {
      // What comes back is the same text, escaped, with spans around parts of it.
      code.innerHTML = hljs.highlight(text, { language, ignoreIllegals: true }).value;
    }
  }
});
