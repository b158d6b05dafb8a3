"""Runs a command and tells what it cost."""

import collections
import re
import subprocess
import sys
import tempfile

Run = collections.namedtuple("Run", "cpu rss")  # seconds of user and system; peak resident megabytes


# A process begins with the peak memory of the one that it is started by, which here may hold a corpus: so a small one lies between them.
BETWEEN = """import os, sys
process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(process, 0)
with open(sys.argv[1], "w") as out:
    print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, file=out)
"""


def measured(command, folder):
    """The whole process tree's cost; an error when the command fails."""
    with tempfile.NamedTemporaryFile("r") as cost:
        run = subprocess.run([sys.executable, "-S", "-c", BETWEEN, cost.name, *(str(c) for c in command)], cwd=folder, check=True,
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        status, cpu, memory = cost.read().split()
    if status != "0":
        raise RuntimeError(f"{command}: exit {status}: {run.stderr.decode(errors='replace')[-500:]}")
    return Run(float(cpu), int(memory))


def instructions(command, folder):
    """By callgrind, over all threads of the one process that the command names."""
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *(str(c) for c in command)], cwd=folder,
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return int(re.search(rb"Collected : (\d+)", run.stderr).group(1))
