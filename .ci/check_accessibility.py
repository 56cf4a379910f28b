#!/usr/bin/env python3
"""Runs axe-core (WCAG 2.0 to 2.2, levels A and AA, and its best practices) over every page of a site in headless
Chromium, wide and narrow, light and dark, from file://; no page may scroll sideways either. Any violation fails;
what axe leaves undecided is counted.

usage: check_accessibility.py AXE.JS SITE-FOLDER
"""

import os
import pathlib
import shutil
import sys
import tempfile

from selenium import webdriver
from selenium.common.exceptions import WebDriverException

SIZES = [(1280, 900), (390, 844)]
SCHEMES = ["light", "dark"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SECONDS_A_PAGE = 180

RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations', 'incomplete']})
  .then(found => done({
    violations: found.violations.map(rule => ({id: rule.id, help: rule.help, nodes: rule.nodes.map(node => ({
      target: node.target.join(' '), html: node.html, why: node.failureSummary}))})),
    undecided: found.incomplete.reduce((sum, rule) => sum + rule.nodes.length, 0)}))
  .catch(error => done({error: String(error)}));
"""


def browser(profile):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or sys.exit("check_accessibility: error: no 'chromium' here")
    options.add_argument("--headless=new")
    options.add_argument("--disable-dev-shm-usage")
    options.add_argument("--disable-gpu")
    options.add_argument(f"--user-data-dir={profile}")
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # Chromium does not start as root with it
    # The driver is named, so that selenium does not look for one to download.
    driver = shutil.which("chromedriver") or sys.exit("check_accessibility: error: no 'chromedriver' here")
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=driver))
    started.set_page_load_timeout(SECONDS_A_PAGE)
    started.set_script_timeout(SECONDS_A_PAGE)
    return started


def examine(driver, page, axe, size, scheme):
    """What axe finds on one page at one size in one colour scheme."""
    width, height = size
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {
            "features": [
                {"name": "prefers-color-scheme", "value": scheme},
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ]
        },
    )
    driver.get(page.as_uri())
    driver.execute_script(axe)
    found = driver.execute_async_script(RUN_AXE, TAGS)
    if "error" not in found:
        found["needs"] = driver.execute_script("return document.documentElement.scrollWidth")
    return found


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    axe = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    site = pathlib.Path(sys.argv[2]).resolve()
    pages = sorted(site.rglob("*.html"))
    if not pages:
        sys.exit(f"check_accessibility: error: there are no pages in {site}")

    wrong = undecided = 0
    with tempfile.TemporaryDirectory() as profile:
        driver = browser(profile)
        try:
            for page in pages:
                for size in SIZES:
                    for scheme in SCHEMES:
                        where = f"{page.relative_to(site)} ({size[0]} px, {scheme})"
                        try:
                            found = examine(driver, page, axe, size, scheme)
                        except WebDriverException as error:
                            found = {"error": error.msg}
                        if "error" in found:
                            wrong += 1
                            print(f"{where}: not examined: {found['error']}")
                            continue
                        undecided += found["undecided"]
                        if found["needs"] > size[0]:  # reflow (WCAG 1.4.10), which axe does not look at
                            wrong += 1
                            print(f"{where}: the page scrolls sideways: it is {found['needs']} px wide")
                        for rule in found["violations"]:
                            wrong += len(rule["nodes"])
                            print(f"{where}: {rule['id']}: {rule['help']}: {len(rule['nodes'])} x")
                            for node in rule["nodes"][:3]:
                                print(f"    {node['target']}\n    {node['html'][:200]}")
                                print("    " + " ".join(node["why"].split()))
        finally:
            driver.quit()

    runs = len(pages) * len(SIZES) * len(SCHEMES)
    print(f"check_accessibility: {len(pages)} pages, {runs} runs, {wrong} violations, {undecided} undecided by axe")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
