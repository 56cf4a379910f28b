"""Tortures `sitegen build`: kills it, takes its disk away, and looks at what is left.

Usage: python3 Tests/Torture SITEGEN [--seconds N] [--kills N] [--seed N]

After each blow every file of the output must be whole, old or new, what is someone else's untouched, and the next build
must end in exactly the clean build's bytes with nothing left over. Nothing but Python's own library is needed. What the
machine does not allow (disks to mount, another user, strace) is passed over, and said to be. Ends with 0 only if all held.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# Nothing is written beside the sources.
sys.dont_write_bytecode = True

import crash
import disk
import faults
import program
import trees


def two_states(states):
    """Two that have much in common, and in which something came, went and changed."""
    pairs = [(a, b) for a in states for b in states
             if "content/ferry/article.txt" in a.content and "content/ferry/article.txt" in b.content]
    return max(pairs, key=lambda pair: min(
        len([path for path in pair[0].pages if pair[1].pages.get(path, pair[0].pages[path]) != pair[0].pages[path]]),
        4 * len(pair[0].pages.keys() - pair[1].pages.keys()), 4 * len(pair[1].pages.keys() - pair[0].pages.keys())))


def mounts(options, work):
    """The part that mounts disks, in a name space of its own."""
    command = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True, check=False).returncode != 0:
        return [("disks to fill and to close", 0, "skipped: no disks can be mounted here")], []
    done = subprocess.run(
        [*command, sys.executable, os.path.dirname(os.path.abspath(__file__)), options.sitegen, "--seed", str(options.seed),
         "--seconds", str(options.seconds), "--case", options.case, "--mounts", work], stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        return [], [f"the part that mounts disks ended with {done.returncode}"]
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sitegen")
    parser.add_argument("--seconds", type=float, default=300, help="about how long all of it may take (300)")
    parser.add_argument("--kills", type=int, default=220, help="how many builds are killed (220)")
    parser.add_argument("--seed", type=int, default=1, help="for other sites and moments (1)")
    parser.add_argument("--only", choices=["kills", "disk", "faults"], help="one part alone")
    parser.add_argument("--case", default="", help="those cases of a disk alone whose name holds this word")
    parser.add_argument("--mounts", help=argparse.SUPPRESS)
    options = parser.parse_args()
    began = time.monotonic()
    # Those who press Ctrl-C want the folder gone too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    work = options.mounts or os.path.realpath(tempfile.mkdtemp(prefix="sitegen-torture-"))
    os.chmod(work, 0o755)
    failed, rows = [], []

    def until(part):
        return began + options.seconds * part

    def attempt(what, run):
        try:
            return run()
        except program.Failure as failure:
            failed.append(f"{what}: {failure}")
            return None

    try:
        # Where anybody may run it.
        own = os.path.join(work, "sitegen")
        if not options.mounts:
            shutil.copy(options.sitegen, own)
        sitegen = program.Program(own, work)
        states = [program.State(sitegen, content) for content in trees.states(random.Random(f"states {options.seed}"), 12)]
        pair = two_states(states)
        if options.mounts:
            disks = disk.Disk(sitegen, pair)
            failed = disks.run("mount_case_", options.case, until(1))
            print(json.dumps([[(row.case, row.code, row.said) for row in disks.rows], failed]))
            return
        print(f"torture: seed {options.seed}; {len(states)} sites of {min(len(s.pages) for s in states)} to "
              f"{max(len(s.pages) for s in states)} files", flush=True)

        if options.only in (None, "kills"):
            crashes = crash.Crash(sitegen, options.seed, states)
            result = attempt("killed builds", lambda: crashes.run(options.kills, until(1 if options.only else 0.6)))
            if result:
                done, late = result
                print(f"killed: {done} builds by SIGKILL; a build lasts {crashes.duration:.2f} s, of which files are moved in "
                      f"for {crashes.moving * 1000:.1f} ms; {late} ended before they were killed")
                for phase, count in crashes.counts.items():
                    print(f"  {count:4} {phase}")
                print(f"  signals: {crashes.signals}; builds after them, each the clean one's bytes: {crashes.next_builds}")
                print(f"  until {time.monotonic() - began:.0f} s", flush=True)
                if done < options.kills:
                    print(f"  there was time for {done} kills of {options.kills}; give more --seconds")
                if done < options.kills / 4:
                    failed.append("too few builds were killed to tell anything; give more --seconds")

        if options.only in (None, "disk"):
            disks = disk.Disk(sitegen, pair)
            failed += disks.run("case_", options.case, until(0.95))
            if os.geteuid() != 0:
                failed += disks.run("user_case_", options.case, until(0.95))
            elif shutil.which("setpriv"):
                disks.before = ("setpriv", f"--reuid={disk.NOBODY}", f"--regid={disk.NOBODY}", "--clear-groups")
                failed += disks.run("user_case_", options.case, until(0.95))
            rows = [(row.case, row.code, row.said) for row in disks.rows]
            if os.geteuid() == 0 and not disks.before:
                rows.append(("permissions", 0, "skipped: root may do everything, and there is no setpriv"))
            more, wrong = mounts(options, work)
            rows += more
            failed += wrong
            print("disk: case, exit code, what was said")
            for case, code, said in rows:
                print(f"  {case} | {code} | {said.replace(work, '…').strip()}")
            print(f"  in {time.monotonic() - began:.0f} s", flush=True)

        if options.only in (None, "faults"):
            reason = faults.is_possible(sitegen)
            if reason:
                print(f"faults: skipped: {reason}")
            else:
                fault = faults.Faults(sitegen, options.seed, pair)
                result = attempt("faults", lambda: fault.run(time.monotonic, until(1)))
                print(f"faults: {result[0] if result else 0} of {result[1] if result else '?'} calls to the system failed or were the last; exit codes:")
                for name, counts in sorted(fault.counts.items()):
                    print(f"  {name}: " + ", ".join(f"{count} × {code}" for code, count in sorted(counts.items())))
    finally:
        if not options.mounts:
            subprocess.run(["chmod", "-R", "u+rwX", work], check=False)
            shutil.rmtree(work, ignore_errors=True)
    for line in failed:
        print(f"torture: error: {line}", file=sys.stderr)
    print(f"torture: {'failed' if failed else 'all held'}, in {time.monotonic() - began:.0f} s")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
