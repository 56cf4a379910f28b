// Pages work without this. No data is inserted as HTML, and nothing is asked of the network.
"use strict";

// ---------- notes in the margin open in place, terms show their meaning at a tap
(() => {
  let opener = null;
  let tapped = null;

  function closeNote(returnsFocus) {
    document.querySelector(".note.open")?.classList.remove("open");
    if (returnsFocus && opener) {
      const { top, bottom } = opener.getBoundingClientRect();
      opener.focus({ preventScroll: bottom > 0 && top < innerHeight });
    }
    opener = null;
  }

  function openNote(note, mark) {
    const wasOpen = note.classList.contains("open");
    closeNote(wasOpen);
    if (wasOpen) return;
    opener = mark;
    note.classList.add("open");
    const card = note.querySelector(".card");
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }

  // Where a note lies over its words, the page is scrolled until there is room below them.
  function makeRoom(note, mark) {
    const { top, bottom, left, right, height } = note.getBoundingClientRect();
    const words = mark.closest("[data-src]")?.querySelectorAll(".m." + /m-\d+/.exec(note.className)) ?? [];
    const lines = [...words].flatMap((part) => [...part.getClientRects()]);
    if (!lines.some((line) => line.bottom > top && line.top < bottom && line.right > left && line.left < right)) return;
    note.classList.add("under");
    const room = innerHeight - height - 40;
    scrollBy({ top: Math.min(mark.getBoundingClientRect().bottom - room, ...lines.map((line) => line.top - 8)), behavior: "instant" });
  }

  function setTapped(term) {
    tapped?.classList.remove("on");
    tapped = term;
    tapped?.classList.add("on");
  }

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = event.target.closest(".ref :is(a, button)");
    const note = mark && (mark.popoverTargetElement ?? document.getElementById(mark.hash.slice(1)));
    if (note && mark.type) {
      note.classList.remove("under");
      requestAnimationFrame(() => note.matches(":popover-open") && makeRoom(note, mark));
    } else if (note && getComputedStyle(note).position === "absolute") {
      event.preventDefault();
      openNote(note, mark);
    } else if (!event.target.closest(".note")) {
      closeNote(false);
    }
    // The first tap shows what a term means, the second leads to the glossary.
    const term = event.target.closest("a.term");
    if (term && term !== tapped && matchMedia("(hover: none)").matches) {
      event.preventDefault();
      setTapped(term);
    } else if (!event.target.closest(".tip")) {
      setTapped(null);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    closeNote(true);
    setTapped(null);
    document.body.classList.add("quiet");
  });
  // An open note lies over what stands below it.
  document.addEventListener("focusin", ({ target }) => {
    if (target !== opener && !target.closest(".note.open")) closeNote(false);
  });
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, () => document.body.classList.remove("quiet"));
  }
})();

// ---------- switches keep their state from chapter to chapter; one that hides where the address leads goes off
{
  const boxes = document.querySelectorAll(".switches input");
  const place = () => document.getElementById(location.hash.slice(1));
  const isHidden = () => place()?.getClientRects().length === 0;
  for (const box of boxes) {
    const key = "sitegen:" + box.id;
    try {
      box.checked = sessionStorage.getItem(key) === "1";
      box.addEventListener("change", () => sessionStorage.setItem(key, box.checked ? "1" : "0"));
    } catch {
      // They forget.
    }
    if (isHidden()) box.checked = false;
  }
  addEventListener("hashchange", () => {
    if (!isHidden()) return;
    for (const box of boxes) box.checked = false;
    place().scrollIntoView();
  });
}

// ---------- a link to a filter chooses it
{
  const choice = document.getElementById(location.hash.slice(1));
  if (choice && choice.type === "radio") choice.checked = true;
}

// ---------- search: the link with data-search and the key "/" open it in place; what does the work, search.js, is loaded
// when it is first wanted
(() => {
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
  // Where it cannot be had, search.html says what to do instead.
  const open = () => load().then(finder => finder.open()).catch(() => {
    if (!document.getElementById('search')) location.href = link.href;
  });
  // Storage may be forbidden.
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
  // A result led here: its words are marked.
  if (memory('sessionStorage', 'sitegen.found')) {
    addEventListener('load', () => load().then(finder => finder.arrive(), () => {}));
  }
})();
