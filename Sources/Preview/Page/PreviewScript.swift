/// The script that the preview adds to every page. It inserts no data as HTML, and asks only the preview itself.
enum PreviewScript {
    static let text = #"""
        "use strict";
        (() => {
          const version = Number(document.currentScript.dataset.version);
          const page = encodeURIComponent(location.pathname);

          function make(name, attributes = {}, ...children) {
            const element = document.createElement(name);
            for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
            element.append(...children);
            return element;
          }

          // What is ours stands in a tree of its own, which the site's style does not reach.
          const host = make('sitegen-preview', { lang: 'en', dir: 'ltr', 'data-ours': '' });
          const root = host.attachShadow({ mode: 'open' });
          const style = make('link', { rel: 'stylesheet', href: '/.sitegen/panel.css' });
          const status = make('p', { role: 'status', class: 'unseen' });
          root.append(style, status);
          document.documentElement.append(host);
          // Without its style it would stand bare for a moment.
          const styled = new Promise(resolve => { style.onload = style.onerror = resolve; });

          function say(text) {
            // The same words twice are said twice.
            status.textContent = '';
            setTimeout(() => { status.textContent = text; }, 50);
          }

          // ---------- reloading where the reader was
          const placeKey = 'sitegen-preview:' + location.pathname;

          function top(element) { return element.getBoundingClientRect().top; }

          /* The element with an id that is nearest to the top of the window: ids do not move when something is inserted
             before them, heights do. */
          function keepPlace() {
            let best = null;
            for (const element of document.querySelectorAll('main [id]')) {
              const box = element.getBoundingClientRect();
              if (!box.height || getComputedStyle(element).position === 'absolute') continue;
              if (!best || Math.abs(box.top) < Math.abs(best.top)) best = { id: element.id, top: box.top };
            }
            const open = document.querySelector('.note.open');
            const place = { x: scrollX, y: scrollY, id: best?.id, top: best?.top, open: open?.id };
            try { sessionStorage.setItem(placeKey, JSON.stringify(place)); } catch { }
          }

          function restorePlace() {
            let place = null;
            try {
              place = JSON.parse(sessionStorage.getItem(placeKey));
              sessionStorage.removeItem(placeKey);
            } catch { }
            if (!place) return;
            history.scrollRestoration = 'manual';
            let moved = false;
            for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
              addEventListener(kind, () => { moved = true; }, { once: true, passive: true });
            }
            const restore = () => {
              if (moved) return;
              const element = place.id && document.getElementById(place.id);
              const y = element && place.y > 0 ? scrollY + top(element) - place.top : place.y;
              scrollTo({ left: place.x, top: y, behavior: 'instant' });
            };
            restore();
            if (document.readyState === 'complete') history.scrollRestoration = 'auto';
            // Pictures and fonts move what is below them.
            else addEventListener('load', () => { restore(); history.scrollRestoration = 'auto'; });
          }

          let isReloading = false;
          function reload() {
            if (isReloading) return;
            isReloading = true;
            keepPlace();
            history.scrollRestoration = 'manual';
            location.reload();
          }

          // ---------- what is wrong, over the page
          let panel = null;
          let shown = '';

          function showProblems(problems) {
            const text = problems.join('\n');
            if (text === shown) return;
            shown = text;
            const hadFocus = panel?.contains(root.activeElement);
            panel?.remove();
            panel = null;
            document.documentElement.style.removeProperty('scroll-padding-block-end');
            if (!problems.length) {
              say('The site is built again.');
              if (hadFocus) document.body.focus();
              return;
            }
            const count = problems.length === 1 ? '1 error' : problems.length + ' errors';
            const close = make('button', { type: 'button', class: 'hide', 'aria-label': 'Hide the errors' }, '×');
            const list = make('ol', {});
            for (const problem of problems) {
              // The first line names the place and what is wrong with it.
              const end = problem.indexOf('\n');
              const [head, rest] = end < 0 ? [problem, ''] : [problem.slice(0, end), problem.slice(end + 1)];
              const item = make('li', {}, make('p', { class: 'what', dir: 'auto' }, head));
              if (rest.trim()) item.append(make('pre', { tabindex: '0', 'aria-label': 'Details' }, rest.trimEnd()));
              list.append(item);
            }
            panel = make('section', { class: 'problems', 'aria-label': 'Errors in the content' },
              make('header', {}, make('h2', {}, count), make('p', {}, 'The page is the last good one.'), close), list);
            close.addEventListener('click', () => { panel.remove(); panel = null; });
            panel.addEventListener('keydown', event => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              close.click();
            });
            const current = panel;
            styled.then(() => { if (current === panel) root.append(panel); });
            say(count + ': ' + problems[0].split('\n')[0]);
          }

          // ---------- news
          let source = null;

          /* Browsers have six connections for one server: pages that nobody looks at must not hold them. */
          function listen() {
            if (document.hidden) {
              source?.close();
              source = null;
            } else if (!source) {
              source = new EventSource('/.sitegen/news?page=' + page);
              source.onmessage = event => {
                const news = JSON.parse(event.data);
                if (news.version !== version) {
                  // A preview that was started anew counts from the beginning.
                  reload();
                } else if (document.body.classList.contains('sitegen-own')) {
                  // This page is about the problems: it shows the newest.
                  if (shown && shown !== news.problems.join('\n')) reload();
                  shown = news.problems.join('\n');
                } else {
                  showProblems(news.problems);
                }
              };
            }
          }

          document.addEventListener('visibilitychange', listen);
          // A page that comes back from the browser's store has lost its connection.
          addEventListener('pagehide', () => { source?.close(); source = null; });
          addEventListener('pageshow', event => { if (event.persisted) listen(); });
          addEventListener('DOMContentLoaded', () => {
            restorePlace();
            listen();
          });

        """# + stubs + "})();\n"

    private static let stubs = #"""
          // ---------- entries about the words that are selected
          const kinds = [['note', 'n', 'Note', 'notes.md'], ['term', 't', 'Term', 'glossary.md'], ['event', 'e', 'Event', 'timeline.md']];
          let popup = null;
          // The ends of the selection that it is about.
          let offered = [];
          let stubs = null;
          let asked = '';
          let request = null;
          const encoder = new TextEncoder();

          function isOurs(node) { return Boolean(node.parentElement?.closest('[data-ours]')); }

          /* The text nodes of a block that print the article: all but what is ours among them. */
          function articleTexts(block) {
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walker.nextNode()) {
              const node = walker.currentNode;
              if (!isOurs(node) && node.parentElement.closest('[data-src]') === block) texts.push(node);
            }
            return texts;
          }

          /* Where the selection begins and ends in the blocks, in bytes of what they print of the article. */
          function selectedPlaces(range) {
            const scope = range.commonAncestorContainer;
            const around = scope.nodeType === Node.ELEMENT_NODE ? scope : scope.parentElement;
            const own = around.closest('[data-src]');
            const blocks = own ? [own] : [...around.querySelectorAll('[data-src]')].filter(block => range.intersectsNode(block));
            const places = [];
            for (const block of blocks) {
              let offset = 0;
              for (const node of articleTexts(block)) {
                if (range.intersectsNode(node)) {
                  const start = node === range.startContainer ? range.startOffset : 0;
                  const end = node === range.endContainer ? range.endOffset : node.data.length;
                  if (end > start && node.data.slice(start, end).trim()) {
                    places.push({
                      source: block.dataset.src,
                      start: offset + encoder.encode(node.data.slice(0, start)).length,
                      end: offset + encoder.encode(node.data.slice(0, end)).length,
                    });
                  }
                }
                offset += encoder.encode(node.data).length;
              }
            }
            return places;
          }

          function ends() {
            const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
            return [anchorNode, anchorOffset, focusNode, focusOffset];
          }

          function isOffered() { return ends().every((end, index) => end === offered[index]); }

          function closePopup() {
            request?.abort();
            request = null;
            popup?.remove();
            popup = null;
            stubs = null;
            asked = '';
          }

          function place(range) {
            const boxes = [...range.getClientRects()].filter(box => box.width || box.height);
            const last = boxes.at(-1) ?? range.getBoundingClientRect();
            const room = document.documentElement.clientWidth;
            popup.style.maxWidth = Math.min(480, room - 16) + 'px';
            const { width, height } = popup.getBoundingClientRect();
            const left = Math.max(8, Math.min(last.left, room - width - 8));
            // Below the words, or above them where the window ends.
            const below = last.bottom + 8;
            const y = below + height > innerHeight && boxes[0]?.top > height + 8 ? boxes[0].top - height - 8 : below;
            popup.style.left = left + scrollX + 'px';
            popup.style.top = y + scrollY + 'px';
          }

          async function offer() {
            const selection = getSelection();
            if (!selection.rangeCount || selection.isCollapsed) return closePopup();
            const range = selection.getRangeAt(0);
            const places = selectedPlaces(range);
            if (!places.length) return closePopup();
            const [first, last] = [places[0], places.at(-1)];
            const query = [['from', first.source], ['start', first.start], ['to', last.source], ['end', last.end]]
              .map(([name, value]) => name + '=' + encodeURIComponent(value)).join('&');
            if (query === asked) return;
            closePopup();
            asked = query;
            request = new AbortController();
            let answer;
            try {
              const response = await fetch('/.sitegen/stub?page=' + page + '&' + query, { signal: request.signal });
              answer = response.ok ? await response.json() : { why: await response.text() };
            } catch (error) {
              if (error.name === 'AbortError') return;
              answer = { why: 'the preview does not answer: does it still run?' };
            }
            await styled;
            if (asked !== query) return;
            show(answer, range);
          }

          function show(answer, range) {
            offered = ends();
            popup = make('section', { class: 'stubs', 'aria-label': 'Entry for the selected words' });
            const close = make('button', { type: 'button', class: 'hide', 'aria-label': 'Close (Escape)' }, '×');
            close.addEventListener('click', closePopup);
            // A click would take the selection away.
            popup.addEventListener('mousedown', event => { if (!event.target.closest('pre')) event.preventDefault(); });
            if (answer.why) {
              popup.append(make('p', { class: 'why' }, 'No entry: ' + answer.why), close);
              say('No entry: ' + answer.why);
            } else {
              stubs = answer;
              const row = make('div', { class: 'kinds', role: 'group', 'aria-label': 'Copy' });
              for (const [kind, key, name] of kinds) {
                const button = make('button', { type: 'button', 'aria-keyshortcuts': key }, name + ' ', make('kbd', {}, key));
                button.addEventListener('click', () => copy(kind));
                row.append(button);
              }
              popup.append(row, close);
              for (const remark of answer.remarks) popup.append(make('p', { class: 'remark' }, remark));
              say('Copy an entry for the selected words: n for a note, t for a term, e for an event, Escape to close.');
            }
            root.append(popup);
            place(range);
          }

          async function copy(kind) {
            const [, , name, file] = kinds.find(entry => entry[0] === kind);
            const text = stubs[kind];
            const current = popup;
            let isCopied = false;
            try {
              await navigator.clipboard.writeText(text);
              isCopied = true;
            } catch {
              isCopied = copyByCommand(text);
            }
            if (current !== popup) return;
            popup.querySelector('.done')?.remove();
            const folder = location.pathname.split('/').filter(Boolean).slice(0, -1).map(decodeURIComponent).join('/');
            const told = isCopied ? name + ' copied: paste it into content/' + folder + '/' + file
              : 'The browser does not let the preview copy: take it from here';
            popup.append(make('div', { class: 'done' }, make('p', {}, told), make('pre', { tabindex: '0', dir: 'auto', 'aria-label': 'Entry' }, text)));
            const selection = getSelection();
            if (selection.rangeCount) place(selection.getRangeAt(0));
            say(told);
          }

          /* For browsers that refuse the newer way. The selection stays. */
          function copyByCommand(text) {
            let isDone = false;
            const put = event => {
              event.preventDefault();
              event.stopImmediatePropagation();
              event.clipboardData.setData('text/plain', text);
              isDone = true;
            };
            document.addEventListener('copy', put, true);
            try { document.execCommand('copy'); } finally { document.removeEventListener('copy', put, true); }
            return isDone;
          }

          function isTyping(event) {
            const target = event.composedPath()[0];
            return event.isComposing || Boolean(target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'));
          }

          addEventListener('keydown', event => {
            if (!popup || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
            if (event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
              const current = asked;
              closePopup();
              // The words stay selected, and are not offered again until others are.
              asked = current;
              say('Closed.');
              return;
            }
            if (event.key === 'Tab' && !event.shiftKey && document.activeElement !== host) {
              event.preventDefault();
              popup.querySelector('button').focus();
              return;
            }
            const kind = stubs && !event.shiftKey && kinds.find(([, key]) => key === event.key.toLowerCase());
            if (!kind) return;
            event.preventDefault();
            event.stopPropagation();
            copy(kind[0]);
          }, true);

          let timer = 0;
          let isPressed = false;
          function offerSoon() {
            clearTimeout(timer);
            // While the pointer is down, the selection is still being made.
            if (!isPressed) timer = setTimeout(offer, 200);
          }
          addEventListener('pointerdown', () => { isPressed = true; }, true);
          for (const kind of ['pointerup', 'pointercancel']) {
            addEventListener(kind, () => { isPressed = false; offerSoon(); }, true);
          }
          document.addEventListener('selectionchange', () => {
            // A key must never copy what was selected before.
            if (popup && !isOffered()) closePopup();
            offerSoon();
          });

        """#
}
