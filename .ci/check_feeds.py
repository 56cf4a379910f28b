#!/usr/bin/env python3
"""Checks feed.xml by RFC 4287, feed.json by JSON Feed 1.1 and sitemap.xml by sitemaps.org, against the site they tell of.

usage: check_feeds.py SITE-FOLDER BASE-URL
"""

import datetime
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import feedparser

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
W3C_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

problems = []


def must(condition, what):
    if not condition:
        problems.append(what)


def leads(folder, base, address, whose):
    """Whether an address of the site is one that the site has."""
    must(address.startswith(base + "/"), f"{whose}: {address} is not below {base}")
    path, _, fragment = address[len(base) + 1 :].partition("#")
    page = folder / path
    must(page.is_file(), f"{whose}: {address} is not there")
    if fragment and page.is_file():
        must(f'id="{fragment}"' in page.read_text(), f"{whose}: {address} has no such place")


def is_time(text):
    if not RFC_3339.fullmatch(text or ""):
        return False
    datetime.datetime.fromisoformat(text)
    return True


def atom(folder, base):
    source = (folder / "feed.xml").read_bytes()
    parsed = feedparser.parse(source)
    must(not parsed.bozo, f"feed.xml: feedparser says {parsed.get('bozo_exception')}")
    must(parsed.version == "atom10", f"feed.xml: feedparser takes it for {parsed.version}")
    feed = ElementTree.fromstring(source)
    must(feed.tag == ATOM + "feed", "feed.xml: the root is no feed")
    for name in ["id", "title", "updated"]:
        must(len(feed.findall(ATOM + name)) == 1, f"feed.xml: a feed has one {name}")
    must(is_time(feed.findtext(ATOM + "updated")), "feed.xml: updated is no time of RFC 3339")
    itself = [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
    must(itself == [base + "/feed.xml"], f"feed.xml: it says it is at {itself}")
    entries = feed.findall(ATOM + "entry")
    must(entries, "feed.xml: nothing is told")
    for entry in entries:
        name = f"feed.xml: {entry.findtext(ATOM + 'title')}"
        for part in ["id", "title", "updated"]:
            must(len(entry.findall(ATOM + part)) == 1 and entry.findtext(ATOM + part), f"{name}: an entry has one {part}")
        must(is_time(entry.findtext(ATOM + "updated")), f"{name}: updated is no time of RFC 3339")
        must(entry.findall(f"{ATOM}author/{ATOM}name"), f"{name}: neither it nor the feed has an author")
        alternates = [link.get("href") for link in entry.findall(ATOM + "link") if link.get("rel") == "alternate"]
        must(len(alternates) == 1, f"{name}: an entry without content has one alternate link")
        for address in alternates:
            leads(folder, base, address, name)
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    must(len(ids) == len(set(ids)), "feed.xml: two entries have one id")
    times = [entry.findtext(ATOM + "updated") for entry in entries]
    must(times == sorted(times, reverse=True), "feed.xml: the newest does not come first")
    must(feed.findtext(ATOM + "updated") == max(times), "feed.xml: it is older than an entry of its own")
    return ids


def json_feed(folder, base, ids):
    feed = json.loads((folder / "feed.json").read_text())
    must(feed["version"] == "https://jsonfeed.org/version/1.1", "feed.json: not version 1.1")
    must(isinstance(feed["title"], str) and feed["title"], "feed.json: no title")
    must(feed["feed_url"] == base + "/feed.json", "feed.json: it says it is elsewhere")
    must([item["id"] for item in feed["items"]] == ids, "feed.json tells something else than feed.xml")
    for item in feed["items"]:
        must(isinstance(item["id"], str), "feed.json: an id is no text")
        must("content_text" in item or "content_html" in item, f"feed.json: {item['id']} has no content")
        must(is_time(item["date_published"]), f"feed.json: {item['id']} has no time")
        must(all(author.get("name") for author in item["authors"]), f"feed.json: {item['id']}: an author has no name")
        leads(folder, base, item["url"], "feed.json")


def sitemap(folder, base):
    root = ElementTree.parse(folder / "sitemap.xml").getroot()
    must(root.tag == SITEMAP + "urlset", "sitemap.xml: the root is no urlset")
    listed = [url.findtext(SITEMAP + "loc") for url in root]
    for url in root:
        date = url.findtext(SITEMAP + "lastmod")
        must(date is None or W3C_DATE.fullmatch(date), f"sitemap.xml: {date} is no date")
    must(len(listed) == len(set(listed)), "sitemap.xml: an address stands twice")
    pages = set()
    for page in folder.rglob("*.html"):
        if '<meta name="robots" content="noindex">' not in page.read_text() and page.name != "search.html":
            pages.add(f"{base}/{page.relative_to(folder)}")
    for address in sorted(pages ^ set(listed)):
        problems.append(f"sitemap.xml {'has' if address in listed else 'lacks'} {address}")
    return len(listed)


def main():
    folder, base = pathlib.Path(sys.argv[1]), sys.argv[2]
    ids = atom(folder, base)
    json_feed(folder, base, ids)
    count = sitemap(folder, base)
    for problem in problems:
        print(problem)
    print(f"check_feeds: {len(ids)} entries, {count} pages, {len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
