#!/usr/bin/env python3
"""Runs the Nu HTML checker over every page of a site; any error or warning fails.

usage: check_html.py VNU.JAR SITE-FOLDER
"""

import json
import pathlib
import re
import subprocess
import sys

# What the checker says although the page is right. The packaged one is of June 2020; each pattern is a whole message.
NOT_A_MISTAKE = [
    (
        r"Attribute “popover” not allowed on element “\w+” at this point\.",
        "the popover attribute came into the HTML standard in 2023",
    ),
    (
        r"Attribute “popovertarget(action)?” not allowed on element “button” at this point\.",
        "so did the attributes of the buttons that show and hide one",
    ),
    (
        r"A document must not include more than one “autofocus” attribute\.",
        "since popover, the standard allows one in each dialog and each popover",
    ),
    (
        r"Potentially bad value “0[-\d]+” for attribute “datetime” on element “time”: Year may be mistyped\.",
        "a timeline may begin before the year 1000",
    ),
]
BATCH = 200


def complaints(jar, pages):
    """The checker's messages, as it lists them."""
    command = ["java", "-Xss2m", "-jar", jar, "--format", "json", "--exit-zero-always", *map(str, pages)]
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    try:
        return json.loads(run.stderr)["messages"]
    except (ValueError, KeyError):
        sys.exit(f"check_html: error: the checker did not work (exit code {run.returncode}):\n{run.stderr}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    jar, site = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    pages = sorted(site.rglob("*.html"))
    if not pages:
        sys.exit(f"check_html: error: there are no pages in {site}")

    wrong, passed_over = 0, {}
    for start in range(0, len(pages), BATCH):
        for message in complaints(jar, pages[start : start + BATCH]):
            text = message["message"]
            pattern = next((pattern for pattern, _ in NOT_A_MISTAKE if re.fullmatch(pattern, text)), None)
            if pattern:
                passed_over[pattern] = passed_over.get(pattern, 0) + 1
                continue
            wrong += 1
            kind = message.get("subType") or message["type"]
            page = message.get("url", "").removeprefix("file:").removeprefix(f"{site}/")
            place = f"{page}:{message.get('lastLine', 1)}:{message.get('firstColumn', message.get('lastColumn', 1))}"
            print(f"{place}: {kind}: {text}")
            if message.get("extract"):
                print("    " + " ".join(message["extract"].split()))

    for pattern, reason in NOT_A_MISTAKE:
        if pattern in passed_over:
            print(f"check_html: passed over {passed_over[pattern]} x {pattern}\n    because {reason}")
    print(f"check_html: {len(pages)} pages, {wrong} errors and warnings")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
