"""The program under torture."""

import os
import subprocess

import trees


class Failure(Exception):
    """Something that must hold does not."""


class Program:
    def __init__(self, path, work):
        self.path = path
        # Folder in which everything happens.
        self.work = work
        self.environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": work, "LANG": "C.UTF-8", "TERM": "dumb"}

    def command(self, site, output, *more):
        return [self.path, "build", "--site", site, "--output", output, *more]

    def start(self, site, output, *more, before=()):
        """Begins a build; `before` stands before its command line."""
        return subprocess.Popen(
            [*before, *self.command(site, output, *more)], cwd=self.work, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def build(self, site, output, *more, before=()):
        """Builds to the end: exit code, and what was said."""
        process = self.start(site, output, *more, before=before)
        said, _ = process.communicate(timeout=120)
        return process.returncode, said.decode(errors="replace")

    def clean(self, content):
        """What a clean build of a site's content gives, its record included."""
        site = os.path.join(self.work, "clean")
        trees.put(content, site)
        code, said = self.build(site, os.path.join(site, "public"))
        if code != 0:
            raise Failure(f"a clean build ended with {code}: {said}")
        return trees.read(os.path.join(site, "public"))


class State:
    """A site's content, and what a clean build makes of it."""

    def __init__(self, program, content):
        self.content = content
        self.pages = program.clean(content)


def leftovers(folder, known):
    """Names in a folder besides those that belong there."""
    return sorted(set(os.listdir(folder)) - set(known))


def expect_exactly(output, state, theirs=trees.THEIRS):
    """The output is the clean build's, file by file, beside what is someone else's; nothing is left over beside it."""
    wrong = trees.difference(trees.read(output), {**theirs, **state.pages})
    if wrong:
        raise Failure(f"the output is not the clean build's: {wrong}")
    expect_nothing_beside(output)


def expect_nothing_beside(output):
    left = [name for name in os.listdir(os.path.dirname(output)) if "staging" in name]
    if left:
        raise Failure(f"left over beside the output: {', '.join(left)}")


def expect_whole(output, states, theirs=trees.THEIRS):
    """Every file is whole, and of one of the states; what all of them have is there."""
    found = trees.read(output)
    for path, data in theirs.items():
        if found.pop(path, None) != data:
            raise Failure(f"{path}, which is someone else's, was changed or removed")
    found.pop(trees.RECORD, None)
    found = {path: data for path, data in found.items() if not path.startswith(".sitegen-staging/")}
    for path, data in found.items():
        if path.endswith("/"):
            continue
        if all(state.get(path) != data for state in states):
            raise Failure(f"{path} is neither the old nor the new one ({len(data)} bytes)")
    always = set.intersection(*[set(state) for state in states]) - {trees.RECORD}
    missing = sorted(path for path in always if path not in found)
    if missing:
        raise Failure(f"{missing[0]} is missing, which old and new sites have")
