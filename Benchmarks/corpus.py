"""The corpus of the benchmark: annotated explainers, the same words in each generator's own form.

    python3 Benchmarks/corpus.py LAYOUT CHAPTERS FOLDER [--per 5] [--switches]

LAYOUT is `own` or `received` (sitegen: own writing, or plain text with notes), `hugo` (all of it Markdown), `hugo-data`
(glossary, timeline and sources read as data), `mdbook`, or `plain` (the Markdown alone, for the floor).

Everything follows from the number of an explainer and of a chapter, so that the same arguments give the same bytes, and
a larger corpus begins with a smaller one's explainers, but for the links that lead to another explainer.
"""

import argparse
import json
import os
import random

TERMS, EVENTS, SOURCES = 40, 20, 12

# Invented for this benchmark: a harbour, its ferries, and those who keep its books. {t} a term, {n} a number, {y} a year.
JAPANESE = """
{t}の記録は{y}年の大火で半分が失われ、残った綴りも潮の染みで読みにくい。
港務所は{n}件の届け出を受けたが、帳簿に写されたのはそのうちの一部にとどまる。
{t}をめぐる説明は年ごとに少しずつ変わり、古い版と新しい版とでは数が合わない。
渡し船は朝の霧が晴れるまで出ず、{n}人の客が石段に並んで待ったという。
当時の新聞は{t}の名を挙げず、「ある倉庫」とだけ書いている。
測量の図面は{y}年に描き直され、岸壁の線は海の側へ{n}尺だけ動いた。
この一文は後から書き加えられたもので、墨の色も筆の運びも前後と異なる。
荷主の多くは遠い町に住み、{t}を自分の目で見たことはなかった。
議会は{y}年の冬に二度集まり、いずれも結論を出さずに散会した。
灯台の火は{n}夜のあいだ消えたままで、その理由を述べた文書は見つかっていない。
{t}と呼ばれた場所は二つあり、土地の人は今も言い分けている。
修理の費用は見積もりの倍になり、差額を誰が払ったのかは分からない。
倉の鍵は三人が一つずつ持ち、そろわなければ戸は開かない決まりであった。
写真に写る旗は{y}年より前の形をしており、説明文の年とは合わない。
聞き取りでは{n}人が同じ話をしたが、話の出どころは一人にさかのぼる。
{t}の働き手は季節ごとに入れ替わり、名簿には姓だけが残る。
""".split()
ENGLISH = """
The ledger of {t} was copied twice, and the two copies differ in {n} places.
Nobody who signed the paper of {y} was present when the pier was handed over.
The harbour board asked {t} for a list of the boats, and received a list of the owners.
A later hand has changed the figure {n} to another, and the ink has run.
What the letter calls a custom was written down for the first time in {y}.
Visitors are told that {t} is older than the town, which no document supports.
The ferry made {n} crossings that year, fewer than the tickets that were sold.
Two maps of {y} draw the shore in different places, and both were printed by the same office.
It is not known why {t} was left out of the survey.
The clerk who kept these books retired in {y}, and his notes went with him.
Of {n} letters that are mentioned, eleven can be read today.
The price was fixed by the council, and then by the weather.
Those who live near {t} use the older name, and spell it in three ways.
The translation follows the second edition, where the sentence has no subject.
A tally of {n} crates stands in the margin without a word of explanation.
The report was printed in {y}, a year after the events that it foretells.
""".strip().split("\n")
HEADINGS = ["潮の高さと岸壁の線", "失われた綴りについて", "渡し船の運賃", "What the survey left out", "The keys of the store",
            "灯台守の日誌", "Letters of the owners", "名簿に残る姓"]
# Their products are the names of terms: 36 × 20, and as many in Latin letters.
FIRST = ("アカネ イブキ ウシオ エダノ オキツ カモメ キリサキ クロハマ ケヤキ コガネ サザナミ シオミ スズカケ セトウチ ソラチ タカトリ "
         "チドリ ツクモ テラマチ トモエ ナギサ ニシキ ヌマタ ネムロギ ノサップ ハマナス ヒノデ フタバ ヘイゼン ホクト マツバラ ミナモ "
         "ムツミ メノウ モミジ ヤエガキ").split()
SECOND = "埠頭 倉庫 桟橋 灯台 水門 商会 造船所 渡船場 記念館 測候所 石段 堤防 税関 組合 舟だまり 見張台 荷揚場 製氷所 魚市場 ドック".split()
LATIN = ("Alder Birch Carrow Dunmore Eastlea Farrow Garth Harrow Inver Jessop Kelso Lorne Marden Norley Orford Penrose Quarr "
         "Rushen Selby Tarbet Ulver Varley Wexcombe Yarrow").split()
PLACE = ("Quay Wharf Light Store Gate Works Landing Office Steps Mole Basin Weir Yard Ferry Bar Point Shed Slip Tower "
         "Hall").split()


class Explainer:
    """The content of one explainer, before it takes a generator's form."""

    def __init__(self, number, chapters, explainers):
        self.number, self.name = number, f"e{number:05d}"
        self.random = random.Random(f"explainer {number}")
        chosen = self.random.sample(range(len(FIRST) * len(SECOND)), TERMS // 2)
        latin = self.random.sample(range(len(LATIN) * len(PLACE)), TERMS - TERMS // 2)
        self.terms = [(FIRST[i % len(FIRST)] + SECOND[i // len(FIRST)], FIRST[i % len(FIRST)]) for i in chosen]
        self.terms += [(f"{LATIN[i % len(LATIN)]} {PLACE[i // len(LATIN)]}", None) for i in latin]
        self.serial = 0
        self.passages = []
        self.title = f"{self.terms[0][0]}の帳簿 {number}"
        self.definitions = [self.plain(i % 2 == 0) for i in range(TERMS)]
        self.sources = [
            dict(id=f"S{i + 1:02d}", type="book", title=self.plain(i % 2 == 0).rstrip("。."),
                 author=[dict(family=LATIN[(number + i) % len(LATIN)], given=PLACE[i])],
                 issued={"date-parts": [[1900 + self.random.randrange(120)]]}, publisher=f"{PLACE[-i]} Press",
                 URL=f"https://example.org/{number}/{i + 1}") for i in range(SOURCES)]
        self.chapters = [Chapter(self, i, explainers) for i in range(chapters)]
        years = sorted(self.random.sample(range(1850, 2020), EVENTS))
        self.events = [
            (f"{year}-{self.random.randint(1, 12):02d}-{self.random.randint(1, 28):02d}", self.plain(i % 3 > 0).rstrip("。."),
             self.plain(i % 2 == 0), self.passages[i * len(self.passages) // EVENTS]) for i, year in enumerate(years)]

    def sentence(self, japanese):
        """Pieces of text; a term is its index."""
        text = self.random.choice(JAPANESE if japanese else ENGLISH)
        text = text.replace("{n}", str(self.random.randint(12, 990))).replace("{y}", str(self.random.randint(1850, 2020)))
        before, sign, after = text.partition("{t}")
        return [before, self.random.randrange(TERMS), after] if sign else [text]

    def plain(self, japanese):
        return "".join(self.terms[piece][0] if isinstance(piece, int) else piece for piece in self.sentence(japanese))

    def passage(self):
        """Words that stand nowhere else in the explainer."""
        self.serial += 1
        self.passages.append(f"第{self.serial}便の積荷目録" if self.serial % 2 else f"the bill of voyage {self.serial} in full")
        return self.passages[-1]


class Note:
    def __init__(self, explainer, passages):
        self.passages = passages
        self.text = explainer.plain(explainer.random.random() < 0.5)
        self.source, self.page = explainer.random.randrange(SOURCES), explainer.random.randint(1, 300)


class Chapter:
    """Paragraphs of pieces: text, an int for a term, a Note where it is cited, a tuple for a link to another explainer."""

    SIZE = (4_200, 5_600)  # bytes of the paragraphs

    def __init__(self, explainer, index, explainers):
        draw = explainer.random
        self.slug, self.title = f"c{index + 1:02d}", f"{draw.choice(HEADINGS)} {index + 1}"
        count = draw.randint(6, 10)
        self.notes = [Note(explainer, [explainer.passage()] + ([explainer.passage()] if i < 2 else [])) for i in range(count)]
        places = [(note, passage) for note in self.notes for passage in note.passages]
        draw.shuffle(places)
        self.paragraphs, size, target = [], 0, draw.randint(*self.SIZE)
        while size < target:
            sentences = [explainer.sentence(draw.random() < 0.6) for _ in range(draw.randint(2, 4))]
            paragraph = []
            for sentence in sentences:
                paragraph += sentence
                if not paragraph[-1].endswith("。"):
                    paragraph.append(" ")
            size += sum(len(explainer.terms[p][0].encode()) if isinstance(p, int) else len(p.encode()) for p in paragraph)
            self.paragraphs.append(paragraph)
        for i, (note, passage) in enumerate(places):
            self.paragraphs[i * len(self.paragraphs) // len(places)] += [passage, note, "。"]
        self.paragraphs[len(self.paragraphs) // 2] += [(draw.randrange(explainers) + 1, "c01")]
        self.headings = draw.sample(HEADINGS, 2)
        self.table = [(f"{draw.randint(1850, 2020)}-{draw.randint(1, 12):02d}", explainer.plain(True)[:26].rstrip("。"),
                       draw.randint(10, 999)) for _ in range(5)]
        self.list = [(draw.randrange(TERMS), explainer.plain(False)) for _ in range(5)]


# MARK: Forms

def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def markdown(explainer, chapter, layout):
    """A chapter with footnotes. Terms are linked where they first stand, by hand where the generator does not link."""
    isOurs = layout == "own"
    end = "md" if layout == "mdbook" else "html"
    seen, out = set(), []
    numbers = {id(note): i + 1 for i, note in enumerate(chapter.notes)}

    def text(piece):
        if isinstance(piece, int):
            name = explainer.terms[piece][0]
            if isOurs or piece in seen:
                return name
            seen.add(piece)
            return f"[{name}](glossary.{end}#t-{piece + 1})"
        if isinstance(piece, Note):
            return f"[^n{numbers[id(piece)]}]"
        if isinstance(piece, tuple):
            return f"[第1章](../e{piece[0]:05d}/{piece[1]}.{end})"
        return piece

    half = len(chapter.paragraphs) // 2
    for index, paragraph in enumerate(chapter.paragraphs):
        if index in (0, half):
            out.append(f"## {chapter.headings[0 if index == 0 else 1]}")
        if index == half:
            out.append("| 年月 | 出来事 | 数 |\n| --- | --- | ---: |\n" + "\n".join(f"| {a} | {b} | {c} |" for a, b, c in chapter.table))
        out.append("".join(map(text, paragraph)).strip())
    out.append("\n".join(f"- **{text(term)}**: {line}" for term, line in chapter.list))
    for note in chapter.notes:
        source = explainer.sources[note.source]
        cited = (f"[@{source['id']}, p. {note.page}]" if isOurs else
                 f"[{source['author'][0]['family']} {source['issued']['date-parts'][0][0]}](sources.{end}#{source['id'].lower()}), p. {note.page}")
        out.append(f"[^n{numbers[id(note)]}]: {note.text} {cited}")
    return "\n\n".join(out) + "\n"


def entries(explainer, received):
    glossary = "".join(
        f"## {name} {{#g{i + 1}}}\n" + (f"reading: {reading}\n" if reading else "") + f"\n{explainer.definitions[i]}\n\n"
        for i, (name, reading) in enumerate(explainer.terms))
    timeline = "".join(
        f"## {title} {{#v{i + 1}}}\ndate: {date}\n" + (f"article_date: none\nsources: S01\n> {passage}\n" if received else "sources: S01\n")
        + f"\n{text}\n\n" for i, (date, title, text, passage) in enumerate(explainer.events))
    return glossary, timeline


def article(explainer):
    """Plain text: a line for each block, blank lines between them."""
    blocks = []
    for chapter in explainer.chapters:
        blocks.append(f"{chapter.title} ({chapter.slug})")
        for paragraph in chapter.paragraphs:
            blocks.append("".join(
                explainer.terms[p][0] if isinstance(p, int) else p if isinstance(p, str) else "" for p in paragraph).strip())
    return "\n\n".join(blocks) + "\n"


def notes(explainer):
    kinds = ["context", "source", "definition", "translation", "correction"]
    out = []
    for number, note in enumerate(note for chapter in explainer.chapters for note in chapter.notes):
        out.append(f"## {{#n{number + 1}}}\nkind: {kinds[number % 5]}\nverdict: consistent\nsources: {explainer.sources[note.source]['id']}\n"
                   + "\n".join(f"> {passage}\n" for passage in note.passages)
                   + f"\n{note.text} [@{explainer.sources[note.source]['id']}, p. {note.page}]\n")
    return "\n".join(out)


class Writer:
    def __init__(self, folder):
        self.folder, self.made = folder, set()

    def __call__(self, path, text):
        path = os.path.join(self.folder, path)
        parent = os.path.dirname(path)
        if parent not in self.made:
            os.makedirs(parent, exist_ok=True)
            self.made.add(parent)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def sitegen(write, explainer, received):
    folder = f"content/{explainer.name}"
    glossary, timeline = entries(explainer, received)
    write(f"{folder}/glossary.md", glossary)
    write(f"{folder}/timeline.md", timeline)
    write(f"{folder}/sources.json", json.dumps(explainer.sources, ensure_ascii=False, indent=1))
    settings = f"format: 1\nlanguage: ja\ntitle: {quoted(explainer.title)}\n"
    if received:
        settings += ("article:\n  file: article.txt\n  language: ja\n  publisher: Harbour Press\n  rights: { status: own }\nchapters:\n"
                     + "".join(f"  - {{ slug: {c.slug}, quote: {quoted(f'{c.title} ({c.slug})')} }}\n" for c in explainer.chapters))
        write(f"{folder}/article.txt", article(explainer))
        write(f"{folder}/notes.md", notes(explainer))
    else:
        for number, chapter in enumerate(explainer.chapters):
            write(f"{folder}/chapters/{number + 1:03d}-{chapter.slug}.md", f"# {chapter.title}\n\n" + markdown(explainer, chapter, "own"))
    write(f"{folder}/explainer.yaml", settings)


def apparatus(explainer):
    """Glossary, timeline and sources as Markdown pages of headings with ids."""
    return {
        "glossary": "".join(f"## {n} {{#t-{i + 1}}}\n\n{r + chr(10) + chr(10) if r else ''}{explainer.definitions[i]}\n\n" for i, (n, r) in enumerate(explainer.terms)),
        "timeline": "".join(f"## {title} {{#v{i + 1}}}\n\n**{date}** {text}\n\n" for i, (date, title, text, _) in enumerate(explainer.events)),
        "sources": "".join(
            f"## {s['title']} {{#{s['id'].lower()}}}\n\n{s['author'][0]['family']}, {s['author'][0]['given']}, {s['issued']['date-parts'][0][0]}, "
            f"{s['publisher']}. <{s['URL']}>\n\n" for s in explainer.sources),
    }


PAGES = {"glossary": "用語集", "timeline": "年表", "sources": "資料"}


def hugo(write, explainer, data):
    folder = f"content/{explainer.name}"

    def front(title, weight, more=""):
        return f"---\ntitle: {quoted(title)}\nweight: {weight}\n{more}---\n\n"

    write(f"{folder}/_index.md", front(explainer.title, explainer.number, f"url: /{explainer.name}/index.html\nbuild:\n  publishResources: false\n"))
    for number, chapter in enumerate(explainer.chapters):
        write(f"{folder}/{chapter.slug}.md", front(chapter.title, number + 1) + markdown(explainer, chapter, "hugo"))
    for number, (name, text) in enumerate(apparatus(explainer).items()):
        write(f"{folder}/{name}.md", front(PAGES[name], 1000 + number, f"layout: {name}\n" if data else "") + ("" if data else text))
    if data:
        write(f"{folder}/glossary.json", json.dumps([dict(id=f"t-{i + 1}", term=n, reading=r, text=explainer.definitions[i]) for i, (n, r) in enumerate(explainer.terms)], ensure_ascii=False))
        write(f"{folder}/timeline.json", json.dumps([dict(id=f"v{i + 1}", date=d, title=t, text=x) for i, (d, t, x, _) in enumerate(explainer.events)], ensure_ascii=False))
        write(f"{folder}/sources.json", json.dumps(explainer.sources, ensure_ascii=False))


HEAD = ('<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<title>%s</title>\n<link rel="stylesheet" href="%sstyle.css">\n</head>\n<body>\n<header><a href="%sindex.html">帳簿</a></header>\n<main>\n')
FOOT = "</main>\n<footer>帳簿</footer>\n</body>\n</html>\n"
STYLE = "body { max-width: 42rem; margin: auto; font: 1rem/1.7 serif }\n"


def hugo_site(write, data):
    write("content/_index.md", "---\ntitle: 帳簿\n---\n")
    write("static/style.css", STYLE)
    write("hugo.toml", 'baseURL = "https://example.org/"\ntitle = "帳簿"\nlocale = "ja"\nuglyURLs = true\n'
          'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\n')
    write("layouts/baseof.html", HEAD % ("{{ .Title }}", "/", "/") + '{{ block "main" . }}{{ end }}' + FOOT)
    write("layouts/home.html", '{{ define "main" }}<h1>{{ .Title }}</h1>\n<ul>{{ range .Sections }}\n<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}\n</ul>\n{{ end }}\n')
    write("layouts/section.html", '{{ define "main" }}<h1>{{ .Title }}</h1>\n<ol>{{ range .Pages }}\n<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}\n</ol>\n{{ end }}\n')
    write("layouts/page.html", '{{ define "main" }}<h1>{{ .Title }}</h1>\n<article>\n{{ .Content }}\n</article>\n<nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} '
          '{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>\n{{ end }}\n')
    if data:
        rows = {"glossary": '<dt id="{{ .id }}">{{ .term }} {{ .reading }}</dt><dd>{{ .text }}</dd>',
                "timeline": '<dt id="{{ .id }}">{{ .date }} {{ .title }}</dt><dd>{{ .text }}</dd>',
                "sources": '<dt id="{{ lower .id }}">{{ .title }}</dt><dd>{{ range .author }}{{ .family }}, {{ .given }}{{ end }}, {{ index .issued "date-parts" 0 0 }}, {{ .publisher }}. <a href="{{ .URL }}">{{ .URL }}</a></dd>'}
        for name, row in rows.items():
            write(f"layouts/_default/{name}.html", '{{ define "main" }}<h1>{{ .Title }}</h1>\n<dl>{{ with .Parent.Resources.Get "%s.json" }}{{ range (. | transform.Unmarshal) }}\n%s{{ end }}{{ end }}\n</dl>\n{{ end }}\n' % (name, row))


def mdbook(write, explainer):
    folder = f"src/{explainer.name}"
    write(f"{folder}/index.md", f"# {explainer.title}\n\n" + "".join(f"- [{c.title}]({c.slug}.md)\n" for c in explainer.chapters))
    for chapter in explainer.chapters:
        write(f"{folder}/{chapter.slug}.md", f"# {chapter.title}\n\n" + markdown(explainer, chapter, "mdbook"))
    for name, text in apparatus(explainer).items():
        write(f"{folder}/{name}.md", f"# {PAGES[name]}\n\n" + text)
    return (f"- [{explainer.title}]({explainer.name}/index.md)\n"
            + "".join(f"  - [{c.title}]({explainer.name}/{c.slug}.md)\n" for c in explainer.chapters)
            + "".join(f"  - [{title}]({explainer.name}/{name}.md)\n" for name, title in PAGES.items()))


def mdbook_site(write, summary):
    write("src/SUMMARY.md", "# Summary\n\n" + "".join(summary))
    write("book.toml", '[book]\ntitle = "帳簿"\nlanguage = "ja"\nsrc = "src"\n[build]\ncreate-missing = false\n[output.html]\ntheme = "theme"\n'
          'no-section-label = true\nhash-files = false\n[output.html.search]\nenable = false\n[output.html.print]\nenable = false\n')
    root = "{{ path_to_root }}"
    write("theme/index.hbs", HEAD % ("{{ title }}", root, root) + '<article>\n{{{ content }}}\n</article>\n<nav>{{#if previous}}<a rel="prev" href="{{ path_to_root }}{{previous.link}}">前</a>{{/if}} '
          '{{#if next}}<a rel="next" href="{{ path_to_root }}{{next.link}}">次</a>{{/if}}</nav>\n' + FOOT)


def generate(layout, chapters, folder, per=5, switches=False):
    """Writes `chapters` chapters in explainers of `per`. `switches` leaves out what the peers do not make."""
    write, summary = Writer(folder), []
    explainers = -(-chapters // per)
    for number in range(1, explainers + 1):
        explainer = Explainer(number, min(per, chapters - (number - 1) * per), explainers)
        if layout in ("own", "received"):
            sitegen(write, explainer, layout == "received")
        elif layout in ("hugo", "hugo-data"):
            hugo(write, explainer, layout == "hugo-data")
        elif layout == "mdbook":
            summary.append(mdbook(write, explainer))
        else:
            for chapter in explainer.chapters:
                write(f"{explainer.name}/{chapter.slug}.md", markdown(explainer, chapter, "plain"))
            for name, text in {"index": "", **apparatus(explainer)}.items():
                write(f"{explainer.name}/{name}.md", text or "".join(f"- [{c.title}]({c.slug}.html)\n" for c in explainer.chapters))
    if layout in ("own", "received"):
        write("content/site.yaml", "title: 帳簿\nlanguage: ja\ndiagnostics:\n  term-not-mentioned: off\n  source-not-cited: off\n"
              + ("pages:\n  print: false\n  search: false\n  contexts: false\n" if switches else ""))
    elif layout in ("hugo", "hugo-data"):
        hugo_site(write, layout == "hugo-data")
    elif layout == "mdbook":
        mdbook_site(write, summary)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layout", choices=["own", "received", "hugo", "hugo-data", "mdbook", "plain"])
    parser.add_argument("chapters", type=int)
    parser.add_argument("folder")
    parser.add_argument("--per", type=int, default=5, help="chapters of an explainer")
    parser.add_argument("--switches", action="store_true", help="without print page, search and mentions in context")
    arguments = parser.parse_args()
    generate(arguments.layout, arguments.chapters, arguments.folder, arguments.per, arguments.switches)
