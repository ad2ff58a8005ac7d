"""What the scripts under tests/ share: a line a check, as tools/test counts them.

    from checks import check, finish, ROOT
    check("sources are ASCII", ["src/a.cpp:3: U+0639"])   # prints "not ok sources are ASCII" and the problem
    finish()                                              # exit code 1 if anything failed
"""
import os
import signal
import subprocess
import sys
import time

# A shell runs what it puts in the background deaf to Ctrl-C, and so all that this starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_failed = 0


def check(name, problems):
    """One check: passed where `problems`, a list of lines, is empty."""
    global _failed
    if problems:
        _failed += 1
        print(f"not ok {name}")
        for line in problems[:20]:
            print(f"    {line}")
        if len(problems) > 20:
            print(f"    ... and {len(problems) - 20} more")
    else:
        print(f"ok {name}")
    sys.stdout.flush()


def skipped(name, why):
    print(f"ok {name} # skipped: {why}")


def run_parts(parts, *arguments):
    """Each part, a function that checks; one that breaks off must not hide the others."""
    for part in parts:
        try:
            part(*arguments)
        except Exception as error:
            check(f"{part.__name__} runs to its end", [f"{type(error).__name__}: {error}"])


def finish():
    sys.exit(1 if _failed else 0)


def begun_output(process, folder):
    """How many bytes stand in a process's output into `folder`, which has no name of its own before it is complete; None: there is none."""
    descriptors = f"/proc/{process.pid}/fd"
    try:
        for name in os.listdir(descriptors):
            target = os.readlink(os.path.join(descriptors, name))
            if target.startswith(folder + "/#") or target.startswith(folder) and ".part-" in target:
                return os.stat(os.path.join(descriptors, name)).st_size
    except OSError:  # a descriptor, or the process, has gone
        pass
    return None


def wait_for(condition, process):
    """Until it holds, the process ends, or a minute is over."""
    patience = time.monotonic() + 60
    while not condition() and process.poll() is None and time.monotonic() < patience:
        time.sleep(0.005)


def files(*folders, ends=("",)):
    """Paths below ROOT, sorted: what git tracks or would track; all files where this is no git checkout."""
    try:
        found = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders],
                               cwd=ROOT, capture_output=True)
    except FileNotFoundError:  # a machine without git
        found = None
    if found and found.returncode == 0:
        paths = found.stdout.decode().split("\0")
    else:
        paths = [os.path.relpath(os.path.join(base, name), ROOT)
                 for folder in folders for base, _, names in os.walk(os.path.join(ROOT, folder)) for name in names
                 if "__pycache__" not in base]
    return sorted(p for p in paths if p and p.endswith(tuple(ends)) and os.path.isfile(os.path.join(ROOT, p)))


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf8", newline="") as file:
        return file.read()
