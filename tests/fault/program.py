"""What the fault tests share: running the program, asking an index, and saying what went wrong."""
import fcntl
import functools
import json
import os
import pathlib
import shutil
import subprocess
import struct
import sys
import tempfile
import termios
import time

PATIENCE = 60  # seconds for what a slow machine does at last
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1"}
ENVIRONMENT.pop("NEWSIDX_DB", None)
# What libxapian leaks when its disk is full is none of ours; and to know the edges of all tables is most of a short
# run's time, and of no use for faults.
ENVIRONMENT["ASAN_OPTIONS"] = ENVIRONMENT.get("ASAN_OPTIONS", "") + ":malloc_context_size=3:detect_leaks=0:report_globals=0"


class Run:
    """One run that has ended: code (negative: a signal), out, err (bytes)."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def lines(self):
        return [json.loads(line) for line in self.out.decode("utf-8").splitlines()]


def newsidx(*arguments, stdin=b"", before=(), limit=None, timeout=60):
    """Runs it below the words of `before`, with `limit` called in the child first."""
    command = [*before, str(PROGRAM), *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, env=ENVIRONMENT, preexec_fn=limit, timeout=timeout, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


def start(*arguments, **options):
    return subprocess.Popen([str(PROGRAM), *map(str, arguments)], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


@functools.cache
def sanitized():
    """Whether it is built with a sanitizer: that one handles crashes itself, and reserves more address space than there is memory."""
    return b"__asan_init" in PROGRAM.read_bytes()


# Articles that take a while to add.
MANY = 400 if sanitized() else 1500


def wait_until_idle(run):
    """Until `run` has taken all of its stdin, and every thread sleeps: it waits for more. False when it doesn't come to that."""
    end = time.monotonic() + PATIENCE
    quiet = 0
    while quiet < 5:
        if time.monotonic() > end or run.poll() is not None:
            return False
        left = struct.unpack("i", fcntl.ioctl(run.stdin, termios.FIONREAD, b"\0" * 4))[0]
        states = [(task / "stat").read_text().rsplit(")", 1)[1].split()[0] for task in pathlib.Path(f"/proc/{run.pid}/task").iterdir()]
        quiet = quiet + 1 if left == 0 and set(states) == {"S"} else 0
        time.sleep(0.02)
    return True


def articles(first, last, words=60):
    """Records of articles numbered [first, last), one a line."""
    out = []
    for number in range(first, last):
        text = " ".join(f"word{(number * 31 + i * 17) % 5003}" for i in range(words))
        out.append(json.dumps({"title": f"Story {number}", "text": f"Minsk and Riga. {text}.", "date": f"20{number % 20:02}-04-03",
                               "url": f"https://newsidx.example/{number}"}))
    return ("\n".join(out) + "\n").encode()


def count(index):
    """Articles in the index, -1 where it can't be read."""
    run = newsidx("--db", index, "--json", "stats")
    return run.lines()[0]["articles"] if run.code == 0 else -1


def answers(index):
    """All that a search says, but for where articles were read and when they were added."""
    run = newsidx("--db", index, "--json", "search", "Minsk OR Riga", "-n", 100000)
    hits = run.lines() if run.code in (0, 1) else [f"exit {run.code}: {run.err!r}"]
    for hit in hits:
        for key in ("path", "member", "line"):
            hit.pop(key, None)
    return hits


def committed(err):
    """The last N of the lines 'committed N'."""
    numbers = [int(line.split()[1]) for line in err.decode(errors="replace").splitlines() if line.startswith("committed ")]
    return numbers[-1] if numbers else 0


class Checks:
    """Collects what is wrong, so that one fault does not hide the next."""

    def __init__(self):
        self.wrong, self.done = [], 0

    def that(self, good, *what):
        self.done += 1
        if not good:
            self.wrong.append(" ".join(map(str, what)))
            print("WRONG:", self.wrong[-1])

    def fails(self, run, code, text, *what):
        """The run ended with this code, and its message has the text."""
        self.that(run.code == code and text in run.err.decode(errors="replace"), *what, f"wanted exit {code} and {text!r}, got {run.code}:",
                  run.err.decode(errors="replace")[-400:])

    def end(self):
        print(f"{self.done} checks, {len(self.wrong)} wrong")
        sys.exit(1 if self.wrong else 0)


class Folder:
    """A folder of its own to work in, gone afterwards."""

    def __enter__(self):
        self.before = os.getcwd()
        self.path = tempfile.mkdtemp(prefix="newsidx-fault-")
        os.chdir(self.path)
        return pathlib.Path(self.path)

    def __exit__(self, *_):
        os.chdir(self.before)
        shutil.rmtree(self.path, ignore_errors=True)
