#!/usr/bin/env python3
"""How sitegen's time grows with each thing that content can have more of.

    python3 Benchmarks/growth.py [--only notes terms …] [--sitegen PATH]

For each dimension two or more sizes are built, in turn and several times; the least processor seconds of each size are
taken, those of a nearly empty site subtracted, and the exponent is that of a power through the last two sizes: 1 means
that ten times as much takes ten times as long.
"""

import argparse
import math
import os
import shutil
import sys

import compare
import corpus
import measure

HERE = os.path.dirname(os.path.abspath(__file__))
SITE = "title: 帳簿\nlanguage: ja\ndiagnostics:\n  term-not-mentioned: off\n  source-not-cited: off\n  variant-not-found: off\n"


def explainer(folder, article, notes="", glossary="", timeline="", chapters=()):
    """A site of one explainer with a received article."""
    write = corpus.Writer(folder)
    write("content/site.yaml", SITE)
    write("content/a/article.txt", article)
    write("content/a/explainer.yaml", "format: 1\nlanguage: ja\ntitle: A\narticle:\n  file: article.txt\n  language: ja\n  rights: { status: own }\n"
          + ("chapters:\n" + "".join(f"  - {{ slug: {s}, quote: {corpus.quoted(q)} }}\n" for s, q in chapters) if chapters else ""))
    for name, text in (("notes", notes), ("glossary", glossary), ("timeline", timeline)):
        if text:
            write(f"content/a/{name}.md", text)


def prose(count, extra=lambda i: ""):
    """Paragraphs, each with words that stand nowhere else."""
    source = corpus.Explainer(1, 1, 1)
    return [source.plain(i % 2 == 0) + f"第{i}便の記録。" + source.plain(i % 3 == 0) + extra(i) for i in range(count)]


def cut(paragraphs, most=200):
    """An article in chapters of so many paragraphs."""
    chapters = []
    for i in range(0, len(paragraphs), most):
        heading = f"第{i}章の始まり"
        chapters.append((f"c{i}", heading))
        paragraphs[i] = heading + "\n\n" + paragraphs[i]
    return "\n\n".join(paragraphs) + "\n", chapters


def chapters_site(size, folder):
    corpus.generate("own", size, folder)


def chapters_of_one(size, folder):
    corpus.generate("own", size, folder, per=size)


def notes(size, folder):
    article, chapters = cut(prose(size), 20)
    explainer(folder, article, "".join(f"## {{#n{i}}}\nkind: context\n> 第{i}便の記録\n\n注の本文{i}。\n\n" for i in range(size)), chapters=chapters)


def alike(size, folder):
    """Notes on one identical passage, each cited wherever it stands, is an article times notes; here one place."""
    article = "\n\n".join(["ここに同じ一句がある。"] + prose(size)) + "\n"
    explainer(folder, article, "".join(f"## {{#n{i}}}\nkind: context\n> 同じ一句\n\n注の本文{i}。\n\n" for i in range(size)))


def same_beginning(size, folder):
    """Passages that begin with the same words."""
    article, chapters = cut([f"the record of voyage {i} in full, and what came of it." for i in range(size)], 20)
    explainer(folder, article, "".join(f"## {{#n{i}}}\nkind: context\n> the record of voyage {i} in\n\nNote {i}.\n\n" for i in range(size)), chapters=chapters)


def terms(size, folder):
    article, chapters = cut(prose(size, lambda i: f" quay{i}x and wharf{i}x"), 20)
    explainer(folder, article, glossary="".join(f"## quay{i}x {{#t{i}}}\nalso: wharf{i}x\n\nA place, number {i}.\n\n" for i in range(size)), chapters=chapters)


def events(size, folder):
    article, chapters = cut(prose(size), 20)
    explainer(folder, article, timeline="".join(
        f"## 出来事{i} {{#v{i}}}\ndate: {1000 + i % 1000}-{1 + i // 1000 % 12:02d}-{1 + i % 28:02d}\narticle_date: none\n> 第{i}便の記録\n\n" for i in range(size)), chapters=chapters)


def length(size, folder):
    """An article of so many kilobytes, cut into chapters of 200 paragraphs."""
    paragraphs = prose(size * 1000 // 190)
    article, chapters = cut(paragraphs)
    explainer(folder, article, chapters=chapters)


def one_chapter(size, folder):
    """An article of so many kilobytes in one chapter."""
    explainer(folder, "\n\n".join(prose(size * 1000 // 190)) + "\n")


DIMENSIONS = {
    "chapters": (chapters_site, [1000, 10000, 50000], 1.05),
    "chapters of one explainer": (chapters_of_one, [300, 3000], 1.1),
    "notes": (notes, [100, 1000, 10000], 1.1),
    "notes on one passage": (alike, [100, 1000, 10000], 1.1),
    "notes that begin alike": (same_beginning, [100, 1000, 10000], 1.1),
    "terms": (terms, [100, 1000, 10000], 1.1),
    "events": (events, [100, 1000, 10000], 1.1),
    "article, KB": (length, [10, 1000, 20000], 1.1),
    "one chapter, KB": (one_chapter, [500, 5000], 1.1),
}


def built(sitegen, make, size, output, rounds, name):
    folder = os.path.join(compare.WORK, "growth", f"{name.replace(' ', '-').replace(',', '')}-{size}")
    stamp = os.path.join(folder, ".made")
    newest = max(os.path.getmtime(f) for f in (__file__, corpus.__file__))
    if not os.path.exists(stamp) or os.path.getmtime(stamp) < newest:
        shutil.rmtree(folder, ignore_errors=True)
        make(size, folder)
        open(stamp, "w").close()
    runs = []
    for _ in range(rounds):
        shutil.rmtree(output, ignore_errors=True)
        runs.append(measure.run([sitegen, "build", "--site", folder, "--output", output]))
    shutil.rmtree(output, ignore_errors=True)
    return min(r.cpu for r in runs), max(r.memory for r in runs)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", metavar="WORD", help="dimensions with one of these in their names")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--sitegen", default=os.path.join(os.path.dirname(HERE), ".build-release/stage/bin/sitegen"))
    parser.add_argument("--output", default="/dev/shm/sitegen-growth" if os.path.isdir("/dev/shm") else os.path.join(compare.WORK, "out"))
    arguments = parser.parse_args()
    try:
        least, _ = built(arguments.sitegen, lambda _, folder: explainer(folder, "一文。\n"), 1, arguments.output, 5, "empty")
        print(f"{'':28}{'sizes':>16}{'cpu s':>18}{'MiB':>14}{'exponent':>10}{'limit':>7}")
        for name, (make, sizes, limit) in DIMENSIONS.items():
            if arguments.only and not any(word in name for word in arguments.only):
                continue
            found = [built(arguments.sitegen, make, size, arguments.output, arguments.rounds, name) for size in sizes]
            (first, _), (last, _) = found[-2:]
            exponent = math.log(max(last - least, 1e-4) / max(first - least, 1e-4)) / math.log(sizes[-1] / sizes[-2])
            print(f"{name:28}{'–'.join(map(str, sizes)):>16}{'–'.join(f'{c:.3f}' for c, _ in found):>18}"
                  f"{'–'.join(f'{m:.0f}' for _, m in found):>14}{exponent:10.2f}{limit:7.2f}{'  over' if exponent > limit else ''}", flush=True)
    except measure.Failed as failure:
        sys.exit(f"growth: error: {failure}")
