#!/usr/bin/env python3
"""Works with `sitegen serve` as an editor does, in headless Chromium: writes, breaks and mends files in the ways that
editors save them, and copies entries for selected words, which then must build. In about a minute.

usage: check_preview.py AXE.JS SITEGEN TEMPLATES-FOLDER
"""

import contextlib
import os
import pathlib
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

PROSE = """The lighthouse at the harbour was lit on 17 January 1826.
It burned oil, and the keeper carried the oil by hand.

""" + "\n\n".join(
    f"Paragraph {number} says that the keeper went up the stair,\nand that he came down again." for number in range(2, 30)
)
VERSE = "The lamp is out, the stair is steep,\n    the water counts the hours;\nwho wound the clock is long asleep.\n"
JAPANESE = "灯台は一八二六年に点灯された。灯台守は毎晩、油を運んだ。2026年1月17日、\n灯台は閉じられた。油はもうない。\n"
ARABIC = "كانت البئر في وسط القرية منذ سنة 1826، وكان الدلو من جلد.\n\nثم جاءت المضخة سنة 1931 فسكت الدلو.\n"
NOTES = "## The year {#year}\nkind: context\n> lit on 17 January 1826\n\nFIRST text of the note.\n"
DRAFT = "\n## An idea {#idea}\nstatus: draft\n> burned oil\n\nNot yet checked.\n"

failures = []


def expect(true, what):
    if not true:
        failures.append(what)
        print(f"FAILED: {what}", flush=True)


def settings(language, lines="keep"):
    return (
        f"format: 1\nlanguage: en\ntitle: Text in {language}\narticle:\n  file: article.txt\n  language: {language}\n"
        f"  lines: {lines}\n  rights: {{ status: own }}\n"
    )


def save(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def save_by_rename(path, text):
    """As vim does: the old file becomes a backup, then a new one is written."""
    backup = path.with_name(path.name + "~")
    path.rename(backup)
    time.sleep(0.01)
    path.write_text(text, encoding="utf-8")
    backup.unlink()


def save_by_temporary(path, text):
    """As most others do: a temporary file takes the place of the old one."""
    other = path.with_name(".tmp-" + path.name)
    other.write_text(text, encoding="utf-8")
    os.replace(other, path)


class Server:
    def __init__(self, sitegen, folder, *arguments):
        command = [sitegen, "serve", "--site", str(folder), *arguments]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.said = ""
        self.origin = self.wait_for(r"Serving at (http://127\.0\.0\.1:\d+)/").group(1)

    def wait_for(self, pattern, seconds=30):
        """Waits until the server has said something since the last time it was asked."""
        end = time.monotonic() + seconds
        while not (found := re.search(pattern, self.said)):
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                sys.exit(f"check_preview: the server did not say {pattern!r}, but:\n{self.said}")
            if not (read := os.read(self.process.stdout.fileno(), 65536)):
                sys.exit(f"check_preview: the server ended:\n{self.said}")
            self.said += read.decode("utf-8")
        self.said = self.said[found.end() :]
        return found

    def stop(self, number):
        began = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(timeout=10)
        return code, time.monotonic() - began


class Browser:
    def __init__(self, profile):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or sys.exit("check_preview: error: no 'chromium' here")
        arguments = ["--headless=new", "--disable-dev-shm-usage", "--disable-gpu", "--window-size=1280,900"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")  # Chromium does not start as root with it
        for argument in [*arguments, f"--user-data-dir={profile}"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_script_timeout(20)
        reduced = {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", reduced)  # so that nothing is measured while it moves

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, script, what, *arguments, seconds=15):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(Exception):  # a page that reloads answers nothing
                if value := self.js("return " + script, *arguments):
                    return value
            time.sleep(0.05)
        expect(False, what)
        return None

    def panel(self, rest):
        return f"document.querySelector('sitegen-preview')?.shadowRoot.{rest}"

    def select(self, start, end=None):
        """Selects from the first place of one text to the end of another, across whatever elements lie between."""
        return self.js(
            """
            const texts = [];
            for (const block of document.querySelectorAll('main [data-src]')) {
              const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('[data-ours]')) texts.push(walker.currentNode);
            }
            const whole = texts.map(node => node.data).join('');
            const find = offset => {
              for (const node of texts) { if (offset <= node.data.length) return [node, offset]; offset -= node.data.length; }
            };
            const from = whole.indexOf(arguments[0]);
            const last = arguments[1] ?? arguments[0];
            const to = whole.indexOf(last, from) + last.length;
            if (from < 0 || to < last.length) return false;
            // From the first letter itself, not from the end of the node before it.
            const [startNode, startOffset] = find(from + 1);
            getSelection().setBaseAndExtent(startNode, startOffset - 1, ...find(to));
            startNode.parentElement.scrollIntoView({ block: 'center' });
            return true;
            """,
            start,
            end,
        )

    def copied(self, key, what):
        """Copies an entry by its key, and gives what is then on the clipboard."""
        self.wait(self.panel("querySelector('.kinds')"), f"{what}: words that are selected offer entries")
        self.press(key)
        self.wait(self.panel("querySelector('.done')"), f"{what}: the key {key} copies")
        return self.driver.execute_async_script(
            "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done('refused: ' + error));"
        )

    def press(self, *keys):
        chain = ActionChains(self.driver)
        for key in keys:
            chain.send_keys(key)
        chain.perform()

    def axe(self, source, what):
        self.js(source)
        found = self.driver.execute_async_script(
            "const done = arguments[0]; axe.run('sitegen-preview', {preload: false}).then("
            "found => done(found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html)), error => done([String(error)]));"
        )
        expect(not found, f"axe, {what}: {found}")


def make_site(folder, templates):
    shutil.copytree(templates, folder / "templates")
    content = folder / "content"
    save(content / "site.yaml", "title: Site\nlanguage: en\n")
    texts = {"prose": ("en", "join", PROSE), "verse": ("en", "keep", VERSE), "ja": ("ja", "join", JAPANESE)}
    for name, (language, lines, text) in {**texts, "ar": ("ar", "keep", ARABIC)}.items():
        save(content / name / "explainer.yaml", settings(language, lines))
        save(content / name / "article.txt", text)
        save(content / name / "notes.md", NOTES + DRAFT if name == "prose" else "")
    return content


def check_writing(browser, server, content, axe):
    """Files are written, broken and mended while a page is open."""
    notes = content / "prose" / "notes.md"
    browser.driver.get(server.origin + "/prose/text.html")
    note = "document.querySelector('#n-year .body')?.textContent"
    browser.wait(f"{note}.includes('FIRST')", "the page shows the note")
    expect(browser.js("return document.querySelector('#n-idea b.draft')?.textContent") == "Draft", "a draft is marked")

    # Far down, at a paragraph: it stays where it is when the text above it changes its height.
    browser.js("document.querySelectorAll('main p[id^=b-]')[20].scrollIntoView({ block: 'center' })")
    top = "document.querySelectorAll('main p[id^=b-]')[20].getBoundingClientRect().top"
    before = browser.js("return " + top)
    for number, how in enumerate([save, save_by_rename, save_by_temporary]):
        text = f"WORD{number} " + "and much more of it. " * 40 * (number + 1)
        how(notes, NOTES.replace("FIRST", text) + DRAFT)
        browser.wait(f"{note}.includes('WORD{number}')", f"a page reloads after {how.__name__}")
        moved = abs(browser.js("return " + top) - before)
        expect(moved < 3, f"the page stays where the reader was after {how.__name__}: {moved} px")
        expect(browser.js("return scrollY") > 500, "the page is not back at its top")
        server.wait_for(r"content/prose/notes\.md: \d+ files changed \(\d")

    # Broken: the page stays, and the message lies over it, with its place, as text.
    y = browser.js("return scrollY")
    save(notes, "## The year {#year}\n> <img src=x onerror=alert(1)>\n\nText.\n")
    said = browser.wait(browser.panel("querySelector('.problems')?.textContent"), "mistakes stand over the page") or ""
    expect("content/prose/notes.md:2:" in said, f"a mistake has its place: {said[:200]}")
    expect("<img src=x" in said, "what is wrong is shown as text")
    expect(not browser.js("return " + browser.panel("querySelector('img')")), "and never as HTML")
    expect("WORD2" in browser.js("return " + note), "the last good page stays under it")
    expect(browser.js("return scrollY") == y, "a mistake does not move the page")
    browser.axe(axe, "mistakes")
    server.wait_for(r"content/prose/notes\.md: 1 error; the last good pages stay")
    browser.driver.refresh()
    browser.wait(browser.panel("querySelector('.problems')"), "a page that is opened anew shows them too")
    save_by_rename(notes, NOTES + DRAFT)
    browser.wait("!" + browser.panel("querySelector('.problems')"), "mended, they go")
    browser.wait(f"{note}.includes('FIRST')", "and the page is the new one")
    server.wait_for(r"mended, \d+ files changed")

    # Files that go, come in new folders, and are renamed.
    new = content / "later" / "deep"
    save(content / "later" / "explainer.yaml", "format: 1\ntitle: Later\n")
    save(content / "later" / "chapters" / "one.md", "# One\n\nText.\n")
    browser.driver.get(server.origin + "/later/one.html")
    browser.wait("document.title.startsWith('One')", "a new folder's page comes by itself")
    (content / "later" / "chapters" / "one.md").rename(content / "later" / "chapters" / "two.md")
    browser.wait("document.querySelector('a[href=\"/later/two.html\"]')", "a renamed page is missed, and the new name told")
    browser.driver.get(server.origin + "/later/two.html")
    save(content / "later" / "chapters" / "two.md", "# Two\n\nText.\n")
    browser.wait("document.title.startsWith('Two')", "a file in a new folder is watched")
    shutil.rmtree(content / "later")
    browser.wait("document.title === 'No such page'", "a folder that is deleted is gone")
    expect(not new.exists(), "nothing is written into content/")


CASES = [
    # explainer, from, to, passage lines as they must be
    ("prose", "harbour was lit", "January 1826", ["> harbour was lit on 17 January 1826"]),
    ("prose", "1826. It", None, ["> 1826.", "> It"]),
    ("prose", "the keeper", None, None),
    ("verse", "counts the hours", "who wound", ["> counts the hours;", "> who wound"]),
    ("ja", "一八二六年に点灯", None, ["> 一八二六年に点灯"]),
    ("ja", "1月17日、灯台は閉じ", None, ["> 1月17日、", "> 灯台は閉じ"]),
    ("ja", "油", None, None),
    ("ar", "وكان الدلو", None, ["> وكان الدلو"]),
    ("ar", "سنة", None, None),
]


def check_entries(browser, server, content, axe):
    """Words are selected, and the entries for them build."""
    origin = {"origin": server.origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    browser.driver.execute_cdp_cmd("Browser.grantPermissions", origin)
    pasted = {}
    for number, (name, start, end, passage) in enumerate(CASES):
        what = f"{name}, {start}"
        browser.driver.get(f"{server.origin}/{name}/text.html")
        if not browser.select(start.replace("1826. It", "1826.\nIt"), end):
            # The line end may print as a blank, or, in Japanese, as nothing.
            expect(browser.select(start, end), f"{what}: the text is there")
        entry = browser.copied("n", what)
        lines = [line for line in entry.split("\n") if line.startswith("> ")]
        expect(lines and (passage is None or lines == passage), f"{what}: the passage is {lines}")
        expect(passage is not None or "==" in lines[0], f"{what}: words that stand twice are marked in a longer passage")
        entry = re.sub(r"^## .*", f"## Entry {number}", entry)
        pasted[name] = pasted.get(name, "") + "\n" + re.sub(r"\n[(（].*[)）]\n$", "\nWritten.\n", entry)

    # Of a date the event knows when it was; of a name the term has the words.
    browser.driver.get(server.origin + "/ja/text.html")
    browser.select("2026年1月17日")
    event = browser.copied("e", "an event")
    expect("\ndate: 2026-01-17\narticle_date: 2026-01-17\n> 2026年1月17日\n" in event, f"an event knows its date: {event}")
    browser.select("灯台守")
    term = browser.copied("t", "a term")
    expect(term.startswith("## 灯台守\n\n"), f"a term has its name: {term}")
    browser.axe(axe, "entries")
    for name, text in pasted.items():
        file = content / name / "notes.md"
        save(file, file.read_text(encoding="utf-8") + text)
    save(content / "ja" / "timeline.md", event)
    save(content / "ja" / "glossary.md", term)
    time.sleep(1.5)
    subprocess_check(server.command_site, "entries that were pasted build")

    # Where there can be none it is said why; keys are left alone where there is nothing to copy, and in fields.
    browser.driver.get(server.origin + "/prose/text.html")
    browser.select("Paragraph 2 says", "Paragraph 3")
    why = browser.wait(browser.panel("querySelector('.why')?.textContent"), "a selection over two paragraphs is answered")
    expect("one paragraph" in (why or ""), f"a selection over two paragraphs says why: {why}")
    browser.press(Keys.ESCAPE)
    browser.wait("!" + browser.panel("querySelector('.stubs')"), "Escape closes")
    browser.select("Paragraph 4 says")
    browser.wait(browser.panel("querySelector('.kinds')"), "other words are offered again")
    browser.press(Keys.TAB)
    focused = browser.js("return " + browser.panel("activeElement?.textContent"))
    expect(focused == "Note n", f"Tab leads into the popup: {focused}")
    ring = browser.js("return getComputedStyle(" + browser.panel("activeElement") + ").outlineStyle")
    expect(ring == "solid", "what has the focus is seen")
    browser.press(Keys.ENTER)
    browser.wait(browser.panel("querySelector('.done')"), "Enter copies too")
    # What was told before stands there until then.
    told = browser.panel("querySelector('[role=status]').textContent.includes('copied')")
    browser.wait(told, "what was copied is told to those who do not see")
    # A double click, with a real pointer.
    browser.press(Keys.ESCAPE)
    browser.js("getSelection().removeAllRanges(); scrollTo(0, 0)")
    block = browser.driver.find_element("css selector", "main p[id^=b-]")
    ActionChains(browser.driver).move_to_element_with_offset(block, 0, 0).double_click().perform()
    browser.wait(browser.panel("querySelector('.kinds')"), "a double click offers entries")
    browser.press("/")
    browser.wait("document.activeElement?.matches('.finder input')", "search opens")
    browser.press("n", "t", "e")
    expect(browser.js("return document.activeElement.value") == "nte", "keys are not taken from a field")


def subprocess_check(command, what):
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    expect(run.returncode == 0, f"{what}: {run.stderr[:600]}")


def check_starting(browser, sitegen, folder):
    """A site whose first build fails, and ports that are taken."""
    notes = folder / "content" / "prose" / "notes.md"
    good = notes.read_text(encoding="utf-8")
    save(notes, "## A\n> words that are <b>not</b> there\n\nText.\n")
    server = Server(sitegen, folder)
    browser.driver.get(server.origin + "/prose/text.html")
    text = browser.js("return document.body.textContent")
    expect("content/prose/notes.md:2:" in text and "<b>not</b>" in text, "without any good build the mistakes are the page")
    save(notes, good)
    browser.wait("document.querySelector('#n-year')", "and the site comes when they are mended")

    port = server.origin.rsplit(":", 1)[1]
    run = subprocess.run([sitegen, "serve", "--site", str(folder), "--port", port], capture_output=True, text=True, timeout=20)
    expect(run.returncode == 2 and f"port {port} is taken" in run.stderr and "--port" in run.stderr, f"a taken port: {run}")
    second = Server(sitegen, folder)
    expect(second.origin != server.origin, "a free port is used where none was asked for")
    for each, number in [(server, signal.SIGINT), (second, signal.SIGTERM)]:
        code, took = each.stop(number)
        expect(code == 0 and took < 1, f"{number.name} ends it cleanly, with streams open: {code} after {took:.2f} s")
    run = subprocess.run([sitegen, "serve", "--site", str(folder / "content")], capture_output=True, text=True, timeout=20)
    expect(run.returncode == 2 and "--site" in run.stderr, f"a folder that is no site: {run}")


def main():
    axe_file, sitegen, templates = sys.argv[1:]
    axe = pathlib.Path(axe_file).read_text(encoding="utf-8")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(home) / "site"
        content = make_site(folder, templates)
        browser = Browser(pathlib.Path(home) / "profile")
        server = Server(sitegen, folder)
        server.command_site = [sitegen, "build", "--site", str(folder), "--output", home + "/built"]
        try:
            check_writing(browser, server, content, axe)
            check_entries(browser, server, content, axe)
            blocked = [entry["message"] for entry in browser.driver.get_log("browser") if "Security Policy" in entry["message"]]
            expect(not blocked, f"the policy lets the preview work: {blocked[:2]}")
            server.stop(signal.SIGTERM)
            check_starting(browser, sitegen, folder)
            expect(not (folder / "public").exists(), "serving writes no pages to disk")
        finally:
            browser.driver.quit()
            if server.process.poll() is None:
                server.process.kill()
    print(f"check_preview: {len(failures)} failures, {time.monotonic() - began:.0f} s")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
