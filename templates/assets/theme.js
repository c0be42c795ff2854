// Sets the reader's choice of light or dark before anything is drawn, so that no page flashes.
document.documentElement.dataset.js = '';
try {
  const theme = localStorage.getItem('hb-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing follows the system.
}
