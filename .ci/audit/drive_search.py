"""Searches as a reader does: by the link, by `/`, on the page of its own; from a server and from disk."""

import functools
import time

from browser import NARROW, WIDE, Situation
from hands import CALM, Hands
from scan import run_axe
from server import PLAIN

DIALOG = "audit.all('dialog[open]').find(audit.seen)"
PANEL = "(audit.all('dialog[open]').find(audit.seen) ?? document.querySelector('#search'))"
FIELD = PANEL + "?.querySelector('input:not([type=checkbox], [type=radio])')"
RESULTS = "audit.all('ol a[href]', " + PANEL + ").filter(audit.seen)"


def drive(site):
    """What is to be done on which page."""
    for page in site.first_of_each("search"):
        if page.features["finder"]:
            continue
        for below in (site.origin + PLAIN, site.folder.as_uri() + "/"):
            yield page, functools.partial(in_dialog, site, page, below)
    for page in site.with_feature("finder"):
        for below in (site.origin + PLAIN, site.folder.as_uri() + "/"):
            yield page, functools.partial(in_page, site, page, below)


def told(below):
    return "file://" if below.startswith("file:") else ""


def words_of(hands, page):
    """A stretch of what the page prints and search knows, which what only the interface says is not: of the article's
    text, else of the explainer's title, which is the heading of its first page and stands over the heading of others."""
    title = "main h1" if page.path.endswith("index.html") else ".head .kicker"
    texts = hands.ask("arguments[0].flatMap(place => audit.all(place).map(e => audit.squeezed(audit.ownText(e))))", [".text [data-src]", title])
    return next(text for text in texts if len(text) > 4)[1:7].strip()


def in_dialog(site, page, below, browser, report):
    for width in (WIDE, NARROW):
        touch = width == NARROW
        browser.heard()
        hands = Hands(site, browser, report, page, Situation(width, touch=touch, media=CALM, told=told(below)), below)
        words = words_of(hands, page)
        link = hands.ask("document.querySelector('.aids a[href$=\"search.html\"]')")
        hands.hit(link, "the link to search")
        if not hands.check(hands.wait(DIALOG), "the link does not open search"):
            continue
        opened(hands)
        find(hands, words)
        run_axe(browser, report, page, f"{hands.situation}, search open")
        dismiss(hands, "document.activeElement === arguments[0]", link)
        if not touch:
            by_key(hands, words)
        console, requests = browser.heard()
        hands.check(not console, f"console: {' | '.join(console[:3])}")
        elsewhere = [url for url in requests if not url.startswith((below, "about:"))]
        hands.check(not elsewhere, f"request to elsewhere: {' '.join(elsewhere[:3])}")


def by_key(hands, words):
    hands.press("/")
    if not hands.check(hands.wait(DIALOG), "the key / does not open search"):
        return
    opened(hands)
    hands.check(hands.ask(f"{FIELD}.value") != "/", "the key / stands in the field of search")
    find(hands, words)
    follow(hands, words)


def opened(hands):
    hands.check(hands.wait(f"document.activeElement === {FIELD}"), "the focus does not go into the field of search")
    hands.check(hands.ask(f"audit.isWithin(audit.box({PANEL}))"), "the panel of search is not all in the window")


def find(hands, words):
    hands.ask(f"{FIELD}.select()")
    hands.browser.write(words)
    hands.check(hands.wait(RESULTS + ".length > 0", seconds=8), f"search does not find what stands on the page: {words}")
    hands.check(hands.ask(f"{PANEL}.scrollWidth <= {PANEL}.clientWidth + 1"), "the panel of search scrolls sideways")
    hands.check(not hands.ask("audit.sideways()"), "the page scrolls sideways while searching")
    for what, where in hands.ask("audit.textOverText().filter(([, w]) => w.split(' / ').every(n => /dialog|#search|finder/.test(n)))"):
        hands.check(False, f"text over text: {what}", where)
    said = hands.ask(f"audit.all('[role=status], output, [aria-live]', {PANEL}).some(e => e.textContent.trim())")
    hands.check(said, "the number of results is not said to screen readers")
    hands.ask(f"{FIELD}.select()")
    hands.browser.write("zqxjzqxj")
    hands.check(hands.wait(f"{PANEL}.textContent.includes('zqxjzqxj')"), "search does not say that it finds nothing")
    hands.ask(f"{FIELD}.select()")
    hands.browser.write(words)
    hands.wait(RESULTS + ".length > 0")


def dismiss(hands, returned, link):
    hands.press("Escape")
    if hands.wait(DIALOG, seconds=0.3):
        hands.press("Escape")
    hands.check(hands.wait(f"!({DIALOG})"), "Escape does not close search")
    hands.check(hands.wait(returned, link), "closing search does not return the focus")


def follow(hands, words):
    """The first result by the keyboard alone, and it leads to a place that is there."""
    first = hands.ask(f"{RESULTS}[0]")
    if not first:
        return
    target = hands.ask("arguments[0].href", first)
    hands.press("Enter")
    arrived = hands.wait("location.href === arguments[0] && document.readyState === 'complete'", target, seconds=4)
    if not hands.check(arrived, f"Enter does not lead to the first result: {target}"):
        return
    time.sleep(0.2)
    there = "location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : document.querySelector('main')"
    hands.check(hands.ask(there), f"a result leads to no place: {target}")
    hands.check(hands.wait(f"(e => e && audit.box(e).bottom > 0 && audit.box(e).top < innerHeight)({there})"), f"the place of a result is not in view: {target}")


def in_page(site, page, below, browser, report):
    hands = Hands(site, browser, report, page, Situation(WIDE, media=CALM, told=told(below)), below)
    if hands.check(hands.wait(FIELD), "the page of search has no field"):
        words = words_of(hands, page)
        find(hands, words)
        follow(hands, words)
    hands = Hands(site, browser, report, page, Situation(WIDE, scripts=False, media=CALM, told=told(below)), below)
    said = hands.ask("audit.all('main p').filter(audit.seen).some(p => p.textContent.trim().length > 5)")
    hands.check(said, "without scripts the page of search does not say what to do instead")
    hands.check(not hands.ask("audit.all('main input').some(audit.seen)"), "without scripts the page of search has a dead field")
