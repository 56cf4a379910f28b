"""Builds that are killed at random moments."""

import os
import random
import shutil
import signal
import time

import program
import trees


class Crash:
    """Kills builds of a changing site, and looks at what is left each time."""

    def __init__(self, sitegen, seed, states):
        self.sitegen = sitegen
        self.random = random.Random(f"crash {seed}")
        self.states = states
        self.site = os.path.join(sitegen.work, "site")
        self.output = os.path.join(sitegen.work, "served", "public")
        self.staging = os.path.join(sitegen.work, "served", ".public.sitegen-staging")
        self.record = os.path.join(self.output, trees.RECORD)
        self.counts = {"before anything is written": 0, "while changed files are put aside": 0,
                       "while they are moved in": 0, "when all is in place": 0}
        self.signals = {}
        self.duration = 0.5
        self.moving = 0.002
        self.windows = {}
        self.next_builds = 0

    def settle(self, state):
        """A whole build of a state, which must give exactly the clean one's bytes."""
        trees.put(state.content, self.site)
        code, said = self.sitegen.build(self.site, self.output)
        if code != 0:
            raise program.Failure(f"the next build ended with {code}: {said}")
        program.expect_exactly(self.output, state)
        self.next_builds += 1

    def measure(self):
        """How long builds last here, and how long their moves."""
        durations, moves = [], []
        for state in self.states[:6]:
            trees.put(state.content, self.site)
            before = self.inode()
            began = time.perf_counter()
            process = self.sitegen.start(self.site, self.output)
            moving = None
            while process.poll() is None:
                if moving is None and self.inode() != before:
                    moving = time.perf_counter()
                time.sleep(0.0002)
            durations.append(time.perf_counter() - began)
            if moving:
                moves.append(time.perf_counter() - moving)
            process.communicate()
        self.duration = sorted(durations)[len(durations) // 2]
        self.moving = sorted(moves)[len(moves) // 2] if moves else self.moving
        # How long after its beginning each part of a build may be killed.
        self.windows = {"build": self.duration, "waiting": self.duration / 4, "moving": self.moving}

    def is_waiting(self):
        """Whether changed files are put aside."""
        try:
            return bool(os.listdir(self.staging))
        except FileNotFoundError:
            return False

    def inode(self):
        try:
            return os.stat(self.record).st_ino
        except FileNotFoundError:
            return None

    def kill(self, number):
        """One build, killed; `number` chooses how."""
        process = self.sitegen.start(self.site, self.output)
        before = self.inode()
        # Half are spread over the whole build. The writing is a small part of it, so the others wait until it begins.
        window = ["build", "waiting", "build", "moving"][number % 4]
        if window == "waiting":
            while process.poll() is None and not self.is_waiting():
                time.sleep(0.0005)
        if window == "moving":
            while process.poll() is None and self.inode() == before:
                time.sleep(0.0002)
        began = time.perf_counter()
        until = began + self.random.uniform(0, self.windows[window])
        while time.perf_counter() < until and process.poll() is None:
            if until - time.perf_counter() > 0.002:
                time.sleep(0.001)
        number = self.random.choice([signal.SIGTERM, signal.SIGINT]) if self.random.random() < 0.1 else signal.SIGKILL
        process.send_signal(number)
        process.communicate()
        killed = process.returncode == -number
        # The machine is now fast, now slow.
        self.windows[window] *= 1.02 if killed else 0.85
        return number, killed

    def phase(self, old, new):
        """In which phase the build ended that was killed."""
        record = None
        if os.path.exists(self.record):
            with open(self.record, "rb") as file:
                record = file.read()
        if record == new.pages[trees.RECORD] and old is not new:
            return "when all is in place"
        if record is not None and (old is None or record != old.pages[trees.RECORD]):
            return "while they are moved in"
        if os.path.exists(self.staging) and trees.read(self.staging):
            return "while changed files are put aside"
        return "before anything is written"

    def run(self, kills, deadline):
        """Kills so many builds, or as many as there is time for; says how many."""
        shutil.rmtree(os.path.dirname(self.output), ignore_errors=True)
        os.makedirs(os.path.dirname(self.output))
        old = self.random.choice(self.states)
        self.sitegen_first(old)
        self.measure()
        old = self.random.choice(self.states)
        self.settle(old)
        # What may stand in the output: the last whole build, and all that were begun since.
        since = [old]
        done = late = 0
        while done < kills and time.monotonic() < deadline:
            new = self.random.choice([state for state in self.states if state is not since[-1]])
            trees.put(new.content, self.site)
            was_clear = not os.path.exists(self.staging)
            number, killed = self.kill(done + late)
            since.append(new)
            if killed:
                done += number == signal.SIGKILL
                self.signals[number.name] = self.signals.get(number.name, 0) + 1
                # After a chain of kills the record is a mixture of all of them.
                if number == signal.SIGKILL:
                    self.counts[self.phase(old if len(since) == 2 else None, new)] += 1
            else:
                late += 1
            program.expect_whole(self.output, [state.pages for state in since])
            if number != signal.SIGKILL and was_clear:
                # Who is told to end clears away what was put aside; what was moved in is whole.
                program.expect_nothing_beside(self.output)
            # Some builds are killed one after the other, and the next may be of yet another site.
            if self.random.random() < 0.5:
                old = new if self.random.random() < 0.5 else self.random.choice(self.states)
                self.settle(old)
                since = [old]
        self.settle(old)
        return done, late

    def sitegen_first(self, state):
        """The first build, and then someone else's files in the output."""
        trees.put(state.content, self.site)
        code, said = self.sitegen.build(self.site, self.output)
        if code != 0:
            raise program.Failure(f"the first build ended with {code}: {said}")
        trees.write(trees.THEIRS, self.output)
