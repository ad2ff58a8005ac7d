#!/usr/bin/env python3
"""A store survives being killed at any moment, and answers while it is written.

usage: store.py PATH_OF_DIPLOGRAPH
"""
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from checks import check, finish, run_parts

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp(prefix="diplograph-store-")
INPUTS = [os.path.join(HERE, "inputs", name) for name in ("visit.txt", "talks.txt")]
KILLS = 25


def path(name):
    return os.path.join(FOLDER, name)


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=300, cwd=FOLDER)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def graph_of(source):
    code, out, err = run("export", source, "--format", "json")
    return out if code == 0 else f"exit code {code}: {err}".encode()


def many_records(count):
    """Records of as many invented articles, from those of the two that are there."""
    lines = [json.loads(line) for line in run("extract", *INPUTS)[1].splitlines()]
    for number in range(count):
        record = json.loads(json.dumps(lines[number % len(lines)]).replace("meeting:", f"meeting:{number:04x}")
                            .replace("visit:", f"visit:{number:04x}").replace("statement:", f"statement:{number:04x}"))
        record["source"]["file"] = f"made/{number}.txt"
        record["article"]["id"] = f"article:{number:016x}"
        yield json.dumps(record, ensure_ascii=False)


def as_a_graph():
    code, _, err = run("add", "small.db", *INPUTS)
    check("add: makes a store", [] if code == 0 and "2 articles added" in err else [err])
    run("build", *INPUTS, "-o", "small.json")
    check("add gives what build gives", [] if graph_of("small.db") == graph_of("small.json") else ["they differ"])
    _, _, err = run("add", "small.db", *INPUTS)
    check("add: the same again changes nothing", [] if "2 as before" in err else [err])
    for verb in (["met", "Norway"], ["meetings"], ["visits"], ["statements"], ["offices"], ["timeline", "Norway"], ["stats"],
                 ["relations", "Norway", "Oman"], ["top"], ["communities"], ["neighbours", "Norway"], ["search", "Oslo"]):
        for form in ("table", "json", "jsonl", "csv"):
            ask = [verb[0], "FILE", *verb[1:], "--format", form]
            answers = [run("query", *[file if a == "FILE" else a for a in ask])[:2] for file in ("small.db", "small.json")]
            problems = [] if answers[0] == answers[1] else [str(answers)[:500]]
            problems += [f"exit code {answers[0][0]}"] if answers[0][0] not in (0, 1) else []
            if form == "json" and answers[0][0] == 0:
                json.loads(answers[0][1])
            check(f"query {' '.join(verb)} --format {form}: store and graph answer alike", problems)
    code, _, err = run("remove", "small.db", INPUTS[0])
    run("build", INPUTS[1], "-o", "one.json")
    check("remove leaves what build makes of the rest", [] if code == 0 and graph_of("small.db") == graph_of("one.json") else [err])
    check("remove: what is not there", [] if run("remove", "small.db", "nobody.txt")[0] == 1 else ["found"])
    check("a reader of what is no store", [] if run("query", "stats", "nowhere.db")[0] == 2 else ["answered"])
    with open(path("foreign.db"), "wb") as file:
        file.write(b"SQLite format 3\0" + b"\1" * 5000)
    before = open(path("foreign.db"), "rb").read()
    code, _, err = run("add", "foreign.db", INPUTS[0])
    check("a broken file is refused and left alone", [] if code == 2 and open(path("foreign.db"), "rb").read() == before else [err])


def killed():
    """kill -9 at random moments: the store opens, is whole, and holds whole batches alone."""
    with open(path("many.jsonl"), "w", encoding="utf-8") as file:
        file.write("\n".join(many_records(1500)) + "\n")
    start = time.monotonic()
    code, _, err = run("add", "whole.db", "many.jsonl")
    took = time.monotonic() - start
    check("1,500 articles are added", [] if code == 0 else [err])
    wanted = graph_of("whole.db")
    moments = random.Random(1)
    problems = []
    for number in range(KILLS):
        with subprocess.Popen([PROGRAM, "add", "killed.db", "many.jsonl"], cwd=FOLDER, stderr=subprocess.DEVNULL) as process:
            time.sleep(moments.uniform(0, took * 1.1))
            process.send_signal(signal.SIGKILL)
        if not os.path.exists(path("killed.db")) or os.path.getsize(path("killed.db")) == 0:
            continue
        with sqlite3.connect(path("killed.db")) as db:
            problems += [] if db.execute("PRAGMA integrity_check").fetchone() == ("ok",) else [f"kill {number}: not whole"]
            if db.execute("PRAGMA user_version").fetchone() != (0,):
                records = db.execute("SELECT count(*) FROM record").fetchone()[0]
                articles = db.execute("SELECT count(*) FROM node WHERE kind = 10").fetchone()[0]
                problems += [] if records == articles and records in (0, 1000, 1500) else [f"kill {number}: {records} and {articles}"]
        if number % 5 == 4:
            for end in ("", "-wal", "-shm"):
                if os.path.exists(path("killed.db" + end)):
                    os.remove(path("killed.db" + end))
    check(f"{KILLS} kills: the store is whole each time", problems[:3])
    code, _, err = run("add", "killed.db", "many.jsonl")
    check("after them the same articles give the same graph", [] if code == 0 and graph_of("killed.db") == wanted else [err])


def read_while_written():
    writer = subprocess.Popen([PROGRAM, "add", "busy.db", *INPUTS], cwd=FOLDER, stderr=subprocess.DEVNULL)
    writer.wait()
    writer = subprocess.Popen([PROGRAM, "add", "busy.db", "many.jsonl"], cwd=FOLDER, stderr=subprocess.DEVNULL)
    problems, asked = [], 0
    while writer.poll() is None:
        code, out, err = run("query", "stats", "busy.db", "--format", "json")
        rows = {row["what"]: row["count"] for row in json.loads(out)["rows"]} if code == 0 else {}
        problems += [] if rows.get("node article") in (2, 1002, 1502) else [f"{code} {err} {rows.get('node article')}"]
        asked += 1
    check("readers see whole states while one writes", problems[:3] + ([] if asked else ["nobody asked"]))


try:
    run_parts((as_a_graph, killed, read_while_written))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
finish()
