// What a page can do beyond HTML. Everything works without it, and each part stands alone.
(() => {
  const root = document.documentElement;
  const words = document.currentScript.dataset;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const remember = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing forgets it with the page.
    }
  };

  // Says something to a screen reader, without moving the focus.
  let status;
  const say = text => {
    if (!status) document.body.append((status = make('p', { className: 'vh', role: 'status' })));
    status.textContent = text;
  };

  // Light, dark, or as the system has it.
  for (const button of all('[data-hb-theme]')) {
    const themes = ['system', 'light', 'dark'];
    const show = () => {
      const now = root.dataset.theme || 'system';
      button.dataset.hbTheme = now;
      button.setAttribute('aria-label', button.dataset[now]);
      button.title = button.dataset[now];
    };
    button.hidden = false;
    show();
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(button.dataset.hbTheme) + 1) % 3];
      if (next === 'system') delete root.dataset.theme;
      else root.dataset.theme = next;
      remember('hb-theme', root.dataset.theme);
      show();
    });
  }

  // Search comes with the first sign that somebody wants it; where it cannot, the list of all pages is
  // one press away.
  const search = document.querySelector('[data-hb-search]');
  let asked = false;
  let fetching;
  const fetchSearch = () => {
    if (fetching) return;
    fetching = true;
    for (const src of [...search.dataset.hbSearch.split(' '), `${search.dataset.hbIndex}index.js`]) {
      const onerror = () => asked && location.assign(search.href);
      document.head.append(make('script', { src, onerror, async: false }));
    }
  };
  const openSearch = event => {
    event.preventDefault();
    asked = true;
    fetchSearch();
    (self.hbSearch = self.hbSearch || []).push(['open']);
  };
  if (search) {
    search.setAttribute('aria-haspopup', 'dialog');
    search.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
    search.addEventListener('pointerenter', fetchSearch);
    search.addEventListener('focus', fetchSearch);
    search.addEventListener('click', event => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) openSearch(event);
    });
    for (const link of all('[data-hb-open]')) link.addEventListener('click', openSearch);
    document.addEventListener('keydown', event => {
      const typing = event.target.closest && event.target.closest('input,textarea,select,[contenteditable]');
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if ((slash || k) && !event.isComposing && !document.querySelector('dialog[open]')) openSearch(event);
    });
  }

  // The menu of small screens: Escape closes it, and the focus returns to where it was opened.
  const menu = document.querySelector('.menu');
  const isOpen = () => location.hash === '#hb-menu';
  const close = () => {
    location.hash = '#hb-main';
    menu.focus();
  };
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && isOpen()) close();
  });
  for (const link of all('.side .close a')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      close();
    });
  }

  // The sidebar starts where the page is.
  const here = document.querySelector('.side [aria-current=page]');
  const side = here && here.closest('.side');
  if (side && side.scrollHeight > side.clientHeight) {
    side.scrollTop = here.offsetTop - side.clientHeight / 3;
  }

  // The contents show which part is being read: the last heading above the upper third.
  const entries = all('.toc li a[href^="#"]');
  const parts = entries.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (entries.length && parts.every(Boolean)) {
    const mark = () => {
      let current = 0;
      parts.forEach((part, n) => {
        if (part.getBoundingClientRect().top < innerHeight / 3) current = n;
      });
      if (scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2) current = parts.length - 1;
      entries.forEach((link, n) => {
        if (n === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      });
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
    parts.forEach(part => observer.observe(part));
    addEventListener('scroll', mark, { passive: true });
  }

  // Code can be copied, without what changes took out of it.
  for (const pre of navigator.clipboard ? all('.prose pre') : []) {
    const button = make('button', { type: 'button', className: 'copy', textContent: words.copy });
    button.addEventListener('click', async () => {
      try {
        const copy = pre.cloneNode(true);
        for (const gone of all('.hb-old', copy)) gone.remove();
        await navigator.clipboard.writeText(copy.textContent.replace(/\n$/, ''));
        button.textContent = words.copied;
      } catch {
        button.textContent = words.notCopied;
      }
      say(button.textContent);
      setTimeout(() => (button.textContent = words.copy), 2000);
    });
    const box = make('div', { className: 'code' });
    pre.replaceWith(box);
    box.append(pre, button);
  }

  // Images that are shown smaller than they are can be seen whole.
  const zoom = image => {
    const whole = make('img', { src: image.currentSrc || image.src, alt: image.alt });
    const button = make('button', { type: 'button', className: 'btn', textContent: words.close });
    const dialog = make('dialog', { className: 'zoom' }, button, whole);
    dialog.setAttribute('aria-label', image.alt || words.image);
    dialog.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  for (const image of all('.prose img')) {
    const offer = () => {
      if (image.closest('a,button') || image.naturalWidth < image.clientWidth * 1.25) return;
      const button = make('button', { type: 'button', className: 'zoomable' });
      button.setAttribute('aria-label', `${words.enlarge} ${image.alt}`.trim());
      image.replaceWith(button);
      button.append(image);
      button.addEventListener('click', () => zoom(image));
    };
    if (image.complete) offer();
    else image.addEventListener('load', offer, { once: true });
  }

  // Lists of cards can be filtered by typing.
  for (const list of all('[data-hb-filter]')) {
    const input = make('input', { type: 'search', className: 'filter', placeholder: words.filter });
    input.setAttribute('aria-label', words.filter);
    const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const items = all('li', list).map(item => [item, fold(item.textContent)]);
    input.addEventListener('input', () => {
      const asked = fold(input.value).split(/\s+/);
      let shown = 0;
      for (const [item, text] of items) {
        item.hidden = !asked.every(word => text.includes(word));
        if (!item.hidden) shown++;
      }
      for (const part of all('[data-hb-group]', list)) {
        part.hidden = all('li', part).every(item => item.hidden);
      }
      say(words.shown.replace('{n}', shown));
    });
    list.before(input);
  }

  // A page is printed by a button.
  for (const item of all('[data-hb-print]')) {
    item.hidden = false;
    item.firstChild.addEventListener('click', () => print());
  }

  // A review that has become due since the site was built.
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  for (const due of all('[data-due]')) {
    if (due.dataset.due >= today) continue;
    due.hidden = false;
    if (due.dataset.overdue) {
      due.classList.remove('ok', 'mute');
      due.classList.add('warn');
      due.lastChild.textContent = due.dataset.overdue;
    }
  }

  // What time it is where somebody works.
  for (const place of all('time[data-zone]')) {
    const tick = () => {
      const now = {
        timeZone: place.dataset.zone,
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      };
      place.textContent = new Date().toLocaleString(root.lang, now);
    };
    try {
      tick();
      setInterval(tick, 3e4);
    } catch {
      // A zone that this browser does not know keeps what the page says.
    }
  }

  // Pages are fetched while the pointer rests on a link to them.
  const fetched = new Set([location.href.split('#')[0]]);
  const saving = navigator.connection && navigator.connection.saveData;
  document.addEventListener('pointerover', event => {
    const link = !saving && event.target.closest && event.target.closest('a[href]');
    if (!link || link.origin !== location.origin || location.protocol === 'file:') return;
    const address = link.href.split('#')[0];
    if (fetched.has(address) || !/(\/|\.html)$/.test(link.pathname)) return;
    const timer = setTimeout(() => {
      fetched.add(address);
      document.head.append(make('link', { rel: 'prefetch', href: address }));
    }, 80);
    link.addEventListener('pointerleave', () => clearTimeout(timer), { once: true });
  });
})();
