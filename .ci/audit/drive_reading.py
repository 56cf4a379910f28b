"""What a page is to those who copy from it, who go through it by the Tab key, and who have it read aloud."""

import functools

from browser import NARROW, WIDE, Situation
from hands import CALM, Hands, spread

STEPS = 70  # of the Tab key on one page


def drive(site):
    """What is to be done on which page."""
    for page in site.with_feature("blocks"):
        yield page, functools.partial(copying, site, page)
    for page in site.first_of_each_kind():
        yield page, functools.partial(walk, site, page)
    for page in site.with_feature("marks", "notes"):
        yield page, functools.partial(aloud, site, page)


# ---- copying


def copying(site, page, browser, report):
    for width in (WIDE, NARROW):
        hands = Hands(site, browser, report, page, Situation(width, touch=width == NARROW, media=CALM))
        found = hands.ask("audit.miscopied()")
        report.checks += found["count"]
        for what, where in found["bad"]:
            hands.check(False, f"the copied text is not the article's: {what}", where)
    if page in site.first_of_each("blocks"):
        by_hand(Hands(site, browser, report, page, Situation(WIDE, media=CALM)))


def by_hand(hands):
    """From the first letter of a block to its last, over all marks between, by mouse and with the keys for copying."""
    found = hands.ask("audit.draggable()")
    if not found:
        return
    first = found["block"]
    hands.browser.drag(found["start"], found["end"])
    hands.wait("audit.squeezed(getSelection().toString()) === audit.squeezed(audit.ownText(arguments[0]))", first)
    hands.browser.command("Browser.grantPermissions", permissions=["clipboardReadWrite"])
    hands.press("c", control=True)
    copied = hands.browser.driver.execute_async_script(
        "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done('clipboard: ' + error))"
    )
    own = hands.ask("audit.squeezed(audit.ownText(arguments[0]))", first)
    copied = hands.ask("audit.squeezed(arguments[0])", copied)
    what = "" if copied == own else hands.ask("audit.difference(arguments[0], arguments[1])", own, copied)
    hands.check(copied == own, f"what was dragged over and copied is not the article's: {what}", hands.name(first))


# ---- focus


def walk(site, page, browser, report):
    """Step by step of the Tab key: what has the focus is seen to have it, and the steps follow the page."""
    for width in (WIDE, NARROW):
        hands = Hands(site, browser, report, page, Situation(width, media=CALM))
        before, seen = None, 0
        for _ in range(STEPS):
            hands.press("Tab")
            now = hands.ask("audit.focus(arguments[0])", before)
            if not now:
                break
            seen += 1
            where = now["name"]
            hands.check(now["follows"], "the Tab key goes back in the page", where)
            hands.check(now["isRinged"], "nothing shows that it has the focus", where)
            hands.check(now["isInWindow"] and now["isShown"], "what has the focus is out of sight", where)
            if now["isInWindow"] and now["isShown"]:
                hands.check(now["isFree"], "something lies over what has the focus", where)
            before = now["element"]
        hands.check(seen, "the Tab key goes nowhere")


# ---- reading aloud


def aloud(site, page, browser, report):
    """In the accessibility tree each mark is there once, and so is each note's text."""
    for width in (WIDE, NARROW):
        hands = Hands(site, browser, report, page, Situation(width, media=CALM))
        marks = [mark for mark in hands.ask("audit.marks()") if mark["control"]]
        names = set(hands.ask("audit.all('.ref button').map(e => e.getAttribute('aria-label'))"))
        inside = hands.ask("audit.all('.note .ref').length")
        nodes = [node for node in browser.command("Accessibility.getFullAXTree")["nodes"] if not node.get("ignored")]
        role = lambda node: node.get("role", {}).get("value")
        name = lambda node: node.get("name", {}).get("value", "")
        links = sum(role(node) == "doc-noteref" for node in nodes)
        buttons = sum(role(node) == "button" and name(node) in names for node in nodes)
        as_buttons = sum(mark["isButton"] for mark in marks)
        if not inside:
            hands.check(links == len(marks) - as_buttons, f"{links} marks are read as links instead of {len(marks) - as_buttons}")
            hands.check(buttons == as_buttons, f"{buttons} marks are read as buttons instead of {as_buttons}")
        said = [" ".join(name(node).split()) for node in nodes if role(node) == "StaticText"]
        # The longest piece of each note, which may be in several.
        pieces = hands.ask(
            """audit.all('.note').map(note => { const walker = document.createTreeWalker(note.querySelector('.body') ?? note, NodeFilter.SHOW_TEXT); let longest = '';
            while (walker.nextNode()) { const text = audit.squeezed(walker.currentNode.data); if (text.length > longest.length) longest = text; }
            return [note.id, longest]; })"""
        )
        wanted = {}
        for _, piece in pieces:
            wanted[piece] = wanted.get(piece, 0) + 1
        for note, piece in pieces:
            if len(piece) > 5:
                count = sum(piece == text for text in said)
                hands.check(count == wanted[piece], f"the note is read {count} times instead of {wanted[piece]}", f"#{note}")
