#!/usr/bin/env python3
"""Weighs every chapter page of a site: at most 60 KB, uncompressed, for the page with its style sheets and scripts, less
what the article and its editors wrote: the text, and the notes with their marks in it. The part of site.js that opens
search is not counted.

usage: check_weight.py SITE-FOLDER
"""

import pathlib
import re
import sys

MOST = 60 * 1024  # bytes

TEXT = re.compile(rb'<div class="text[ "].*?\n        </div>', re.S)
NOTES = re.compile(rb'<section class="notes.*?</section>', re.S)
REFERENCES = re.compile(rb'<span class="ref .*?</span>', re.S)
WORDS = re.compile(rb'<span class="m [^>]*>')
TAGS = re.compile(rb"<[^>]*>")
LINKED = re.compile(rb'<link rel="stylesheet" href="([^"]*)">|<script src="([^"]*)" defer></script>')


def weight(page):
    html = page.read_bytes()
    linked = [page.parent / (style or script).decode() for style, script in LINKED.findall(html)]
    shared = sum(len(file.read_bytes().partition(b"// ---------- search")[0]) for file in linked)
    block = TEXT.search(html).group()
    notes = sum(len(section) for section in NOTES.findall(html))
    marks = sum(len(mark) for mark in REFERENCES.findall(block))
    marks += sum(len(mark + b"</span>") for mark in WORDS.findall(block))
    written = len(TAGS.sub(b"", REFERENCES.sub(b"", block)))
    return len(html) - notes - marks - written + shared


def main():
    folder = pathlib.Path(sys.argv[1])
    chapters = [page for page in sorted(folder.rglob("*.html")) if b'class="chapter-page' in page.read_bytes()]
    if not chapters:
        sys.exit(f"check_weight: error: there are no chapters in {folder}")
    weights = {page: weight(page) for page in chapters}
    heavy = [page for page in chapters if weights[page] > MOST]
    for page in heavy:
        print(f"{page}: {weights[page]} bytes beyond its text and notes; at most {MOST} are promised")
    print(f"check_weight: {len(chapters)} chapters, {min(weights.values())} to {max(weights.values())} bytes, {len(heavy)} too heavy")
    sys.exit(1 if heavy else 0)


main()
