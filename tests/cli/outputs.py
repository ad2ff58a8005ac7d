#!/usr/bin/env python3
"""Takes the ground away under the program while it writes: what it leaves is whole or not there, and the exit code says so.

usage: outputs.py PATH_OF_DIPLOGRAPH
"""
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from checks import begun_output, check, finish, run_parts, skipped, wait_for

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp(prefix="diplograph-outputs-")
OLD = b"what was there before\n"


def path(*names):
    return os.path.join(FOLDER, *names)


def many_articles(count):
    with open(path("many.jsonl"), "w", encoding="utf-8") as file:
        for number in range(count):
            text = f"Foreign Minister Olav Hansen met envoy number {number} in Oslo on Sunday.\n\nHe said that talks would go on."
            file.write(json.dumps({"id": f"a{number}", "date": "2031-03-05", "text": text}) + "\n")
    return path("many.jsonl")


def keep(name):
    with open(path(name), "wb") as file:
        file.write(OLD)
    return path(name)


def is_old(name):
    with open(path(name), "rb") as file:
        return file.read() == OLD


def left_over(folder=FOLDER):
    return [name for name in os.listdir(folder) if ".part-" in name]


def run(*arguments, **more):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120, **more)


def told(done, code, *words):
    message = done.stderr.decode(errors="replace").strip()
    fits = done.returncode == code and all(word in message for word in words)
    return [] if fits else [f"exit code {done.returncode}, not {code}: {message[:300]}"]


def small_files():
    """A disk that is full after a few kilobytes, as far as the program can tell."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def no_room():
    articles = many_articles(300)
    for command in ("extract", "build"):
        old = keep("old.out")
        done = run(command, articles, "-o", old, preexec_fn=small_files)
        check(f"{command}: no room on the disk is told", told(done, 2, "old.out", "cannot be written"))
        check(f"{command}: the old file is as it was", [] if is_old("old.out") else ["it is not"])
        check(f"{command}: nothing half-written is left", left_over())
    graph = path("graph.json")
    run("build", articles, "-o", graph)
    for name in ("json", "graphml", "turtle", "dot"):
        done = run("export", graph, "--format", name, "-o", path("export.out"), preexec_fn=small_files)
        check(f"export {name}: no room on the disk is told", told(done, 2, "cannot be written"))
        check(f"export {name}: nothing is left", left_over() + [n for n in os.listdir(FOLDER) if n == "export.out"])
    for command in (("extract", articles), ("export", graph, "--format", "json"), ("query", "stats", graph)):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, *command], stdout=full, stderr=subprocess.PIPE, timeout=120)
        check(f"{command[0]}: a full disk behind standard output is told", told(done, 2))


def closed_pipe():
    articles = many_articles(3000)
    for command in (["extract", articles], ["extract", articles, "--threads", "2"]):
        process = subprocess.Popen([PROGRAM, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.read(1000)
        process.stdout.close()
        process.stdout = None
        _, message = process.communicate(timeout=120)
        fits = process.returncode in (2, -signal.SIGPIPE)
        check(f"{' '.join(command[2:]) or 'one thread'}: who stops reading ends it",
              [] if fits else [f"exit code {process.returncode}: {message[:200]}"])


def no_rights():
    articles = many_articles(3)
    done = run("extract", articles, "-o", path("nowhere", "a.jsonl"))
    check("a folder that is not there", told(done, 2, "nowhere"))
    done = run("extract", articles, "-o", FOLDER)
    check("a folder instead of a file", told(done, 2))
    os.chmod(FOLDER, 0o755)
    folder = path("locked")
    os.makedirs(folder)
    with open(path("locked", "b.jsonl"), "wb") as file:
        file.write(OLD)
    os.chmod(folder, 0o555)
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    try:
        able = run("extract", articles, **nobody)
    except PermissionError as error:
        return skipped("a folder that may not be written to", f"root may write everywhere, and cannot be another here: {error}")
    if able.returncode != 0:
        return skipped("a folder that may not be written to", f"another than root cannot run the program here: {able.stderr.decode()[:100]}")
    for name in ("a.jsonl", "b.jsonl"):
        done = run("extract", articles, "-o", path("locked", name), **nobody)
        check(f"a folder that may not be written to: {name}", told(done, 2, name, "Permission denied"))
    check("it is as it was", [] if os.listdir(folder) == ["b.jsonl"] and is_old("locked/b.jsonl") else [str(os.listdir(folder))])


def full_disk():
    """A disk of 64 kilobytes, where this machine lets us have one."""
    articles = many_articles(300)
    os.makedirs(path("disk"))
    for command in ("extract", "build"):
        script = f"""mount -t tmpfs -o size=64k none "$1" || exit 77
                     printf old >"$1/a.json"; "$2" {command} "$3" -o "$1/a.json"; echo "$? $(cat "$1/a.json") $(ls -A "$1")" """
        done = subprocess.run(["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh", path("disk"), PROGRAM, articles],
                              capture_output=True, timeout=120)
        if done.returncode in (1, 77):
            skipped(f"{command} on a full disk", f"no disk of our own here: {done.stderr.decode().strip()[:100]}")
            continue
        found = done.stdout.decode().strip()
        check(f"{command} on a full disk: exit code 2, the old file as it was, nothing beside it",
              [] if found == "2 old a.json" and b"No space left" in done.stderr else [found, done.stderr.decode()[:300]])


def is_whole(name):
    """What a run has written so far may stand there, but no half of a line."""
    with open(path(name), "rb") as file:
        data = file.read()
    return data == OLD or data.endswith(b"}\n")


def signals():
    articles = many_articles(20_000)
    for numbers in ((signal.SIGINT,), (signal.SIGTERM,), (signal.SIGINT, signal.SIGINT), (signal.SIGKILL,)):
        told_by = " and ".join(number.name for number in numbers)
        old = keep("signal.out")
        process = subprocess.Popen([PROGRAM, "extract", articles, "-o", old], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        wait_for(lambda: begun_output(process, FOLDER) is not None, process)
        named = left_over()
        for number in numbers:
            process.send_signal(number)
        process.communicate(timeout=120)
        for name in named:  # a file system without files that have no name yet
            skipped(f"{told_by}: nothing is left beside the file", "this file system cannot do that")
            if os.path.exists(path(name)):
                os.unlink(path(name))
        check(f"{told_by}: nothing is left beside the file", left_over())
        check(f"{told_by}: the program ends, and says how by its exit code",
              [] if process.returncode != 0 else ["exit code 0"])
        check(f"{told_by}: the file is whole", [] if is_whole("signal.out") else ["it is not"])


try:
    run_parts((no_room, full_disk, closed_pipe, no_rights, signals))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
finish()
