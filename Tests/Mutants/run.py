#!/usr/bin/env python3
"""Breaks the lines that matter most, one by one, and sees whether the tests notice.

    make mutants
    python3 Tests/Mutants/run.py [--only 3 17] [--scratch FOLDER] [--list]

A copy of the sources is built once with all the mutants of `mutants.py` in it, each behind a switch. Then the tests run
once for each: those that should notice, and if they do not, the whole suite. A mutant that no test notices has survived,
and the exit code is 1. Not part of `make test`: it takes the time of some thirty test runs.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time

from mutants import MUTANTS

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SWITCH = '''import Glibc

private let activeMutant: Int = getenv("SITEGEN_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

@inline(never) func isMutant(_ number: Int) -> Bool { activeMutant == number }
'''


def copy(scratch):
    os.makedirs(scratch, exist_ok=True)
    for name in os.listdir(ROOT):
        if name in (".git", "public") or name.startswith(".build") or os.path.samefile(os.path.join(ROOT, name), scratch):
            continue
        target = os.path.join(scratch, name)
        shutil.rmtree(target, ignore_errors=True)
        source = os.path.join(ROOT, name)
        shutil.copytree(source, target, symlinks=True) if os.path.isdir(source) else shutil.copy2(source, target)
    # What was fetched need not be fetched again.
    build = os.path.join(scratch, ".build")
    for name in ("checkouts", "repositories", "workspace-state.json"):
        source = os.path.join(ROOT, ".build", name)
        if os.path.exists(source) and not os.path.exists(os.path.join(build, name)):
            os.makedirs(build, exist_ok=True)
            target = os.path.join(build, name)
            shutil.copytree(source, target, symlinks=True) if os.path.isdir(source) else shutil.copy2(source, target)


def text_with(folder, number, mutant):
    """The text of the file that a mutant breaks."""
    with open(os.path.join(folder, mutant.file)) as file:
        text = file.read()
    if text.count(mutant.find) != 1:
        sys.exit(f"mutants: error: {mutant.file} has {text.count(mutant.find)} times what mutant {number} breaks"
                 f" ({mutant.what}); correct Tests/Mutants/mutants.py")
    return text


def put_in(scratch):
    modules = set()
    for number, mutant in enumerate(MUTANTS, 1):
        text = text_with(scratch, number, mutant)
        with open(os.path.join(scratch, mutant.file), "w") as file:
            file.write(text.replace(mutant.find, mutant.broken.replace("BROKEN", f"isMutant({number})")))
        modules.add("/".join(mutant.file.split("/")[:2]))
    for module in modules:
        with open(os.path.join(scratch, module, "IsMutant.swift"), "w") as file:
            file.write(SWITCH)


def notices(scratch, number, tests, limit):
    """How a mutant shows in the tests; None where they all pass."""
    command = ["swift", "test", "--skip-build", "--package-path", scratch] + (["--filter", tests] if tests else [])
    environment = dict(os.environ, SITEGEN_MUTANT=str(number))
    try:
        run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return f"no end within {limit} s"
    if run.returncode == 0:
        if not re.search(r"Test run with [1-9]", run.stdout):
            sys.exit(f"mutants: error: no test is called `{tests}` (mutant {number})")
        return None
    found = re.findall(r"✘ Test (.+?) (?:recorded|failed|with)", run.stdout)
    return found[0] if found else f"the tests ended with {run.returncode}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", type=int, nargs="+", metavar="NUMBER")
    parser.add_argument("--scratch", default=os.path.join(ROOT, ".build-mutants"), help="folder for the copy")
    parser.add_argument("--limit", type=int, default=900, help="seconds for one run of the tests")
    parser.add_argument("--list", action="store_true", help="list the mutants, if the sources have their lines, and do nothing")
    arguments = parser.parse_args()
    if arguments.list:
        for number, mutant in enumerate(MUTANTS, 1):
            text_with(ROOT, number, mutant)
            print(f"{number:3} {mutant.what} ({mutant.file})")
        return
    copy(arguments.scratch)
    put_in(arguments.scratch)
    print(f"mutants: building a copy with {len(MUTANTS)} of them in {arguments.scratch}", flush=True)
    if subprocess.run(["swift", "build", "--build-tests", "--package-path", arguments.scratch, "--quiet"]).returncode:
        sys.exit("mutants: error: the copy does not compile; its messages stand above")
    chosen = [n for n in range(1, len(MUTANTS) + 1) if not arguments.only or n in arguments.only]
    survivors = []
    for number in chosen:
        mutant = MUTANTS[number - 1]
        began = time.monotonic()
        seen = notices(arguments.scratch, number, mutant.tests, arguments.limit)
        where = ""
        if not seen:
            where = f" (not by `{mutant.tests}`)"
            seen = notices(arguments.scratch, number, None, arguments.limit)
        if not seen:
            survivors.append(number)
        print(f"{number:3} {'SURVIVED' if not seen else 'noticed'} {time.monotonic() - began:5.0f} s: {mutant.what}"
              + (f" — {seen}{where}" if seen else ""), flush=True)
    print(f"mutants: {len(chosen) - len(survivors)} noticed, {len(survivors)} survived")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
