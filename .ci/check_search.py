#!/usr/bin/env python3
"""Searches a site in headless Chromium, from file://, as readers do. For every explainer: random stretches of what its
pages print, written as someone else might type them (width, case, kana, signs that are optional), are found, and the
first result leads to a place that has the words. Then the keys, the marks on arrival, the panel under axe-core, a
hostile index, the page without JavaScript, and the size of the index.

usage: check_search.py AXE.JS SITE-FOLDER [STRETCHES-FOR-EACH-EXPLAINER [SEED]]
"""

import gzip
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile
import time
import unicodedata
import urllib.parse

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

LARGEST_INDEX = 150_000  # bytes, compressed by gzip -9

# What the pages print, by the rules of the templates and not of the index: texts of blocks, and of the elements that a
# result may lead to. What is ours within the article's text, and what only the interface says, is left out.
COLLECT = """
const skip = '.ref, .unseen, button, .label, .backs, .pl';
const read = element => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(skip)) text += walker.currentNode.data;
  return text;
};
const stretches = ['[id^="b-"]', '.note .body :is(p, li, td, th)', '.note .title', '.note .lemma', '.points li', '.head .deck',
  '.prose :is(p, li)', '.terms dfn', '.terms dd > [lang]', '.terms .body :is(p, li)', '.events h3', '.events .body :is(p, li)', '.what .translation',
  '.work cite', '.authors'];
const targets = {};
for (const element of document.querySelectorAll('[id]')) {
  const section = element.matches('h2') && element.closest('section');
  targets[element.id] = read(element) + (section ? ' ' + read(section) : '');
}
targets[''] = read(document.querySelector('main'));
return [[...document.querySelectorAll(stretches.join(','))].map(read), targets];
"""

# Types a query, as far as a page can tell, and waits for the results.
SEARCH = """
const done = arguments[arguments.length - 1], field = document.querySelector('.finder input');
field.value = arguments[0];
field.dispatchEvent(new InputEvent('input', {bubbles: true}));
setTimeout(() => {
  const links = [...document.querySelectorAll('.hits ol a')];
  done({first: links[0]?.getAttribute('href'), text: links[0]?.textContent, marks: links[0]?.querySelectorAll('mark').length,
    status: document.querySelector('.finder [role=status]').textContent});
});
"""

TIME = """
const done = arguments[arguments.length - 1], field = document.querySelector('.finder input'), times = [];
const next = queries => {
  if (!queries.length) return done(times);
  field.value = queries[0];
  const began = performance.now();
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  requestAnimationFrame(() => setTimeout(() => { times.push(performance.now() - began); next(queries.slice(1)); }));
};
next(arguments[0]);
"""

RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {preload: false, runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
  .then(found => done(found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html)), error => done([String(error)]));
"""

wrong = []


def expect(holds, what):
    if not holds:
        wrong.append(what)
        print(f"wrong: {what}")
    return holds


def browser(profile):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or sys.exit("check_search: error: no 'chromium' here")
    for argument in ["--headless=new", "--disable-dev-shm-usage", "--disable-gpu", f"--user-data-dir={profile}"]:
        options.add_argument(argument)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # Chromium does not start as root with it
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = shutil.which("chromedriver") or sys.exit("check_search: error: no 'chromedriver' here")
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=driver))
    reduced = {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
    started.execute_cdp_cmd("Emulation.setEmulatedMedia", reduced)  # so that nothing is clicked while it moves
    started.set_page_load_timeout(120)
    started.set_script_timeout(120)
    return started


def wait(holds, seconds=10):
    """What it comes to hold, or nothing."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if value := holds():
            return value
        time.sleep(0.02)
    return None


def open_search(driver):
    driver.find_element(By.TAG_NAME, "body").send_keys("/")
    ready = "return !!document.querySelector('.keys input')"  # it is there when the index has been loaded
    wait(lambda: driver.execute_script(ready)) or sys.exit("check_search: error: search does not open")


def quiet(driver, where):
    """Whether the console has had nothing to say."""
    for line in driver.get_log("browser"):
        expect(False, f"{where}: console: {line['message']}")


# ---- writing a stretch otherwise

HALF = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF61, 0xFFA0)}
HALF |= {"\u3099": "\uff9e", "\u309a": "\uff9f"}


def halved(text):
    """Katakana in half width, where there is one."""
    parts = (unicodedata.normalize("NFD", sign) if "ァ" <= sign <= "ヶ" else sign for sign in text)
    return "".join(HALF.get(sign, sign) for sign in "".join(parts))


def kana(text, start, by):
    return "".join(chr(ord(sign) + by) if start <= ord(sign) < start + 86 else sign for sign in text)


def widened(text):
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def vowelled(text):
    """With a vowel sign on every Arabic letter."""
    return "".join(sign + "\u064e" if "\u0621" <= sign <= "\u064a" else sign for sign in text)


# What an index holds, and what shall and shall not find it.
FOLDS = [
    ("ｶﾞｽﾞ", ["がず", "ガズ", "ｶﾞｽﾞ", "か\u3099す\u3099"], ["かす", "ガス"]),
    ("ぱび", ["ﾊﾟﾋﾞ", "パビ"], ["はび", "ばび", "は"]),
    ("Ｃ－17　①ヽヾ", ["c-17 1", "ゝゞ", "C‐17", "① ゝ"], ["17①"]),
    ("Straße İstanbul ısı ﬁn Σοφός", ["STRASSE", "istanbul", "ISTANBUL", "ISI", "fin", "σοφοσ", "ΣΟΦΌΣ"], ["strase"]),
    ("Đà Lạt Łódź Ørsted Ærø l’œuvre Þingvellir ÐÐ GROẞ ħŧ", ["da lat", "lodz", "orsted", "aero", "ÆRØ", "oeuvre", "thing", "þing", "dd", "gross", "ht", "LODZ łódź"], ["oevre", "lozd"]),
    ("»Bau« «Rue» ‹x› «\u00a0mot\u202f»", ['"bau"', "„Bau“", '"rue"', "'x'", '"mot"', "« mot »"], ["'mot'"]),
    ("हज़ार क़लम \u0958द", ["हजार", "हज\u093cार", "\u095b", "कलम", "\u0958लम", "कद", "क\u093cद"], ["हार"]),
    ("कागज सडक", ["काग\u095b", "कागज\u093c", "सड\u093cक"], []),
    ("Café naïve", ["CAFE", "cafe\u0301", "naive", "afé na"], ["cafes"]),
    ("‘a’ “b” c–d〜e·f", ["'a'", '"b"', "c-d~", "e・f"], []),
    ("أَهْلًا وسهلـــا می\u200cخواهم", ["اهلا", "أهلا", "وسهلا", "ميخواهم", "می\u200cخواهم"], ["اهلو"]),
    ("שָׁלוֹם תרפ״ה בן־יהודה", ["שלום", 'תרפ"ה', "תרפ״ה", "בן-יהודה", "בן־יהודה"], ["בןיהודה"]),
    ("١٨٩٨ ۱۲۲۹ ٧٫٣، १९४७ ๒๕๖๙", ["1898", "١٨٩٨", "۱۸۹۸", "1229", "7.3,", "٧٫٣", "1947", "2569"], ["1899", "73"]),
    ("2605, 8.4", ["٢٦٠٥", "۲۶۰۵،", "٨٫٤", "२६०५"], ["٢٦٠٦"]),
    ("\u1112\u1161\u11ab\u1100\u1173\u11af 한국어", ["한글", "한국", "\u1112\u1161\u11ab국어"], ["하그"]),
    ("नमस्ते", ["नमस्ते", "मस्"], ["नमसत"]),
    ("👩\u200d👩\u200d👧 𠮷野家", ["𠮷野", "👩\u200d👩"], ["吉野"]),
    ("co\u00adoperate yy\u2028zz", ["cooperate", "yy zz"], ["yyzz"]),
]

WAYS = [
    lambda text: text,
    lambda text: kana(text, 0x30A1, -96),
    lambda text: kana(text, 0x3041, 96),
    halved,
    widened,
    str.upper,
    str.lower,
    vowelled,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: unicodedata.normalize("NFKC", text),
    lambda text: widened(kana(text, 0x3041, 96)).upper(),
]

ALIKE = {"‘": "'", "’": "'", "“": '"', "”": '"', "·": "・", "•": "・", "〜": "~", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"}
ALIKE |= {"«": '"', "»": '"', "‹": "'", "›": "'", "đ": "d", "ð": "d", "ħ": "h", "ł": "l", "ø": "o", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th"}
ALIKE |= {"״": '"', "׳": "'", "٫": ".", "٬": ",", "،": ","}


def plain(text):
    """A folding of its own, at least as strong as the site's; to see whether a place has the words."""
    text = unicodedata.normalize("NFKD", text)
    text = "".join(sign for sign in text if unicodedata.category(sign) not in ("Mn", "Cf") and sign != "\u0640")
    text = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    text = "".join(ALIKE.get(sign.lower(), sign) for sign in text)
    text = "".join("-" if unicodedata.category(sign) == "Pd" or sign == "−" else ALIKE.get(sign, sign) for sign in text)
    return " ".join(kana(text.upper().casefold(), 0x30A1, -96).split())


def stretch(text, dice):
    """Two or more characters of a text, cut where no sign is parted from its marks."""
    cuts = [
        at
        for at in range(len(text) + 1)
        if at == len(text) or not (unicodedata.category(text[at]).startswith("M") or text[at] in "\uff9e\uff9f\u200d")
    ]
    for _ in range(20):
        first = dice.randrange(len(cuts))
        last = min(len(cuts) - 1, first + dice.choice([2, 2, 3, 4, 6, 9, 15, 40]))
        part = text[cuts[first] : cuts[last]]
        if sum(1 for sign in part if plain(sign)) >= 2:
            return part
    return None


# ---- the checks


def find_stretches(driver, folder, number, dice):
    texts, targets = [], {}
    for page in sorted(folder.glob("*.html")):
        driver.get(page.as_uri())
        found, targets[page.name] = driver.execute_script(COLLECT)
        texts += [text for text in found if len(plain(text)) >= 2]
    expect(len(texts) > 5, f"{folder.name}: there is too little text to search: {len(texts)} stretches")
    driver.get((folder / "index.html").as_uri())
    open_search(driver)
    searched = 0
    for _ in range(number):
        words = stretch(dice.choice(texts), dice)
        if words is None:
            continue
        query = dice.choice(WAYS)(words).replace("\n", " ")  # a field has one line
        searched += 1
        found = driver.execute_async_script(SEARCH, query)
        if not expect(found["first"], f"{folder.name}: not found: {query!r}, in the text {words!r}: {found['status']}"):
            continue
        page, _, anchor = found["first"].partition("#")
        place = targets.get(page, {}).get(urllib.parse.unquote(anchor))
        if expect(place is not None, f"{folder.name}: {query!r} leads to {found['first']}, which is not there"):
            missing = [word for word in plain(query).split() if word not in plain(place)]
            # What kind a note is of, the reading of a term and the like are in the result's own words.
            missing = [word for word in missing if word not in plain(found["text"])]
            expect(not missing, f"{folder.name}: {found['first']} has no {missing}, searched as {query!r}")
        expect(found["marks"], f"{folder.name}: {query!r}: no word is marked in {found['text']!r}")
    times = sorted(driver.execute_async_script(TIME, [text[:3] for text in dice.sample(texts, min(40, len(texts)))]))
    quiet(driver, folder.name)
    size = len(gzip.compress((folder / "search-index.js").read_bytes(), 9))
    expect(size < LARGEST_INDEX, f"{folder.name}: the index has {size} bytes compressed, more than {LARGEST_INDEX}")
    print(
        f"{folder.name}: {searched} stretches of {len(texts)} texts searched; index {size} bytes compressed; from a key to"
        f" the next frame {times[len(times) // 2]:.1f} ms, at most {times[-1]:.1f} ms"
    )


def active(driver):
    return driver.execute_script("return document.activeElement.getAttribute('href') || document.activeElement.tagName")


def is_open(driver):
    return driver.execute_script("return !!document.querySelector('dialog.finder')?.open")


def keys(driver, folder, axe):
    page = (folder / "index.html").as_uri()
    driver.get(page)
    scripts = "return [...document.scripts].filter(script => script.type !== 'application/ld+json').map(script => script.src.split('/').pop())"
    loaded = driver.execute_script(scripts)
    expect(loaded == ["site.js"], f"{folder.name}: loaded before search is opened: {loaded}")
    driver.execute_script("document.querySelector('main a[href]').focus()")
    before = active(driver)
    chord = webdriver.ActionChains(driver).key_down(Keys.CONTROL).send_keys("/").key_up(Keys.CONTROL)
    chord.perform()
    expect(not is_open(driver), "Ctrl and / opens search")
    driver.switch_to.active_element.send_keys("/")
    expect(wait(lambda: is_open(driver)), "/ does not open search")
    expect(active(driver) == "INPUT", f"/ gives the focus to {active(driver)}")
    driver.switch_to.active_element.send_keys("a/")
    value = driver.execute_script("return document.activeElement.value")
    expect(value == "a/", f"a slash in the field is not typed: {value!r}")
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    expect(not is_open(driver), "Escape does not close search")
    expect(active(driver) == before, f"the focus does not return: {active(driver)}, not {before}")

    words = driver.execute_script("return document.querySelector('h1').textContent.slice(0, 4)")
    driver.find_element(By.CSS_SELECTOR, "a[data-search]").click()
    expect(is_open(driver), "the link does not open search")
    field = driver.switch_to.active_element
    field.send_keys(Keys.BACKSPACE, words)  # the query before is selected
    driver.execute_script(axe)
    for violation in driver.execute_async_script(RUN_AXE):
        expect(False, f"the open panel: axe: {violation}")
    field.send_keys(Keys.ARROW_DOWN, Keys.NULL)
    first = active(driver)
    expect("#" in first or first.endswith(".html"), f"the down arrow leads to {first}")
    driver.switch_to.active_element.send_keys(Keys.ARROW_UP)
    expect(active(driver) == "INPUT", "the up arrow does not lead back to the field")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    marks = "return CSS.highlights.get('found')?.size ?? 0"
    marked = wait(lambda: driver.execute_script(marks))
    href = driver.current_url
    expect(urllib.parse.unquote(href).endswith("/" + first), f"Enter leads to {href}, not to {first}")
    expect(marked, f"the words {words!r} are not marked on arrival at {href}")

    # "/" can be turned off (WCAG 2.1.4)
    driver.get(page)
    open_search(driver)
    driver.find_element(By.CSS_SELECTOR, ".keys input").click()
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    driver.get(page)
    driver.find_element(By.TAG_NAME, "body").send_keys("/")
    expect(not wait(lambda: is_open(driver), 1), "/ opens search although it is turned off")
    driver.execute_script("localStorage.removeItem('sitegen.slash')")

    driver.get((folder / "search.html").as_uri())
    expect(wait(lambda: active(driver) == "INPUT"), "search.html does not begin in its field")
    expect(driver.execute_async_script(SEARCH, words)["first"], "search.html finds nothing")
    quiet(driver, folder.name)


def hostile(driver, folder, scratch):
    """Whatever an index holds, it is text."""
    copy = scratch / "site" / folder.name
    shutil.copytree(folder.parent, scratch / "site")
    evil = "zz</script><img src=x onerror=\"document.title='evil'\"><b>'\"\\\u2028&amp; \x00\x1b zz"
    data = {
        "words": {name: evil for name in ["start", "none", "help", "count.one", "count.other", "more.other", "capped.other", "keys", "slash"]} | {"language": "en"},
        "kinds": [evil] * 5,
        "help": [["index.html", evil]],
        "languages": [["en", "ltr"]],
        "entries": [[kind, "index.html", evil, 0, evil, evil] for kind in range(5)],
    }
    (copy / "search-index.js").write_text(f"sitegenSearch({json.dumps(data)});", encoding="utf-8")
    driver.get((copy / "index.html").as_uri())
    open_search(driver)
    found = driver.execute_async_script(SEARCH, "zz")
    expect(found["first"] and evil.replace("\x00", "") in found["text"].replace("\x00", ""), f"hostile text: {found}")
    elements = driver.execute_script("return document.querySelectorAll('.finder :is(img, script, li b b)').length")
    expect(elements == 0 and driver.title != "evil", "hostile text became elements")
    quiet(driver, "hostile index")


def folding(driver, folder, scratch):
    copy = scratch / "folds" / folder.name
    shutil.copytree(folder.parent, scratch / "folds")
    data = json.loads((folder / "search-index.js").read_text(encoding="utf-8")[len("sitegenSearch(") : -len(");\n")])
    data["entries"] = [[0, f"index.html#x{at}", "", 0, "", text] for at, (text, _, _) in enumerate(FOLDS)]
    (copy / "search-index.js").write_text(f"sitegenSearch({json.dumps(data)});", encoding="utf-8")
    driver.get((copy / "index.html").as_uri())
    open_search(driver)
    for at, (text, finding, missing) in enumerate(FOLDS):
        for query in finding:
            found = driver.execute_async_script(SEARCH, query)["first"]
            expect(found == f"index.html#x{at}", f"{query!r} does not find {text!r} but {found}")
        for query in missing:
            found = driver.execute_async_script(SEARCH, query)["first"]
            expect(found != f"index.html#x{at}", f"{query!r} finds {text!r}")
    quiet(driver, "folding")


def without_script(driver, folder):
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver.get((folder / "index.html").as_uri())
        driver.find_element(By.CSS_SELECTOR, "a[href='search.html']").click()
        expect(driver.current_url.endswith("/search.html"), f"without JavaScript the link leads to {driver.current_url}")
        says = driver.find_element(By.ID, "no-search")
        expect("JavaScript" in says.text and "Ctrl" in says.text, f"without JavaScript the page says: {says.text!r}")
        expect(says.find_elements(By.TAG_NAME, "a"), "without JavaScript the page leads nowhere")
        expect(not driver.find_elements(By.CSS_SELECTOR, "main input, main form"), "a form that does nothing is shown")
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    axe = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    site = pathlib.Path(sys.argv[2]).resolve()
    number = int(sys.argv[3]) if len(sys.argv) > 3 else 400
    dice = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 7)
    folders = sorted(index.parent for index in site.glob("*/search-index.js"))
    if not folders:
        sys.exit(f"check_search: error: there is no search index in {site}")
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        driver = browser(scratch / "profile")
        try:
            for folder in folders:
                find_stretches(driver, folder, number, dice)
                keys(driver, folder, axe)
                without_script(driver, folder)
            folding(driver, folders[0], scratch)
            hostile(driver, folders[0], scratch)
        finally:
            driver.quit()
    print(f"check_search: {len(folders)} explainers, {len(wrong)} things wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
