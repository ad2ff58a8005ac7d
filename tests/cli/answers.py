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


def wrong_words():
    """What no verb, option or node is called is named, and what is meant perhaps offered."""
    for arguments, like in ((["query", "mett"], "met"), (["packs", "lnt"], "lint"), (["qurey"], "query")):
        expect(f"{' '.join(arguments)}: the word is named, and what is like it", run(*arguments, "graph.json"), 2,
               err=[arguments[-1] + ": there is no such command; similar are: " + like])
    expect("query --help is still help", run("query", "--help"), out=["communities"])
    place = "is a place, not an actor; --in asks for places"
    expect("timeline: a place is no actor", run("query", "timeline", "graph.json", "Muscat"), 2, err=[place])
    expect("draw: a place is no actor", run("draw", "graph.json", "--focus", "Muscat", "-o", "x.svg"), 2, err=[place])
    expect("relations: a place is no state", run("query", "relations", "graph.json", "Norway", "Muscat"), 2, err=["is a place, not a state"])
    for option, word, one in (("--act", "shout", "praise"), ("--status", "done", "planned"), ("--kind", "place", "organization")):
        expect(f"{option}: the words that there are", run("query", "statements", "graph.json", option, word), 2, err=[option, word, one])
    expect("--role: the words that there are", run("query", "offices", "graph.json", "--role", "king"), 2, err=["monarch"])
    expect("--kind of search: more words", run("query", "search", "graph.json", "Oslo", "--kind", "place,meeting"), 1)
    expect("top --help says how many", run("query", "top", "--help"), out=["=20\n"])


def no_silent_options():
    """An option that would change nothing is refused."""
    for arguments in (["stats", "GRAPH", "--since", "2024"], ["offices", "GRAPH", "--in", "Oman"], ["offices", "GRAPH", "--status", "planned"],
                      ["offices", "GRAPH", "--at", "2024-03-12", "--since", "2024"], ["meetings", "GRAPH", "--limit", "0"],
                      ["meetings", "GRAPH", "--limit", "-1"], ["meetings", "GRAPH", "--lang", "zz"], ["meetings", "GRAPH", "--since", "2024", "--until", "2023"], ["meetings", "GRAPH", "--min-sources", "-1"]):
        expect("query " + " ".join(arguments), run("query", *["graph.json" if word == "GRAPH" else word for word in arguments]), 2)
    for options in (["--hops", "2"], ["--best", "2"], ["--nodes", "0"], ["--lang", "zz"]):
        expect("draw " + " ".join(options), run("draw", "graph.json", "-o", "x.svg", *options), 2)
    expect("--lang of a language with a region", run("query", "meetings", "graph.json", "--lang", "en-GB"))
    expect("draw: two between whom there is no way", run("draw", "graph.json", "-o", "x.svg", "--path", "Norway", "Kenya"), 1,
           err=["no way of meetings leads from Norway to Kenya"], without=["nobody met"])


def looks():
    expect("meetings are headed by whose they are", run("query", "meetings", "graph.json", "Norway"), out=["(state:NOR)\n"])
    expect("relations are headed by names", run("query", "relations", "graph.json", "Norway", "Oman"), out=["(state:NOR) - ", "(state:OMN)\n"])
    expect("cells of right-to-left letters are isolated", run("query", "meetings", "graph.json"), out=["\u2067"])
    expect("in CSV they are not", run("query", "meetings", "graph.json", "--format", "csv"), without=["\u2067"])
    rows = json.loads(run("query", "statements", "graph.json", "--format", "json")[1])["rows"]
    check("JSON: quote is a boolean, told_by a list", [] if rows and all(isinstance(row["quote"], bool) and isinstance(row["told_by"], list) for row in rows)
          else [str(rows)[:300]])
    rows = json.loads(run("query", "timeline", "graph.json", "Norway", "--format", "json")[1])["rows"]
    check("timeline: how a meeting was held is no words", [] if any(row["how"] for row in rows) and all(row["how"] is None or row["words"] is None for row in rows)
          else [str(rows)[:300]])


def undated():
    """A date that nobody can read is told once, and so is what stays without one."""
    with open(INPUTS[1], encoding="utf8") as file:
        text = file.read().replace("، 4 يونيو 2024", "")
    for name, date in (("odd", "soon"), ("even", "later")):
        with open(os.path.join(FOLDER, name + ".json"), "w", encoding="utf8") as file:
            json.dump({"text": text, "date": date}, file, ensure_ascii=False)
    expect("build: a date that cannot be read is told", run("build", "odd.json", "even.json", "-o", "odd.graph"),
           err=["the date of 2 documents cannot be read: even.json, odd.json; dates are read as 2023-09-18"])
    expect("extract tells it too", run("extract", "odd.json"), err=["1 document cannot be read: odd.json"])
    expect("a statement without a day is undated", run("query", "statements", "odd.graph"), out=["undated"])


def endings():
    """What a run tells at its end, and when it keeps silent."""
    expect("build: what it made of how many articles", run("build", *INPUTS, "-o", "end.json"), err=["2 articles, 8 actors, 2 events, 2 statements in ", " s\n"])
    expect("build --quiet", run("build", *INPUTS, "-o", "end.json", "--quiet"), without=["articles"])
    expect("build to a pipe tells the terminal nothing", (0, "", run("build", *INPUTS, "-o", "-")[2]), without=["articles"])
    expect("add --quiet", run("add", "end.db", *INPUTS, "--quiet"), without=["added"])


def ways():
    """A way between states is drawn with those who met for them, and without their colleagues."""
    with open(os.path.join(FOLDER, "defence.txt"), "w", encoding="utf8") as file:
        file.write("وزير الدفاع العماني يلتقي نظيره الفنلندي\n\nمسقط، 13 مارس 2024 - التقى وزير الدفاع العماني سالم الحارثي اليوم في مسقط نظيره الفنلندي أنتي هاكانن.\n")
    run("build", *INPUTS, "defence.txt", "-o", "three.json")
    expect("draw --path: who met", run("draw", "three.json", "--path", "Norway", "Oman", "-o", "way.svg"))
    with open(os.path.join(FOLDER, "way.svg"), encoding="utf8") as file:
        picture = file.read()
    people = [name for name in ("البوسعيدي", "إيدي", "الحارثي") if name in picture]
    check("draw --path: their colleagues are left out", [] if people == ["البوسعيدي", "إيدي"] else people)


def main():
    run("build", *INPUTS, "-o", "graph.json")
    run_parts([types, stores, outputs, threads, wrong_words, no_silent_options, looks, undated, endings, ways])
    finish()


if __name__ == "__main__":
    main()
