#!/usr/bin/env python3
"""Starts the program where little is as it is on a terminal: streams closed, pipes for files, names that name nothing, few resources.

usage: surroundings.py PATH_OF_DIPLOGRAPH
"""
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from checks import check, finish, run_parts

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp(prefix="diplograph-surroundings-")
INPUTS = [os.path.join(HERE, "inputs", name) for name in ("visit.txt", "talks.txt")]


def path(name):
    return os.path.join(FOLDER, name)


def run(*arguments, **more):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=300, cwd=FOLDER, **more)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def shell(script):
    """A command line with the program as $0."""
    done = subprocess.run(["bash", "-c", script, PROGRAM], capture_output=True, timeout=300, cwd=FOLDER)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def content(name):
    try:
        with open(path(name), "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def told(done, code, *words):
    fits = done[0] == code and all(word in done[2] for word in words)
    return [] if fits else [f"exit code {done[0]}, not {code}: {done[2].strip()[:300]}"]


def same(one, other):
    return [] if one is not None and one == other else ["they differ"]


def closed_streams():
    works = {"extract": (f"extract {' '.join(INPUTS)} -o", "records.jsonl"), "build": (f"build {' '.join(INPUTS)} -o", "graph.json"),
             "draw": ("draw graph.json -o", "drawing.svg"), "export": ("export graph.json --format json -o", "graph.json")}
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        for name, (command, wanted) in works.items():
            output = "closed" + os.path.splitext(wanted)[1]
            done = shell(f'"$0" {command} {output} {closed}')
            check(f"{name} {closed}: the output is whole", told(done, 0) + same(content(output), content(wanted)))
            if content(output) is not None:
                os.remove(path(output))
    done = shell(f'"$0" extract {" ".join(INPUTS)} nowhere.txt -o faults.jsonl 2>&-')
    check("what is told on a closed standard error is in no file", told(done, 2) + same(content("faults.jsonl"), content("records.jsonl")))
    for name, command in (("extract", f"extract {INPUTS[0]}"), ("export", "export graph.json --format turtle"), ("query", "query stats graph.json")):
        check(f"{name}: a closed standard output is told", told(shell(f'"$0" {command} >&-'), 2, "standard output"))
    check("a closed standard input is told", told(shell('"$0" extract - -o x.jsonl <&-'), 2, "-: ") + same(content("x.jsonl") is None, True))
    done = shell(f'"$0" add closed.db {" ".join(INPUTS)} <&- >&- 2>&-')
    check("a store is filled without any", told(done, 0) + same(run("export", "closed.db", "--format", "json")[1], content("graph.json")))


def pipes():
    """A pipe can be read once, and is read from its beginning."""
    stats = run("query", "stats", "graph.json")[1]
    for name, made in {"a graph": "cat graph.json", "a packed graph": "gzip -c graph.json", "GraphML": '"$0" export graph.json --format graphml'}.items():
        done = shell(f'"$0" query stats <({made})')
        check(f"{name} from a pipe", told(done, 0) + same(done[1], stats))
    done = shell('"$0" explain <(cat graph.json) Norway')
    check("explain reads a pipe", told(done, 0))
    done = shell(f'"$0" extract <(cat {INPUTS[0]}) | wc -l')
    check("so does extract", same(done[1].strip(), b"1"))
    with open(path("lines.jsonl"), "w", encoding="ascii") as file:
        file.write('{"text": "Hansen met Moreau in Oslo."}\n\n{"text": "Hansen met Moreau in Bergen."}')
    done = shell('"$0" extract <(cat lines.jsonl)')
    check("JSON lines from a pipe, whatever its name", told(done, 0) + same(re.findall(rb'"file":"/[^"]*:(\d+)"', done[1]), [b"1", b"3"]))
    done = shell('"$0" build <(cat records.jsonl) -o - --quiet')
    check("and records", told(done, 0) + same(done[1], content("graph.json")))
    os.mkfifo(path("pipe"))
    check("a pipe is no store", told(run("add", "pipe", INPUTS[0]), 2, "pipe: is no store"))


def names():
    """A variable that is not set is an empty argument; SQLite has names that are no names of files."""
    for arguments in (["extract", ""], ["extract", INPUTS[0], "-o", ""], ["build", "", "-o", "x.json"], ["build", INPUTS[0], "-o", ""],
                      ["add", "", INPUTS[0]], ["add", "x.db", ""], ["remove", "", "x"], ["query", "stats", ""], ["query", "met", "graph.json", ""],
                      ["explain", "graph.json", ""], ["export", "", "--format", "json"], ["draw", "graph.json", "-o", ""]):
        check(f"an empty argument is told: {' '.join(a or repr('') for a in arguments[:2])}", told(run(*arguments), 2, "is empty", "--help"))
    check("and nothing was made", [name for name in os.listdir(FOLDER) if name.startswith("x.")])
    for name in (":memory:", "file:store.db?mode=memory", "file::memory:"):
        done = run("add", name, *INPUTS)
        check(f"a store named {name} is a file", told(done, 0) + same(run("export", name, "--format", "json")[1], content("graph.json")))
    longest = "\u0646" * 122 + ".jsonl"  # 250 bytes, of the 255 that a name may have
    check("a name as long as may be", told(run("extract", *INPUTS, "-o", longest), 0) + same(content(longest), content("records.jsonl")))


def inputs_are_kept():
    with open(path("decisions.txt"), "w", encoding="ascii") as file:
        file.write("same person:a person:b they are\n")
    before = content("decisions.txt")
    done = run("build", INPUTS[0], "--decisions", "decisions.txt", "-o", "decisions.txt")
    check("build: decisions are not written over", told(done, 2, "decisions.txt: is to be read") + same(content("decisions.txt"), before))
    done = run("dates", "decisions.txt", "-o", "decisions.txt")
    check("dates: nor is what it reads", told(done, 2, "decisions.txt: is to be read") + same(content("decisions.txt"), before))


def few(kind, most):
    return lambda: resource.setrlimit(kind, (most, most))


def few_resources():
    for name, arguments in {"extract": ["extract", *INPUTS, "-o", "few.out"], "draw": ["draw", "graph.json", "-o", "few.svg"],
                            "add": ["add", "few.db", *INPUTS]}.items():
        done = run(*arguments, preexec_fn=few(resource.RLIMIT_FSIZE, 1024))
        check(f"{name}: a limit of file sizes is told", told(done, 2, "few."))
    check("no output is left", [name for name in os.listdir(FOLDER) if name in ("few.out", "few.svg") or ".part-" in name])
    check("the store takes up where it was", told(run("add", "few.db", *INPUTS), 0)
          + same(run("export", "few.db", "--format", "json")[1], content("graph.json")))


try:
    run("extract", *INPUTS, "-o", "records.jsonl")
    run("build", *INPUTS, "-o", "graph.json")
    run("draw", "graph.json", "-o", "drawing.svg")
    run_parts((closed_streams, pipes, names, inputs_are_kept, few_resources))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
finish()
