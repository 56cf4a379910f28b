"""Whole processes, as the system counts them when they end."""

import os
import signal
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Run:
    cpu: float  # seconds, user and system, all threads
    wall: float  # seconds
    memory: float  # MiB, peak resident


class Failed(Exception):
    pass


def run(command, limit=600):
    """Runs a command with its output thrown away.

    A child counts the pages of its parent until it has become the program it runs, so that less than this process holds
    cannot be seen: about 15 MiB.
    """
    began = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               start_new_session=True)

    def stop(*_):
        os.killpg(process.pid, signal.SIGKILL)

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(limit)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    signal.alarm(0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise Failed(f"exit {process.returncode}: {' '.join(command)}\n{said.decode(errors='replace')[-500:]}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def median(values):
    return statistics.median(values)
