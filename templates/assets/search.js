/* Search. It is loaded by site.js when a reader first opens it: a field, results by kind with the words in their context,
   and a link to the very place of each, in a dialog or, on search.html, in the page. The index, search-index.js, is a
   script that calls sitegenSearch, since a page read from disk may not fetch. */
(() => {
  'use strict';
  const link = document.querySelector('a[data-search]');
  const place = document.getElementById('search');
  /* Its style sheet comes with it, unless the page has it already. */
  const dressed = new Promise(resolve => {
    if (document.querySelector('link[href$="/search.css"]')) return resolve();
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('search.css', document.currentScript.src).href;
    style.onload = style.onerror = resolve;
    document.head.append(style);
  });
  const FIRST = 6, MOST = 200, BEFORE = 30, AFTER = 60;

  /* ---- Folding: what readers need not type alike. It goes cluster by cluster (a sign with its marks), so the fold of a
     part is a part of the fold of the whole: width and compatibility forms (NFKD), case, katakana, accents, vowel signs of
     Arabic and Hebrew, the nukta of Devanagari, invisible signs, the digits of all scripts, and what ALIKE lists.
     The voicing marks of kana are kept. The no-break blanks within guillemets are a part of them. */
  const CLUSTER = /[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|[«‹][\xa0\u202f]|[\xa0\u202f][»›]|.[\p{M}\uff9e\uff9f]*/gsu;
  const DROPPED = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\ufe00-\ufe0f\p{Cf}]/gu;
  const ALIKE = new Map(["'‘’‚‛ʼ′׳‹›", '"“”„‟″״«»', '-‐‑‒–—―−־', '.٫', ',٬،', '・·•', '~〜', 'يىی', 'كک', 'هة', ' \n\t\r', 'dđð', 'hħ', 'lł', 'oø', 'tŧ']
    .flatMap(([to, ...from]) => from.map(sign => [sign, to])));
  for (const [sign, spelt] of Object.entries({ æ: 'ae', œ: 'oe', þ: 'th', ß: 'ss' })) ALIKE.set(sign, spelt);
  /* Ten digits in a row begin at a multiple of sixteen, or six behind one. */
  const digit = sign => {
    const code = sign.codePointAt(), row = code & ~15;
    return String(code - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6));
  };
  const known = new Map();
  const foldCluster = cluster => {
    let folded = known.get(cluster);
    if (folded === undefined) {
      folded = cluster.normalize('NFKD').replace(DROPPED, '').toUpperCase().toLowerCase()
        .replace(/[ァ-ヶヽヾ]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 96)).normalize('NFC')
        .replace(/\p{Nd}/gu, digit).replace(/./gsu, sign => ALIKE.get(sign) ?? sign).replace(/^ (["'])$|^(["']) $/, '$1$2');
      known.set(cluster, folded);
    }
    return folded;
  };
  /* places, if given, gets for each unit of the fold (and for its end) where in the text its cluster begins. */
  const fold = (text, places) => {
    let all = '';
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const folded = foldCluster(cluster);
      if (folded === ' ' && all.endsWith(' ')) continue;
      all += folded;
      if (places) for (let unit = 0; unit < folded.length; unit++) places.push(index);
    }
    places?.push(text.length);
    return all;
  };
  /* Where the words stand in a text: [start, end] in order, those that touch made one. */
  const find = (text, words) => {
    const places = [], folded = fold(text, places), found = [];
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        let end = at + word.length;
        while (places[end] === places[end - 1]) end++;
        found.push([places[at], places[end]]);
      }
    }
    const joined = [];
    for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
      const last = joined.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end); else joined.push([start, end]);
    }
    return joined;
  };

  /* ---- The index */
  let index;
  const load = () => index ??= new Promise((resolve, reject) => {
    window.sitegenSearch = data => {
      data.entries = data.entries.map(([kind, href, label, language, name, text, ours]) => ({
        kind, href, label, language, name, text, ours, title: fold(name), folded: fold(`${kind > 1 ? label : ''}\n${name}\n${text}`),
      }));
      resolve(data);
    };
    const script = make('script', { src: new URL('search-index.js', link.href).href });
    script.onerror = reject;
    document.head.append(script);
  });

  /* ---- Elements. Text is only ever text. */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const marked = (text, found, from = 0, to = text.length) => {
    const parts = [];
    for (const [start, end] of found) {
      if (end <= from || start >= to) continue;
      parts.push(text.slice(from, start), make('mark', {}, text.slice(start, end)));
      from = end;
    }
    return [...parts, text.slice(from, to)];
  };
  /* Where a context may be cut: after a blank close before, and never within a cluster. */
  const edge = (text, at) => {
    if (at <= 0) return 0;
    if (at >= text.length) return text.length;
    const blank = /\s\S*$/.exec(text.slice(Math.max(0, at - 16), at));
    if (blank) return at - blank[0].length + 1;
    while (/[\p{M}\uff9e\uff9f\udc00-\udfff]/u.test(text[at])) at--;
    return at;
  };
  /* The first places of the words in a text, each with what stands around it. */
  const contexts = (text, words) => {
    const phrase = find(text, [words.join(' ')])[0];
    const firsts = phrase ? [phrase] : words.flatMap(word => find(text, [word]).slice(0, 1)).sort((a, b) => a[0] - b[0]);
    const scale = /[\u2e80-\uffdc]/.test(text) ? 1 : 1.8, windows = [];
    for (const [start, end] of firsts.length ? firsts : [[0, 0]]) {
      const [from, to] = [edge(text, Math.round(start - BEFORE * scale)), edge(text, Math.round(end + AFTER * scale))], last = windows.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to); else windows.push([from, to]);
    }
    const found = find(text, words), parts = windows[0][0] ? ['…'] : [];
    for (const [from, to] of windows) parts.push(...marked(text, found, from, to), to < text.length ? '… ' : '');
    return parts;
  };

  /* ---- Memory of the tab and of the browser, which may be forbidden */
  const memory = (area, key, value) => {
    try {
      return value === undefined ? window[area].getItem(key) : window[area].setItem(key, value);
    } catch { return null; }
  };

  /* ---- The panel */
  let panel, field, status, results, foot, searched = [];
  const build = () => {
    field = make('input', { type: 'text', inputmode: 'search', enterkeyhint: 'search', autocomplete: 'off', spellcheck: 'false',
      'aria-label': link.dataset.search, placeholder: link.dataset.search });
    field.value = memory('sessionStorage', 'sitegen.query') ?? '';
    const form = make('form', { role: 'search' }, field);
    status = make('p', { role: 'status' });
    results = make('div', { class: 'hits' });
    foot = make('p', { class: 'keys' });
    panel = make(place ? 'div' : 'dialog', { class: 'finder', 'aria-label': link.textContent }, form, status, results, foot);
    const { lang, dir } = link.closest('[lang]');
    Object.assign(panel, { lang, dir });
    field.addEventListener('input', event => event.isComposing || search());
    field.addEventListener('compositionend', search);
    form.addEventListener('submit', event => {
      event.preventDefault();
      results.querySelector('a')?.click();
    });
    panel.addEventListener('keydown', move);
    results.addEventListener('click', follow);
    if (place) return place.append(panel);
    const close = make('button', { class: 'shut', type: 'button', 'aria-label': link.dataset.close }, '×');
    close.addEventListener('click', () => panel.close());
    panel.addEventListener('click', event => event.target === panel && panel.close());
    form.append(close);
    document.body.append(panel);
  };
  const open = () => {
    if (!panel) build();
    if (!place && !panel.open) panel.showModal();
    field.focus();
    field.select();
    search();
  };
  const search = () => load().then(show, () => { if (!place) location.href = link.href; });

  const show = data => {
    const { words, kinds } = data, query = field.value.trim();
    if (!foot.firstChild) settle(words);
    memory('sessionStorage', 'sitegen.query', query);
    searched = fold(query).split(' ').filter(Boolean);
    const phrase = searched.join(' '), groups = kinds.map(() => []);
    if (phrase) {
      for (const entry of data.entries) {
        if (searched.every(word => entry.folded.includes(word))) groups[entry.kind].push(entry);
      }
    }
    const count = groups.reduce((sum, group) => sum + group.length, 0);
    const rank = entry => (entry.folded.includes(phrase) ? 0 : 2) + (entry.title.includes(phrase) ? 0 : 1);
    results.replaceChildren(...groups.flatMap((group, kind) => group.length
      ? [section(data, kind, group.sort((a, b) => rank(a) - rank(b)))] : []));
    results.scrollTop = 0;
    status.textContent = !phrase ? words.start : count ? counted(words, 'count', count) : words.none.replace('{query}', () => query);
    if (phrase && !count) {
      results.append(make('p', {}, words.help), make('ul', {}, ...data.help.map(([href, title]) =>
        make('li', {}, make('a', { href }, title)))));
    }
  };
  /* In the form that the language has for the number. */
  const counted = (words, name, count) => {
    const form = new Intl.PluralRules(words.language).select(count);
    return (words[`${name}.${form}`] ?? words[`${name}.other`]).replace('{count}', count);
  };
  const section = (data, kind, group) => {
    const list = make('ol'), heading = make('h2', { id: `found-${kind}` }, data.kinds[kind], ' ', make('span', {}, group.length));
    const box = make('section', { 'aria-labelledby': heading.id }, heading, list);
    const first = group.length > FIRST + 2 ? FIRST : group.length;
    list.append(...group.slice(0, first).map(entry => item(data, entry)));
    if (first < group.length) {
      const rest = group.slice(first, MOST);
      const more = make('button', { type: 'button' }, counted(data.words, 'more', rest.length));
      more.addEventListener('click', () => {
        list.append(...rest.map(entry => item(data, entry)));
        list.children[first].firstChild.focus();
        more.replaceWith(group.length > MOST ? counted(data.words, 'capped', MOST) : '');
      });
      box.append(more);
    }
    return box;
  };
  const item = (data, { kind, href, label, language, name, text, ours }) => {
    const [lang, dir] = data.languages[language], link = make('a', { href });
    if (label) link.append(make('span', { class: 'where', dir: 'auto' }, ...marked(label, kind > 1 ? find(label, searched) : [])), ' ');
    if (name) link.append(make('b', { lang, dir }, ...marked(name, find(name, searched))), ' ');
    link.append(make('span', { class: kind || ours ? 'words' : 'words voice', lang, dir }, ...contexts(text, searched)));
    return make('li', {}, link);
  };
  /* What stands below, once the words are known: the keys, and a way to do without "/" (WCAG 2.1.4). */
  const settle = words => {
    const box = make('input', { type: 'checkbox' });
    box.checked = memory('localStorage', 'sitegen.slash') !== 'off';
    box.addEventListener('change', () => memory('localStorage', 'sitegen.slash', box.checked ? 'on' : 'off'));
    foot.append(make('span', {}, words.keys), make('label', {}, box, ' ', words.slash));
    document.getElementById('no-search')?.remove();
  };
  const move = event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return;
    const stops = [field, ...results.querySelectorAll('a')], next = stops.indexOf(document.activeElement) + step;
    event.preventDefault();
    stops[Math.max(0, Math.min(next, stops.length - 1))].focus();
  };
  const follow = event => {
    const target = event.target.closest('a');
    if (!target) return;
    memory('sessionStorage', 'sitegen.found', JSON.stringify([target.href, searched]));
    if (place || target.pathname !== location.pathname) return;
    panel.close();
    setTimeout(arrive, 50);
  };

  /* ---- On arrival the words are marked, and brought into view where their block is long */
  const arrive = () => {
    const [href, words] = JSON.parse(memory('sessionStorage', 'sitegen.found') || '[]');
    memory('sessionStorage', 'sitegen.found', '');
    if (href !== location.href || !window.Highlight) return;
    const target = document.getElementById(location.hash.slice(1)) ?? document.querySelector('main');
    for (const root of [target, target.parentElement]) {
      const ranges = rangesIn(root, words);
      if (!ranges.length) continue;
      CSS.highlights.set('found', new Highlight(...ranges));
      const { top, bottom, height } = ranges[0].getBoundingClientRect();
      if (height && (top < 0 || bottom > innerHeight)) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
      return;
    }
  };
  const rangesIn = (root, words) => {
    const nodes = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest('.ref, button')) continue;
      nodes.push([text.length, walker.currentNode]);
      text += walker.currentNode.data;
    }
    return find(text, words).map(([start, end]) => {
      const range = new Range(), node = at => nodes.findLast(([begin]) => begin <= at);
      const [from, first] = node(start), [until, last] = node(end - 1);
      range.setStart(first, start - from);
      range.setEnd(last, end - until);
      return range;
    });
  };

  window.sitegenFinder = dressed.then(() => ({ open, arrive }));
})();
