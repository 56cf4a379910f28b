"""A disk that refuses, each in its way."""

import ctypes
import fcntl
import os
import re
import resource
import shutil
import subprocess
import threading
import time

import program
import trees

# Who may do nothing here, where the torture runs as root, who may do everything.
NOBODY = 65534


class Row:
    """What sitegen said in one case."""

    def __init__(self, case, code, said):
        self.case = case
        self.code = code
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        errors = [line for line in lines if "error:" in line] or lines
        helps = [line for line in lines if line.startswith("help:")]
        self.said = " / ".join(errors[:1] + helps[:1])


class Disk:
    """Each method whose name begins with `case_` is one case, told by its first line."""

    def __init__(self, sitegen, states):
        self.sitegen = sitegen
        self.old, self.new = states
        self.folder = os.path.join(sitegen.work, "disk")
        self.site = os.path.join(self.folder, "site")
        self.output = os.path.join(self.folder, "served", "public")
        self.rows = []
        self.before = ()

    # What cases are made of.

    def begin(self):
        """The old site is built, and the new one's content is there to be built."""
        if os.path.exists(self.folder):
            subprocess.run(["chmod", "-R", "u+rwX", self.folder], check=False)
            shutil.rmtree(self.folder)
        os.makedirs(os.path.dirname(self.output))
        trees.put(self.old.content, self.site)
        self.own()
        self.expect(self.build(), 0)
        trees.write(trees.THEIRS, self.output)
        trees.put(self.new.content, self.site)
        self.own()

    def own(self):
        """Gives everything to whom the program runs as."""
        if self.before:
            subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", self.folder], check=True)

    def build(self, *more, output=None, before=()):
        return self.sitegen.build(self.site, output or self.output, *more, before=(*self.before, *before))

    def expect(self, result, code, *words):
        """The exit code, and words that must be said: place, reason, remedy."""
        found, said = result
        said = said.replace(self.folder, "…")
        if found != code:
            raise program.Failure(f"exit code {found}, not {code}: {said.strip()}")
        for word in words:
            if not re.search(word, said):
                raise program.Failure(f"does not say {word!r}: {said.strip()}")
        return said

    def refused(self, case, code, *words, whole=True):
        """A build that must be refused with these words, and leave whole files."""
        result = self.build()
        self.rows.append(Row(case, result[0], self.expect(result, code, *words)))
        if whole:
            program.expect_whole(self.output, [self.old.pages, self.new.pages])
        return result

    def settle(self):
        """When nothing hinders any more, the next build gives exactly the clean one's bytes."""
        self.own()
        self.expect(self.build(), 0)
        program.expect_exactly(self.output, self.new)

    def page(self, *names):
        return os.path.join(self.output, *names)

    def changed(self):
        """A page that both sites have, and that is another in each, below a folder."""
        return next(path for path in sorted(self.old.pages) if path.count("/") == 1 and path.endswith(".html")
                    and self.new.pages.get(path, b"") != self.old.pages[path] and path in self.new.pages)

    # Cases for whoever runs this.

    def case_page_is_folder(self):
        """a folder where a page should be"""
        os.remove(self.page("index.html"))
        trees.write({"letter.txt": b"mine"}, self.page("index.html"))
        result = self.build()
        self.rows.append(Row("someone's folder in the place of a page", result[0],
                             self.expect(result, 1, "public/index.html", "stands where", "move it away")))
        if trees.read(self.page("index.html")) != {"letter.txt": b"mine"}:
            raise program.Failure("someone's folder was touched")
        shutil.rmtree(self.page("index.html"))
        self.settle()

    def case_folder_is_page(self):
        """a file where a folder should be"""
        shutil.rmtree(self.page("assets"))
        trees.write({"assets": b"mine"}, self.output)
        result = self.build()
        self.rows.append(Row("someone's file in the place of a folder", result[0],
                             self.expect(result, 1, "public/assets", "stands where", "move it away")))
        if trees.read(self.output)["assets"] != b"mine":
            raise program.Failure("someone's file was touched")
        os.remove(self.page("assets"))
        self.settle()

    def case_output_is_file(self):
        """the output is a file, or lies below one"""
        trees.write({"letter.txt": b"mine"}, self.folder)
        file = os.path.join(self.folder, "letter.txt")
        self.rows.append(Row("the output is a file", 2, self.expect(
            self.build(output=file), 2, "letter.txt", "not a folder", "--output")))
        self.rows.append(Row("the output lies below a file", 2, self.expect(
            self.build(output=file + "/public"), 2, "letter.txt", "help:")))
        if trees.read(self.folder)["letter.txt"] != b"mine":
            raise program.Failure("someone's file was touched")
        self.settle()

    def case_output_name(self):
        """names that no disk takes"""
        self.rows.append(Row("a name of 300 letters", 2, self.expect(
            self.build(output=os.path.join(self.folder, "x" * 300)), 2, "too long", "help: .*shorter")))
        os.symlink("loop", os.path.join(self.folder, "loop"))
        self.rows.append(Row("an output that is a link to itself", 2, self.expect(
            self.build(output=os.path.join(self.folder, "loop")), 2, "loop", "help: .*circle|--output")))
        self.settle()

    def case_output_record(self):
        """a record of the output that is none"""
        for name, make in [("a folder", lambda path: os.mkdir(path)),
                           ("text", lambda path: trees.write({trees.RECORD: b"mine\n"}, self.output))]:
            kept = trees.read(self.output)[trees.RECORD]
            os.remove(self.page(trees.RECORD))
            make(self.page(trees.RECORD))
            self.refused(f"the record is {name}", 2, "public", "--output|empty it")
            if os.path.isdir(self.page(trees.RECORD)):
                os.rmdir(self.page(trees.RECORD))
            trees.write({trees.RECORD: kept}, self.output)
        self.settle()

    def case_content(self):
        """content that is no file, or no folder"""
        for path in ["content/site.yaml", "content/ferry/explainer.yaml"]:
            full = os.path.join(self.site, path)
            os.remove(full)
            os.mkdir(full)
            code, said = self.build()
            if code == 0 and path == "content/site.yaml":
                raise program.Failure(f"{path} is a folder, and nothing is said")
            self.rows.append(Row(f"{path} is a folder", code, self.expect((code, said), 1, "error:")))
            os.rmdir(full)
            trees.put(self.new.content, self.site)
        shutil.rmtree(os.path.join(self.site, "content"))
        trees.write({"content": b"mine"}, self.site)
        self.refused("content is a file", 2, "site/content", "sitegen init")
        os.remove(os.path.join(self.site, "content"))
        trees.put(self.new.content, self.site)
        self.settle()

    def case_vanishing(self):
        """content that comes and goes while it is read"""
        glossary, ferry = (os.path.join(self.site, "content/ferry" + name) for name in ["/glossary.md", ""])
        trees.write({"content/ferry/glossary.md": b"## pilot\n\nWho knows.\n"}, self.site)
        present = program.State(self.sitegen, trees.read(self.site))
        for what, moved, absent in [("a file", glossary, "content/ferry/glossary.md"), ("a folder", ferry, "content/ferry/")]:
            content = {path: data for path, data in present.content.items() if not path.startswith(absent)}
            states = [present, program.State(self.sitegen, content)]
            stop = threading.Event()
            away = os.path.join(self.folder, "away")

            def move():
                while not stop.is_set():
                    os.rename(moved, away)
                    stop.wait(0.004)
                    os.rename(away, moved)
                    stop.wait(0.004)

            mover = threading.Thread(target=move)
            mover.start()
            codes = {}
            try:
                for _ in range(12):
                    code, said = self.build()
                    codes[code] = codes.get(code, 0) + 1
                    if code == 0:
                        found = {path: data for path, data in trees.read(self.output).items() if path not in trees.THEIRS}
                        if found not in [state.pages for state in states]:
                            raise program.Failure(f"{what} came and went, and the output is neither with it nor without")
                    else:
                        self.expect((code, said), 2, "changes while it is read", "help:")
            finally:
                stop.set()
                mover.join()
            self.rows.append(Row(f"{what} of the content comes and goes, 12 builds", 0,
                                 ", ".join(f"{count} × exit code {code}" for code, count in sorted(codes.items()))))
        trees.put(self.new.content, self.site)
        self.settle()

    def case_two_builds(self):
        """two builds at once"""
        other = os.path.join(self.folder, "other")
        trees.put(self.old.content, other)
        self.own()
        # While another holds the folder for longer than a build waits.
        descriptor = os.open(self.output, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            said = self.expect(self.build(), 2, "another build is writing there", "wait for it to end")
        finally:
            os.close(descriptor)
        self.rows.append(Row("another build that does not end", 2, said))
        program.expect_whole(self.output, [self.old.pages, self.new.pages])
        refused = 0
        for number in range(10):
            first = self.sitegen.start(self.site, self.output, before=self.before)
            # The second comes at any moment of the first, and waits for it as far as it has patience.
            time.sleep(number * 0.05)
            second = self.sitegen.start(other, self.output, before=self.before)
            results = [(process, process.communicate()[0].decode()) for process in (first, second)]
            for process, said in results:
                if process.returncode != 0:
                    refused += 1
                    self.expect((process.returncode, said), 2, "another build is writing there", "wait for it to end")
                elif "warning" in said:
                    raise program.Failure(f"two builds at once: {said}")
            if all(process.returncode for process, _ in results):
                raise program.Failure("of two builds at once none was done")
            done = [state for state, process in ((self.new, first), (self.old, second)) if process.returncode == 0]
            # Where both were done, it is whichever had to wait for the other.
            made = {**trees.THEIRS, **done[0].pages}
            last = done[0] if len(done) == 1 or not trees.difference(trees.read(self.output), made) else done[1]
            program.expect_exactly(self.output, last)
        self.rows.append(Row("two builds at once into one folder, 10 times", 0, f"done one after the other; {refused} refused"))
        self.settle()

    def case_open_files(self):
        """few files may be open"""
        codes = {}
        for limit in [3, 4, 5, 6, 8, 12]:
            trees.put(self.new.content, self.site)
            self.own()
            limited = ["prlimit", f"--nofile={limit}", "--"]
            if not shutil.which("prlimit"):
                self.rows.append(Row("few open files", 0, "skipped: no prlimit here"))
                return
            code, said = self.build(before=limited)
            if code not in (0, 2, 127):
                raise program.Failure(f"with {limit} open files: exit code {code}: {said}")
            if code == 2:
                self.rows.append(Row(f"no more than {limit} open files", code, self.expect((code, said), 2, "open files", "help: .*ulimit")))
            program.expect_whole(self.output, [self.old.pages, self.new.pages])
        self.settle()

    def case_file_size(self):
        """files may not be large"""
        if not shutil.which("prlimit"):
            return
        limited = ["prlimit", "--fsize=5000", "--"]
        result = self.build(before=limited)
        self.rows.append(Row("files of at most 5000 bytes", result[0], self.expect(
            result, 2, "sitegen-staging/", "too large", "help: .*ulimit -f")))
        program.expect_whole(self.output, [self.old.pages, self.new.pages])
        self.settle()

    def case_record(self):
        """a record of addresses that cannot be written"""
        if not shutil.which("prlimit"):
            return
        command = [self.sitegen.path, "record", "--site", self.site]

        def run(*before):
            done = subprocess.run([*before, *command], env=self.sitegen.environment, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False)
            return done.returncode, done.stdout.decode()

        self.expect(run(), 0)
        path = os.path.join(self.site, "content/ferry/addresses.txt")
        with open(path, "rb") as file:
            whole = file.read()
        # Some were not recorded yet.
        short = b"\n".join(whole.split(b"\n")[:-6]) + b"\n"
        with open(path, "wb") as file:
            file.write(short)
        before = trees.read(self.site)
        result = run("prlimit", f"--fsize={len(short) // 2}", "--")
        self.rows.append(Row("sitegen record, and files may not be so large", result[0], self.expect(
            result, 2, "ferry/addresses.txt", "too large", "help: ")))
        wrong = trees.difference(trees.read(self.site), before)
        if wrong:
            raise program.Failure(f"the content is not as it was: {wrong}")
        self.expect(run(), 0)
        with open(path, "rb") as file:
            if file.read() != whole:
                raise program.Failure("the record is not written")
        for name in os.listdir(os.path.join(self.site, "content")):
            if os.path.exists(os.path.join(self.site, "content", name, "addresses.txt")):
                os.remove(os.path.join(self.site, "content", name, "addresses.txt"))
        self.settle()

    def case_standard_output(self):
        """nobody takes what is said"""
        if os.path.exists("/dev/full"):
            with open("/dev/full", "w") as full:
                process = subprocess.run(self.sitegen.command(self.site, self.output, "--format", "json"), stdout=full,
                                         stderr=subprocess.PIPE, env=self.sitegen.environment, check=False)
            said = process.stderr.decode()
            self.rows.append(Row("standard output is full", process.returncode,
                                 self.expect((process.returncode, said), 2, "standard output", "space")))
        self.settle()

    def case_another_disk(self):
        """the output lies on another disk than the site"""
        shared = "/dev/shm"
        if not os.access(shared, os.W_OK) or os.stat(shared).st_dev == os.stat(self.folder).st_dev:
            self.rows.append(Row("output on another disk", 0, "skipped: no /dev/shm of its own"))
            return
        folder = os.path.join(shared, os.path.basename(self.sitegen.work))
        os.mkdir(folder)
        try:
            output = os.path.join(folder, "public")
            for content, state in [(self.old.content, self.old), (self.new.content, self.new)]:
                trees.put(content, self.site)
                result = self.build(output=output)
                said = self.expect(result, 0)
                program.expect_exactly(output, state, theirs={})
            self.rows.append(Row("output on another disk", 0, said))
        finally:
            shutil.rmtree(folder)
        self.settle()

    # Cases for somebody who may not do everything.

    def user_case_parent(self):
        """nothing may be made beside the output"""
        parent = os.path.dirname(self.output)
        os.chmod(parent, 0o555)
        try:
            result = self.build()
            self.rows.append(Row("nothing may be made beside the output", result[0], self.expect(result, 0)))
            program.expect_exactly(self.output, self.new)
        finally:
            os.chmod(parent, 0o755)
        self.settle()

    def user_case_output(self):
        """the output may not be written, or not be read"""
        for mode, what in [(0o555, "written to"), (0o333, "listed"), (0o000, "entered")]:
            os.chmod(self.output, mode)
            self.refused(f"the output may not be {what}", 2, "public", "Permission denied", "help: ", whole=False)
            os.chmod(self.output, 0o755)
            program.expect_whole(self.output, [self.old.pages, self.new.pages])
        self.settle()

    def user_case_page(self):
        """a page, or its folder, may not be read or written"""
        page = self.page(self.changed())
        for path, mode, what in [(page, 0o000, "a page may not be read"),
                                 (os.path.dirname(page), 0o555, "a folder of the output may not be written to"),
                                 (os.path.dirname(page), 0o000, "a folder of the output may not be entered"),
                                 (self.page(trees.RECORD), 0o000, "the record may not be read")]:
            usual = os.stat(path).st_mode & 0o777
            os.chmod(path, mode)
            result = self.build()
            os.chmod(path, usual)
            said = self.expect(result, 2, "public", "help: ")
            self.rows.append(Row(what, result[0], said))
            program.expect_whole(self.output, [self.old.pages, self.new.pages])
        self.settle()

    def user_case_content(self):
        """content may not be read"""
        for name, mode, what in [("ferry/article.txt", 0o000, "a file of the content may not be read"),
                                 ("ferry", 0o333, "a folder of the content may not be listed"),
                                 ("ferry", 0o666, "a folder of the content may not be entered")]:
            path = os.path.join(self.site, "content", name)
            usual = os.stat(path).st_mode & 0o777
            os.chmod(path, mode)
            try:
                self.refused(what, 2, "site/content/" + name, "Permission denied", "help: ")
            finally:
                os.chmod(path, usual)
        self.settle()

    def user_case_new(self):
        """the output cannot be made"""
        parent = os.path.join(self.folder, "closed")
        os.mkdir(parent)
        os.chmod(parent, 0o555)
        self.rows.append(Row("the output cannot be made", 2, self.expect(
            self.build(output=parent + "/public"), 2, "closed/public", "Permission denied", "help: ")))
        self.settle()

    # Cases on disks of their own. They run where disks can be mounted.

    def ballast(self, free):
        """Fills the disk of the output but for so many bytes."""
        path = os.path.join(os.path.dirname(self.output), "ballast")
        status = os.statvfs(os.path.dirname(path))
        size = status.f_bavail * status.f_frsize - free
        descriptor = os.open(path, os.O_CREAT | os.O_WRONLY)
        os.posix_fallocate(descriptor, 0, max(1, size))
        os.close(descriptor)
        return path

    def mount_case_full(self):
        """a disk that is full"""
        mount("tmpfs", self.folder, "size=24m")
        refused = 0
        for free in range(0, 2_000_000, 24 << 10):
            self.fill()
            path = self.ballast(free)
            code, said = self.build()
            program.expect_whole(self.output, [self.old.pages, self.new.pages])
            if code == 0:
                break
            refused += 1
            said = self.expect((code, said), 2, "No space left", "help: make room")
            if refused == 1:
                row = Row("a disk that is full", code, said)
            os.remove(path)
            self.settle()
        else:
            raise program.Failure("2 MB were not enough")
        row.said += f" ({refused} times, with 0 to {free - (24 << 10) >> 10} KB free; with {free >> 10} KB it was built)"
        self.rows.append(row)
        os.remove(path)
        self.settle()
        unmount(self.folder)

    def fill(self):
        """The old site, and the new content, on the disk that is mounted."""
        for name in os.listdir(self.folder):
            shutil.rmtree(os.path.join(self.folder, name))
        os.makedirs(os.path.dirname(self.output))
        trees.put(self.old.content, self.site)
        self.expect(self.build(), 0)
        trees.write(trees.THEIRS, self.output)
        trees.put(self.new.content, self.site)

    def mount_case_inodes(self):
        """a disk that takes no more files"""
        mount("tmpfs", self.folder, "size=24m,nr_inodes=400")
        refused = 0
        for free in range(0, 200, 11):
            self.fill()
            folder = os.path.join(self.folder, "ballast")
            os.mkdir(folder)
            left = os.statvfs(folder).f_ffree - free
            for number in range(left):
                os.symlink("x", os.path.join(folder, str(number)))
            code, said = self.build()
            program.expect_whole(self.output, [self.old.pages, self.new.pages])
            if code == 0:
                break
            refused += 1
            said = self.expect((code, said), 2, "No space left", "help: make room")
            if refused == 1:
                row = Row("a disk that takes no more files", code, said)
            shutil.rmtree(folder)
            self.settle()
        row.said += f" ({refused} times)"
        self.rows.append(row)
        shutil.rmtree(os.path.join(self.folder, "ballast"))
        self.settle()
        unmount(self.folder)

    def mount_case_read_only(self):
        """a disk that can only be read"""
        mount("tmpfs", os.path.dirname(self.output), "size=24m")
        os.makedirs(self.output)
        trees.put(self.old.content, self.site)
        self.expect(self.build(), 0)
        trees.write(trees.THEIRS, self.output)
        trees.put(self.new.content, self.site)
        mount("tmpfs", os.path.dirname(self.output), "remount,ro")
        self.refused("a disk that can only be read", 2, "public", "Read-only", "help: ")
        self.rows.append(Row("an output to be made on such a disk", 2, self.expect(
            self.build(output=self.output + "2"), 2, "public2", "Read-only", "help: ")))
        mount("tmpfs", os.path.dirname(self.output), "remount,rw")
        self.settle()
        unmount(os.path.dirname(self.output))

    def mount_case_mount_point(self):
        """the output is a disk of its own"""
        shutil.rmtree(self.output)
        os.mkdir(self.output)
        mount("tmpfs", self.output, "size=24m")
        for content, state in [(self.old.content, self.old), (self.new.content, self.new)]:
            trees.put(content, self.site)
            result = self.build()
            said = self.expect(result, 0)
            program.expect_exactly(self.output, state, theirs={})
        self.rows.append(Row("the output is a disk of its own", 0, said))
        # Killed there, with changed files waiting in the output itself.
        trees.write(trees.THEIRS, self.output)
        for number in range(12):
            state = [self.old, self.new][number % 2]
            trees.put(state.content, self.site)
            process = self.sitegen.start(self.site, self.output)
            while process.poll() is None and not os.path.exists(self.page(".sitegen-staging")):
                pass
            time.sleep(number * 0.02)
            process.kill()
            process.communicate()
            program.expect_whole(self.output, [self.old.pages, self.new.pages])
            if number % 3 == 2:
                self.expect(self.build(), 0)
                program.expect_exactly(self.output, state)
        self.rows.append(Row("the same, killed 12 times", 0, "whole files each time, and then the clean build's bytes"))
        self.settle()
        unmount(self.output)

    def run(self, prefix, word, deadline):
        """Every case whose method begins so, and holds the word: what failed."""
        failed = []
        for name in [name for name in dir(self) if name.startswith(prefix) and word in name]:
            case = getattr(self, name)
            if time.monotonic() > deadline:
                failed.append(f"there was no time for: {case.__doc__}; give more --seconds")
                continue
            try:
                self.begin()
                case()
            except program.Failure as failure:
                failed.append(f"{case.__doc__}: {failure}")
            finally:
                if prefix == "mount_case_":
                    for path in [self.output, os.path.dirname(self.output), self.folder]:
                        if os.path.ismount(path):
                            unmount(path)
        return failed


_libc = ctypes.CDLL(None, use_errno=True)


def mount(kind, path, options):
    flags = 0
    for word, flag in [("remount", 32), ("ro", 1)]:
        if word in options.split(","):
            flags |= flag
    data = ",".join(word for word in options.split(",") if word not in ("remount", "ro", "rw"))
    if _libc.mount(kind.encode(), os.fsencode(path), kind.encode(), flags, data.encode()) != 0:
        raise OSError(ctypes.get_errno(), "mount", path)


def unmount(path):
    if _libc.umount2(os.fsencode(path), 2) != 0:
        raise OSError(ctypes.get_errno(), "umount", path)
