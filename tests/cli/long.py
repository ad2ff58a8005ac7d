#!/usr/bin/env python3
"""Long runs: progress on a terminal, an end at the user's wish, going on behind it.

usage: tests/cli/long.py PROGRAM
"""
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import begun_output, check, finish, wait_for

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp(prefix="diplograph-long-")
SECONDS = 3  # of one thread, that a run shall take on this machine
LEAST = 1500  # articles: some hundreds are under way when a run is asked to end, and are still written
PARAGRAPHS = ["التقى وزير خارجية النرويج سمير العدلي نظيره الكيني وليم أوتينو في أوسلو يوم الاثنين، وبحثا العلاقات الثنائية.",
              "وقال العدلي إن بلاده ترحب باتفاق السلام، مؤكدا أن الزيارة ناجحة."]


def path(name):
    return os.path.join(FOLDER, name)


def make(name, count):
    with open(path(name), "w", encoding="utf-8") as file:
        for i in range(count):
            text = "\n\n".join(PARAGRAPHS * 2) + f"\n\nانتهى الخبر رقم {i} هنا."
            file.write(json.dumps({"id": f"a{i}", "title": f"خبر {i}", "date": "2031-03-05", "text": text}, ensure_ascii=False) + "\n")
    return path(name)


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=600)


def seconds(texts):
    """The shorter of two runs of one thread: the first one finds its files cold."""
    taken = []
    for _ in range(2):
        began = time.time()
        run("extract", texts, "-o", path("some.out.jsonl"), "--threads", "1")
        taken.append(time.time() - began)
    return min(taken)


def read(name):
    if not os.path.exists(path(name)):
        return b""
    with open(path(name), "rb") as file:
        return file.read()


def on_terminal(*arguments):
    """What standard error, a terminal, shows."""
    leader, follower = pty.openpty()
    child = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=follower)
    os.close(follower)
    shown = b""
    while True:
        try:
            part = os.read(leader, 4096)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(leader)
    return child.wait(), shown.decode(errors="replace")


def interrupted(number, *arguments):
    child = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    wait_for(lambda: begun_output(child, FOLDER), child)
    child.send_signal(number)
    told = child.communicate(timeout=600)[1].decode(errors="replace")
    return child.returncode, told


def unlike(name, wanted, found):
    return [] if wanted == found else [f"{name}: wanted {wanted!r:.200}, found {found!r:.200}"]


def progress(texts):
    code, shown = on_terminal("extract", texts, "-o", path("a.jsonl"))
    line = re.search(r"\r\x1b\[K[\d,]+ articles, \d+\.\d MB/s, \d+:\d\d left", shown)
    check("a terminal shows articles, megabytes a second, the time left", unlike("exit code", 0, code) + ([] if line else [repr(shown[:300])]))
    check("the line is gone at the end", [] if shown.endswith("\r\x1b[K") else [repr(shown[-100:])])
    code, shown = on_terminal("extract", texts, "-o", path("b.jsonl"), "--quiet")
    check("--quiet shows nothing", unlike("exit code", 0, code) + unlike("shown", "", shown))
    done = run("extract", texts, "-o", path("b.jsonl"))
    check("no terminal, no progress", unlike("told", b"", done.stderr) + unlike("exit code", 0, done.returncode))
    check("progress changes no result", [] if read("a.jsonl") == read("b.jsonl") else ["the records differ"])


def going_on(texts, whole):
    for number in (signal.SIGINT, signal.SIGTERM):
        for threads in ("1", "2"):
            name = f"{signal.Signals(number).name}, --threads {threads}"
            if os.path.exists(path("c.jsonl")):
                os.remove(path("c.jsonl"))
            code, told = interrupted(number, "extract", texts, "-o", path("c.jsonl"), "--threads", threads)
            check(f"{name}: exit code 130, and how to go on", unlike("exit code", 130, code) + ([] if "--resume" in told else [told]))
            part = read("c.jsonl")
            check(f"{name}: whole lines from the beginning", [] if whole.startswith(part) and part.endswith(b"\n") and part != whole
                  else [f"{len(part)} of {len(whole)} bytes"])
            done = run("extract", texts, "-o", path("c.jsonl"), "--resume")
            check(f"{name}: --resume ends as one run", unlike("exit code", 0, done.returncode) + ([] if read("c.jsonl") == whole else ["the records differ"]))
    for cut in (1, 100, 5000):
        with open(path("c.jsonl"), "wb") as file:
            file.write(whole[:len(whole) // 2 + cut])
        done = run("extract", texts, "-o", path("c.jsonl"), "--resume")
        check(f"a half line at the end is dropped (+{cut})", unlike("exit code", 0, done.returncode) + ([] if read("c.jsonl") == whole else ["the records differ"]))
    done = run("extract", texts, "-o", path("c.jsonl"), "--resume")
    check("nothing is left to do", unlike("exit code", 0, done.returncode) + ([] if read("c.jsonl") == whole else ["the records differ"]))
    check("--resume without a file", unlike("exit code", 2, run("extract", texts, "--resume").returncode))
    other = path("other.jsonl")
    with open(texts, "rb") as file, open(other, "wb") as out:
        out.write(file.read())
    done = run("extract", texts, "-o", other, "--resume")
    check("--resume refuses what is no output of extract", unlike("exit code", 2, done.returncode)
          + ([] if f"{other}:1".encode() in done.stderr else [repr(done.stderr)]))
    done = run("extract", texts, "-o", texts, "--resume")
    check("--resume refuses to write over what it reads", unlike("exit code", 2, done.returncode)
          + ([] if b"would be overwritten" in done.stderr else [repr(done.stderr)]))
    twice_over(texts)


def twice_over(texts):
    """Articles that stand twice, and others between them under the same id: each is read as often as it stands, in its place."""
    with open(texts, "rb") as file:
        lines = file.read().splitlines(keepends=True)[:30]
    other = [line.replace(b'"text": "', b'"text": "\\u0640\\n\\n') for line in lines]
    with open(path("twice.jsonl"), "wb") as file:
        file.write(b"".join(lines[:10] + other + lines[:20] + lines))
    run("extract", path("twice.jsonl"), "-o", path("d.jsonl"))
    whole = read("d.jsonl")
    for count in (1, 10, 25, 45, 70):
        for threads in ("1", "2", "8"):
            with open(path("d.jsonl"), "wb") as file:
                file.write(b"".join(whole.splitlines(keepends=True)[:count]))
            run("extract", path("twice.jsonl"), "-o", path("d.jsonl"), "--resume", "--threads", threads)
            check(f"articles that stand twice, behind {count} of {len(lines) * 3}, --threads {threads}",
                  [] if read("d.jsonl") == whole else ["the records differ"])



try:
    long = make("long.jsonl", max(LEAST, int(LEAST * SECONDS / seconds(make("some.jsonl", LEAST)))))
    progress(long)
    going_on(long, read("a.jsonl"))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
finish()
