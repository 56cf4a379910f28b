#!/usr/bin/env python3
"""How many files a typical edit rewrites.

    python3 Benchmarks/edits.py SITE [--sitegen PATH]

SITE is a folder with `content/`; it is copied. Each edit is made to the copy, the site is built into the same output,
and the edit is taken back before the next one.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def edits(content):
    """For each edit its name, the file, and what becomes of the file's text."""
    found = []
    for folder in sorted(os.listdir(content)):
        def at(name, folder=folder):
            path = os.path.join(content, folder, name)
            return path if os.path.exists(path) else None
        if at("notes.md"):
            found += [
                (f"{folder}: a word more in a note", at("notes.md"), lambda t: t.rstrip("\n") + "語。\n"),
                (f"{folder}: another verdict of a note", at("notes.md"), lambda t: re.sub(r"^verdict: .*$", "verdict: partly", t, count=1, flags=re.M)),
            ]
        if at("glossary.md"):
            found.append((f"{folder}: a word more in a definition", at("glossary.md"), lambda t: t.rstrip("\n") + "語。\n"))
        if at("timeline.md"):
            found.append((f"{folder}: another title of an event", at("timeline.md"), lambda t: re.sub(r"^## (\S)", r"## 新\1", t, count=1, flags=re.M)))
        if at("explainer.yaml"):
            found.append((f"{folder}: another deck", at("explainer.yaml"), lambda t: re.sub(r'^deck: "?', lambda m: m.group() + "新 ", t, flags=re.M)))
        for chapter in sorted(os.listdir(at("chapters") or HERE))[:1] if at("chapters") else []:
            found.append((f"{folder}: a sentence more in a chapter", at(f"chapters/{chapter}"), lambda t: t.replace("\n\n## ", " One more sentence.\n\n## ", 1)))
    found.append(("site.yaml: another publisher", os.path.join(content, "site.yaml"), lambda t: re.sub(r"^publisher: ", "publisher: 新 ", t, flags=re.M)))
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("--sitegen", default=os.path.join(os.path.dirname(HERE), ".build-release/stage/bin/sitegen"))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for part in ("content", "templates"):
            if os.path.isdir(f"{arguments.site}/{part}"):
                shutil.copytree(f"{arguments.site}/{part}", f"{folder}/{part}")

        def build():
            run = subprocess.run([arguments.sitegen, "build", "--site", folder], capture_output=True, text=True)
            report = re.search(r": (\d+) written, (\d+) unchanged", run.stdout + run.stderr)
            if not report:
                sys.exit(f"edits: error: the site was not built\n{run.stderr[-800:]}")
            return int(report.group(1)), int(report.group(2))

        print(f"{build()[0]} files")
        print(f"{build()[0]:5} written: nothing changed")
        for name, path, edit in edits(f"{folder}/content"):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            if edit(text) == text:
                continue
            with open(path, "w", encoding="utf-8") as file:
                file.write(edit(text))
            print(f"{build()[0]:5} written: {name}", flush=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            build()
