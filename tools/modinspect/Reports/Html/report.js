(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = id => document.getElementById(id);
  const causes = all('.cause');
  const libraries = all('section.library');
  const cells = all('.cell');
  const search = one('search');
  const picked = { library: '', host: '', rule: '', module: '' };
  const texts = new Map(causes.map(cause => [cause, cause.textContent.toLowerCase()]));
  document.documentElement.classList.add('js');

  function filter() {
    const words = (search?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const levels = new Set(all('[name=level]:checked').map(box => box.value));
    const { library, host, rule, module } = picked;
    const isNarrowed = words.length > 0 || rule !== '' || module !== '' || levels.size < all('[name=level]').length;
    let shown = 0;
    for (const section of libraries) {
      let here = 0;
      for (const cause of all('.cause', section)) {
        const fits = (library === '' || section.dataset.library === library)
          && (host === '' || cause.dataset.hosts.split(' ').includes(host))
          && (rule === '' || cause.dataset.rule === rule)
          && (module === '' || cause.dataset.modules.split('\n').includes(module))
          && levels.has(cause.dataset.level)
          && words.every(word => texts.get(cause).includes(word));
        cause.hidden = !fits;
        here += fits ? 1 : 0;
      }
      for (const group of all('.causes', section)) {
        group.hidden = !all('.cause', group).some(cause => !cause.hidden);
      }
      section.hidden = (library !== '' && section.dataset.library !== library) || (isNarrowed && here === 0);
      shown += here;
      const pictures = all('figure', section);
      const wanted = pictures.find(picture => picture.dataset.host === host) ?? pictures.find(picture => 'broken' in picture.dataset) ?? pictures[0];
      for (const picture of pictures) {
        picture.hidden = picture !== wanted;
      }
    }
    for (const cell of cells) {
      cell.setAttribute('aria-pressed', String(cell.dataset.library === library && cell.dataset.host === host));
    }
    if (one('shown')) {
      one('shown').textContent = `${shown === causes.length ? '' : `${shown} of `}${causes.length} ${causes.length === 1 ? 'cause' : 'causes'}`;
    }
    one('nothing').hidden = libraries.length === 0 || libraries.some(section => !section.hidden);
  }

  // Where there is no choice there is no select; what a cell of the matrix picks is kept all the same.
  function pick(name, value) {
    picked[name] = value;
    if (one(name)) {
      one(name).value = value;
    }
  }

  function reset() {
    if (search) {
      search.value = '';
    }
    all('[name=level]').forEach(box => { box.checked = true; });
    Object.keys(picked).forEach(name => pick(name, ''));
    filter();
  }

  cells.forEach(cell => cell.addEventListener('click', () => {
    const isOn = cell.getAttribute('aria-pressed') === 'true';
    reset();
    if (!isOn) {
      pick('library', cell.dataset.library);
      pick('host', cell.dataset.host);
      filter();
      document.getElementById(`library-${cell.dataset.library}`).scrollIntoView({ block: 'start' });
    }
  }));
  all('.box').forEach(box => {
    const find = () => {
      if (search) {
        search.value = box.dataset.assembly;
        filter();
      }
    };
    box.addEventListener('click', find);
    box.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        find();
      }
    });
  });
  all('.matrix tbody th a').forEach(link => link.addEventListener('click', reset));
  all('.reset').forEach(button => button.addEventListener('click', reset));
  one('unfold')?.addEventListener('click', event => {
    const open = causes.some(cause => !cause.hidden && !cause.open);
    causes.filter(cause => !cause.hidden).forEach(cause => { cause.open = open; });
    event.target.textContent = open ? 'Close all' : 'Open all';
  });
  document.querySelector('.filters')?.addEventListener('submit', event => event.preventDefault());
  document.querySelector('.filters')?.addEventListener('input', event => {
    if (event.target.id in picked) {
      picked[event.target.id] = event.target.value;
    }
    filter();
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && search && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    }
    if (event.key === 'Escape') {
      reset();
    }
  });
  // On paper nothing can be opened.
  let closed = [];
  window.addEventListener('beforeprint', () => {
    closed = causes.filter(cause => !cause.open);
    closed.forEach(cause => { cause.open = true; });
  });
  window.addEventListener('afterprint', () => closed.forEach(cause => { cause.open = false; }));
  filter();
  if (causes.length === 1) {
    causes[0].open = true;
  }
})();
