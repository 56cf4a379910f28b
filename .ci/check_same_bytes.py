"""Builds the real site and every site of Tests/Sites again and again, each time in other circumstances, and compares all
files and messages byte by byte: threads, locale, time zone, umask, order in which the folder was written, disk, path,
current folder, times of files. Another build of the program (release beside debug) is compared by --also.

Usage: check_same_bytes.py SITEGEN REPOSITORY [--also SITEGEN]… [--seconds N]

Also checks that files have the modes that the umask leaves, as those of other tools have: readable for a server where
the user's files are. A circumstance that this machine does not know is passed over, and said to be.
"""

import argparse
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time


def read(folder):
    """Every file below a folder: path → bytes."""
    tree = {}
    for parent, _, files in os.walk(folder):
        for name in files:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                tree[os.path.relpath(path, folder)] = file.read()
    return tree


def digest(tree):
    """One number for a whole tree: SHA-256 over each path, its length and its bytes, in order of the paths."""
    total = hashlib.sha256()
    for path in sorted(tree, key=os.fsencode):
        total.update(os.fsencode(path) + b"\0" + str(len(tree[path])).encode() + b"\0" + tree[path])
    return total.hexdigest()


def sites(repository):
    """Name → files of a site; the first is the real one."""
    real = {f"{name}/{path}": data for name in ["content", "templates"]
            for path, data in read(os.path.join(repository, name)).items()}
    found = {"the real site": real}
    tests = os.path.join(repository, "Tests", "Sites")
    for name in sorted(os.listdir(tests)):
        if os.path.isdir(os.path.join(tests, name, "content")):
            found[f"Tests/Sites/{name}"] = {
                f"content/{path}": data for path, data in read(os.path.join(tests, name, "content")).items()}
    # Many explainers, so that threads have something to overtake each other with.
    many = {}
    for path, data in found["Tests/Sites/apparatus"].items():
        top, *rest = path.split("/")[1:]
        for number in range(12 if rest else 1):
            many["/".join(["content", top + (f"-{number}" if rest else ""), *rest])] = data
    found["Tests/Sites/apparatus, twelve times over"] = many
    return found


class Circumstances:
    """In which a site is built."""

    def __init__(self, name, threads=None, environment=None, umask=0o022, order="sorted", place="", root=None,
                 folder="elsewhere", sitegen=None, modified=None):
        self.name = name
        self.threads = threads
        self.environment = environment or {}
        self.umask = umask
        self.order = order
        # Folder of the site below the root.
        self.place = place
        # Where everything is made, if not in the usual place for temporary files.
        self.root = root
        # The current folder: elsewhere, or the site's.
        self.folder = folder
        self.sitegen = sitegen
        # Time of all files, in seconds since 1970.
        self.modified = modified


def write(files, folder, circumstances):
    paths = sorted(files)
    if circumstances.order == "reverse":
        paths.reverse()
    if circumstances.order == "shuffled":
        random.Random(7).shuffle(paths)
    for path in paths:
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(files[path])
        if circumstances.modified is not None:
            os.utime(full, (circumstances.modified, circumstances.modified))


def built(sitegen, files, circumstances, root):
    """The finished files, what was said, and wrong modes."""
    work = tempfile.mkdtemp(prefix="same-bytes-", dir=circumstances.root or root)
    try:
        site = os.path.join(work, circumstances.place, "site")
        write(files, site, circumstances)
        environment = {"PATH": os.environ.get("PATH", ""), "HOME": work, "LC_ALL": "C", "TZ": "UTC", **circumstances.environment}
        environment = {name: value for name, value in environment.items() if value is not None}
        arguments = ["build"] if circumstances.folder == "site" else ["build", "--site", site, "--output", site + "/public"]
        if circumstances.threads:
            arguments += ["--threads", str(circumstances.threads)]
        done = subprocess.run(
            [circumstances.sitegen or sitegen, *arguments], cwd=site if circumstances.folder == "site" else work,
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
            umask=circumstances.umask, timeout=120)
        said = done.stdout.decode(errors="replace").replace(site + "/", "")
        said = re.sub(r"in \d+\.\d\d s", "in … s", said)
        output = os.path.join(site, "public")
        wrong = []
        for parent, folders, names in os.walk(output):
            for name in names + folders:
                usual = (0o777 if name in folders else 0o666) & ~circumstances.umask
                mode = os.stat(os.path.join(parent, name)).st_mode & 0o777
                if mode != usual:
                    wrong.append(f"{name} has mode {mode:o}, not {usual:o}")
        return read(output), f"exit code {done.returncode}\n{said}", wrong
    finally:
        shutil.rmtree(work)


def locales(work):
    """Names of locales whose rules differ from ours, and the environment in which they are known here."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
    for name in ["tr_TR", "ja_JP", "ar_EG"]:
        if any(line.lower() in (f"{name}.utf8".lower(), f"{name}.utf-8".lower()) for line in known):
            yield name, {}
            continue
        if shutil.which("localedef"):
            folder = os.path.join(work, "locales")
            os.makedirs(folder, exist_ok=True)
            done = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", os.path.join(folder, f"{name}.UTF-8")],
                                  capture_output=True, check=False)
            if os.path.isdir(os.path.join(folder, f"{name}.UTF-8")) and done.returncode in (0, 1):
                yield name, {"LOCPATH": folder}
                continue
        # Foundation and ICU read the name all the same.
        print(f"the locale {name}.UTF-8 is not installed: its name alone is tried")
        yield name, {}


def circumstances(work, also):
    yield Circumstances("two threads", threads=2)
    yield Circumstances("eight threads, the folder written in reverse order", threads=8, order="reverse")
    zones = ["Asia/Tokyo", "Pacific/Apia", "America/St_Johns"]
    for (name, environment), zone in zip(locales(work), zones):
        yield Circumstances(
            f"locale {name}.UTF-8, time zone {zone}",
            environment={**environment, "LC_ALL": f"{name}.UTF-8", "LANG": f"{name}.UTF-8", "LANGUAGE": name, "TZ": zone})
    yield Circumstances("umask 077, an empty environment", umask=0o077,
                        environment={"HOME": None, "LC_ALL": None, "TZ": None, "PATH": None})
    yield Circumstances("umask 002, the folder written in no order, files of 1971", umask=0o002, order="shuffled",
                        modified=40_000_000)
    yield Circumstances("a deep folder with spaces and other scripts", place="a b/潮 の/İıß/e\u0301 \u202e'\"%41&/" + "deep/" * 20)
    yield Circumstances("the site's folder as the current one, files of 2099", folder="site", modified=4_080_000_000)
    if os.access("/dev/shm", os.W_OK) and os.stat("/dev/shm").st_dev != os.stat(work).st_dev:
        yield Circumstances("another disk (/dev/shm), written in reverse order", root="/dev/shm", order="reverse")
    else:
        print("there is no other disk here (/dev/shm)")
    for program in also:
        yield Circumstances(f"built by {program}", sitegen=os.path.abspath(program), threads=2)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("sitegen")
    parser.add_argument("repository")
    parser.add_argument("--also", action="append", default=[], metavar="SITEGEN", help="another build of the program")
    parser.add_argument("--seconds", type=float, default=120, help="begin nothing new after that (120)")
    options = parser.parse_args()
    sitegen = os.path.abspath(options.sitegen)
    began = time.monotonic()
    wanted = sites(options.repository)
    failures, compared, passed_over = [], 0, []
    work = tempfile.mkdtemp(prefix="same-bytes-")
    try:
        first = {name: built(sitegen, files, Circumstances("one thread", threads=1), work) for name, files in wanted.items()}
        for name, (tree, said, wrong) in first.items():
            failures += [f"{name}: {line}" for line in wrong[:3]]
            if not tree and "mistakes" not in name:
                failures.append(f"{name}: nothing was built: {said}")
        for case in circumstances(work, options.also):
            if time.monotonic() - began > options.seconds:
                passed_over.append(case.name)
                continue
            before = len(failures)
            for name, files in wanted.items():
                tree, said, wrong = built(sitegen, files, case, work)
                compared += 1
                failures += [f"{name}, {case.name}: {line}" for line in wrong[:3]]
                different = sorted(path for path in tree.keys() | first[name][0].keys() if tree.get(path) != first[name][0].get(path))
                if different:
                    failures.append(f"{name}, {case.name}: {len(different)} files differ, {different[0]} first")
                if said != first[name][1]:
                    failures.append(f"{name}, {case.name}: other messages:\n{said}\nand not:\n{first[name][1]}")
            print(f"  {'the same' if len(failures) == before else 'NOT the same'}: {case.name}", flush=True)
    finally:
        shutil.rmtree(work)
    for name, (tree, _, _) in first.items():
        print(f"  {digest(tree)}  {len(tree):3} files  {name}")
    if passed_over:
        print(f"there was no time for: {'; '.join(passed_over)}; give more --seconds")
    if compared < 3 * len(wanted):
        failures.append("too little was compared; give more --seconds")
    for line in failures[:20]:
        print(f"check_same_bytes: error: {line}", file=sys.stderr)
    print(f"{compared} builds compared with the first, {len(failures)} differences, in {time.monotonic() - began:.0f} s")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
