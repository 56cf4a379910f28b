/* The one script of a page, and search is all that it is for: without it every page is whole. The link with data-search
   and the key "/" open search in place; what does the work, search.js, is loaded when it is first wanted. */
(() => {
  'use strict';
  const link = document.querySelector('a[data-search]');
  if (!link) return;
  const source = new URL('search.js', document.currentScript.src).href;
  let finder;
  const load = () => finder ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => resolve(window.sitegenFinder);
    script.onerror = reject;
    document.head.append(script);
  });
  /* Where it cannot be had, search.html says what to do instead. */
  const open = () => load().then(finder => finder.open()).catch(() => {
    if (!document.getElementById('search')) location.href = link.href;
  });
  /* Storage may be forbidden. */
  const memory = (area, key) => {
    try { return window[area].getItem(key); } catch { return null; }
  };

  link.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return;
    if (memory('localStorage', 'sitegen.slash') === 'off') return;
    event.preventDefault();
    open();
  });
  if (document.getElementById('search')) open();
  /* A result led here: its words are marked. */
  if (memory('sessionStorage', 'sitegen.found')) {
    addEventListener('load', () => load().then(finder => finder.arrive(), () => {}));
  }
})();
