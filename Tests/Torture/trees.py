"""Folders as values, and the sites that the torture builds."""

import os
import shutil

# What someone else put into the output folder: it must never change.
THEIRS = {
    ".git/HEAD": b"ref: refs/heads/pages\n",
    ".git/objects/aa/bb": b"\0object\n",
    "CNAME": b"explainers.example.org\n",
    "drafts/letter.txt": b"Nobody else has this.\n",
}
RECORD = ".sitegen"


def read(folder):
    """Every file below a folder: path → bytes. A symbolic link is its target's name; an empty folder ends in `/`."""
    tree = {}
    for parent, folders, files in os.walk(folder):
        below = os.path.relpath(parent, folder)
        prefix = "" if below == "." else below + "/"
        for name in list(folders):
            if os.path.islink(os.path.join(parent, name)):
                tree[prefix + name] = b"-> " + os.fsencode(os.readlink(os.path.join(parent, name)))
        if not folders and not files and prefix:
            tree[prefix] = b""
        for name in files:
            path = os.path.join(parent, name)
            if os.path.islink(path):
                tree[prefix + name] = b"-> " + os.fsencode(os.readlink(path))
            else:
                with open(path, "rb") as file:
                    tree[prefix + name] = file.read()
    return tree


def write(tree, folder):
    """Writes files into a folder, and leaves what else is there."""
    for path, data in tree.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(data)


def put(tree, folder):
    """Makes a folder hold these files and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    write(tree, folder)


def difference(found, expected):
    """In words, or nothing where both are the same."""
    lines = [f"{path} is there and should not be" for path in sorted(found.keys() - expected.keys())]
    lines += [f"{path} is missing" for path in sorted(expected.keys() - found.keys())]
    lines += [
        f"{path} differs ({len(found[path])} bytes, not {len(expected[path])})"
        for path in sorted(found.keys() & expected.keys())
        if found[path] != expected[path]
    ]
    return "; ".join(lines[:4]) + (f"; and {len(lines) - 4} more" if len(lines) > 4 else "")


def _received(random, name):
    """An explainer of a received article, with notes, terms and events."""
    edition = random.randrange(3)
    chapters = random.randint(1, 4)
    text, cuts, notes = [], [], []
    for chapter in range(chapters):
        cuts.append(f'  - {{ slug: c{chapter}, title: "Part {chapter}", quote: "Part {chapter} of {name} begins" }}')
        text.append(f"Part {chapter} of {name} begins in the year 19{10 + chapter}, in edition {edition}.")
        for paragraph in range(random.randint(1, 4)):
            words = f"Paragraph {chapter}.{paragraph} of {name}"
            text.append(f"{words} tells of the pilot and of high water. " * random.randint(1, 6))
            text[-1] = words + text[-1][len(words):].replace(words, "It").rstrip()
            if random.random() < 0.6:
                notes.append(f"## About {chapter}.{paragraph} {{#n{chapter}-{paragraph}}}\nkind: context\n"
                             f"> =={words}==\n\nRemark {random.randrange(4)} on it.\n")
    files = {
        "explainer.yaml": "format: 1\nlanguage: en\n" + f'title: "All about {name}"\n'
        + "article:\n  file: article.txt\n  language: en\n"
        + '  rights: { status: own, statement: "Invented." }\n' + "chapters:\n" + "\n".join(cuts) + "\n",
        "article.txt": "\n\n".join(text) + "\n",
    }
    if notes:
        files["notes.md"] = "\n".join(notes)
    if random.random() < 0.6:
        files["glossary.md"] = f"## pilot\n\nWho knows the water, {random.randrange(3)}.\n"
    if random.random() < 0.6:
        files["timeline.md"] = "## It begins\ndate: 1910\narticle_date: same\n> ==in the year 1910==\n"
    return files


def _own(random, name):
    """An explainer that the editors wrote, with a picture that is a file in one state and a folder in another."""
    files = {"explainer.yaml": f'format: 1\nlanguage: en\ntitle: "Our own {name}"\n'}
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 {random.randint(1, 9)}"/>\n'
    where = random.choice(["images/plan.svg", "images/plan.svg/sheet.svg", "images/map.svg"])
    files[where] = picture
    for chapter in range(random.randint(1, 5)):
        words = "We saw the tide turn.[^1] " * random.randint(1, 40)
        files[f"chapters/{chapter:02}-part-{chapter}.md"] = (
            f"# Part {chapter}\n\n{words}\n\n![A plan]({where})\n\n[^1]: On day {random.randrange(9)}.\n")
    return files


def states(random, count):
    """Contents of a site that changes: explainers, chapters, notes and pictures come and go."""
    variants = {}
    for name in ["ferry", "lamp", "moon", "tides"]:
        make = _own if name == "lamp" else _received
        variants[name] = [make(random, name) for _ in range(4)]
    result = []
    for number in range(count):
        settings = f"title: Site {random.randrange(3)}\nlanguage: en\n"
        if random.random() < 0.5:
            settings += "base_url: https://example.org/site\n"
        files = {"content/site.yaml": settings.encode()}
        chosen = [name for name in variants if random.random() < 0.75] or ["tides"]
        for name in chosen:
            for path, text in random.choice(variants[name]).items():
                files[f"content/{name}/{path}"] = text.encode()
        result.append(files)
    return result
