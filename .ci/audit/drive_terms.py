"""Looks up terms: by pointing, by the Tab key, by a tap. WCAG 1.4.13: what appears can be dismissed, pointed at, and
stays."""

import functools
import time

from browser import NARROW, WIDE, Situation
from hands import CALM, Hands, spread

STATE = "audit.tipState(arguments[0])"
SHOWN = "audit.tipState(arguments[0]).isShown"
HIDDEN = "!audit.tipState(arguments[0]).isShown"
TERMS = "audit.all('a.term').filter(term => audit.tipOf(term) && audit.seen(term))"


def drive(site):
    """What is to be done on which page."""
    most = site.first_of_each("terms")
    for page in site.with_feature("terms"):
        yield page, functools.partial(drive_page, site, page, page in most)


def drive_page(site, page, is_most, browser, report, below=None):
    for scripts in (True, False):
        for width in (WIDE, NARROW) if is_most else (WIDE,):
            hands = Hands(site, browser, report, page, Situation(width, scripts=scripts, media=CALM), below)
            for term in spread(hands.ask(TERMS), 3 if is_most and width == WIDE else 1):
                by_mouse(hands, term)
                by_key(hands, term)
    hands = Hands(site, browser, report, page, Situation(NARROW, touch=True, media=CALM), below)
    for index in range(min(2 if is_most else 1, len(hands.ask(TERMS)))):
        by_touch(hands, hands.ask(TERMS)[index])
        hands.open()


def check_tip(hands, term, how, where):
    if not hands.check(hands.wait(SHOWN, term), f"{how} does not show what a term means", where):
        return None
    tip = hands.ask(STATE, term)
    hands.check(tip["isInside"], "the meaning is not all in the window", where)
    word = hands.ask("audit.box(arguments[0])", term)
    over = hands.ask("[...arguments[0].getClientRects()].some(r => audit.meet(r, audit.box(audit.tipOf(arguments[0])), 3))", term)
    hands.check(not over, "the meaning lies over its term", where)
    gap = max(tip["top"] - word["bottom"], word["top"] - tip["bottom"])
    docked = abs(tip["bottom"] - hands.ask("innerHeight")) < 4
    hands.check(gap < 60 or docked, f"the meaning stands {gap:.0f} px from its term", where)
    return tip


def by_mouse(hands, term):
    where = hands.name(term)
    hands.leave()
    hands.wait(HIDDEN, term)
    place = hands.aim(term, "a term")
    hands.browser.point(place["x"], place["y"])
    if not (tip := check_tip(hands, term, "pointing", where)):
        return
    # To the meaning and onto it, as a hand moves, resting between.
    end = (tip["x"], tip["y"])
    for step in (0.3, 0.6, 1):
        hands.browser.point(place["x"] + (end[0] - place["x"]) * step, place["y"] + (end[1] - place["y"]) * step)
        time.sleep(0.03)
    time.sleep(0.5)
    hands.check(hands.ask(SHOWN, term), "the meaning goes away when it is pointed at", where)
    if hands.situation.scripts:
        hands.press("Escape")
        hands.check(hands.wait(HIDDEN, term), "Escape does not hide the meaning that the mouse showed", where)
    hands.leave()
    hands.check(hands.wait(HIDDEN, term), "the meaning stays when the mouse is away", where)


def by_key(hands, term):
    where = hands.name(term)
    hands.leave()
    hands.check(hands.tab_to(term), "the Tab key does not come to a term", where)
    if not check_tip(hands, term, "the Tab key", where):
        return
    described = hands.ask("document.getElementById(arguments[0].getAttribute('aria-describedby'))?.textContent.trim().length", term)
    hands.check(described, "the term is not described by its meaning", where)
    if hands.situation.scripts:
        hands.press("Escape")
        hands.check(hands.wait(HIDDEN, term), "Escape does not hide the meaning that the Tab key showed", where)
        hands.check(hands.ask("document.activeElement === arguments[0]", term), "Escape takes the focus from a term", where)
    else:
        hands.ask("document.activeElement.blur()")
        hands.check(hands.wait(HIDDEN, term), "the meaning stays when the focus is elsewhere", where)


def by_touch(hands, term):
    where = hands.name(term)
    address = hands.ask("location.href")
    hands.hit(term, "a term")
    time.sleep(0.3)
    if not hands.check(hands.ask("location.href") == address, "the first tap on a term leaves the page", where):
        return
    if not check_tip(hands, term, "a tap", where):
        return
    target = hands.ask("arguments[0].href", term)
    place = hands.ask("audit.box(audit.tipOf(arguments[0]))", term)
    hands.browser.tap(place["x"], place["bottom"] - 6)
    time.sleep(0.3)
    if hands.ask("location.href") == address:
        hands.check(hands.ask(SHOWN, term), "a tap on the meaning hides it", where)
        hands.hit_nothing()
        hands.check(hands.wait(HIDDEN, term), "a tap elsewhere does not hide the meaning", where)
        hands.hit(term, "a term")
        hands.wait(SHOWN, term)
        place = hands.ask("audit.aim(arguments[0], 'nearest')", term)
        hands.browser.tap(place["x"], place["y"])
    hands.check(
        hands.wait("location.href === arguments[0] && document.readyState === 'complete'", target), "the second tap does not lead to the glossary", where
    )
    hands.check(hands.wait("audit.isInView(document.getElementById(decodeURIComponent(location.hash.slice(1))))"), "the term's entry is not in view", where)
