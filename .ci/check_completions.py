"""Types at bash, zsh and fish what a person types, presses Tab, and looks for what the shell then shows.

Usage: check_completions.py SITEGEN SITE    SITE is a folder whose content/ has an explainer called `guide`.
A shell that is not installed is passed over, and said to be; bash must be there.
"""

import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

CASES = [
    ("sitegen su", ["suggest"]),
    ("sitegen suggest g", ["guide"]),
    ("sitegen suggest --site SITE gui", ["guide"]),
    ("sitegen new x --rights p", ["public-domain"]),
    ("sitegen templates assets/sear", ["assets/search."]),
    ("sitegen build --keep", ["--keep-markdown"]),
]

STARTS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "bind 'set show-all-if-ambiguous on'; source {script}; PS1='> '"),
    "zsh": (["zsh", "-f", "-i"], "fpath=({folder} $fpath); autoload -Uz compinit; compinit -u -D; PS1='> '"),
    "fish": (["fish", "--no-config", "-i"], "source {script}; function fish_prompt; echo -n '> '; end"),
}
NAMES = {"bash": "sitegen", "zsh": "_sitegen", "fish": "sitegen.fish"}


def typed(shell, start, line, folder, environment, site):
    """What the terminal shows after the line and two Tabs."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(site)
        os.execvpe(start[0][0], start[0], environment)
    try:
        settle(terminal, 2)
        command = start[1].format(script=os.path.join(folder, NAMES[shell]), folder=folder)
        os.write(terminal, command.encode() + b"\r")
        settle(terminal, 3)
        os.write(terminal, line.encode())
        settle(terminal, 1)
        os.write(terminal, b"\t")
        shown = settle(terminal, 3)
        os.write(terminal, b"\t")
        return shown + settle(terminal, 2)
    finally:
        os.close(terminal)
        os.kill(pid, 9)
        os.waitpid(pid, 0)


def settle(terminal, longest):
    """Reads until nothing has come for a while."""
    read = b""
    end = time.time() + longest
    while time.time() < end:
        if select.select([terminal], [], [], 0.4)[0]:
            try:
                read += os.read(terminal, 65536)
            except OSError:
                break
        elif read:
            break
    return read.decode(errors="replace")


def main():
    sitegen, site = (os.path.abspath(path) for path in sys.argv[1:3])
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        programs = os.path.join(folder, "bin")
        os.mkdir(programs)
        os.symlink(sitegen, os.path.join(programs, "sitegen"))
        environment = dict(os.environ, TERM="dumb", HOME=folder, PATH=programs + ":" + os.environ["PATH"], COLUMNS="200")
        for shell, start in STARTS.items():
            if not shutil.which(shell):
                print(f"{shell}: not installed, not tried")
                failures += shell == "bash"
                continue
            script = subprocess.run(
                [sitegen, "--generate-completion-script", shell], capture_output=True, check=True).stdout
            with open(os.path.join(folder, NAMES[shell]), "wb") as file:
                file.write(script)
            for line, expected in CASES:
                line = line.replace("SITE", site)
                shown = typed(shell, start, line, folder, environment, site)
                # A single match is written behind what was typed.
                whole = (line + shown).replace("\b", "").replace("\r", "").replace("\n", " ")
                beginning = line.rsplit(" ", 1)[1]
                for word in expected:
                    if word not in shown and word[len(beginning):] not in shown:
                        failures += 1
                        print(f"{shell}: `{line}` and Tab does not show {word}: {whole!r}", file=sys.stderr)
            print(f"{shell}: {len(CASES)} lines tried")
    sys.exit(1 if failures else 0)


main()
