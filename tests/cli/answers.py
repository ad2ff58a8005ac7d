#!/usr/bin/env python3
"""From texts to answers: what a user who asks is told, and in which words.

usage: answers.py PATH_OF_DIPLOGRAPH
"""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from checks import check, finish, run_parts, skipped

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp(prefix="diplograph-answers-")
INPUTS = [os.path.join(HERE, "inputs", name) for name in ("visit.txt", "talks.txt")]


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120, cwd=FOLDER)
    return done.returncode, done.stdout.decode(), done.stderr.decode(errors="replace")


def expect(name, ran, code=0, out=(), err=(), without=()):
    """What a run must end with, write and say; `without`: what neither stream may have."""
    found = [] if ran[0] == code else [f"exit code {ran[0]}, not {code}"]
    found += [f"standard output has no '{text}'" for text in out if text not in ran[1]]
    found += [f"standard error has no '{text}'" for text in err if text not in ran[2]]
    found += [f"'{text}' is said" for text in without if text in ran[1] + ran[2]]
    check(name, found + [line[:300] for line in (ran[1] + ran[2]).splitlines()[:8]] if found else [])


def types():
    """Meetings and visits are consultations to whoever counts deeds by type."""
    expect("relations: a meeting is CONSULT", run("query", "relations", "graph.json", "Norway", "Oman", "--format", "csv"),
           out=["2024-03,CONSULT"])
    expect("cameo-tsv: a meeting has a line each way", run("export", "graph.json", "--format", "cameo-tsv"),
           out=["2024-03-12\tNOR\tOMN\t040\n", "2024-03-12\tOMN\tNOR\t040\n"])
    expect("events-tsv: a meeting has its type", run("export", "graph.json", "--format", "events-tsv"), out=["CONSULT"])
    edges = json.loads(run("export", "graph.json", "--format", "json")[1])["edges"]
    check("relation edges count meetings", [] if any(edge["kind"] == "relation" and edge["counts"].get("CONSULT") for edge in edges) else ["none does"])


def stores():
    """What is not there makes no store, and what a run sees twice it counts once."""
    missing = "no-such-file.txt"
    expect("add: of a missing file no store is made", run("add", "empty.db", missing), 2, err=[missing])
    expect("remove: a store that is not there is named", run("remove", "none.db", "x"), 2, err=["none.db: no such file"])
    check("neither leaves a store", [name for name in ("empty.db", "none.db") if os.path.exists(os.path.join(FOLDER, name))])
    os.makedirs(os.path.join(FOLDER, "both"))
    for file in INPUTS:
        shutil.copy(file, os.path.join(FOLDER, "both"))
    run("extract", "both", "-o", "both/z.jsonl")
    with open(os.path.join(FOLDER, "both/z.jsonl"), encoding="utf8") as file:
        records = file.read()
    with open(os.path.join(FOLDER, "both/a.jsonl"), "w", encoding="utf8") as file:
        file.write(records.replace('"occurred"', '"denied"'))
    for threads in ("1", "4"):
        store = f"both{threads}.db"
        expect("add: an article and its record are one article", run("add", store, "both", "--threads", threads),
               err=["2 articles added", "the store holds 2\n"])
        run("build", "both", "-o", "both.graph")
        check("add and build take what was read now", [] if run("export", store, "--format", "json")[1] ==
              run("export", "both.graph", "--format", "json")[1] else ["the graphs differ"])
    expect("add: one article is one article", run("add", "one.db", INPUTS[0]), err=["1 article added"])
    expect("add: a record twice counts once", run("add", "twice.db", "both/z.jsonl", "both/a.jsonl"),
           err=["2 articles added", "the store holds 2\n"])


def outputs():
    expect("build: a folder of files is no standard output", run("build", *INPUTS, "-o", "-", "--format", "gephi-csv"), 2, err=["-o FOLDER"])
    check("no folder is named -", ["there is one"] if os.path.exists(os.path.join(FOLDER, "-")) else [])
    for arguments in (["export", "graph.json", "--format", "\x1b[31mred"], ["query", "top", "graph.json", "--by", "\x1b[31mred"],
                      ["query", "top", "graph.json", "--limit", "\x1b[31mred"], ["export", "graph.json", "--\x1b[31mred"]):
        expect("an odd argument reaches the terminal harmless: " + repr(arguments[-1]), run(*arguments), 2, without=["\x1b"])


def threads():
    """More threads than the machine gives: those that there are do the work."""
    def bounded():
        resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    if subprocess.run([PROGRAM, "--version"], capture_output=True, preexec_fn=bounded).returncode != 0:
        return skipped("1,024 threads in 3 GiB of addresses", "this build does not start in them")
    done = subprocess.run([PROGRAM, "extract", "--threads", "1024", *INPUTS], capture_output=True, preexec_fn=bounded)
    check("1,024 threads in 3 GiB of addresses", [] if done.returncode == 0 and done.stdout.decode() == run("extract", *INPUTS)[1]
          else [f"exit code {done.returncode}: {done.stderr[:300]}"])


def main():
    run("build", *INPUTS, "-o", "graph.json")
    run_parts([types, stores, outputs, threads])
    finish()


if __name__ == "__main__":
    main()
