"""Switches, filters, what folds, links of paragraphs, and the timeline's picture, used as a person would."""

import functools

from browser import NARROW, WIDE, Situation
from hands import CALM, Hands, spread

CHECKED = "arguments[0].checked"


def drive(site):
    """What is to be done on which page."""
    for feature, work in [
        ("bare", switches),
        ("fold", damage),
        ("filters", filters),
        ("details", details),
        ("links", links),
        ("picture", picture),
    ]:
        for page in site.first_of_each(feature):
            yield page, functools.partial(work, site, page)


def situations(site, browser, report, page):
    """With scripts and without, by mouse and by touch."""
    for width, scripts in ((WIDE, True), (WIDE, False), (NARROW, True), (NARROW, False)):
        yield Hands(site, browser, report, page, Situation(width, scripts=scripts, touch=width == NARROW, media=CALM))


def element(hands, selector):
    return hands.ask("document.querySelector(arguments[0])", selector)


# ---- switches


def switch(hands, name, wrong, to=True):
    """By its label; then what it promises holds."""
    box = element(hands, f"#{name}")
    hands.check(hands.ask(CHECKED, box) != to, "the switch is not as it was left", f"#{name}")
    hands.hit(hands.ask("arguments[0].closest('label')", box), "a switch")
    hands.check(hands.wait(CHECKED + " === arguments[1]", box, to), "the switch does not switch", f"#{name}")
    if to:
        for what, where in hands.ask(wrong):
            hands.check(False, what, where)
        hands.check(not hands.ask("audit.sideways()"), "the switch makes the page scroll sideways", f"#{name}")


def damage(site, page, browser, report):
    for hands in situations(site, browser, report, page):
        hands.check(not hands.ask("audit.all('.gap').some(e => getComputedStyle(e).clipPath === 'none')"), "the name of damage shows though it is not folded")
        switch(hands, "fold", "audit.notFolded()")
        if hands.situation.scripts:
            hands.open()
            hands.check(hands.wait("document.querySelector('#fold').checked"), "the switch forgets its state", "#fold")
        # Bare is what was received, damage and all.
        switch(hands, "bare", "audit.notBare()")
        switch(hands, "bare", "", False)
        switch(hands, "fold", "", False)


def switches(site, page, browser, report):
    for hands in situations(site, browser, report, page):
        switch(hands, "bare", "audit.notBare()")
        if hands.situation.scripts:
            kept(site, hands)
        by_key(hands)


def kept(site, hands):
    """What was switched on is on in another chapter too."""
    others = [other for other in site.with_feature("bare") if other.folder == hands.page.folder and other != hands.page]
    hands.open((others or [hands.page])[0].path)
    hands.check(hands.wait("document.querySelector('#bare').checked"), "another chapter forgets the switch", "#bare")
    hands.check(not hands.ask("audit.notBare()"), "another chapter forgets the switch, though it is on", "#bare")
    address = hands.ask("document.querySelector('.note, .ref')?.id")
    if address:
        path = (others or [hands.page])[0].path
        hands.open(f"{path}#{address}")
        shown = hands.wait("audit.isInView(document.getElementById(arguments[0]))", address)
        hands.check(shown, "the switch hides what an address leads to", f"#{address}")
        hands.open(path)
        hands.check(hands.wait("document.querySelector('#bare').checked"), "an address that is shown puts the switch off for good", "#bare")
    switch(hands, "bare", "", False)
    hands.open()
    hands.check(not hands.ask("document.querySelector('#bare').checked"), "another chapter forgets that the switch is off", "#bare")


def by_key(hands):
    hands.open()
    box = element(hands, "#bare")
    hands.check(hands.tab_to(box), "the Tab key does not come to the switch", "#bare")
    before = hands.ask(CHECKED, box)
    hands.press(" ")
    hands.check(hands.wait("arguments[0].checked !== arguments[1]", box, before), "the space bar does not switch", "#bare")
    hands.press(" ")
    hands.check(hands.wait("arguments[0].checked === arguments[1]", box, before), "the space bar does not switch back", "#bare")


# ---- filters


def filters(site, page, browser, report):
    for hands in situations(site, browser, report, page):
        sets = hands.ask("audit.all('.filters fieldset').map(set => audit.all('input', set))")
        for inputs in sets:
            for button in inputs[1:] + inputs[:1]:
                if not (hands.situation.scripts and hands.situation.touch) or button in (inputs[1], inputs[0]):
                    choose(hands, button)
        if len(sets) > 1 and hands.situation.width == WIDE:
            pairs(hands, sets)
        for inputs in sets[:1]:
            hands.check(hands.tab_to(inputs[0]), "the Tab key does not come to the filter", hands.name(inputs[0]))
            hands.press("ArrowDown")  # to the right is back, where text runs from right to left
            if hands.check(hands.wait(CHECKED, inputs[1]), "the arrow keys do not choose in the filter", hands.name(inputs[1])):
                shows_what_is_chosen(hands, hands.name(inputs[1]))
        hidden = hands.ask("audit.all('.filtered[id]').find(e => !audit.seen(e))?.id")
        if hidden:
            hands.ask("location.hash = arguments[0]", hidden)
            hands.check(hands.wait("audit.isInView(document.getElementById(arguments[0]))", hidden), "the filter hides what a link leads to", f"#{hidden}")


def choose(hands, button):
    where = hands.name(button)
    hands.hit(hands.ask("arguments[0].closest('label')", button), "a filter")
    if not hands.check(hands.wait(CHECKED, button), "the filter cannot be chosen", where):
        return
    state = shows_what_is_chosen(hands, where)
    told = hands.ask("arguments[0].closest('label').querySelector('b')?.textContent", button)
    others = hands.ask("audit.all('.filters input:checked').every(e => e === arguments[0] || !e.closest('label').querySelector('b'))", button)
    if told and others:
        hands.check(str(state["shown"]) == told, f"the filter tells {told} and shows {state['shown']}", where)


def shows_what_is_chosen(hands, where):
    state = hands.ask("audit.filtered()")
    hands.check(state["isRight"], f"the filter shows {state['shown']} entries instead of {state['wanted']}", where)
    hands.check(state["isEmptyTold"], "it is not told rightly that the filters leave nothing", where)
    hands.check(not state["hollow"], "the filter leaves a group with nothing in it", ", ".join(state["hollow"][:2]))
    return state


def pairs(hands, sets):
    """A choice in each of two sets, here without hands."""
    for one in sets[0][1:]:
        for other in sets[1][1:]:
            for button in (one, other):
                hands.ask("arguments[0].checked = true", button)
            shows_what_is_chosen(hands, f"{hands.name(one)} with {hands.name(other)}")
    for inputs in sets:
        hands.ask("arguments[0].checked = true", inputs[0])


# ---- the rest


def details(site, page, browser, report):
    for hands in situations(site, browser, report, page):
        for fold in hands.ask("audit.all('main details').filter(audit.seen).slice(0, 1)"):
            where = hands.name(fold)
            summary = hands.ask("arguments[0].querySelector('summary')", fold)
            content = "audit.all(':scope > :not(summary)', arguments[0]).every(e => audit.seen(e) && audit.box(e).height > 0)"
            hands.hit(summary, "a summary")
            hands.check(hands.wait("arguments[0].open", fold), "a summary does not open", where)
            hands.check(hands.ask(content, fold), "an opened summary shows nothing", where)
            hands.tab_to(summary)
            hands.press("Enter")
            hands.check(hands.wait("!arguments[0].open", fold), "a summary does not close by the Enter key", where)


def links(site, page, browser, report):
    """Of paragraphs to themselves."""
    for hands in situations(site, browser, report, page):
        shown = hands.ask("audit.all('.pl').filter(e => e.checkVisibility({visibilityProperty: true}) && audit.box(e).height)")
        for link in spread(shown, 2):
            where = hands.name(link)
            place = hands.ask("audit.aim(arguments[0].parentElement)", link)
            if not hands.situation.touch:
                browser.point(place["x"], place["y"])
                hands.check(hands.wait("+getComputedStyle(arguments[0]).opacity > .9", link), "the paragraph's link does not show", where)
            hands.hit(link, "a paragraph's link")
            target = hands.ask("arguments[0].hash", link)
            hands.check(hands.wait("location.hash === arguments[0]", target), "a paragraph's link does not lead to it", where)
            shown_there = hands.wait("audit.isInView(document.getElementById(location.hash.slice(1)))")
            hands.check(shown_there, "the paragraph that its link leads to is not in view", where)


def picture(site, page, browser, report):
    for hands in situations(site, browser, report, page):
        count = hands.ask("audit.all('main svg a[href]').filter(audit.seen).length")
        hands.check(count, "the picture has no link at this width")
        for index in spread(range(count), 3):
            link = hands.ask("audit.all('main svg a[href]').filter(audit.seen)[arguments[0]]", index)
            where = f"{hands.name(link)} {hands.ask('arguments[0].href.baseVal', link)}"
            place = hands.ask("audit.aimAtDrawn(arguments[0])", link)
            if not hands.check(place, "a link of the picture lies under something", where):
                continue
            target = hands.ask("new URL(arguments[0].href.baseVal, location.href).href", link)
            hands.hit_at(place["x"], place["y"])
            hands.check(hands.wait("location.href === arguments[0] && document.readyState === 'complete'", target), "a link of the picture leads nowhere", where)
            hands.check(
                hands.wait("audit.isInView(document.getElementById(decodeURIComponent(location.hash.slice(1))))"),
                "what a link of the picture leads to is not in view",
                where,
            )
            hands.open()
