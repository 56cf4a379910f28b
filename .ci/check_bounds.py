"""Runs sitegen on inputs that are made to be dear, each under a limit of time and of memory, and prints what it took.

check_bounds.py SITEGEN [WORDS…]: the built command (a release build: a debug build is many times slower), and words that
the names of the cases to run hold. Works in a temporary folder; needs no package.

A case passes when the command ends by itself, with exit code 0, or with another and the message that the case names. The bounds
are about ten times what a small machine needs: they tell a curve that grows by squares from one that does not, and measure
no speed.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MB = 1 << 20
COMMAND = Path(sys.argv[1]).resolve()
WANTED = sys.argv[2:]
CASES = []


class Case:
    def __init__(self, name, make, arguments, says, seconds, megabytes, before, code):
        self.name, self.make, self.arguments, self.says, self.code = name, make, arguments, says, code
        self.seconds, self.megabytes, self.before = seconds, megabytes, before


def case(name, files, arguments=("build",), says=None, seconds=20, megabytes=2000, before=None, code=1):
    """A site and a command.

    files: a function that gives text or bytes by path below content/ (or, with a leading /, below the site's folder).
    says: what the messages hold when the command is to end with 1; None when it is to succeed. A tuple: any of them,
    or success.
    before: a command that is run first, unmeasured, or a function of the folder that comes after it.
    code: the exit code beside what it says; 2 where the disk is the reason.
    """
    CASES.append(Case(name, files, arguments, says, seconds, megabytes, before or [], code))


# --- Sites ---

SETTINGS = "format: 1\ntitle: T\nlanguage: en\n"


def received(article, notes=None, name="article.txt", settings="", more=None, article_settings=""):
    files = {
        "site.yaml": "title: S\nlanguage: en\n",
        "a/explainer.yaml": SETTINGS
        + f"article:\n  file: {name}\n  rights: {{ status: own }}\n{article_settings}{settings}",
        f"a/{name}": article,
    }
    if notes is not None:
        files["a/notes.md"] = notes
    return files | (more or {})


def own(chapter, more=None):
    return {
        "site.yaml": "title: S\nlanguage: en\n", "a/explainer.yaml": SETTINGS, "a/chapters/1.md": "# One\n\n" + chapter,
    } | (more or {})


def note(passage, body="Body.", head="", title=""):
    return f"## {title}\n{head}> {passage}\n\n{body}\n\n"


def in_note(body):
    """Markdown in the place where most of it is written."""
    return lambda: received("The word stands here.\n", note("word", body))


def in_article(markdown):
    return lambda: received(markdown, name="article.md")


def in_chapter(markdown):
    return lambda: own(markdown)


def everywhere(name, markdown, **options):
    """Markdown as a note's, as a chapter of own writing, and as a received article."""
    case(f"note: {name}", lambda: in_note(markdown())(), **options)
    case(f"chapter: {name}", lambda: in_chapter(markdown())(), **options)
    case(f"article.md: {name}", lambda: in_article(markdown())(), **options)


def mega(text, size=MB):
    return text * (size // len(text.encode()))


def paragraphs(count, text="Words of paragraph {} stand here.\n\n"):
    return "".join(text.format(number) for number in range(count))


# --- Markdown that cmark-gfm is known to be slow with, and Markdown that our own reading might be slow with ---

WORDY = (
    "table", "nested", "footnote", "is printed", "link", "raw HTML", "larger", "alternative", "image", "heading", "too",
    "bracket", "words for those")
everywhere("table of 2,000 columns and rows", lambda: "|a" * 2000 + "|\n" + "|-" * 2000 + "|\n" + "|a|\n" * 2000, says="table")
everywhere("table of 900 columns, 200 rows", lambda: "|a" * 900 + "|\n" + "|-" * 900 + "|\n" + "|a|\n" * 200)
everywhere("paragraph that might be a table at each line", lambda: "a|b\n-|-|-\n" * 50_000, says=WORDY)
everywhere("`a<?` 300,000 times", lambda: "a<?" * 300_000, says=WORDY)
everywhere("`a<!A` 200,000 times", lambda: "a<!A " * 200_000, says=WORDY)
everywhere("`<![CDATA[` 100,000 times", lambda: "a<![CDATA[" * 100_000, says=WORDY)
everywhere("`a<!--` 200,000 times", lambda: "a<!-- " * 200_000, says=WORDY)
everywhere("`[` 1,000,000 times", lambda: "[" * 1_000_000, says=WORDY)
everywhere("`[a](` 300,000 times", lambda: "[a](" * 300_000, says=WORDY)
everywhere("`[a](<b` 200,000 times", lambda: "[a](<b" * 200_000, says=WORDY)
everywhere("`![` 500,000 times", lambda: "![" * 500_000, says=WORDY)
everywhere("`![l` 300,000 times", lambda: "![l" * 300_000, says=WORDY)
everywhere("`(http://a` and 500,000 `)`", lambda: "(http://a" + ")" * 500_000)
everywhere("`*a ` 300,000 times", lambda: "*a " * 300_000)
everywhere("`*a **b_c ` 100,000 times", lambda: "*a **b_c " * 100_000)
everywhere("`_` 1,000,000 times", lambda: "a" + "_" * 1_000_000 + "a")
everywhere("`**` nested 100,000 deep", lambda: "**a " * 100_000 + "b** " * 100_000, says=WORDY)
everywhere("runs of ` of all lengths", lambda: " ".join("`" * n + "a" for n in range(1, 1500)))
everywhere("`&` 1,000,000 times", lambda: "&" * 1_000_000)
everywhere("`\\` 1,000,000 times", lambda: "\\" * 1_000_000)
everywhere("`>` 100,000 deep", lambda: "a\n\n" + ">" * 100_000 + "a", says="nested")
everywhere("`- ` 50,000 deep", lambda: "- " * 50_000 + "a", says="nested")
everywhere("`-   ` 50,000 deep", lambda: "-   " * 50_000, says=("nested", "no words", "no text", "empty"))
everywhere("lists that are 1,500 deep line by line", lambda: "".join("  " * n + "- a\n" for n in range(1500)), says="nested")
everywhere("list of 100,000 items", lambda: "- a\n" * 100_000)
everywhere("20,000 headings underlined", lambda: "a\n=\n\n" * 20_000, says=WORDY, megabytes=3000)
everywhere("one address of 200 KB and 100,000 links to it", lambda: "[a]: http://" + "b" * 200_000 + "\n\n" + "[a] " * 100_000, says=WORDY)
everywhere("100,000 link definitions, each used", lambda: "".join(f"[a{n}]: http://b/{n}\n" for n in range(100_000)) + "\n" + "".join(f"[a{n}] " for n in range(100_000)))
everywhere("100,000 links in one line", lambda: "".join(f"[a](http://b/{n}) " for n in range(100_000)))
everywhere("100,000 relative links in one line", lambda: "".join(f"[a](b/{n}) " for n in range(20_000)), says=WORDY)
everywhere("100,000 code spans", lambda: "`a` b " * 100_000)
everywhere("100,000 `[^` in one line", lambda: "a[^ " * 100_000, says=WORDY)
everywhere("100,000 `[^x]` without a definition", lambda: "a[^x] " * 100_000, says=WORDY)
everywhere("100,000 `<b>`", lambda: "<b>a " * 100_000, says=WORDY)
everywhere("20,000 blocks of raw HTML", lambda: "<div>\n\na\n\n" * 20_000, says=WORDY)
everywhere("100,000 images without words", lambda: "![](b.png) " * 100_000, says=WORDY)
everywhere("images nested 10,000 deep", lambda: "![" * 10_000 + "a" + "](b.png)" * 10_000, says=WORDY)
everywhere("one line of 10 MB", lambda: mega("word ", 10 * MB), megabytes=3000, seconds=60)
everywhere("one word of 10 MB", lambda: mega("潮", 10 * MB), megabytes=3000, seconds=60)
everywhere("one combining sequence of 1 MB", lambda: "e" + mega("\u0301"))
everywhere("100,000 soft breaks", lambda: "潮が\n" * 100_000)
everywhere("a heading of 1 MB", lambda: "### " + mega("head "))
everywhere("20,000 headings", lambda: "### head\n\n" * 20_000)
everywhere("one code block of 10 MB", lambda: "```\n" + mega("code < & \n", 10 * MB) + "```\n", megabytes=3000, seconds=60)

# Footnotes of an author.
def footnotes(count, mark="a[^{0}] ", definition="[^{0}]: Text.\n"):
    return (
        "".join(mark.format(n) for n in range(count)) + "\n\n" + "\n".join(definition.format(n) for n in range(count)))


for kind, build in (("chapter", in_chapter), ("article.md", in_article)):
    case(f"{kind}: 50,000 footnotes in one line", lambda build=build: build(footnotes(50_000))(), seconds=60, megabytes=4000)
    case(f"{kind}: 50,000 footnotes, a paragraph each", lambda build=build: build(footnotes(50_000, "a[^{0}]\n\n"))(), seconds=60, megabytes=4000)
    case(f"{kind}: one footnote cited 100,000 times", lambda build=build: build("a[^x] " * 100_000 + "\n\n[^x]: Text.\n")(), seconds=60, megabytes=4000)
    case(f"{kind}: 20,000 footnotes that cite the next", lambda build=build: build("a[^0]\n\n" + "\n".join(f"[^{n}]: t[^{n + 1}]\n" for n in range(20_000)) + "\n[^20000]: t\n")(), seconds=60, megabytes=4000)
    case(f"{kind}: 50,000 footnotes that nothing cites", lambda build=build: build("a\n\n" + "\n".join(f"[^{n}]: t\n" for n in range(50_000)))(), says=("footnote",), seconds=60, megabytes=4000)
    case(f"{kind}: 200,000 marks of 10 footnotes in a footnote", lambda build=build: build("a[^x]\n\n[^x]: " + "b[^y] " * 200_000 + "\n\n[^y]: c\n")(), seconds=60, megabytes=4000)
    case(f"{kind}: a million footnotes", lambda build=build: build(footnotes(1_000_000))(), says=("footnote", "larger", "many"), seconds=120, megabytes=6000)

# --- Articles and passages ---

case("article.txt: one line of 10 MB", lambda: received(mega("word ", 10 * MB)), megabytes=3000, seconds=60)
case("article.txt: 1,000,000 paragraphs", lambda: received("a\n\n" * 1_000_000), megabytes=6000, seconds=120)
case("article.txt: 10 MB of line ends", lambda: received("a" + "\n" * (10 * MB)))
case("article.txt: 10 MB of `*`", lambda: received(mega("*", 10 * MB)), megabytes=3000, seconds=60)
case("article.txt: 1 MB of lines joined", lambda: received(mega("a b\n"), article_settings="  lines: join\n"))
case("article.txt: 1 MB of combining marks", lambda: received("e" + mega("\u0301"), note("e\u0301\u0301")), says=("stand", "twice", "places", "times"))
case("article.txt: 1 MB of white space", lambda: received("a" + mega("\u3000") + "b\n"))
case("passage: missing, and matches nearly everywhere", lambda: received(mega("a"), note("a" * 5000 + "b")), says="not")
case("passage: missing, 100 KB, in 1 MB", lambda: received(mega("word "), note(mega("wrod ", 100_000))), says="not")
case("passage: 2,000 missing ones in 1 MB", lambda: received(mega("Some words of an article that is long. "), "".join(note(f"Sme wodrs off article {n}") for n in range(2000))), says="not", seconds=60)
case("passage: stands 500,000 times", lambda: received(mega("a b "), note("a b")), says=("times", "twice", "places"))
case("passage: 1,000 that stand 20,000 times", lambda: received(mega("a b ", 80_000), "".join(note("a b") for n in range(1000))), says=("times", "twice", "places"), seconds=60)
case("passage: missing, 500 KB, matches nearly everywhere in 1 MB", lambda: received(mega("a"), note("a" * 500_000 + "b")), says="not")
case("passage: 1,000 of 潮, each longer, in 1 MB of 潮", lambda: received(mega("潮"), "".join(note("潮" * (1000 + n)) for n in range(1000))), says=("times", "more"), seconds=60, megabytes=4000)
case("passage: 10,000 lines of one", lambda: received("line\n" * 10_000, "## \n" + "> line\n" * 9_999 + "\nBody.\n"), says=("twice", "places", "times"))
case("passage: 10,000 `==` in a line", lambda: received("a", "## \n> " + "==a" * 10_000 + "\n\nBody.\n"), says=("==", "mark"))
case("note: every: true, 100,000 places", lambda: received("a b\n\n" * 100_000, note("a", head="every: true\n")), seconds=60, megabytes=4000)
case("note: every: true, 100,000 places in one block", lambda: received("a b " * 100_000, note("a", head="every: true\n")), seconds=60, megabytes=4000)
case("notes: 1,000 that overlap, one inside the other", lambda: received("".join(f"{n:04}" for n in range(2500)), "".join(note("".join(f"{n:04}" for n in range(k, 2500 - k))) for k in range(1000))), seconds=60)
case("notes: 1,000 that overlap, each a little on", lambda: received("".join(f"{n:04}" for n in range(4000)), "".join(note("".join(f"{n:04}" for n in range(k, k + 2000))) for k in range(1000))), seconds=60)
case("notes: 20,000 in one block", lambda: received(" ".join(f"w{n}x" for n in range(20_000)), "".join(note(f"w{n}x") for n in range(20_000))), seconds=60, megabytes=4000)
case("notes: 50,000, a paragraph each", lambda: received(paragraphs(50_000), "".join(note(f"paragraph {n} stand") for n in range(50_000))), seconds=60, megabytes=6000)
case("notes: one with 20,000 passages", lambda: received(paragraphs(20_000), "## \n" + "".join(f"> paragraph {n} stand\n\n" for n in range(20_000)) + "Body.\n"), seconds=60, megabytes=4000)
case("notes: 100,000 fields in one", lambda: received("a", "## x\n" + "key: v\n" * 100_000 + "> a\n\nBody.\n"), says="key")
case("notes: 500,000 headings", lambda: received("a", "## x\n" * 500_000), says=("passage", "quote", "no "), seconds=60, megabytes=4000)
case("notes: a title of 1 MB", lambda: received("a", note("a", title=mega("title "))))
case("notes: 100,000 citations of sources that are not there", lambda: received("a", note("a", "[@x, p. 1] " * 100_000)), says="source")
case("notes: `[@` 300,000 times", lambda: received("a", note("a", "[@a; " * 300_000)), says=("source", "citation", "bracket", "closed", "]"))
case("notes: 100,000 citations of one source", lambda: received("a", note("a", "[@x, p. 1] " * 100_000), more={"a/sources.json": '[{"id":"x","type":"book","title":"T"}]'}), seconds=60, megabytes=4000)
case("notes: 20,000 of damage in one block", lambda: received(" ".join(f"w{n}x" for n in range(20_000)), "".join(note(f"w{n}x", head="kind: corrupt\n") for n in range(20_000)), more={"a/glossary.md": "## w5x\nalso: w7x\n\nD.\n"}), seconds=60, megabytes=4000)
case("notes: 100,000 links to one another", lambda: received("a", note("a", "[w](note:x) " * 100_000, title="T {#x}")), seconds=60)

# --- Terms, events, sources ---

case("terms: 20,000", lambda: received(paragraphs(20_000), more={"a/glossary.md": "".join(f"## paragraph {n}\n\nD.\n\n" for n in range(20_000))}), seconds=60, megabytes=4000)
case("terms: 100,000 that the text does not hold", lambda: received("a", more={"a/glossary.md": "".join(f"## term {n}\n\nD.\n\n" for n in range(100_000))}), says=("mention", "stand"), seconds=120, megabytes=6000)
case("terms: one with 20,000 variants", lambda: received(paragraphs(20_000), more={"a/glossary.md": "## T\n" + "".join(f"also: paragraph {n}\n" for n in range(20_000)) + "\nD.\n"}), seconds=60, megabytes=4000)
case("terms: one with 20,000 variants that 1 MB of text never has", lambda: received(mega("word "), more={"a/glossary.md": "## word\n" + "".join(f"also: paragraph {n}\n" for n in range(20_000)) + "\nD.\n"}), seconds=60, megabytes=4000)
case("terms: variants a, aa, aaa … to 3,000 in 1 MB of a", lambda: received(mega("a"), more={"a/glossary.md": "## T\n" + "".join(f"also: {'a' * n}\n" for n in range(1, 3000)) + "\nD.\n"}), says="64 other", seconds=60, megabytes=4000)
case("terms: 潮, 潮潮 … to 1,000 in 300 KB of 潮", lambda: received(mega("潮", 300_000), more={"a/glossary.md": "## T\n" + "".join(f"also: {'潮' * n}\n" for n in range(1, 1000)) + "\nD.\n"}, settings=""), says="64 other", seconds=60, megabytes=4000)
case("terms: one mentioned 100,000 times", lambda: received(mega("tide ", 500_000), more={"a/glossary.md": "## tide\n\nD.\n"}), seconds=60, megabytes=4000)
case("terms: one with 20,000 `not`", lambda: received(mega("tide w7x ", 200_000), more={"a/glossary.md": "## tide\n" + "".join(f"not: tide w{n}x\n" for n in range(20_000)) + "\nD.\n"}), seconds=60, megabytes=4000)
case("terms: 20,000 whose texts link to the next", lambda: received("tide", more={"a/glossary.md": "".join(f"## tide {n} {{#t{n}}}\n\n[next](term:t{(n + 1) % 20_000}).\n\n" for n in range(20_000))}), seconds=60, megabytes=4000)
case("terms: 1 MB of combining marks", lambda: received("e" + mega("\u0301"), more={"a/glossary.md": "## e" + mega("\u0301", 100_000) + "\n\nD.\n"}), seconds=60, megabytes=4000)
case("events: 20,000", lambda: received("a", more={"a/timeline.md": "".join(f"## Event {n}\ndate: {1000 + n % 1000}-{n % 12 + 1:02}\n\n" for n in range(20_000))}), seconds=60, megabytes=4000)
case("events: 20,000 with words in one block", lambda: received(" ".join(f"w{n}x" for n in range(20_000)), more={"a/timeline.md": "".join(f"## Event {n}\ndate: {1000 + n % 1000}\narticle_date: none\n> w{n}x\n\n" for n in range(20_000))}), seconds=60, megabytes=4000)
case("events: 20,000 on one day", lambda: received("a", more={"a/timeline.md": "".join(f"## Event {n}\ndate: 2020-01-01\n\n" for n in range(20_000))}), seconds=60, megabytes=4000)
case("events: a date of 10 MB of digits", lambda: received("a", more={"a/timeline.md": "## E\ndate: " + "1" * 10 * MB + "\n"}), says="bad-value")
case("events: a set of 200,000 dates", lambda: received("a", more={"a/timeline.md": "## E\ndate: {" + ",".join(["2020-01"] * 200_000) + "}\n"}), says=("date",))
case("events: a title of 1 MB", lambda: received("a", more={"a/timeline.md": "## " + mega("title ") + "\ndate: 2020\n"}))
case("sources: 100,000", lambda: received("a", more={"a/sources.json": "[" + ",".join(f'{{"id":"s{n}","type":"book","title":"T {n}"}}' for n in range(100_000)) + "]"}), says=("cite", "source"), seconds=60, megabytes=4000)
case("sources: JSON of 1,000,000 `[`", lambda: received("a", more={"a/sources.json": "[" * 1_000_000}), says="JSON")
case("sources: JSON of 300,000 `{\"a\":`", lambda: received("a", more={"a/sources.json": '{"a":' * 300_000}), says="JSON")
case("sources: JSON with a key 200,000 times", lambda: received("a", more={"a/sources.json": '[{"id":"x"' + ',"a":1' * 200_000 + "}]"}), says="twice")
case("sources: JSON with a number of 10 MB", lambda: received("a", more={"a/sources.json": '[{"id":"x","volume":' + "1" * 10 * MB + "}]"}), says=("JSON", "number", "type", "volume", "source"))
case("sources: JSON with a text of 10 MB", lambda: received("a", more={"a/sources.json": '[{"id":"x","type":"book","title":"' + mega("\\u0041", 10 * MB) + '"}]'}), says=("cite", "source"))
case("sources: one with 50,000 authors", lambda: received("a", note("a", "[@x]"), more={"a/sources.json": '[{"id":"x","type":"book","title":"T","author":[' + ",".join(f'{{"family":"F{n}"}}' for n in range(50_000)) + "]}]"}), seconds=60)

# --- Settings ---

def yaml_bomb(levels=30):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


case("settings: an alias bomb", lambda: received("a", settings=yaml_bomb()), says=("anchor", "alias", "key"))
case("settings: alias bomb as title", lambda: received("a", settings=yaml_bomb() + "summary: *a29\n"), says=("anchor", "alias", "key"))
case("settings: 300,000 `[`", lambda: received("a", settings="x: " + "[" * 300_000), says="YAML")
case("settings: 900 `[`", lambda: received("a", settings="x: " + "[" * 900 + "]" * 900 + "\n"), says=("key", "YAML"))
case("settings: lists 5,000 deep", lambda: received("a", settings="x:\n" + " " + "- " * 5_000 + "a\n"), says=("key", "YAML"))
case("settings: mappings 2,000 deep", lambda: received("a", settings="".join(" " * n + "k:\n" for n in range(2_000))), says=("key", "YAML"))
case("settings: 100,000 unknown keys", lambda: received("a", settings="".join(f"key{n}: x\n" for n in range(100_000))), says="key", seconds=60)
case("settings: one key 20,000 times", lambda: received("a", settings="key: x\n" * 20_000), says="twice", seconds=60)
case("settings: 20,000 keys twice each", lambda: received("a", settings="".join(f"key{n}: x\n" for n in range(20_000)) * 2), says="twice", seconds=60)
case("settings: a title of 10 MB", lambda: {k: v.replace("title: T", "title: " + mega("word ", 10 * MB)[:-1]) if k.endswith("explainer.yaml") else v for k, v in received("a").items()}, seconds=60)
case("settings: a value of 10 MB over lines", lambda: received("a", settings="deck: |\n" + mega("  word\n", 10 * MB)), says=("line", "deck"), seconds=60)
case("settings: a chapter's heading of 1 MB", lambda: received(mega("head ") + "\n\nText.\n", settings="chapters:\n  - { slug: x, quote: \"head head\" }\n"), says=("twice", "places", "times", "begin"))
case("settings: 10,000 chapters", lambda: received(paragraphs(10_000), settings="chapters:\n" + "".join(f"  - {{ slug: c{n}, title: C, quote: \"Words of paragraph {n} stand\" }}\n" for n in range(10_000))), seconds=120, megabytes=4000)
case("settings: 20,000 kinds of notes", lambda: received("a", more={"site.yaml": "title: S\nlanguage: en\nkinds:\n" + "".join(f"  - {{ id: k{n}, name: K }}\n" for n in range(20_000))}), says=("kind", "key"))
case("settings: 100,000 texts in one line", lambda: received("a", settings="summary: [" + ", ".join(["\"a b\""] * 100_000) + "]\n"), seconds=60)
case("addresses.txt: 200,000 lines", lambda: received("a", more={"a/addresses.txt": "".join(f"opening.html n-x{n}\n" for n in range(200_000))}), says="address", seconds=60)
case("addresses.txt: one line of 10 MB", lambda: received("a", more={"a/addresses.txt": "x" * (10 * MB)}), says="address")
case("files: 100,000 of notes", lambda: received("a", more={f"a/notes/{n}.md": "" for n in range(100_000)}), says=(), seconds=60)
case("files: 100,000 images", lambda: received("a", more={f"a/images/{n}.png": "x" for n in range(100_000)}), says=("image",), seconds=60)
case("files: folders 40 deep", lambda: received("a", more={"a/" + "d/" * 40 + "x": "x"}), says="deep", code=2)

# --- Templates ---

def template(text, more=None):
    return lambda: received("a", more={"/templates/chapter.mustache": text} | (more or {}))


case("template: `{{` 300,000 times", template("{{" * 300_000), says="templates/")
case("template: 1,000,000 `{`", template("{" * 1_000_000), says="templates/")
case("template: sections 100,000 deep", template("{{#chapter}}" * 100_000 + "{{/chapter}}" * 100_000), says="templates/")
case("template: 100,000 unknown names", template("{{nothing}}" * 100_000), says="templates/", seconds=60)
case("template: a partial that includes itself", template("{{> x}}", {"/templates/x.mustache": "{{> x}}"}), says="templates/")
case("template: partials that double 40 times", template("{{> x0}}", {f"/templates/x{n}.mustache": f"{{{{> x{n + 1}}}}}" * 2 for n in range(40)} | {"/templates/x40.mustache": "a"}), says="templates/")
case("template: partials 5,000 deep", template("{{> x0}}", {f"/templates/x{n}.mustache": f"{{{{> x{n + 1}}}}}" for n in range(5000)} | {"/templates/x5000.mustache": "a"}), says="templates/")

# --- Commands ---

case("suggest: 10 MB of prose", lambda: received(mega("On 3 May 2020 Harbour Master Jane Roe said that 12% of the quay was closed. ", 10 * MB)), ("suggest", "a"), seconds=120, megabytes=4000)
case("suggest: 10 MB in one word", lambda: received(mega("潮", 10 * MB)), ("suggest", "a"), seconds=120, megabytes=4000)
case("suggest: 10 MB of digits", lambda: received(mega("1", 10 * MB)), ("suggest", "a"), seconds=120, megabytes=4000)
case("suggest: 10 MB of dates", lambda: received(mega("2020-01-02/03/04年5月6日 May 7, ", 10 * MB)), ("suggest", "a"), seconds=120, megabytes=4000)
case("suggest: 2 MB of names", lambda: received("".join(f"Anna{n} Berg{n} met Carl{n % 100}. " for n in range(60_000))), ("suggest", "a"), seconds=120, megabytes=4000)
case("suggest: 1 MB of capital words", lambda: received(mega("Aa Bb ")), ("suggest", "a"), seconds=120, megabytes=4000)
case("suggest: 1 MB of brackets", lambda: received(mega("(「[")), ("suggest", "a"), seconds=120, megabytes=4000)
case("suggest: 1 MB of combining marks", lambda: received("e" + mega("\u0301")), ("suggest", "a"), seconds=120, megabytes=4000)
case("new: 10 MB of prose", lambda: {"site.yaml": "title: S\n", "/from.txt": mega("Words of an article. ", 10 * MB)}, ("new", "a", "--from", "from.txt"), seconds=60, megabytes=4000)
case("new: 1,000,000 short lines", lambda: {"site.yaml": "title: S\n", "/from.txt": "a b\n" * 1_000_000}, ("new", "a", "--from", "from.txt"), seconds=60, megabytes=4000)
case("check: a word 1,000,000 times", lambda: received(mega("a b ", 4 * MB), more={"a/glossary.md": "## b\n\nD.\n"}), ("check",), says=(), seconds=60, megabytes=4000)

UPDATE = ("update", "a", "--from", "from.txt")
NUMBERED = "Sentence number {} of it speaks of {} and {}. "


def prose(size, seed):
    text, count, number = [], 0, seed
    while count < size:
        number = (number * 1103515245 + 12345) % (1 << 31)
        text.append(NUMBERED.format(number, number % 977, number % 499) + ("\n\n" if number % 5 == 0 else ""))
        count += len(text[-1])
    return "".join(text)


case("update: two wholly different articles of 5 MB", lambda: received(prose(5 * MB, 1), note("Sentence number")) | {"/from.txt": prose(5 * MB, 7)}, UPDATE, says=(), seconds=120, megabytes=4000)
case("update: two of 5 MB without a common letter", lambda: received(mega("ab cd ", 5 * MB)) | {"/from.txt": mega("xy zw ", 5 * MB)}, UPDATE, says=(), seconds=120, megabytes=4000)
case("update: 200,000 equal lines, half of them left", lambda: received("same\n\n" * 200_000) | {"/from.txt": "same\n\n" * 100_000}, UPDATE, says=(), seconds=120, megabytes=4000)
case("update: one block of 1 MB, each word another", lambda: received(" ".join(f"a{n}" for n in range(150_000))) | {"/from.txt": " ".join(f"b{n}" for n in range(150_000))}, UPDATE, says=(), seconds=120, megabytes=4000)
case("update: one block of 1 MB, reversed", lambda: received(" ".join(f"a{n}." for n in range(150_000))) | {"/from.txt": " ".join(f"a{n}." for n in reversed(range(150_000)))}, UPDATE, says=(), seconds=120, megabytes=4000)
case("update: 2,000 notes whose words are gone", lambda: received(paragraphs(2_000), "".join(note(f"paragraph {n} stand") for n in range(2_000))) | {"/from.txt": prose(MB, 3)}, UPDATE, says=(), seconds=120, megabytes=4000)
case("update: 2,000 notes in one block that is written anew", lambda: received(" ".join(f"w{n}x." for n in range(2_000)), "".join(note(f"w{n}x") for n in range(2_000))) | {"/from.txt": " ".join(f"v{n}y." for n in range(2_000))}, UPDATE, says=(), seconds=120, megabytes=4000)


APPLY = UPDATE + ("--apply", "--date", "2026-01-01", "--severity", "correction")
case("build: after an edition of 5 MB that is wholly different", lambda: received(prose(5 * MB, 1)) | {"/from.txt": prose(5 * MB, 7)}, ("build",), says=(), seconds=120, megabytes=6000, before=[APPLY])
case("record: 20,000 notes", lambda: received(paragraphs(20_000), "".join(note(f"paragraph {n} stand") for n in range(20_000))), ("record",), seconds=60, megabytes=4000)


def page(text):
    def write(folder):
        (folder / "public/a/text.html").write_bytes(text().encode())
    return [("build",), write]


def chapter_page(text):
    """A chapter's page in which something stands behind its doctype."""
    return page(text)


SMALL = lambda: received("The word stands here.\n", note("word"))
for name, text in (
    ("`<`", "<"), ("`<div>`", "<div>"), ("`<!--`", "<!--"), ("`&`", "&"), ("`&amp`", "&amp"), ("`<a b=\"`", '<a b="'),
    ("attributes", "<a" + " b" * 1000 + ">"), ("`<p data-src=\"0-1\">`", '<p data-src="0-1">'), ("a", "a"), ("`</`", "</"), ("`<script>`", "<script>"),
    ("`<table>`", "<table><tr><td>"), ("`<b><p>`", "<b><p>"),
):
    case(f"verify: a page of 50 MB of {name}", SMALL, ("verify",), says=(), seconds=60, megabytes=6000,
         before=page(lambda text=text: "<!DOCTYPE html><html><body>" + mega(text, 50 * MB)))
case("verify: one attribute list of 10 MB", SMALL, ("verify",), says=(), seconds=60, megabytes=6000,
     before=page(lambda: "<!DOCTYPE html><html><body><p " + "".join(f"a{n}=1 " for n in range(1_000_000)) + ">"))


# --- Running ---

def write(files, folder):
    for path, text in files.items():
        file = folder / path[1:] if path.startswith("/") else folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)


def run(arguments, folder, seconds, megabytes):
    """Exit code (negative: the signal), what was said, processor seconds, peak megabytes."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MB, megabytes * MB))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with open(folder / "said", "wb") as said:
        process = subprocess.Popen([COMMAND, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=said,
                                   stderr=subprocess.STDOUT, preexec_fn=limit, env={"PATH": "/usr/bin:/bin", "TERM": "dumb",
                                   "SWIFT_BACKTRACE": "enable=no"})
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    code = os.waitstatus_to_exitcode(status)
    with open(folder / "said", "rb") as said:
        text = said.read(4 * MB).decode(errors="replace")
    return code, text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def judge(case, code, said, megabytes):
    if code < 0:
        name = signal.Signals(-code).name
        if code == -signal.SIGXCPU or code == -signal.SIGKILL:
            return f"did not end within {case.seconds} s"
        return f"ended by {name}"
    if code == 0:
        return None if case.says is None or isinstance(case.says, tuple) else "found nothing wrong"
    words = case.says if isinstance(case.says, tuple) else (case.says,)
    if case.says is None or code != case.code:
        return "exit code %d: %s" % (code, " ".join(said.split())[:160])
    if words and not any(word in said for word in words):
        return "does not say why: " + " ".join(said.split())[:160]
    return None


def size(files):
    return sum(len(text.encode() if isinstance(text, str) else text) for text in files.values())


def result(case, code, said):
    if code == 0:
        return "done"
    line = next((line for line in said.splitlines() if "error" in line), said.splitlines()[0] if said else "")
    return f"exit {code}: {line.strip()[:100]}"


def main():
    failures = 0
    chosen = [case for case in CASES if not WANTED or any(word in case.name for word in WANTED)]
    if not chosen:
        sys.exit("check_bounds: no case of that name")
    print("input | size | time | memory | result\n--|--:|--:|--:|--", flush=True)
    for case in chosen:
        with tempfile.TemporaryDirectory(prefix="sitegen-bounds-") as name:
            folder = Path(name)
            files = case.make()
            write(files, folder)
            for step in case.before:
                if callable(step):
                    step(folder)
                else:
                    run(step, folder, 60, 4000)
            code, said, seconds, megabytes = run(case.arguments, folder, case.seconds, case.megabytes)
            fault = judge(case, code, said, megabytes)
            failures += fault is not None
            print(f"{case.name} | {size(files) / 1000:,.0f} KB | {seconds:.2f} s | {megabytes:,.0f} MB | "
                  + (f"**{fault}**" if fault else result(case, code, said)), flush=True)
    print(f"check_bounds: {len(chosen) - failures} of {len(chosen)} within their bounds", file=sys.stderr)
    sys.exit(failures > 0)


main()
