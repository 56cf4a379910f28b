"""What readers change: colours of their own, more contrast, less motion, spaced-out text (WCAG 1.4.12), text of twice
the size (WCAG 1.4.4). Nothing is lost by it."""

import functools
import struct
import zlib

from browser import MIDDLE, NARROW, WIDE, Situation
from hands import Hands, spread

# WCAG 1.4.12; letters of scripts that join are not spaced.
SPACED = """
:root * { line-height: 1.5 !important; word-spacing: .16em !important }
:root :not(:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb), :lang(ug), :lang(sd)) { letter-spacing: .12em !important }
p { margin-block-end: 2em !important }
"""
SPACE = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet];"
# What is asked for, and in which colour schemes.
MEDIA = [
    ("forced colours", (("forced-colors", "active"),), ("light", "dark")),
    ("more contrast", (("prefers-contrast", "more"),), ("dark",)),
    ("reduced motion", (("prefers-reduced-motion", "reduce"),), ("light",)),
]
# What must be seen whatever the colours: of each the first ones.
SIGNS = ".ref :is(a, button), .switches input, .filters label, .kind span, .note .kind, .when, svg a[href], .toc [aria-current]"


def drive(site):
    """What is to be done on which page."""
    for page in site.first_of_each_kind():
        yield page, functools.partial(spaced, site, page)
        yield page, functools.partial(colours, site, page)


def drive_large(site):
    for page in site.first_of_each_kind():
        yield page, functools.partial(enlarge, site, page)


def spaced(site, page, browser, report):
    for width in (WIDE, MIDDLE, NARROW):
        hands = Hands(site, browser, report, page, Situation(width, touch=width == NARROW, told="spaced text"))
        before = set(hands.ask("audit.cutting()"))
        browser.driver.execute_script(SPACE, SPACED)
        check_whole(hands, before)


def enlarge(site, page, browser, report):
    """In a browser whose reader wants text of 32 px."""
    for width in (WIDE, MIDDLE, NARROW):
        hands = Hands(site, browser, report, page, Situation(width, touch=width == NARROW, told="200% text"))
        hands.check(hands.ask("getComputedStyle(document.documentElement).fontSize") == "32px", "the size of text is not the reader's")
        hands.ask("document.documentElement.style.fontSize = '16px'")
        before = set(hands.ask("audit.cutting()"))
        hands.ask("document.documentElement.style.fontSize = ''")
        check_whole(hands, before)


def check_whole(hands, cut_before):
    wide = hands.ask("audit.sideways()")
    hands.check(not wide, f"scrolls sideways: {wide and wide['width']} px wide", wide and wide["where"])
    for what, where in hands.ask("audit.badNotes()"):
        hands.check(False, what, where)
    for what, where in hands.ask("audit.textOverText()"):
        hands.check(False, f"text over text: {what}", where)
    for where in hands.ask("audit.cutting()"):
        hands.check(where in cut_before, "text is cut off", where)
    hands.report.checks += 2


def colours(site, page, browser, report):
    for told, media, schemes in MEDIA:
        for scheme in schemes:
            browser.heard()
            hands = Hands(site, browser, report, page, Situation(WIDE, scheme, media=media, told=told))
            hands.check(not hands.ask("audit.sideways()"), "scrolls sideways")
            if told == "forced colours":
                chosen(hands)
            signs = hands.ask("audit.all(arguments[0]).filter(audit.seen)", SIGNS)
            for sign in spread(signs, 5):
                contrast = contrast_of(browser.picture(**hands.ask("audit.pictured(arguments[0])", sign)))
                hands.check(contrast >= 3, f"hardly to be seen: its colours have a contrast of {contrast:.1f}", hands.name(sign))
            console, _ = browser.heard()
            hands.check(not console, f"console: {' | '.join(console[:3])}")


def chosen(hands):
    """What is chosen differs from what is not, and what an address leads to from its neighbours, without any colour of ours."""
    alike = hands.ask(
        """audit.all('.filters fieldset').map(set => audit.all('label', set)).filter(labels => labels.length > 1)
        .map(labels => labels.slice(0, 2).map(label => getComputedStyle(label).backgroundColor)).some(([a, b]) => a === b)"""
    )
    hands.check(not alike, "the chosen filter looks like the others")
    bare = hands.ask("audit.all('.switches input').every(e => getComputedStyle(e).appearance === 'auto')")
    hands.check(bare, "a switch shows by its colours alone whether it is on")
    address = hands.ask("document.querySelector('.note, .terms > div, .events > li, .works > li')?.id")
    if address:
        hands.open(f"{hands.page.path}#{address}")
        ringed = hands.wait("getComputedStyle(document.getElementById(arguments[0])).outlineStyle !== 'none'", address)
        hands.check(ringed, "nothing shows what an address leads to", f"#{address}")
        hands.open()


def contrast_of(png):
    """Between the lightest and the darkest pixel, by WCAG's formula."""
    brightnesses = {luminance(*pixel) for pixel in pixels(png)}
    return (max(brightnesses) + 0.05) / (min(brightnesses) + 0.05)


def luminance(*channels):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (channel / 255 for channel in channels)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def pixels(png):
    """The different colours of a picture of 8-bit RGB or RGBA, as Chromium writes it (PNG, sections 7 and 9)."""
    at, data = 8, b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", png[at + 8 : at + 18])
        elif kind == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += length + 12
    size = 4 if colour == 6 else 3
    data, found, above = zlib.decompress(data), set(), bytearray(width * size)
    for row in range(height):
        start = row * (width * size + 1)
        kind, line = data[start], bytearray(data[start + 1 : start + 1 + width * size])
        for i in range(len(line)):
            left, up, corner = (line[i - size], above[i], above[i - size]) if i >= size else (0, above[i], 0)
            line[i] = (line[i] + predicted(kind, left, up, corner)) & 255
        above = line
        found.update(bytes(line[i : i + 3]) for i in range(0, len(line), size))
    return found


def predicted(kind, left, up, corner):
    if kind == 4:
        guess = left + up - corner
        return min((left, up, corner), key=lambda value: abs(guess - value))
    return (0, left, up, (left + up) // 2)[kind]
