#!/usr/bin/env python3
"""Proves that another tool reads the composed chapters as we do. Each file that `sitegen build --keep-markdown` wrote
goes through cmark-gfm; with reference marks and back-links taken out,

- the blocks of an explainer's files, put together, are the article's blocks, each once and in order, less its front;
- the blocks of own writing (no article) stand in order in the text of the built page;
- the notes of a file are the notes of the built page, in order.

usage: check_kept_markdown.py CONTENT-FOLDER KEPT-FOLDER SITE-FOLDER

A kept file EXPLAINER/NAME.md belongs to the page EXPLAINER/NAME.html.
"""

import html.parser
import pathlib
import re
import subprocess
import sys

import yaml

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    def elements(self):
        return [child for child in self.children if isinstance(child, Element)]

    def find_all(self, wanted):
        found = []
        for child in self.elements():
            found += [child] if wanted(child) else []
            found += child.find_all(wanted)
        return found


class Reader(html.parser.HTMLParser):
    """A tree of well-formed HTML, where only void elements have no end tag."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("", [])
        self.open = [self.root]
        self.omitted_raw_html = False

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].children.append(Element(tag, attributes))

    def handle_endtag(self, tag):
        if tag in (element.tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, text):
        self.open[-1].children.append(text)

    def handle_comment(self, text):
        self.omitted_raw_html |= text.strip() == "raw HTML omitted"


def is_mark(element):
    """A reference mark or a way back from a note, in cmark-gfm's output or in ours; a button is always ours."""
    classes = element.attributes.get("class", "").split()
    role = element.attributes.get("role")
    return (
        "footnote-ref" in classes
        or "footnote-backref" in classes
        or role in ("doc-noteref", "doc-backlink")
        or element.tag in ("button", "script", "style", "template")
    )


def text_of(element):
    if is_mark(element):
        return ""
    parts = (child if isinstance(child, str) else text_of(child) for child in element.children)
    return "".join(parts)


def read(html_text):
    reader = Reader()
    reader.feed(html_text)
    reader.close()
    return reader


def cmark(path):
    command = ["cmark-gfm", "-e", "footnotes", "-e", "table", str(path)]
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return read(run.stdout.decode("utf-8"))


def is_note_list(element):
    return element.tag == "section" and (
        "footnotes" in element.attributes.get("class", "").split() or element.attributes.get("role") == "doc-endnotes"
    )


def notes_of(root):
    """The text of each item of the note lists."""
    lists = [found for section in root.find_all(is_note_list) for found in section.elements() if found.tag == "ol"]
    return [text_of(item) for found in lists for item in found.elements() if item.tag == "li"]


def blocks_of(root):
    """The text of each outermost block. cmark-gfm ends the line after `<br />`: that line end is the break."""
    return [text_of(block).strip("\n") for block in root.elements() if not is_note_list(block)]


def squeezed(text):
    return re.sub(r"\s+", "", text)


def common(one, other):
    """The length of what two sequences begin with in common."""
    return next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))


def agreement(expected, found):
    """How many items two lists begin with in common, and how many characters of the item after those."""
    whole = common(expected, found)
    return whole, common(expected[whole], found[whole]) if whole < min(len(expected), len(found)) else 0


def difference(expected, found):
    """Where two texts part, with the characters there by number."""
    at = common(expected, found)

    def around(text):
        here = f"U+{ord(text[at]):04X}" if at < len(text) else "the end"
        return f"{here} in …{text[max(0, at - 12) : at + 12]!r}…"

    return f"character {at + 1}: expected {around(expected)}, found {around(found)}"


def article_blocks(path, settings):
    """The received text's own blocks, found here without any of sitegen, and how a block is to be compared."""
    if path.suffix == ".md":
        tree = cmark(path)
        if tree.omitted_raw_html:
            return None, squeezed  # it is printed as text, which cmark-gfm cannot do: left to `sitegen verify`
        return blocks_of(tree.root), squeezed
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    blocks, lines = [], []
    by_line = settings.get("paragraphs", "blank-line") == "line"
    for line in text.split("\n") + [""]:
        if line.strip(" \t"):
            lines.append(line)
        if lines and (by_line or not line.strip(" \t")):
            blocks.append("\n".join(lines))
            lines = []
    return blocks, squeezed if settings.get("lines") == "join" else (lambda block: block)


def front_places(blocks, quotes, same):
    """Which blocks are no body: the first that begins with each quote."""
    places = set()
    for quote in quotes:
        places |= {next((i for i, block in enumerate(blocks) if same(block).startswith(same(quote))), None)} - {None}
    return places


def check_article(blocks, same, quotes, kept):
    """The kept files, laid end to end in the order the article asks for, are the article. Gives what is wrong."""
    places = front_places(blocks, quotes, same)
    body = [block for i, block in enumerate(blocks) if i not in places]
    left = {name: [same(block) for block in found] for name, found in kept.items() if found}
    at, wrong = 0, []
    while at < len(body):
        rest = [same(block) for block in body[at:]]
        if not left:
            wrong.append(f"no kept file holds block {at + 1} of the body, nor what follows: {body[at][:40]!r}")
            break
        # The file that goes on from here is the one that agrees furthest: in whole blocks, then within the next one.
        name = max(left, key=lambda name: agreement(rest, left[name]))
        whole, (agreed, _) = left[name], agreement(rest, left.pop(name))
        if agreed < len(whole):
            expected = rest[agreed] if agreed < len(rest) else ""
            wrong.append(f"{name}: block {agreed + 1}: {difference(expected, whole[agreed])}")
            break
        at += agreed
    if wrong:
        return wrong, len(body)
    # A file of its own may hold the front, for the notes on the title; nothing else may be left over.
    front = iter([same(blocks[i]) for i in sorted(places)])
    for name, found in left.items():
        extra = next((block for block in found if block not in front), None)
        if extra is not None:
            wrong.append(f"{name}: a block that is not the article's, or stands twice: {extra[:40]!r}")
    return wrong, len(body)


def check_own_writing(name, blocks, page):
    """Every block stands in the page's text, one after the other."""
    main = page.find_all(lambda element: element.tag == "main")
    text, at = squeezed("".join(map(text_of, main or [page]))), 0
    for number, block in enumerate(map(squeezed, blocks), 1):
        found = text.find(block, at)
        if found < 0:
            return [f"{name}: block {number} is not in the page's text after the block before it: {block[:40]!r}"]
        at = found + len(block)
    return []


def check_notes(name, notes, page_notes):
    """The page prints the same notes in the same order; around a note's text it may say its number, kind, sources."""
    if len(notes) != len(page_notes):
        return [f"{name}: {len(notes)} notes, but {len(page_notes)} in the page"]
    return [
        f"{name}: note {number}: {squeezed(note)[:60]!r} is not what the page has there: {squeezed(printed)[:60]!r}"
        for number, (note, printed) in enumerate(zip(notes, page_notes), 1)
        if squeezed(note) not in squeezed(printed)
    ]


def check_explainer(folder, kept_folder, site_folder):
    settings = yaml.load((folder / "explainer.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader) or {}
    article = settings.get("article")
    files = sorted(kept_folder.rglob("*.md"))
    if not files:
        return [f"{folder.name}: no chapter was kept"], f"{folder.name}: nothing"
    wrong, kept, count = [], {}, 0
    for path in files:
        name = str(path.relative_to(kept_folder.parent))
        root = cmark(path).root
        kept[name], notes = blocks_of(root), notes_of(root)
        count += len(notes)
        page_path = site_folder / path.relative_to(kept_folder).with_suffix(".html")
        if not page_path.is_file():
            wrong.append(f"{name}: there is no page {page_path}")
            continue
        page = read(page_path.read_text(encoding="utf-8")).root
        wrong += check_notes(name, notes, notes_of(page))
        if not article:
            wrong += check_own_writing(name, kept[name], page)

    told = f"{folder.name}: {len(files)} files, {count} notes"
    if article:
        blocks, same = article_blocks(folder / article.get("file", "article.txt"), article)
        if blocks is None:
            return wrong, told + "; blocks not compared (the article holds raw HTML)"
        quotes = [front["quote"] for front in article.get("front", [])]
        found, body = check_article(blocks, same, quotes, kept)
        wrong += found
        told += f", {body} of the article's {len(blocks)} blocks are its body"
    return wrong, told


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    content, kept, site = (pathlib.Path(argument) for argument in sys.argv[1:])
    explainers = sorted(path.parent for path in content.glob("*/explainer.yaml"))
    if not explainers:
        sys.exit(f"check_kept_markdown: error: no explainer in {content}")
    failed = False
    for folder in explainers:
        wrong, told = check_explainer(folder, kept / folder.name, site / folder.name)
        print(f"check_kept_markdown: {told}: {'FAILED' if wrong else 'as expected'}")
        for line in wrong:
            print(f"    {line}")
        failed |= bool(wrong)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
