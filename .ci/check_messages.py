"""Tries sitegen as people and workflows call it: what goes to which stream, colours, progress, exit codes.

check_messages.py SITEGEN: the built command. Works on sites of its own in a temporary folder; needs no package.
"""

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

COMMAND = Path(sys.argv[1]).resolve()
REPOSITORY = Path(__file__).resolve().parent.parent
failures = []


def expect(holds, what, shown=""):
    if not holds:
        failures.append(what)
        print(f"check_messages: {what}\n{shown}", file=sys.stderr)


def run(*arguments, cwd, **environment):
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    done = subprocess.run(
        [COMMAND, *arguments], cwd=cwd, env=clean | {"TERM": "xterm"} | environment, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def on_terminal(*arguments, cwd, **environment):
    """Everything that a terminal is sent."""
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, *arguments], cwd=cwd, env=clean | {"TERM": "xterm"} | environment, stdin=slave, stdout=slave,
        stderr=slave)
    os.close(slave)
    shown = b""
    while True:
        ready, _, _ = select.select([master], [], [], 300)
        if not ready:
            break
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(master)
    return process.wait(), shown.decode()


def small_site(folder, note="Why.", rights="{ status: own }", diagnostics=""):
    (folder / "content/ferry").mkdir(parents=True)
    shutil.copytree(REPOSITORY / "templates", folder / "templates")
    (folder / "content/site.yaml").write_text("title: Ferries\nlanguage: en\n" + diagnostics)
    (folder / "content/ferry/explainer.yaml").write_text(
        f"format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: {rights}\n")
    (folder / "content/ferry/article.txt").write_text("The ferry crosses every hour.\n")
    (folder / "content/ferry/notes.md").write_text(f"## {{#hour}}\n> every hour\n\n{note}\n")
    return folder


# So many that a build takes much longer than the half second after which it shows how far it is.
DAYS = 3000


def large_site(folder):
    small_site(folder)
    paragraphs = [f"Day {day}\n\nOn day {day} the ferry crossed {day % 7 + 1} times, and nobody said why.\n" for day in
                  range(DAYS)]
    (folder / "content/ferry/article.txt").write_text("The ferry crosses every hour.\n\n" + "\n".join(paragraphs))
    headings = "headings: [ " + ", ".join(f'"On day {day} the"' for day in range(0, DAYS, 4)) + " ]\n"
    settings = folder / "content/ferry/explainer.yaml"
    settings.write_text(settings.read_text() + headings)
    return folder


def check_streams(work):
    site = small_site(work / "streams")
    code, out, error = run("build", cwd=site)
    expect((code, error) == (0, ""), "a build without messages says nothing on standard error", error)
    expect(re.fullmatch(r"Built 1 explainer, 1 chapter, 1 note in public: \d+ written, 0 unchanged, 0 removed, in "
                        r"\d+\.\d\d s\n", out), "a build ends with one line", out)
    code, out, error = run("build", "--quiet", cwd=site)
    expect((code, out, error) == (0, "", ""), "--quiet says nothing when all is well", out + error)
    code, out, error = run("build", "--verbose", cwd=site)
    expect(re.search(r"^Time: load \d.*publish \d", error, re.M), "--verbose tells the time of each phase", error)
    code, out, error = run("check", cwd=site)
    expect(code == 0 and "paragraphs without a note" in out and error == "", "check prints its table", out + error)
    expect(not (work / "nothing").exists(), "nothing is made")
    for command in (["build", "--verbose", "--quiet"], ["check", "--mentions", "--format", "json"], ["explain", "x"]):
        expect(run(*command, cwd=site)[0] == 2, f"exit code 2: {command}")
    expect("did you mean `passage-not-found`" in run("explain", "passage-notfound", cwd=site)[2], "a code is guessed")


def check_mistakes(work):
    site = small_site(work / "mistakes", note="Why.\n\n## {#fare}\n> two crowns\n\nSilver.", rights="{ status: unknown }")
    code, out, error = run("build", cwd=site)
    expect(code == 1 and out == "" and "1 error, 1 warning; public is as it was\n" in error, "errors", error)
    expect(error.count("sitegen explain CODE") == 1, "explain is named once", error)
    expect(run("build", "--quiet", cwd=site)[2].count("warning:") == 0, "--quiet leaves warnings out")
    code, out, error = run("build", "--format", "json", cwd=site)
    result = json.loads(out)
    expect(code == 1 and error == "" and [one["code"] for one in result["diagnostics"]] ==
           ["rights-unknown", "passage-not-found"], "JSON and nothing else", out + error)
    code, out, error = run("check", "--format", "github", "--site", "mistakes", cwd=work)
    expect(code == 1 and "::error file=mistakes/content/ferry/notes.md,line=" in out, "annotations", out)
    code, out, error = run("verify", "--format", "json", cwd=site)
    expect(code == 1 and json.loads(out)["errors"] == 1, "verify as JSON", out + error)


def check_grades(work):
    site = small_site(work / "grades", rights="{ status: unknown }")
    expect(run("build", cwd=site)[0] == 0, "a warning does not stop a build")
    before = sorted((path, path.stat().st_mtime_ns) for path in (site / "public").rglob("*"))
    (site / "content/ferry/notes.md").write_text("## {#hour}\n> every hour\n\nBecause.\n")
    code, _, error = run("build", "--strict", cwd=site)
    expect(code == 1 and ": error: it is not known" in error, "--strict makes warnings errors", error)
    after = sorted((path, path.stat().st_mtime_ns) for path in (site / "public").rglob("*"))
    expect(before == after, "--strict published nothing")
    off = small_site(work / "off", rights="{ status: unknown }", diagnostics="diagnostics: { rights-unknown: off }\n")
    expect(run("build", "--strict", cwd=off)[0] == 0, "a warning that is off does not count")


def check_terminal(work):
    site = small_site(work / "terminal", rights="{ status: unknown }")
    colored = "\x1b[1;33mwarning:"
    expect(colored in on_terminal("build", cwd=site)[1], "colours on a terminal")
    expect(colored not in on_terminal("build", cwd=site, NO_COLOR="1")[1], "no colours with NO_COLOR")
    expect("\x1b" not in on_terminal("build", cwd=site, TERM="dumb")[1], "nothing but text on a dumb terminal")
    expect(colored not in on_terminal("build", "--color", "never", cwd=site)[1], "--color never")
    expect(colored not in run("build", cwd=site)[2], "no colours in a log")
    expect(colored in run("build", "--color", "always", cwd=site)[2], "--color always")
    large = large_site(work / "large")
    code, shown = on_terminal("build", cwd=large)
    expect(code == 0, "the large site builds", shown[-2000:])
    pictures = re.findall(r"\r\[[#.]{24}\] \w+(?: \d+ of \d+)?\x1b\[K", shown)
    expect(len(pictures) > 1, "a long build shows progress", shown[-2000:])
    end = shown.rfind("\r\x1b[K")
    expect(0 < shown.rfind("\x1b[K", 0, end) < end < shown.find("Built 1 explainer"), "and clears it", shown[-2000:])
    code, out, error = run("build", cwd=large)
    expect(error == "", "no progress in a log", error)
    first = {path.relative_to(large): path.read_bytes() for path in (large / "public").rglob("*") if path.is_file()}
    shutil.rmtree(large / "public")
    run("build", cwd=large)
    second = {path.relative_to(large): path.read_bytes() for path in (large / "public").rglob("*") if path.is_file()}
    expect(first == second, "with and without a terminal the output is the same")


def main():
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for check in (check_streams, check_mistakes, check_grades, check_terminal):
            check(work)
    print(f"check_messages: {len(failures)} failed" if failures else "check_messages: all as promised")
    sys.exit(1 if failures else 0)


main()
