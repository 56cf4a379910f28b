#!/usr/bin/env python3
"""How soon an edit can be read in a preview: from the write of a source file to its new words being served.

    python3 Benchmarks/serve.py SITE [SITE …] [--edits 20] [--sitegen PATH]

Each SITE is a folder with `content/`; it is copied. Words are put at the end of a note, or of a chapter where there are
no notes, of an explainer in the middle; the page is asked for until it has them. Printed are the median and the range
in milliseconds, and what the server's process holds in memory.
"""

import argparse
import http.client
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def edited_file(site):
    """A file whose last words are printed, and the page that prints them."""
    content = os.path.join(site, "content")
    folders = sorted(f for f in os.listdir(content) if os.path.exists(f"{content}/{f}/explainer.yaml"))
    name = folders[len(folders) // 2]
    if os.path.exists(f"{content}/{name}/notes.md"):
        return f"{content}/{name}/notes.md", f"/{name}/print.html"
    chapter = sorted(os.listdir(f"{content}/{name}/chapters"))[0]
    slug = re.sub(r"^\d+-", "", chapter.removesuffix(".md"))
    return f"{content}/{name}/chapters/{chapter}", f"/{name}/{slug}.html"


def memory(process):
    with open(f"/proc/{process.pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def measure(sitegen, site, edits):
    with tempfile.TemporaryDirectory() as folder:
        for part in ("content", "templates"):
            if os.path.isdir(f"{site}/{part}"):
                shutil.copytree(f"{site}/{part}", f"{folder}/{part}")
        path, page = edited_file(folder)
        with open(path) as file:
            text = file.read().rstrip("\n")
        server = subprocess.Popen([sitegen, "serve", "--site", folder], stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, text=True)
        try:
            port = None
            for line in server.stdout:
                if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                    port = int(found.group(1))
                    break
            if port is None:
                sys.exit("serve: error: the server did not say its address")
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

            def served(words):
                connection.request("GET", page)
                return words in connection.getresponse().read()

            times = []
            for number in range(edits + 1):
                words = f"quickword{number}x"
                time.sleep(0.3)
                began = time.monotonic()
                with open(path + "~", "w") as file:
                    file.write(f"{text} {words}\n")
                os.replace(path + "~", path)
                while not served(words.encode()):
                    # An editor's browser does not ask again and again either, which would take a processor from the build.
                    time.sleep(0.001)
                    if time.monotonic() - began > 120:
                        sys.exit("serve: error: the edit was never served")
                times.append((time.monotonic() - began) * 1000)
            # The first edit finds nothing warm.
            return times[1:], memory(server)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", metavar="SITE")
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--sitegen", default=os.path.join(os.path.dirname(HERE), ".build-release/stage/bin/sitegen"))
    arguments = parser.parse_args()
    for site in arguments.sites:
        times, held = measure(arguments.sitegen, site, arguments.edits)
        print(f"{site}: median {statistics.median(times):.1f} ms ({min(times):.1f}–{max(times):.1f}), {held:.0f} MiB")
        sys.stdout.flush()
