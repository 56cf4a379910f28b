"""Opens notes by mouse, touch and keyboard, beside the text and under the line, with and without scripts, and puts them
away again; the reader stays where they are."""

import functools
import time

from browser import MIDDLE, NARROW, WIDE, Situation
from hands import CALM, Hands, spread
from scan import run_axe

FOCUS = "document.activeElement === arguments[0]"


def drive(site):
    """What is to be done on which page."""
    most = site.first_of_each("marks")
    for page in site.with_feature("marks"):
        yield page, functools.partial(drive_page, site, page, page in most)


def drive_page(site, page, is_most, browser, report, below=None):
    """Of each explainer, the page that has most marks is driven in more situations, and more of its marks."""

    def hands(width, **more):
        return Hands(site, browser, report, page, Situation(width, media=CALM, **more), below)

    for scripts in (True, False):
        wide = hands(WIDE, scripts=scripts)
        every_mark(wide)
        drive_marks(wide, 3 if is_most else 1)
        narrow = hands(NARROW, scripts=scripts, touch=True)
        every_mark(narrow)
        drive_marks(narrow, 3 if is_most else 1)
    if is_most:
        opened(hands(WIDE))
        opened(hands(NARROW, touch=True))
        drive_marks(hands(MIDDLE), 2, by_key=True)
        drive_marks(hands(WIDE), 2, by_key=True)


def opened(hands):
    """axe-core on a page with a note open."""
    for mark in [mark for mark in hands.ask("audit.marks()") if mark["isMargin"] or mark["isButton"]][:1]:
        use(hands, mark, by_key=False)
        hands.wait("arguments[0].matches('.open, :popover-open')", mark["note"])
        run_axe(hands.browser, hands.report, hands.page, f"{hands.situation}, a note open")


def every_mark(hands):
    """Each mark has one control and one note, and each can be hit."""
    for mark in hands.ask("audit.marks()"):
        hands.check(mark["control"], "mark without a control", f"#{mark['id']}")
        hands.check(mark["note"], "mark without a note", f"#{mark['id']}")
    covered = hands.ask("audit.covered('.ref :is(a, button)')")
    hands.check(not covered, "something lies over a mark", ", ".join(covered[:3]))


def drive_marks(hands, count, by_key=False):
    marks = [mark for mark in hands.ask("audit.marks()") if mark["control"] and mark["note"]]
    margin = [mark for mark in marks if mark["isMargin"] and not mark["isButton"]]
    under = [mark for mark in marks if mark["isButton"]]
    rest = [mark for mark in marks if not mark["isMargin"] and not mark["isButton"]]
    for mark in spread(margin, count) + [mark for mark in margin if mark["isCut"]][:1]:
        (in_margin if hands.situation.scripts else by_target)(hands, fresh(hands, mark), by_key)
        hover_in_margin(hands, fresh(hands, mark))
    for mark in spread(under, count):
        under_the_line(hands, fresh(hands, mark), by_key)
    for mark in spread(rest, 2):
        by_target(hands, fresh(hands, mark), by_key)


def fresh(hands, mark):
    """The same mark, when the page may have been opened anew."""
    return hands.ask("audit.marks().find(mark => mark.id === arguments[0])", mark["id"])


def use(hands, mark, by_key):
    """Gives how far the page was scrolled."""
    if not by_key:
        return hands.hit(mark["control"], "a mark")
    hands.check(hands.tab_to(mark["control"]), "the Tab key does not come to a mark", f"#{mark['id']}")
    scroll = hands.ask("scrollY")
    hands.press("Enter")
    return scroll


def stays(hands, scroll, what, where):
    """Small shifts are what bringing a whole note into view takes."""
    moved = abs(hands.ask("scrollY") - scroll)
    hands.check(moved <= 1, f"{what} scrolls the page by {moved:.0f} px", where)


def makes_room(hands, note, scroll, where, foot=40):
    """Where a note would lie over its words or end below the window, the page is scrolled until there is room, and no
    further: the note ends at the foot of the window then. Gives how far it is scrolled."""
    now = hands.ask("scrollY")
    is_at_foot = hands.ask("innerHeight - audit.box(arguments[0]).bottom < arguments[1]", note, foot)
    hands.check(abs(now - scroll) <= 1 or now > scroll and is_at_foot, f"opening a note scrolls the page by {now - scroll:.0f} px", where)
    return now


def in_margin(hands, mark, by_key):
    where = f"#{mark['id']}"
    note, control = mark["note"], mark["control"]
    card = hands.ask("audit.cardOf(arguments[0])", note)
    is_open = "arguments[0].classList.contains('open')"

    scroll = use(hands, mark, by_key)
    hands.check(hands.wait(is_open, note), "a mark does not open its note in the margin", where)
    hands.check(hands.ask(FOCUS, card), "the focus does not go into the opened note", where)
    hands.check(hands.ask("audit.isInView(arguments[0])", card), "the opened note is not in view", where)
    hands.check(hands.ask("audit.isWhole(arguments[0])", card), "the opened note is still cut", where)
    hands.check(hands.ask("audit.box(arguments[0]).bottom <= innerHeight + 1", card), "the opened note ends below the window", where)
    # The foot of the window that pages keep free of what they scroll to.
    scroll = makes_room(hands, card, scroll, where, foot=hands.ask("innerHeight * .2") + 1)

    hands.press("Escape")
    hands.check(hands.wait(f"!({is_open})", note), "Escape does not close the note", where)
    hands.check(hands.ask(FOCUS, control), "the focus does not return to the mark", where)
    stays(hands, scroll, "closing a note", where)

    use(hands, mark, by_key)
    hands.wait(is_open, note)
    use(hands, mark, False)  # a way back by the Tab key leaves the note, which closes it
    hands.check(hands.wait(f"!({is_open})", note), "a second use of the mark does not close the note", where)
    use(hands, mark, False)
    hands.wait(is_open, note)
    hands.hit_nothing()
    hands.check(hands.wait(f"!({is_open})", note), "a click beside the note does not close it", where)
    if by_key:
        use(hands, mark, by_key)
        hands.wait(is_open, note)
        goes_on_by_key(hands, note, where)


def goes_on_by_key(hands, note, where):
    """The Tab key leads through a note's links and on to what stands below, which the note does not cover (WCAG 2.4.11)."""
    for _ in range(40):
        hands.press("Tab")
        if not hands.ask("arguments[0].contains(document.activeElement)", note):
            break
    time.sleep(0.2)
    now = hands.ask("audit.focus(null)")
    hands.check(not now or now["isFree"], "the opened note lies over what has the focus next", where)


def hover_in_margin(hands, mark):
    """A pointed-at note is whole, and it and its words light up together."""
    where = f"#{mark['id']}"
    browser, note = hands.browser, mark["note"]
    hands.press("Escape")
    hands.leave()
    time.sleep(0.2)  # a note that was opened takes its time to be cut again
    words = hands.ask("audit.all('.text .m').filter(m => [...arguments[0].classList].some(c => /^m-/.test(c) && m.classList.contains(c)))", note)
    card = hands.ask("audit.cardOf(arguments[0])", note)
    before = hands.ask("arguments[0].map(audit.highlight)", words + [card])
    place = hands.aim(card, "a note")
    browser.point(place["x"], place["y"])
    if mark["isCut"]:
        hands.check(hands.wait("audit.isWhole(arguments[0])", card), "a note pointed at is still cut", where)

    def lit(elements, old):
        return hands.wait("arguments[0].every((e, i) => audit.highlight(e) !== arguments[1][i])", elements, old, seconds=1)

    hands.check(not words or lit(words, before[:-1]), "pointing at a note does not light up its words", where)
    if words:
        hands.leave()
        place = hands.ask("audit.aim(arguments[0])", words[0])
        browser.point(place["x"], place["y"])
        hands.check(lit([card], before[-1:]), "pointing at the words does not light up their note", where)


def by_target(hands, mark, by_key):
    """The mark is an ordinary link to its note, and the note has one back."""
    where = f"#{mark['id']}"
    note = mark["note"]
    use(hands, mark, by_key)
    hands.check(hands.wait("location.hash === '#' + arguments[0].id", note), "the mark does not lead to its note", where)
    hands.check(hands.ask("audit.isInView(arguments[0])", note), "the note that the mark leads to is not in view", where)
    hands.check(hands.ask("audit.isWhole(audit.cardOf(arguments[0]))", note), "the note that the mark leads to is cut", where)
    back = hands.ask("audit.all('.back', arguments[0]).filter(audit.seen)[0]", note)
    if back:
        hands.hit(back, "the way back")
        hands.check(
            hands.wait("audit.isInView(document.getElementById(location.hash.slice(1)))"), "the way back does not lead to the mark", where
        )
    hands.open()


def under_the_line(hands, mark, by_key):
    where = f"#{mark['id']}"
    note, control = mark["note"], mark["control"]
    is_open = "arguments[0].matches(':popover-open')"

    scroll = use(hands, mark, by_key)
    if not hands.check(hands.wait(is_open, note), "a mark does not open its note", where):
        return
    hands.check(hands.ask("audit.isWithin(audit.box(arguments[0]))", note), "the opened note is not all in the window", where)
    hands.check(hands.ask("audit.isWhole(arguments[0])", note), "the opened note is cut", where)
    hands.check(
        not hands.ask("audit.meet(audit.box(arguments[0]), audit.box(arguments[1]), 3)", note, control),
        "the opened note lies over its mark",
        where,
    )
    hands.check(hands.ask("arguments[0].contains(document.activeElement)", note), "the focus does not go into the opened note", where)
    if hands.situation.scripts:
        hands.check(hands.wait("!audit.coversWords(arguments[0], arguments[1])", note, mark["ref"]), "the opened note lies over its words", where)
    scroll = makes_room(hands, note, scroll, where)
    if not by_key:
        again = hands.ask("audit.box(arguments[0])", control)
        hands.hit_at(again["x"], again["y"])
        closed(hands, mark, scroll, "a second tap on the mark", where)
        use(hands, mark, by_key)
        hands.wait(is_open, note)
        close = hands.ask("arguments[0].querySelector('.close')", note)
        there = hands.ask("audit.box(arguments[0])", close)
        hands.hit_at(there["x"], there["y"])
        closed(hands, mark, scroll, "the button ×", where)
        use(hands, mark, by_key)
        hands.wait(is_open, note)
        hands.hit_nothing()
        hands.check(hands.wait(f"!({is_open})", note), "a tap beside the note does not close it", where)
        use(hands, mark, by_key)
        hands.wait(is_open, note)
    hands.press("Escape")
    closed(hands, mark, scroll, "Escape", where)


def closed(hands, mark, scroll, how, where):
    hands.check(hands.wait("!arguments[0].matches(':popover-open')", mark["note"]), f"{how} does not close the note", where)
    hands.check(hands.ask(FOCUS, mark["control"]), f"{how} does not return the focus to the mark", where)
    stays(hands, scroll, f"closing a note by {how}", where)
