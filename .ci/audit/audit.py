#!/usr/bin/env python3
"""Audits a built site as its readers meet it: opens every page in headless Chromium, served below a sub-path and from
disk, light and dark, with and without scripts, at 1400, 768 and 360 px; works notes, terms, switches, filters and search
by mouse, touch and keyboard; and has axe-core, the Nu HTML checker and lychee look at it too.

usage: audit.py [--only PART-OF-A-PATH] SITE-FOLDER...

Pages and what they have are found by their markup (page.js), so any site of sitegen can be audited. Each failure is one
line: page (situation): what [where].
"""

import argparse
import concurrent.futures
import os
import pathlib
import sys
import threading
import time
import traceback

from selenium.common.exceptions import WebDriverException

import drive_controls
import drive_notes
import drive_reading
import drive_search
import drive_terms
import scan
import stress
from browser import Browser
from outside import Tools
from report import Report
from server import Server


class Page:
    def __init__(self, site, path):
        self.path, self.features = path, {}
        self.folder = path.rpartition("/")[0]
        self._told = f"{site}/{path}" if site else path

    def __str__(self):
        return self._told


class Site:
    def __init__(self, folder, origin, only, name):
        self.folder, self.origin = folder, origin
        paths = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))
        self.pages = [Page(name, path) for path in paths if only in path]
        if not self.pages:
            sys.exit(f"audit: error: there are no pages in {folder}")

    def with_feature(self, *names):
        """The pages that have all of these."""
        return [page for page in self.pages if all(page.features.get(name) for name in names)]

    def first_of_each(self, *names):
        """Of each explainer, the page that has most of the first."""
        best = {}
        for page in self.with_feature(*names):
            if page.folder not in best or page.features[names[0]] > best[page.folder].features[names[0]]:
                best[page.folder] = page
        return list(best.values())

    def first_of_each_kind(self):
        """Of each explainer, one page of each kind: of several chapters, the one that has most marks."""
        best = {}
        for page in self.pages:
            key = (page.folder, page.features["kind"])
            if key not in best or page.features["marks"] > best[key].features["marks"]:
                best[key] = page
        return list(best.values())


PASSAGES = [
    ("looked at", scan.looks),
    ("read from disk", scan.from_disk),
    ("notes", drive_notes.drive),
    ("terms", drive_terms.drive),
    ("switches, filters, links", drive_controls.drive),
    ("search", drive_search.drive),
    ("copying, focus, what is read aloud", drive_reading.drive),
    ("forced colours, spaced text", stress.drive),
    ("large text", stress.drive_large),
]


class Workers:
    """As many browsers as there are processors, each in a thread of its own and used for page after page."""

    def __init__(self):
        self._own = threading.local()
        self._browsers = []
        self._pool = concurrent.futures.ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, 4))

    def close(self):
        self._pool.shutdown(cancel_futures=True)
        for browser in self._browsers:
            browser.close()

    def do(self, units, report):
        """Each unit is a page and what to do with it; what was found is told in their order."""
        for part in self._pool.map(self._do, units):
            report.add(part)

    def _do(self, unit):
        page, work = unit
        part = Report()
        large = getattr(work, "func", work) is stress.enlarge
        key = "large" if large else "usual"
        if not hasattr(self._own, key):
            setattr(self._own, key, Browser(text_size=32 if large else 16))
            self._browsers.append(getattr(self._own, key))
        try:
            work(getattr(self._own, key), part)
        except WebDriverException as error:
            ours = [frame for frame in traceback.extract_tb(error.__traceback__) if ".ci/audit" in frame.filename]
            where = ", ".join(f"{pathlib.Path(frame.filename).name}:{frame.lineno}" for frame in ours[-4:])
            part.check(False, page, "driven", f"broke off: {(error.msg or '').splitlines()[0]}", where)
        return part


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", default="", help="only pages with this in their path, without the tools for files")
    arguments.add_argument("folders", nargs="+", type=pathlib.Path, metavar="SITE-FOLDER")
    given = arguments.parse_args()

    began = time.monotonic()
    report, count = Report(), 0
    folders = [folder.resolve() for folder in given.folders]
    tools = [] if given.only else [Tools(folder) for folder in folders]
    workers = Workers()
    try:
        for folder, told in zip(folders, given.folders):
            server = Server(folder)
            site = Site(folder, server.origin, given.only, told if len(folders) > 1 else "")
            count += len(site.pages)
            for what, units in PASSAGES:
                start, checks = time.monotonic(), report.checks
                workers.do(list(units(site)), report)
                took = time.monotonic() - start
                print(f"audit: {told}: {what}: {report.checks - checks} checks in {took:.0f} s", flush=True)
            server.close()
    finally:
        workers.close()
    for tool in tools:
        part = Report()
        tool.tell(part)
        report.add(part)
    print(f"audit: {report.undecided} places left undecided by axe; {time.monotonic() - began:.0f} s")
    print(f"audit: {report.checks} checks on {count} pages, {report.failures} failures")
    sys.exit(1 if report.failures else 0)


if __name__ == "__main__":
    main()
