"""Every page in every situation: what can be seen by looking. The console is silent, nothing is asked of elsewhere,
nothing scrolls sideways, notes do not overlap, text does not lie over text; and axe-core finds no barrier."""

import functools

from browser import MIDDLE, NARROW, WIDE, Situation
from outside import packaged
from server import PLAIN, POLICY

AXE = packaged("axe_playwright_python/axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What the colour scheme can change.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]

RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(arguments[0], {preload: false, runOnly: {type: arguments[1], values: arguments[2]}, resultTypes: ['violations', 'incomplete']})
  .then(found => done({
    violations: found.violations.flatMap(rule => rule.nodes.map(node => ({id: rule.id, help: rule.help,
      target: node.target.join(' '), why: node.any.concat(node.all, node.none).map(check => check.message).join('; ')}))),
    undecided: found.incomplete.reduce((sum, rule) => sum + rule.nodes.length, 0)}))
  .catch(error => done({violations: [{id: 'axe failed', help: String(error), target: '', why: ''}], undecided: 0}));
"""


def run_axe(browser, report, page, situation, only_colours=False):
    """Whether axe finds no violation in the page as it is now."""
    browser.driver.execute_script("if (!window.axe) {" + AXE + "}")
    kind, values = ("rule", COLOUR_RULES) if only_colours else ("tag", TAGS)
    found = browser.driver.execute_async_script(RUN_AXE, "html", kind, values)
    report.undecided += found["undecided"]
    report.check(not found["violations"], page, situation, f"axe: {len(found['violations'])} violations")
    for violation in found["violations"]:
        report.check(
            False, page, situation, f"axe {violation['id']}: {violation['help']}; {violation['why']}", violation["target"]
        )


def check_heard(browser, report, page, situation, within):
    console, requests = browser.heard()
    report.check(not console, page, situation, f"console: {' | '.join(console[:3])}")
    elsewhere = [url for url in requests if not url.startswith((within, "about:"))]
    report.check(not elsewhere, page, situation, f"request to elsewhere: {' '.join(elsewhere[:3])}")


def check_looks(browser, report, page, situation):
    wide = browser.ask("audit.sideways()")
    report.check(not wide, page, situation, f"scrolls sideways: {wide and wide['width']} px wide", wide and wide["where"])
    if situation.scheme == "dark":
        return  # colours move nothing
    for what, where in browser.ask("audit.badNotes()"):
        report.check(False, page, situation, what, where)
    for what, where in browser.ask("audit.textOverText()"):
        report.check(False, page, situation, f"text over text: {what}", where)
    for what, where in browser.ask("audit.pictureMeetings()"):
        report.check(False, page, situation, f"labels of the picture overlap: {what}", where)
    report.checks += 3


def looks(site):
    """What is to be done on which page."""
    for page in site.pages:
        yield page, functools.partial(scan, site, page)


def from_disk(site):
    for page in site.pages:
        yield page, functools.partial(scan_from_disk, site, page)


def scan(site, page, browser, report):
    """Also learns what the page has: `page.features`."""
    for scripts in (True, False):
        for width in (WIDE, MIDDLE, NARROW):
            situation = Situation(width, scripts=scripts, touch=width == NARROW)
            # One of the passes has the policy as a header too.
            below = site.origin + (POLICY if scripts and width == WIDE else PLAIN)
            browser.put(situation)
            browser.heard()
            browser.open(below + page.path)
            check_heard(browser, report, page, situation, site.origin + "/")
            check_looks(browser, report, page, situation)
            bright = browser.ask("audit.brightness()")
            if scripts and width == WIDE:
                page.features = browser.ask("audit.features()")
                for where in browser.ask("audit.lost()"):
                    report.check(False, page, situation, "dead link: to no place of the page", where)
            if scripts and width != MIDDLE:
                run_axe(browser, report, page, situation)
            dark = Situation(width, "dark", scripts=scripts, touch=situation.touch)
            browser.put(dark)
            dim = browser.ask("audit.brightness()")
            report.check(bright > 0.6 and dim < 0.2, page, dark, f"not light by day and dark by night: {bright:.2f}, {dim:.2f}")
            check_looks(browser, report, page, dark)
            if scripts and width != MIDDLE:
                run_axe(browser, report, page, dark, only_colours=True)
            check_heard(browser, report, page, dark, site.origin + "/")


def scan_from_disk(site, page, browser, report):
    """The same files without a server."""
    situation = Situation(told="file://")
    below = site.folder.as_uri() + "/"
    browser.put(situation)
    browser.heard()
    browser.open(below + page.path)
    check_heard(browser, report, page, situation, below)
    check_looks(browser, report, page, situation)
    styled = browser.ask("getComputedStyle(document.body).marginTop") == "0px"
    report.check(styled, page, situation, "the style sheet is not read")
