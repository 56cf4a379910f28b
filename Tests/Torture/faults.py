"""Builds in which one call to the system fails, or is the last one: each in turn, by strace."""

import os
import random
import re
import shutil
import subprocess

import program
import trees

# Calls, and the errors that a disk gives to them. EINTR is none: such a call is to be made again.
ERRORS = {
    "openat": ["EACCES", "ENOSPC", "EMFILE", "EIO"],
    "read": ["EIO", "EINTR"],
    "write": ["ENOSPC", "EIO", "EDQUOT", "EINTR"],
    "close": ["EIO", "ENOSPC"],
    "newfstatat": ["EACCES", "EIO"],
    "getdents64": ["EIO"],
    "mkdir": ["ENOSPC", "EACCES"],
    "rename": ["EIO", "ENOSPC", "EACCES"],
    "unlink": ["EACCES", "EIO"],
    "rmdir": ["EACCES"],
    "flock": ["ENOLCK", "EBADF"],
}
# Calls that change something: a build may be killed at each of them.
CHANGING = ["mkdir", "rename", "unlink", "rmdir", "openat", "write"]


def is_possible(sitegen):
    """Whether strace is here and may do this."""
    if not shutil.which("strace"):
        return "no strace here"
    done = subprocess.run(["strace", "-f", "-o", os.devnull, "-e", "inject=rename:error=EIO:when=9999", "true"],
                          capture_output=True, check=False)
    return None if done.returncode == 0 else "strace may not watch programs here"


class Faults:
    def __init__(self, sitegen, seed, states):
        self.sitegen = sitegen
        self.random = random.Random(f"faults {seed}")
        self.old, self.new = states
        self.folder = os.path.join(sitegen.work, "faults")
        self.site = os.path.join(self.folder, "site")
        self.output = os.path.join(self.folder, "served", "public")
        self.counts = {}
        self.kills = 0

    def begin(self):
        """The old site stands in the output, the new one is to be built."""
        if not os.path.exists(self.output):
            os.makedirs(self.output)
        trees.put(self.old.content, self.site)
        code, said = self.sitegen.build(self.site, self.output)
        if code != 0:
            raise program.Failure(f"the next build ended with {code}: {said}")
        if trees.read(self.output).get("CNAME") is None:
            trees.write(trees.THEIRS, self.output)
        program.expect_exactly(self.output, self.old)
        trees.put(self.new.content, self.site)

    def places(self):
        """For each call the numbers of those that have to do with the site, among all of its kind."""
        self.begin()
        log = os.path.join(self.folder, "log")
        self.sitegen.build(self.site, self.output, "--threads", "1",
                           before=["strace", "-f", "-y", "-o", log, "-e", "trace=" + ",".join(ERRORS)])
        counts, places = {}, {call: [] for call in ERRORS}
        with open(log, encoding="utf-8", errors="replace") as file:
            for line in file:
                match = re.match(r"\d+ +(\w+)\(", line)
                if not match or match[1] not in places:
                    continue
                counts[match[1]] = counts.get(match[1], 0) + 1
                if self.folder in line:
                    places[match[1]].append(counts[match[1]])
        return places

    def run(self, now, deadline):
        """As many of the faults as there is time for, in an order of chance."""
        places = self.places()
        todo = [(call, number, f"error={error}") for call in ERRORS for number in places[call] for error in ERRORS[call]]
        todo += [(call, number, "signal=SIGKILL") for call in CHANGING for number in places[call]]
        self.random.shuffle(todo)
        # Each kind at least once.
        seen = set()
        todo.sort(key=lambda fault: (fault[0], fault[2]) in seen or seen.add((fault[0], fault[2])) or False)
        done = 0
        for call, number, what in todo:
            if now() > deadline:
                break
            self.begin()
            code, said = self.sitegen.build(
                self.site, self.output, "--threads", "1",
                before=["strace", "-f", "-o", os.devnull, "-e", "trace=" + call, "-e", f"inject={call}:{what}:when={number}"])
            place = f"{what} at {call} {number}"
            try:
                program.expect_whole(self.output, [self.old.pages, self.new.pages])
                self.judge(code, said, what)
            except program.Failure as failure:
                raise program.Failure(f"{place}: {failure}") from None
            if code == 0:
                # What failed did not matter, but for something left over.
                wrong = trees.difference(trees.read(self.output), {**trees.THEIRS, **self.new.pages})
                if wrong:
                    raise program.Failure(f"{place}: the build went well, but {wrong}")
            done += 1
        return done, len(todo)

    def judge(self, code, said, what):
        name = what.split("=")[1]
        counts = self.counts.setdefault(name, {})
        counts[code] = counts.get(code, 0) + 1
        if name == "SIGKILL":
            return
        if code not in (0, 1, 2) or name == "EINTR" and code != 0:
            raise program.Failure(f"exit code {code}: {said.strip()}")
        if code == 2 and ("error: cannot" not in said or "help:" not in said and "--" not in said):
            raise program.Failure(f"no place or no remedy: {said.strip()}")
        if code == 1 and "foreign-output" not in said:
            raise program.Failure(f"exit code 1: {said.strip()}")
