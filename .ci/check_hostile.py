#!/usr/bin/env python3
"""Nothing runs that the editor did not write: builds a site whose every field holds what attackers write (the families of
vectors that OWASP and html5sec describe, written anew for the fields of this tool), and judges it from outside.

1. A field's value that sitegen refuses, with a message at its line, is taken out; what remains is built.
2. Every page is read by html5lib: only known elements and attributes, no script but the site's, no handler, no style, no
   address that runs, the same Content-Security-Policy on all. Feeds and the list of pages are read as XML, what they
   carry as HTML; JSON-LD and the search index as JSON; style sheets by their strings.
3. Every page is opened in headless Chromium, from file:// and from a server, its notes and terms are worked, and search
   is asked for the vectors: no dialog, no request beyond the site, nothing in the console.
4. What must be refused is refused: names of files and folders, control characters, addresses.

usage: check_hostile.py SITEGEN TEMPLATES WORK-FOLDER
"""

import collections
import functools
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time
import urllib.parse
import xml.etree.ElementTree as ElementTree

import html5lib

BEACON = "//evil.invalid/"
VECTORS = [
    # Tags, whole and broken.
    "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script src=//evil.invalid/x.js></script>",
    "</script><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
    "</style><script>alert(1)</script>", "</noscript><script>alert(1)</script>", "<!--><script>alert(1)</script>-->",
    "--><script>alert(1)</script>", "--!><script>alert(1)</script>", "<!--<script>", "]]><script>alert(1)</script>",
    "<![CDATA[><script>alert(1)</script>]]>", "<?xml-stylesheet href=//evil.invalid/x?>", "<script<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)//", "<img/src=x/onerror=alert(1)>",
    "<img src=//evil.invalid/i.png>", "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>", "<svg><use href=data:image/svg+xml,x#x /></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<body onload=alert(1)>", "<html onmouseover=alert(1)>", "<iframe src=javascript:alert(1)>", "<iframe srcdoc='&lt;script&gt;alert(1)'>",
    "<object data=//evil.invalid/o>", "<embed src=//evil.invalid/e>", "<base href=//evil.invalid/>",
    "<meta http-equiv=refresh content=0;url=//evil.invalid/>", "<link rel=stylesheet href=//evil.invalid/x.css>",
    "<style>@import '//evil.invalid/x.css';</style>", "<form action=//evil.invalid/><button>x</button></form>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
    "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)>", "<marquee onstart=alert(1)>",
    "<x onclick=alert(1) tabindex=1>", "<template shadowrootmode=open><script>alert(1)</script></template>", "<plaintext>",
    "<xmp><script>alert(1)</script>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<a name=body><a id=forms>",
    "<div popover id=n-v1>x</div>", "<table><td background=//evil.invalid/t>", "<p style=background:url(//evil.invalid/s)>",
    # Out of attributes.
    "\" onmouseover=alert(1) x=\"", "' onmouseover=alert(1) x='", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
    "\" autofocus onfocus=alert(1) x=\"", "`onmouseover=alert(1)", "x\" style=\"background:url(//evil.invalid/a)", "\"/><svg onload=alert(1)>",
    "\" data-src=\"0-9\" data-ours=\"", "\" popovertarget=\"n-v1", "\" http-equiv=\"refresh\" content=\"0;url=//evil.invalid/",
    # References, which must not come to life.
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3C;img src=x onerror=alert(1)&#x3E;",
    "&quot; onmouseover=alert(1)", "&#34;&#62;&#60;img src=x onerror=alert(1)&#62;", "&lt script&gt alert(1)", "&amp;lt;script&amp;gt;",
    # Out of JSON, scripts, style sheets, templates, XML.
    "\"}]}</script><script>alert(1)</script>", "\\\"};alert(1);//", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "');alert(1);//",
    "\u2028alert(1)//", "\u2029alert(1)//", "${alert(1)}", "{{{t.contents}}}", "{{>head}}", "{{=<% %>=}}<%{t.contents}%>", "{{#site}}x{{/site}}",
    "\"; } body { background: url(//evil.invalid/c) } x { y: \"", "\\", "\\\"", "\\22 ; } body{background:url(//evil.invalid/c)}",
    "*/ body{background:url(//evil.invalid/c)} /*", "expression(alert(1))", "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;", "&xxe;",
    # Markdown.
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))", "[x](java&Tab;script:alert(1))",
    "[x](<javascript:alert(1)>)", "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)", "[x](vbscript:alert(1))",
    "[x](//evil.invalid/l)", "[x](\\\\evil.invalid)", "[x](https://e.invalid/\"onmouseover=alert(1))", "[x](https://e.invalid 'a\" onmouseover=alert(1) b')",
    "![x](javascript:alert(1))", "![x](//evil.invalid/m.png)", "![\"onerror=alert(1)](x)", "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "<javascript:alert(1)>", "<https://e.invalid/\"onmouseover=alert(1)>", "`<script>alert(1)</script>`", "``` <script>alert(1)</script>",
    "[^x]: <script>alert(1)</script>", "[x]: javascript:alert(1)", "**<img src=x onerror=alert(1)>**", "| <img src=x onerror=alert(1)> |",
    "[a](note:\"><script>alert(1)</script>)", "[@\"><script>alert(1)</script>]",
    # Characters.
    "\u202ealert(1)", "\u2066\u202e<b>\u2069", "\ufeff<script>alert(1)</script>", "＜script＞alert(1)＜/script＞", "<\u200bscript>alert(1)</script>",
    "\u00ad<\u00adscript>", "\u017fcript <\u017fcript>alert(1)</\u017fcript>", "\U000e0001<script>", "a\u0301\u0336" * 20,
]
ADDRESSES = [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)",
    " javascript:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "data:text/html,<script>alert(1)</script>",
    "vbscript:alert(1)", "file:///etc/passwd", "blob:x", "//evil.invalid/x", "\\\\evil.invalid\\x", "https:\\\\evil.invalid",
    "https://e.invalid/\" onmouseover=\"alert(1)", "https://e.invalid/<script>alert(1)</script>", "https://e.invalid/'><img src=x onerror=alert(1)>",
    "https://user:pass@e.invalid/", "https://e.invalid/\u202e", "http://e.invalid/?a=1&b=\"2\"&lt=3", "https://[::1]/", "ftp://e.invalid/x",
]

ELEMENTS = set(
    "html head meta title link script body a abbr article aside b bdi blockquote br button cite code dd del details dfn div dl dt em fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main mark nav ol p pre q s section small"
    " span strong sub summary sup table tbody td tfoot th thead time tr ul wbr svg g path line rect circle text tspan desc polygon"
    " polyline use symbol defs".split())
ATTRIBUTES = re.compile(
    r"(?:id|class|lang|dir|href|src|alt|title|rel|type|name|content|property|charset|http-equiv|defer|role|datetime|value|for|colspan"
    r"|rowspan|scope|start|reversed|open|width|height|loading|hreflang|checked|align|popover|popovertarget|popovertargetaction|autofocus"
    r"|tabindex|hidden|sizes|download|aria-[a-z]+|data-[a-z-]+"
    # Of the picture of a timeline.
    r"|viewbox|viewBox|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|points|transform|fill|stroke|stroke-width|text-anchor|focusable|preserveAspectRatio)$")
SCRIPTS = {"assets/site.js"}
POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'"

problems = collections.Counter()
examples = {}


def complain(what, where):
    problems[what] += 1
    examples.setdefault(what, where)


# ---------- the site


class Part:
    """Lines that stand or fall together: an entry, or a key of settings."""

    def __init__(self, field, lines, number):
        self.field, self.lines, self.number = field, lines, number


class File:
    def __init__(self, path, parts):
        self.path, self.parts = path, parts

    def write(self, site):
        path = site / self.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(line + "\n" for part in self.parts for line in part.lines), encoding="utf-8", newline="")

    def part_at(self, line):
        for part in self.parts:
            line -= sum(text.count("\n") + 1 for text in part.lines)
            if line <= 0:
                return part
        return None


def yaml(text):
    return re.sub("[\u0085\u2028\u2029\ufeff]", lambda m: "\\u%04x" % ord(m[0]), json.dumps(text, ensure_ascii=False))


def fenced(vector):
    return ["~~~ " + vector.replace("~", "-"), vector, "~~~"]


def escaped(vector):
    return "".join("\\" + c if c in "\\`*_{}[]<>()#+-.!|&\"'~^$:;=@/" else c for c in vector)


def site_files():
    notes, terms, events, sources, article, settings = [], [], [], [], [], []
    for n, v in enumerate(VECTORS):
        where = f"Passage {n:03} begins"
        article += [Part("article", [f"{where} {v} and ends here.", ""], n)]
        # Each field of an entry is tried in an entry of its own, so that a refusal takes nothing else with it.
        def note(field, title="", fields=(), passage=None, body=()):
            lines = [f"## {title} {{#n{len(notes)}}}", *fields, f"> {passage or where}", "", *(body or ["Words."]), ""]
            notes.append(Part(f"note, {field}", lines, n))
        note("title", title=v)
        note("passage", passage=f"{where} {v} and")
        note("body", body=[f"Text {v} more."])
        note("body, a line of its own", body=["Text", "", v])
        note("body, escaped", body=[f"Text {escaped(v)} more."])
        note("body, code", body=[*fenced(v), "", f"`` {v.replace('`', '-')} ``"])
        note("by", fields=[f"by: {v}"])
        note("locator", fields=[f"sources: s; s, {v}"])
        note("citation", body=[f"See [@s, {v}]."])
        note("link text", body=[f"[{escaped(v)}](https://e.invalid/)"])
        note("link title", body=[f"[x](https://e.invalid/ \"{escaped(v)}\")"])
        note("image words", body=[f"![{escaped(v)}](images/a.svg)"])
        note("table", body=["| a | b |", "|---|---|", f"| {v} | {escaped(v)} |"])
        note("kind", fields=[f"kind: {v}"])
        note("lang", fields=[f"lang: {v}"])
        def term(field, title=None, fields=(), body=()):
            lines = [f"## {title or f'Term {len(terms)}'} {{#t{len(terms)}}}", *fields, "", *(body or ["Meaning."]), ""]
            terms.append(Part(f"term, {field}", lines, n))
        term("name", title=f"T{n} {v}")
        term("also", fields=[f"also: {n:03} begins {v}"])
        term("not", fields=[f"also: Passage {n:03}", f"not: {v}"])
        term("reading", fields=[f"reading: {v}"])
        term("sort", fields=[f"sort: {v}"])
        term("kind", fields=[f"kind: {v}"])
        term("translation", fields=[f"ja: {v}", f"ar: {v}"])
        term("definition", body=[f"Meaning {v}", "", *fenced(v)])
        term("sources", fields=[f"sources: s, {v}"])
        def event(field, title=None, fields=(), passage=None, body=()):
            lines = [f"## {title or f'Event {len(events)}'} {{#e{len(events)}}}", *(fields or [f"date: {1900 + n}"])]
            lines += [f"> {passage}"] if passage else []
            events.append(Part(f"event, {field}", [*lines, "", *body, ""], n))
        event("title", title=f"E {v}")
        event("title of a passage", title=f"P {v}", fields=[f"date: {1800 + n}", f"article_date: none"], passage=f"Passage {n:03} ==begins {v}==")
        event("date", fields=[f"date: {v}"])
        event("translation", fields=[f"date: {1900 + n}", f"ja: {v}"])
        event("body", body=[f"Body {v}", "", *fenced(v)])
        def source(field, **keys):
            values = {"type": "book", "title": f"Source {len(sources)}", **keys}
            lines = [f"- id: s{len(sources)}"] + [f"  {key}: {value if key in ('author', 'issued') else yaml(value)}" for key, value in values.items()]
            sources.append(Part(f"source, {field}", lines, n))
        source("title", title=v)
        source("author", author=f"[{{ family: {yaml(v)}, given: {yaml(v)} }}, {{ literal: {yaml(v)} }}]")
        source("imprint", publisher=v, **{"publisher-place": v, "container-title": v, "edition": v, "volume": v, "page": v, "note": v})
        source("date", issued=f"{{ literal: {yaml(v)} }}")
        source("type", type=v)
        source("language", language=v)
        source("DOI", DOI=v)
    for n, address in enumerate(ADDRESSES):
        for key in ("URL", "archive_location", "archive", "DOI", "ISBN"):
            sources.append(Part(f"source, {key}", [f"- id: s{len(sources)}", "  type: webpage", "  title: x", f"  {key}: {yaml(address)}"], n))
        notes.append(Part("note, link", [f"## {{#n{len(notes)}}}", "> Passage 000 begins", "", f"[x](<{address}>) [y]({address})", ""], n))
        notes.append(Part("note, image", [f"## {{#n{len(notes)}}}", "> Passage 000 begins", "", f"![x](<{address}>)", ""], n))
    notes.append(Part("picture's name", ["## {#picture}", "> Passage 000 begins", "", "![x](<images/x\" onerror=\"alert(1).svg>)", ""], 0))
    notes.insert(0, Part("", ["## {#cites}", "sources: s", "> Passage 000", "", "Words.", ""], 0))
    sources.insert(0, Part("", ["- id: s", "  type: book", "  title: First"], 0))

    def keys(prefix, pairs, plain=()):
        return [Part("", [line], 0) for line in plain] + [Part(f"{prefix}, {k}", [f"{k}: {value}"], 0) for k, value in pairs]

    # One of the values of each key, another in each explainer.
    def explainer(index, article_lines, chapters=()):
        v = VECTORS[index % len(VECTORS)]
        lines = [Part("", ["format: 1"], 0)] + keys("explainer.yaml", [
            ("title", yaml(v)), ("deck", yaml(v)), ("summary", f"[{yaml(v)}, {yaml(v)}]"), ("authors", f"[{yaml(v)}]")])
        return lines + [Part("", ["language: en", "published: 2026-02-01"], 0)] + article_lines + list(chapters)

    def received(index, file="article.txt", first="Passage 000 begins", **more):
        v, a = VECTORS[index % len(VECTORS)], ADDRESSES[index % len(ADDRESSES)]
        return [
            Part("", ["article:", f"  file: {file}", "  language: en"], 0),
            Part("article, author", [f"  author: {yaml(v)}"], index), Part("article, publisher", [f"  publisher: {yaml(v)}"], index),
            Part("article, url", [f"  url: {yaml(a)}"], index),
            Part("", [f"  rights: {{ status: own, statement: {yaml(v)} }}"], index)]

    files = [
        File("content/site.yaml", keys("site.yaml", [("title", yaml("Site \"><script>alert(1)</script>")), ("publisher", yaml("</title><img src=x onerror=alert(1)>")),
            ("licence", yaml("javascript:alert(1)")), ("base_url", yaml("https://e.invalid/\"><script>alert(1)</script>")), ("base_url", yaml("https://e.invalid/a'b&c"))],
            ["language: en"]) + [Part("site.yaml, kinds", ["kinds:", "  local:", f"    en: {yaml(VECTORS[0])}", f"    ja: {yaml(VECTORS[56])}"], 0)]),
        File("content/all/explainer.yaml", explainer(0, received(0), [
            Part("", ["chapters:", "  - { slug: one, quote: Passage 000, title: \"<script>alert(1)</script>\" }"], 0)] + [
            Part("chapter title", [f"  - {{ slug: c{n}, quote: \"Passage {n:03} begins\", title: {yaml(VECTORS[n])} }}"], n) for n in range(4, len(VECTORS), 4)])),
        File("content/all/article.txt", article),
        File("content/all/notes.md", notes), File("content/all/glossary.md", terms), File("content/all/timeline.md", events),
        File("content/all/sources.yaml", sources),
        File("content/all/preface.md", [Part("preface", [f"Text {escaped(v)}.", "", *fenced(v), ""], n) for n, v in enumerate(VECTORS)]),
        File("content/all/images/a.svg", [Part("", ["<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>"], 0)]),
        File("content/all/images/x\" onerror=\"alert(1).svg", [Part("", ["<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>"], 0)]),
    ]
    # Each vector as the title of an explainer, with a front line and an edition.
    for n, v in enumerate(VECTORS[1:], start=1):
        if n % 12:
            continue
        name = f"e{n}"
        files += [
            File(f"content/{name}/explainer.yaml", explainer(n, received(n) + [
                Part("front line", ["  front:", f"    - {{ role: {yaml(v)}, quote: {yaml('Front ' + v)} }}"], n)])),
            File(f"content/{name}/article.txt", [Part("", [f"Front {v}", "", f"Passage 000 begins {v}", "", f"{v}", "", "More words."], n)]),
            File(f"content/{name}/retired.yaml", [Part("", ["format: 1", "retired:"], n),
                Part("retired", [f"  - {{ page: gone, why: {yaml(v)}, date: 2026-02 }}"], n)]),
            File(f"content/{name}/addresses.txt", [Part("", ["gone.html"], n)]),
        ]
    # A received Markdown text, in which the author's vectors are text.
    files += [
        File("content/markdown/explainer.yaml", explainer(60, received(60, "article.md"))),
        File("content/markdown/article.md", [Part("article, Markdown", [f"Passage {n:03} {v}", ""], n) for n, v in enumerate(VECTORS)]),
        File("content/own/explainer.yaml", explainer(61, [])),
        File("content/own/chapters/01-a.md", [Part("", ["# First"], 0)] + [Part("own writing", ["", f"Text {v}"], n) for n, v in enumerate(VECTORS)]),
    ] + [File(f"content/own/chapters/{n + 10}-c{n}.md", [Part("own writing, title", [f"# {v}", "", "Text.", ""], n), Part("footnote", ["Text.[^a]", "", f"[^a]: Note {escaped(v)}", ""], n)])
         for n, v in enumerate(VECTORS) if n % 10 == 0]
    return files


def run(*arguments):
    return subprocess.run([str(a) for a in arguments], capture_output=True, text=True, timeout=300)


def build(sitegen, templates, site):
    """Builds what is not refused. What was tried and refused is counted by field."""
    files = site_files()
    tried = collections.Counter(part.field for file in files for part in file.parts if part.field)
    refused = collections.Counter()
    site.mkdir(parents=True)
    shutil.copytree(templates, site / "templates")
    # An article in its third edition, with remarks.
    editions = pathlib.Path("Tests/Sites/editions/content/harbour")
    shutil.copytree(editions, site / "content/editions")
    remark = site / "content/editions/editions.yaml"
    remark.write_text(remark.read_text().replace("The paper corrected the hour.", "\"</script><img src=x onerror=alert(1)> ]]> & \\u2028\"")
                      .replace("remark: \"", "remark: \""), encoding="utf-8")
    by_path = {file.path: file for file in files}
    for _ in range(12):
        # Only what is cited is printed.
        cited = [part.lines[0].removeprefix("- id: ") for part in by_path["content/all/sources.yaml"].parts]
        by_path["content/all/notes.md"].parts[0].lines[1] = "sources: " + "; ".join(cited)
        for file in files:
            file.write(site) if file.parts else (site / file.path).unlink()
        files = [file for file in files if file.parts]
        done = run(sitegen, "build", "--site", site, "--format", "json")
        if done.returncode not in (0, 1):
            complain("sitegen crashed", f"{done.returncode}: {done.stderr[-500:]}")
            break
        report = json.loads(done.stdout)
        errors = [d for d in report["diagnostics"] if d["severity"] == "error"]
        if not errors:
            return tried, refused
        bad = set()
        for error in errors:
            path, line = error.get("path", ""), error.get("line")
            file = by_path.get(path)
            part = file and line and file.part_at(line)
            if not part or not part.field:
                complain("an error whose place is none of the fields", json.dumps(error)[:400])
            else:
                bad.add((path, id(part)))
        if not bad:
            break
        for file in files:
            for part in file.parts:
                if (file.path, id(part)) in bad:
                    refused[part.field] += 1
            if file.parts and (file.path, id(file.parts[0])) in bad and file.path.startswith("content/own/chapters"):
                file.parts = []  # a chapter without a title is none
            file.parts = [part for part in file.parts if (file.path, id(part)) not in bad]
    complain("the site is not built although what was refused is gone", "")
    return tried, refused


# ---------- by a parser that is not ours


def scheme(address):
    address = re.sub(r"[\t\n\r]", "", address).strip("".join(map(chr, range(33))))
    return (re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", address) or [None, ""])[1].lower()


def local(name):
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def judge_tree(tree, where, feed=False):
    for element in tree.iter():
        name = local(element.tag)
        if not name:
            continue
        if name not in ELEMENTS:
            complain(f"element <{name}>", where)
        if name == "script":
            if element.get("type") == "application/ld+json":
                try:
                    json.loads(element.text or "")
                except ValueError as error:
                    complain("JSON-LD is no JSON", f"{where}: {error}")
                if set(element.attrib) != {"type"}:
                    complain("attributes on JSON-LD", where)
            elif feed or (element.text or "").strip() or (element.get("src") or "").removeprefix("../") not in SCRIPTS:
                complain("a script that is not ours", where)
        for attribute, value in element.attrib.items():
            attribute = local(attribute)
            if attribute.lower().startswith("on") or not ATTRIBUTES.match(attribute):
                complain(f"attribute {attribute} on <{name}>", f"{where}: {value[:100]}")
            if attribute in ("href", "src", "action", "formaction", "data", "poster"):
                allowed = ("", "http", "https", "mailto", "tel") if name in ("a", "link") else ("",)
                if scheme(value) not in allowed or value.strip().startswith(("//", "\\")):
                    complain(f"{attribute} on <{name}> leads to {scheme(value) or 'elsewhere'}:", f"{where}: {value[:100]}")
            if attribute == "http-equiv" and value != "Content-Security-Policy":
                complain(f"<meta http-equiv={value[:40]}>", where)


def judge_page(path, where):
    text = path.read_text(encoding="utf-8")
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
    tree = parser.parse(text)
    for position, code, values in parser.errors:
        complain(f"html5lib: {code}", f"{where}:{position[0]}:{position[1]} {values}")
    judge_tree(tree, where)
    policies = [e.get("content") for e in tree.iter() if local(e.tag) == "meta" and e.get("http-equiv")]
    if policies != [POLICY]:
        complain("the policy of the page", f"{where}: {policies}")
    head = tree.find("{http://www.w3.org/1999/xhtml}head")
    for element in head:
        if local(element.tag) in ("script", "link"):
            complain("something loads before the policy", where)
        if local(element.tag) == "meta" and element.get("http-equiv"):
            break
    ids = collections.Counter(e.get("id") for e in tree.iter() if e.get("id"))
    for name, count in ids.items():
        if count > 1 or not re.fullmatch(r"[A-Za-z0-9_-]+", name):
            complain("an id that is doubled or odd", f"{where}: {name}")
    for element in tree.iter():
        for attribute in ("popovertarget", "aria-describedby", "aria-labelledby", "for"):
            for name in (element.get(attribute) or "").split():
                if name not in ids:
                    complain(f"{attribute} leads nowhere", f"{where}: {name}")


def judge_xml(path, where):
    text = path.read_bytes()
    if re.search(rb"<!(DOCTYPE|ENTITY)|<\?xml-stylesheet", text):
        complain("a document type in XML", where)
    tree = ElementTree.fromstring(text)
    count = 0
    for element in tree.iter():
        for attribute, value in element.attrib.items():
            if local(attribute) in ("href", "src") and scheme(value) not in ("http", "https", ""):
                complain("an address in XML", f"{where}: {value[:100]}")
        # In Atom, a text without a type is no HTML.
        if element.get("type") == "html" or local(element.tag) in ("description", "encoded"):
            judge_tree(html5lib.parse("<!DOCTYPE html><title>x</title><div>" + (element.text or "")), where, feed=True)
            count += 1
    return count


def judge_files(public):
    counts = collections.Counter()
    for path in sorted(public.rglob("*")):
        where = str(path.relative_to(public))
        if not path.is_file() or path.name.startswith("."):
            continue
        counts[path.suffix] += 1
        if path.suffix == ".html":
            judge_page(path, where)
        elif path.suffix == ".xml":
            judge_xml(path, where)
        elif path.name == "feed.json":
            for item in json.loads(path.read_text(encoding="utf-8"))["items"]:
                judge_tree(html5lib.parse("<!DOCTYPE html><title>x</title><div>" + item.get("content_html", "")), where, feed=True)
        elif path.name == "search-index.js":
            text = path.read_text(encoding="utf-8")
            body = re.fullmatch(r"sitegenSearch\((.*)\);?\s*", text, re.S)
            try:
                json.loads(body[1])
            except (TypeError, ValueError) as error:
                complain("the search index is no call with JSON", f"{where}: {error}")
            if re.search("</script|<!--|[\u2028\u2029\x00-\x09\x0b-\x1f]", text):
                complain("the search index is not escaped", where)
        elif path.suffix == ".css" and path.parent != public / "assets":
            text = path.read_text(encoding="utf-8")
            bare = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text)
            if re.search(r"url|@import|expression|evil|alert|<", bare) or bare.count("{") != bare.count("}") or '"""' in bare:
                complain("a style sheet holds more than ours", where)
        elif path.suffix == ".svg" and path.parent.name == "images":
            if re.search(rb"<script|\son[a-z]+\s*=", path.read_bytes(), re.I):
                complain("a picture carries a script", where)
    return counts


# ---------- by a browser

WORK = """
const done = arguments[arguments.length - 1];
for (const e of [...document.querySelectorAll('.ref button, .ref a, a.term, a.date, .note, .tip, summary, label')].filter((_, n, all) => n % Math.ceil(all.length / 40) == 0)) {
  for (const kind of ['pointerover', 'mouseover', 'mouseenter', 'pointermove'])
    e.dispatchEvent(new MouseEvent(kind, {bubbles: true}));
  if (e.focus) e.focus({preventScroll: true});
}
document.addEventListener('click', event => event.target.closest('a') && event.preventDefault());
for (const e of [...document.querySelectorAll('.ref button, .ref a, a.term, label')].slice(0, 20)) e.click();
setTimeout(() => done(document.querySelectorAll('script').length), 20);
"""
DRAWN = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));"
SEARCH = """
const done = arguments[arguments.length - 1], field = document.querySelector('.finder input');
if (!field) return done(null);
const wrong = [];
let found = 0;
const pause = () => new Promise(resolve => setTimeout(resolve));
(async () => {
for (const query of arguments[0]) {
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await pause();
  const panel = document.querySelector('.finder');
  found += panel.querySelectorAll('ol a').length;
  for (const e of panel.querySelectorAll('*')) {
    if (/^(script|img|svg|iframe|style|object|link)$/i.test(e.localName)) wrong.push(query + ' made <' + e.localName + '>');
    for (const a of e.attributes) if (/^on|^style$/i.test(a.name) || /^(javascript|data):/i.test(a.value.trim())) wrong.push(query + ' made ' + a.name);
  }
}
done([found, wrong]);
})();
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def judge_in_browser(public, seconds):
    from selenium import webdriver
    from selenium.common.exceptions import UnexpectedAlertPresentException

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or sys.exit("check_hostile: error: no 'chromium' here")
    for argument in ("--headless=new", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                     "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"):
        options.add_argument(argument)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    options.set_capability("unhandledPromptBehavior", "accept and notify")
    options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=shutil.which("chromedriver")))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(public)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origins = (public.resolve().as_uri() + "/", f"http://127.0.0.1:{server.server_port}/")
    pages = sorted(p.relative_to(public).as_posix() for p in public.rglob("*.html"))
    opened = searched = 0
    end = time.monotonic() + seconds
    try:
        for origin in origins:
            for page in pages:
                if time.monotonic() > end:
                    complain("not all pages were opened in time", f"{opened} of {2 * len(pages)}")
                    return opened, searched
                where = origin + page
                try:
                    driver.get(origin + urllib.parse.quote(page))
                    if "--verbose" in sys.argv:
                        print(f"  {time.monotonic():.1f} {where}", flush=True)
                    # Nobody works a page before it is drawn: with something focused by then, Chromium remarks on `autofocus`.
                    driver.execute_async_script(DRAWN)
                    # A page with all notes answers too slowly to be worked.
                    if (public / page).stat().st_size < 700_000:
                        driver.execute_async_script(WORK)
                    if page.endswith("search.html"):
                        time.sleep(0.3)
                        result = driver.execute_async_script(SEARCH, VECTORS)
                        if result is None:
                            complain("the search page has no field", where)
                        else:
                            searched += len(VECTORS)
                            for wrong in result[1]:
                                complain("search made markup", f"{where}: {wrong}")
                            if not result[0] and page.startswith("all/"):
                                complain("search found none of the vectors", where)
                    driver.execute_script("return 1")
                except UnexpectedAlertPresentException:
                    complain("a dialog", where)
                opened += 1
                for entry in driver.get_log("browser"):
                    complain("console", f"{where}: {entry['message'][:200]}")
                for entry in driver.get_log("performance"):
                    message = json.loads(entry["message"])["message"]
                    if message["method"] != "Network.requestWillBeSent":
                        continue
                    address = message["params"]["request"]["url"]
                    if not address.startswith(origin) and not address.startswith("data:image/svg+xml") and address != "about:blank":
                        complain("a request beyond the site", f"{where}: {address[:200]}")
    finally:
        driver.quit()
        server.shutdown()
    return opened, searched


# ---------- what must be refused


def refusals(sitegen, templates, work):
    """Each of these makes one site that must not be built."""
    cases = {
        "NUL in the article": ("article.txt", b"A\0B\n"), "a control character in the article": ("article.txt", b"A\x1bB\n"),
        "C1 control in the article": ("article.txt", "A\u0085\u0090B\n".encode()),
        "not UTF-8": ("article.txt", b"A\xff\n"), "overlong UTF-8": ("article.txt", b"A\xc0\xbcscript>\n"),
        "a surrogate": ("article.txt", b"A\xed\xa0\x80\n"), "NUL in notes": ("notes.md", b"## x\n> A\n\nB\0\n"),
        "a control character in a title": ("notes.md", b"## x\x1b[2J\n> A\n\nB\n"),
        "NUL in settings": ("explainer.yaml", b"format: 1\ntitle: \"a\\0b\"\n"),
        "a control character in settings": ("explainer.yaml", b"format: 1\ntitle: \"a\\x1bb\"\narticle: { file: article.txt, language: en, rights: { status: own } }\n"),
        "an article outside": ("explainer.yaml", b"format: 1\ntitle: a\narticle: { file: ../../../etc/passwd, language: en, rights: { status: own } }\n"),
        "a slug that climbs": ("explainer.yaml", b"format: 1\ntitle: a\narticle: { file: article.txt, language: en, rights: { status: own } }\nchapters: [{ slug: ../../x, quote: A }]\n"),
        "a folder's name": ("../\"><script>alert(1)</script>/explainer.yaml", b"format: 1\n"),
        "a folder's name with a quote": ("../a\" onload=\"x/explainer.yaml", b"format: 1\n"),
        "a chapter's name": ("../own/chapters/01-\"><svg onload=alert(1)>.md", b"# x\n\ny\n"),
        "a picture that is a page": ("images/x.html", b"<script>alert(1)</script>"),
        "a picture that is XHTML": ("images/x.xhtml", b"<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>"),
        "a picture that is a script": ("images/x.js", b"alert(1)"),
        "an SVG with a script": ("images/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        "an SVG with a handler": ("images/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        "an SVG with a page in it": ("images/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/></foreignObject></svg>"),
        "an SVG with an entity": ("images/x.svg", b"<!DOCTYPE svg [<!ENTITY x '<script>alert(1)</script>'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>"),
        "an SVG that asks elsewhere": ("images/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><image href='https://evil.invalid/x.png'/></svg>"),
        "a PNG that is a page": ("images/x.png", b"\xef\xbb\xbf \n<html><script>alert(1)</script>"),
        "an SVG in another encoding": ("images/x.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".encode("utf-16")),
        "an SVG whose style asks elsewhere": ("images/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><style>@import '//evil.invalid/x.css';</style></svg>"),
        "an SVG with a link that runs": ("images/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><a href='java&#10;script:alert(1)'><text>x</text></a></svg>"),
        "an SVG that animates a link": ("images/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><a><set attributeName='href' to='javascript:alert(1)'/></a></svg>"),
        "an SVG with a style sheet elsewhere": ("images/x.svg", b"<?xml-stylesheet href='//evil.invalid/x.css'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
    }
    for name, (file, content) in cases.items():
        site = work / "refused"
        shutil.rmtree(site, ignore_errors=True)
        folder = site / "content/a"
        folder.mkdir(parents=True)
        (site / "content/site.yaml").write_text("title: A\nlanguage: en\n")
        (folder / "article.txt").write_text("A and B.\n")
        (folder / "explainer.yaml").write_text("format: 1\ntitle: a\narticle: { file: article.txt, language: en, rights: { status: own } }\n")
        image = re.search(r"images/.*", file)
        if image:
            (folder / "notes.md").write_text(f"## x\n> A\n\n![x](<{image[0]}>)\n")
        if "/own/" in file:
            (site / "content/own").mkdir()
            (site / "content/own/explainer.yaml").write_text("format: 1\ntitle: a\n")
        path = pathlib.Path(os.path.normpath(folder / file.replace("</script>", "<|script>")))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        done = run(sitegen, "build", "--site", site)
        if done.returncode != 1 or "error:" not in done.stderr:
            complain(f"not refused: {name}", f"exit {done.returncode}: {done.stderr[:300]}")
        if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", done.stderr):
            complain("a message sends control characters to the terminal", name)
    return len(cases)


def main(sitegen, templates, work):
    work = pathlib.Path(work)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    began = time.monotonic()
    tried, refused = build(sitegen, templates, work / "site")
    fields = len(tried)
    print(f"hostile: {len(VECTORS)} vectors and {len(ADDRESSES)} addresses in {fields} fields: {sum(tried.values())} values, "
          f"{sum(refused.values())} of them refused with their place, in {time.monotonic() - began:.0f} s")
    for field in sorted(tried):
        if "--verbose" in sys.argv:
            print(f"  {field}: {tried[field]} tried, {refused[field]} refused")
    public = work / "site/public"
    if public.exists():
        done = run(sitegen, "verify", "--site", work / "site")
        if done.returncode != 0:
            complain("verify", (done.stdout + done.stderr)[:600])
        counts = judge_files(public)
        print(f"hostile: html5lib and others read {dict(counts)}, at {time.monotonic() - began:.0f} s")
        opened, searched = judge_in_browser(public, 150)
        print(f"hostile: {opened} pages opened and worked in Chromium, {searched} searches, at {time.monotonic() - began:.0f} s")
    count = refusals(sitegen, templates, work)
    print(f"hostile: {count} sites that must be refused, at {time.monotonic() - began:.0f} s")
    for what, number in problems.most_common():
        print(f"check_hostile: error: {what} ({number} times), first: {examples[what]}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]))
