// The next change is a key away, and the one before it: n and p. Without this, the numbers of the bar lead there.
(() => {
  const links = [...document.querySelectorAll('.jump ol a')];
  const here = () => links.findIndex(link => link.hash === location.hash);
  const show = () => {
    links.forEach((link, n) => {
      if (n === here()) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    const list = document.querySelector('.jump ol');
    const current = links[here()];
    if (current) list.scrollLeft += current.getBoundingClientRect().left - list.getBoundingClientRect().left - 80;
  };
  addEventListener('hashchange', show);
  show();
  document.addEventListener('keydown', event => {
    const busy = event.target.closest && event.target.closest('input:not([type=checkbox]),textarea,select,[contenteditable],dialog');
    if (busy || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const step = { n: 1, p: -1 }[event.key];
    if (!step || !document.getElementById('hb-marks-shown').checked) return;
    const from = here() < 0 && step < 0 ? 0 : here();
    links[(from + step + links.length) % links.length].click();
  });
})();
