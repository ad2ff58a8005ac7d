#!/usr/bin/env python3
"""From texts to answers: what a user who asks is told, and in which words.

usage: answers.py PATH_OF_DIPLOGRAPH
"""
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from checks import check, finish, run_parts

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


def main():
    run("build", *INPUTS, "-o", "graph.json")
    run_parts([types])
    finish()


if __name__ == "__main__":
    main()
