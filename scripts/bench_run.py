"""Runs a command and tells what it cost."""

import collections
import os
import re
import subprocess

Run = collections.namedtuple("Run", "cpu rss")  # seconds of user and system; peak resident megabytes


def measured(command, folder, stdin=None):
    """The whole process tree's cost; an error when the command fails."""
    with subprocess.Popen([str(c) for c in command], cwd=folder, stdin=stdin, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as process:
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command}: exit {process.returncode}: {errors.decode(errors='replace')[-500:]}")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def instructions(command, folder):
    """By callgrind, over all threads of the one process that the command names."""
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *(str(c) for c in command)], cwd=folder,
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return int(re.search(rb"Collected : (\d+)", run.stderr).group(1))
