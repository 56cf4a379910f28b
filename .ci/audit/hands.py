"""A page in a situation, with hands on it: what the drivers have in common."""

from server import PLAIN

# Nothing is measured while it moves.
CALM = (("prefers-reduced-motion", "reduce"),)


def spread(things, count):
    """At most so many of them: the first, the last, and some between."""
    if len(things) <= count:
        return things
    if count == 1:
        return [things[len(things) // 2]]
    return [things[round(i * (len(things) - 1) / (count - 1))] for i in range(count)]


class Hands:
    def __init__(self, site, browser, report, page, situation, below=None):
        self.browser, self.report, self.page, self.situation = browser, report, page, situation
        self.below = below or site.origin + PLAIN
        self.ask, self.wait, self.press = browser.ask, browser.wait, browser.press
        browser.put(situation)
        self.open()

    def open(self, path=None):
        self.browser.open(self.below + (path or self.page.path))

    def check(self, holds, what, where=""):
        return self.report.check(holds, self.page, self.situation, what, where)

    def aim(self, element, what, block="center"):
        """A point of the element, brought to the middle of the window; fails if something else lies over it."""
        place = self.ask("audit.aim(arguments[0], arguments[1])", element, block)
        self.check(place["isFree"], f"something lies over {what}", self.name(element))
        return place

    def name(self, element):
        return self.ask("audit.name(arguments[0])", element)

    def hit(self, element, what):
        """Clicks or taps it. Gives where the page was scrolled to then."""
        place = self.aim(element, what)
        (self.browser.tap if self.situation.touch else self.browser.click)(place["x"], place["y"])
        return place["scroll"]

    def leave(self):
        """Points at nothing."""
        place = self.ask("audit.nowhere()")
        self.browser.point(place["x"], place["y"])

    def hit_nothing(self):
        place = self.ask("audit.nowhere()")
        self.hit_at(place["x"], place["y"])

    def hit_at(self, x, y):
        (self.browser.tap if self.situation.touch else self.browser.click)(x, y)

    def tab_to(self, element):
        """Gives an element the focus as the Tab key does, from the one before it."""
        self.ask(
            "(() => { const e = arguments[0]; audit.instant(e); const mark = document.createElement('span'); mark.tabIndex = 0;"
            " (e.matches('summary') ? e.parentElement : e).before(mark); mark.focus({preventScroll: true}); mark.dataset.audit = ''; })()",
            element,
        )
        self.press("Tab")
        self.ask("document.querySelector('[data-audit]')?.remove()")
        return self.ask("document.activeElement === arguments[0]", element)
