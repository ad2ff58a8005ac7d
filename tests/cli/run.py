#!/usr/bin/env python3
"""Drives the built program as a user does: good input, odd input, hostile input.

usage: run.py PATH_OF_DIPLOGRAPH
"""
import csv
import gzip
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from checks import ROOT, check, finish, run_parts, skipped
from networkx_form import link_arguments, networkx, why_not

PROGRAM = os.path.abspath(sys.argv[1])
COMMANDS = ["extract", "build", "query", "export", "draw", "explain", "packs", "dates"]
INPUTS = [os.path.join(HERE, "inputs", name) for name in ("visit.txt", "talks.txt")]
FOLDER = tempfile.mkdtemp(prefix="diplograph-test-")
SANITIZER = ("AddressSanitizer", "LeakSanitizer", "runtime error:")


class Ran:
    def __init__(self, arguments, **more):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120, cwd=FOLDER, **more)
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr.decode(errors="replace")
        self.line = "diplograph " + " ".join(arguments)

    def problems(self, code=0, says=(), silent=False):
        """What is wrong with the run: another exit code, a crash, a message without its words."""
        found = []
        if self.code != code:
            found.append(f"{self.line}: exit code {self.code}, not {code}; {self.err.strip()[:300]}")
        found += [f"{self.line}: {word}" for word in SANITIZER if word in self.err]
        found += [f"{self.line}: the message has no '{word}': {self.err.strip()[:300]}" for word in says if word not in self.err]
        if code == 2 and not self.err.startswith("diplograph: "):
            found.append(f"{self.line}: no message of the form 'diplograph: place: problem': {self.err.strip()[:300]}")
        if silent and self.err:
            found.append(f"{self.line}: says {self.err.strip()[:300]}")
        return found


def path(name, data=None):
    full = os.path.join(FOLDER, name)
    if data is not None:
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(data)
    return full


def content(name):
    with open(path(name), "rb") as file:
        return file.read()


def left_over():
    """Half-written files beside their destination."""
    return [name for name in os.listdir(FOLDER) if "out" in name and name.split(".")[-1] not in
            ("jsonl", "json", "dot", "svg", "png", "pdf", "folder")]


def help_and_usage():
    done = Ran(["--help"])
    check("--help names every command", done.problems() + [c for c in COMMANDS if c.encode() not in done.out])
    check("--version prints name and number", Ran(["--version"]).problems() or
          ([] if Ran(["--version"]).out.startswith(b"diplograph ") else ["no name"]))
    for command in COMMANDS:
        done = Ran([command, "--help"])
        check(f"{command} --help explains", done.problems() + ([] if len(done.out) > 100 else ["it is short"]))
    for name, arguments in {"no command": [], "an unknown command": ["fly"], "an unknown command with options": ["fly", "-o", "x"], "an unknown option": ["extract", "--fly", "x"],
                            "a missing argument": ["build"], "a missing subcommand": ["query"],
                            "threads that are no number": ["extract", "--threads", "many", INPUTS[0]]}.items():
        check(f"{name} is bad usage", Ran(arguments).problems(2, ["--help"]))


def odd_input():
    good = open(INPUTS[0], "rb").read()
    cases = {
        "a missing file": (path("no-such-file.txt"), 2, ["no-such-file.txt"]),
        "an empty file": (path("empty.txt", b""), 2, ["empty.txt"]),
        "a folder without articles": (os.path.dirname(path("hollow/.keep", b"")), 2, ["hollow"]),
        "a binary file": (path("binary.txt", bytes(range(256)) * 40), 2, ["binary.txt"]),
        "a file of zeros": (path("zeros.txt", b"\0" * 10000), 2, ["zeros.txt"]),
        "a cut .gz": (path("cut.txt.gz", gzip.compress(good)[:-20]), 2, ["cut.txt.gz"]),
        "a .gz that is none": (path("none.txt.gz", b"no gzip"), 2, ["none.txt.gz"]),
        "a cut .zst": (path("cut.txt.zst", b"\x28\xb5\x2f\xfd\x04"), 2, ["cut.txt.zst"]),
        "JSON of depth 100000": (path("deep.json", b"[" * 100000 + b"]" * 100000), 2, ["deep.json"]),
        "a JSON object of depth 100000": (path("deep-object.json", b'{"a":' * 100000 + b"1" + b"}" * 100000), 2, ["deep-object"]),
        "cut JSON": (path("cut.json", b'{"title": "a", "text": "b'), 2, ["cut.json"]),
        "JSON without text": (path("textless.json", b'{"title": "a"}'), 2, ["textless.json", "text"]),
        "a bad line of JSON lines": (path("bad.jsonl", b'{"id":\n'), 2, ["bad.jsonl:1"]),
        "a page without text": (path("page.html", b"<html><script>x</script></html>"), 2, ["page.html"]),
        "a bad record": (path("record.jsonl", b'{"schema":"diplograph/record/1","source":3}\n'), 2, ["record.jsonl"]),
    }
    for name, (file, code, says) in cases.items():
        for command in ("extract", "build"):
            done = Ran([command, file, "-o", path("odd-out.json")])
            check(f"{command}: {name}", done.problems(code, says) +
                  (["it wrote a file"] if code == 2 and os.path.exists(path("odd-out.json")) else []))
            if os.path.exists(path("odd-out.json")):
                os.remove(path("odd-out.json"))
    goes_on(good)
    region = Ran(["extract", path("region.json", json.dumps({"text": good.decode(), "lang": "ar-EG"}).encode())])
    check("a language with its region is read by the pack of the language", region.problems() +
          ([] if b"meeting:" in region.out or b"visit:" in region.out else ["no event"]))
    broken = Ran(["extract", path("broken.txt", good.replace("مسقط".encode(), b"\xd9\xff\xfe", 1))])
    check("broken UTF-8 gives a record with a diagnostic", broken.problems() +
          ([] if b'"diagnostics":[{' in broken.out else ["no diagnostic"]))
    check("an unwritable output", Ran(["extract", INPUTS[0], "-o", "/no/such/folder/out.jsonl"]).problems(2, ["/no/such/folder"]))
    check("a full disk", Ran(["extract", INPUTS[0], "-o", "/dev/full"]).problems(2, ["/dev/full"]))
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "extract", INPUTS[0]], stdout=full, stderr=subprocess.PIPE)
    check("a full disk behind standard output", [] if done.returncode == 2 else [f"exit code {done.returncode}"])
    check("standard input", same([Ran(["extract", "-"], input=good).out.replace(b'"file":"-"', b'"file":"x"'),
                                  Ran(["extract", INPUTS[0]]).out.replace(f'"file":"{INPUTS[0]}"'.encode(), b'"file":"x"')]))
    compressed = Ran(["extract", path("visit.txt.gz", gzip.compress(good))])
    check("a whole .gz reads as the file in it", compressed.problems() + ([] if compressed.out.count(b"\n") == 1 else ["no record"]))
    check("an unknown charset is bad usage", Ran(["extract", "--charset", "klingon-8", INPUTS[0]]).problems(2, ["klingon-8"]))
    check("a date that is none is bad usage", Ran(["extract", "--date", "2024-02-31", INPUTS[0]]).problems(2, ["2024-02-31"]))
    check("a language without a pack is bad usage", Ran(["extract", "--lang", "xx", INPUTS[0]]).problems(2, ["xx"]))
    check("packs that are not there", Ran(["extract", "--packs", "/no/packs", INPUTS[0]]).problems(2, ["/no/packs"]))
    check("no half-written file is left", left_over())


def unreadable_folder(above):
    """Makes a folder whose path is longer than any system takes: nobody can read it, who may read everything neither."""
    here = os.open(above, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=here)
        inner = os.open("d" * 250, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)


def goes_on(good):
    """Of many inputs the bad are told and the rest is read: nothing is lost, and the exit code says so."""
    lines = json.dumps({"id": "a", "text": good.decode()}).encode() + b'\n{"id":\n' + json.dumps({"id": "b", "text": good.decode()}).encode()
    path("mixed/a.jsonl", lines), path("mixed/b.txt", good), path("mixed/c.txt.gz", b"no gzip"), path("mixed/d.html", page_of(good))
    for name, arguments in {"a folder": [path("mixed")], "files and a missing one": [path("mixed/a.jsonl"), path("mixed/b.txt"),
                            path("mixed/c.txt.gz"), path("mixed/d.html"), path("mixed/missing.txt")]}.items():
        done = Ran(["extract", *arguments])
        wanted = ["a.jsonl:2", "c.txt.gz"] + ["missing.txt"] * ("missing" in name)
        check(f"extract: {name} with bad ones gives the rest", done.problems(2, wanted) +
              ([] if done.out.count(b"\n") == 4 else [f"{done.out.count(b'n')} records"]))
        done = Ran(["build", *arguments, "-o", path("mixed-out.json")])
        check(f"build: {name} with bad ones gives the rest", done.problems(2, wanted) +
              ([] if b"meeting:" in content("mixed-out.json") else ["no meeting"]))
    path("deep/a.txt", good), unreadable_folder(path("deep"))
    done = Ran(["extract", path("deep"), path("mixed/b.txt"), "-o", path("deep-out.jsonl")])
    check("a folder that cannot be read is told once, the rest of the folder and the others are read", done.problems(2, ["too long"]) +
          ([] if content("deep-out.jsonl").count(b"\n") == 2 and done.err.count("too long") == 1 else [done.err[-200:]]))
    path("table/a.txt", good), path("table/data.csv", b"a,b\n")
    check("what is not read in a folder is told, and that it is no fault",
          Ran(["extract", path("table"), "-o", path("table-out.jsonl")]).problems(0, ["passed over: 1 document of forms that are not read", "data.csv"]))
    records = Ran(["extract", path("mixed/b.txt")]).out
    texts = Ran(["build", path("mixed/b.txt"), "-o", path("texts-out.json")])
    stdin = Ran(["build", "-", "-o", path("stdin-out.json")], input=records)
    check("build: records on standard input", texts.problems() + stdin.problems() + same([content("texts-out.json"), content("stdin-out.json")]))
    stale = records.replace(b'"occurred"', b'"denied"').replace(b'"meeting"', b'"visit"')
    path("stale/b.txt", good), path("stale/a.jsonl", stale), path("stale/graph.json", content("texts-out.json"))
    done = Ran(["build", path("stale"), "-o", path("stale-out.json")])
    check("build: a text counts, not the records that lie beside it", done.problems() +
          ([] if b'"denied"' not in content("stale-out.json") else ["the old record is in the graph"]))
    check("build: a graph is no input", Ran(["build", path("stale-out.json"), "-o", path("x-out.json")]).problems(2, ["is a graph"]))
    page = Ran(["extract", "-"], input=page_of(good))
    check("extract: HTML on standard input", page.problems() + ([] if page.out.count(b"\n") == 1 else ["no record"]))


def page_of(text):
    return b"<!DOCTYPE html><html><body><nav>x</nav><article>" + b"".join(b"<p>" + l for l in text.splitlines()) + b"</article></body></html>"


def same(outputs):
    return [] if len(set(outputs)) == 1 else [f"{len(set(outputs))} different outputs"]


def deterministic():
    samples = os.path.join(ROOT, "samples")
    names = sorted(INPUTS + [os.path.join(base, name) for base, _, found in os.walk(samples) for name in found
                             if name.endswith(".txt")])
    runs = [names, names[::-1], names[1:] + names[:1], names + names[:1]]
    records = [Ran(["extract", "--threads", str(threads), *run]) for threads in (1, 4) for run in runs[:3]]
    check("records: any order of the files, 1 or 4 threads, the same bytes",
          [p for r in records for p in r.problems()] + same([r.out for r in records]))
    graphs = []
    for number, (run, threads) in enumerate((run, threads) for run in runs for threads in ("1", "4")):
        done = Ran(["build", "--threads", threads, *run, "-o", path(f"graph-out-{number}.json")])
        check_once = done.problems()
        graphs.append(content(f"graph-out-{number}.json") if not check_once else check_once[0].encode())
    check("graph: any order, any number of threads, a file given twice, the same bytes", same(graphs))
    path("records-out.jsonl", records[0].out)
    Ran(["build", path("records-out.jsonl"), "-o", path("graph-out-records.json")])
    check("graph: from records the same as from texts", same([graphs[0], content("graph-out-records.json")]))
    Ran(["build", names[0], path("records-out.jsonl"), "-o", path("graph-out-mixed.json")])
    check("graph: records and texts mixed", same([graphs[0], content("graph-out-mixed.json")]))


def graph_commands():
    graph = path("graph-out.json")
    check("build", Ran(["build", *INPUTS, "-o", graph]).problems())
    document = json.loads(content("graph-out.json"))
    ids = {node["id"] for node in document["nodes"]}
    check("every edge joins nodes that are there", [str(e) for e in document["edges"] if not {e["source"], e["target"]} <= ids])
    check("query met: a table", has(Ran(["query", "met", graph, "Norway"]), "state:NOR", "2024-03-12"))
    check("query met: named in Arabic", has(Ran(["query", "met", graph, "النرويج"]), "state:NOR", "2024-03-12"))
    check("query met: names in another language", has(Ran(["query", "met", graph, "النرويج", "--labels", "en"]), "Norway"))
    check("query met: with, in", has(Ran(["query", "met", graph, "Norway", "--with", "Oman", "--in", "Muscat"]), "2024-03-12"))
    check("query met: --all", has(Ran(["query", "met", graph, "--all"]), "2024-03-12", "2024-06-04"))
    answer = Ran(["query", "met", graph, "Norway", "--format", "json"])
    check("query met: JSON", answer.problems() + ([] if answer.code or json.loads(answer.out) else ["nothing in it"]))
    rows = Ran(["query", "met", graph, "--all", "--format", "csv"])
    lengths = {len(row) for row in csv.reader(io.StringIO(rows.out.decode()))}
    check("query met: CSV with rows of one length", rows.problems() + ([] if len(lengths) == 1 else [str(lengths)]))
    check("query met: another year has nothing", Ran(["query", "met", graph, "Norway", "--since", "2030-01-01"]).problems(1))
    check("query met: an unknown name gets suggestions", Ran(["query", "met", graph, "Norwey"]).problems(2, ["Norwey", "state:NOR"]))
    check("query met: a date that is none", Ran(["query", "met", graph, "Norway", "--since", "soon"]).problems(2, ["soon"]))
    check("query met: an actor or --all", Ran(["query", "met", graph]).problems(2))
    check("query met: a status that is none", Ran(["query", "met", graph, "Norway", "--status", "dreamt"]).problems(2, ["dreamt"]))
    meetings = sorted(node["id"] for node in document["nodes"] if node["kind"] == "meeting")
    check("explain: a meeting", has(Ran(["explain", graph, meetings[0]]), "ar.") if meetings else ["no meeting"])
    check("explain: an unknown id", Ran(["explain", graph, "meeting:none"]).problems(2, ["meeting:none"]))
    check("export: json reads back as it was", Ran(["export", graph, "--format", "json", "-o", path("again-out.json")]).problems() or
          same([content("graph-out.json"), content("again-out.json")]))
    check("export: dot", Ran(["export", graph, "--format", "dot", "-o", path("graph-out.dot")]).problems() or
          ([] if b"digraph" in content("graph-out.dot") or b"graph" in content("graph-out.dot") else ["no graph"]))
    check("export: an unknown format", Ran(["export", graph, "--format", "origami"]).problems(2, ["origami"]))
    for ending, magic in {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF"}.items():
        done = Ran(["draw", graph, "-o", path(f"graph-out.{ending}")])
        check(f"draw: {ending}", done.problems() or ([] if magic in content(f"graph-out.{ending}") else ["not its format"]))
    check("draw: an ending that is none", Ran(["draw", graph, "-o", path("graph-out.bmpx")]).problems(2, ["bmpx"]))
    for command in (["query", "met", "GRAPH", "--all"], ["export", "GRAPH", "--format", "dot"], ["draw", "GRAPH", "-o", "x-out.svg"],
                    ["explain", "GRAPH", "meeting:1"]):
        for name, data in {"no-graph.json": b'{"nodes": 1}', "empty-graph.json": b"", "list-graph.json": b"[1]"}.items():
            broken = path(name, data)
            check(f"{' '.join(command[:2])}: {name}", Ran([broken if a == "GRAPH" else a for a in command]).problems(2, [name]))
    networkx_reads(document)
    dot_reads()


def unclear_names():
    """A name of several is asked back, with who may be meant, for people and for programs."""
    people = [("person:ali-hassan", "Ali Hassan", {"en": "Ali Hassan", "ar": "\u0639\u0644\u064a \u062d\u0633\u0646"}),
              ("person:ali-hassan-omar", "Ali Hassan Omar", {"en": "Ali Hassan Omar"}), ("person:lena-berg", "Lena Berg", {"en": "Lena Berg"}),
              ("person:x-ali-hassan-1", "Ali Hassan", {"en": "Ali Hassan"})]
    nodes = [{"id": one, "kind": "person", "label": label, "labels": labels} for one, label, labels in people]
    graph = path("names.json", json.dumps({"directed": True, "multigraph": True, "graph": {"schema": "diplograph/graph/1"},
                                           "nodes": nodes, "edges": []}).encode())
    bad = []
    both = ["person:ali-hassan", "person:x-ali-hassan-1"]
    for verb in (["met"], ["timeline"], ["neighbours"], ["meetings"]):
        for name, wanted in (("ALI  hassan", both), ("hassan", [one for one, label, _ in people if "Hassan" in label]),
                             ("Lena Bergg", ["person:lena-berg"]), ("nobody like this at all", [])):
            says = ("several", *wanted) if len(wanted) > 1 else ("nobody and nothing", *wanted)
            done = Ran(["query", *verb, graph, name])
            bad += done.problems(2, says) + ([f"{done.line}: prints {done.out[:80]}"] if done.out else [])
            rows = json.loads(Ran(["query", *verb, graph, name, "--format", "json"]).out)["rows"]
            lines = [json.loads(line) for line in Ran(["query", *verb, graph, name, "--format", "jsonl"]).out.splitlines()]
            table = list(csv.DictReader(io.StringIO(Ran(["query", *verb, graph, name, "--format", "csv"]).out.decode())))
            ids = [sorted(row["id"] for row in rows), sorted(row["id"] for row in lines), sorted(row["ID"] for row in table)]
            bad += [f"{done.line}: candidates {ids}"] if ids != [sorted(wanted)] * 3 else []
    for name in ("\u0639\u0644\u0649 \u062d\u0633\u0646", "\u0639\u0644\u064a  \u062d\u0633\u0646", "person:ali-hassan", "lena", "BERG, lena"):
        bad += Ran(["query", "met", graph, name]).problems(1, ("no meetings",))
    check("a name of several is asked back, also in JSON and CSV", bad)


def has(done, *words):
    text = done.out.decode(errors="replace") + done.err
    return done.problems() + [f"{done.line}: no '{word}' in: {text[:300]}" for word in words if word not in text]


def networkx_reads(document):
    name = "networkx reads the graph"
    if why_not():
        return skipped(name, why_not())
    graph = networkx.node_link_graph(document, **link_arguments())
    check(name, [] if (len(graph), graph.size()) == (len(document["nodes"]), len(document["edges"])) else [str(graph)])


def dot_reads():
    name = "dot reads the export"
    if not shutil.which("dot"):
        return skipped(name, "no dot here")
    done = subprocess.run(["dot", "-Tcanon", path("graph-out.dot")], capture_output=True)
    check(name, [] if done.returncode == 0 and not done.stderr else [done.stderr.decode(errors="replace")[:300]])


def packs_and_dates():
    check("packs lint: the packs of the tree are clean", Ran(["packs", "lint"]).problems())
    shutil.copytree(os.path.join(ROOT, "packs"), path("packs"))
    with open(path("packs/ar/terms/states.txt"), "ab") as file:
        file.write("state:XXX | اسم | fly=high\n".encode())
    done = Ran(["packs", "lint", "--packs", path("packs")])
    check("packs lint: a fault is named with its file and line", has_fault(done, "states.txt:"))
    done = Ran(["packs", "compile", "--packs", path("packs"), "-o", path("packs.image")])
    check("packs compile: broken packs are not compiled", has_fault(done, "states.txt:")
          + (["it wrote a file"] if os.path.exists(path("packs.image")) else []))
    done = Ran(["packs", "compile", "-o", path("packs.image")])
    check("packs compile: the packs of the tree", done.problems()
          + ([] if os.path.getsize(path("packs.image")) > 1000 else ["it is empty"]))
    for name, line in (("common/sounds.txt", "joined | X | X"), ("common/sounds.txt", "joined | X | "), ("ar/drawing.txt", "dance | x"), ("ar/drawing.txt", "met")):
        with open(os.path.join(ROOT, "packs", name), "rb") as file:
            right = file.read()
        path("packs/" + name, right + line.encode() + b"\n")
        number = right.count(b"\n") + 1
        done = Ran(["packs", "lint", "--packs", path("packs")])
        check(f"packs lint: '{line}' is refused", has_fault(done, f"{name}:{number}: "))
        path("packs/" + name, right)
    file = path("lines.txt", "زار الوزير عمان في 5 مايو 2024\nلا تاريخ هنا\n".encode())
    done = Ran(["dates", "--reference", "2024-05-06", file])
    lines = [json.loads(line) for line in done.out.splitlines()] if done.code == 0 else []
    check("dates: a JSON line for each line", done.problems() + ([] if len(lines) == 2 else [f"{len(lines)} lines"]))
    check("dates: a date with its span", [] if lines and "2024-05-05" in json.dumps(lines[0]) else [done.out.decode()[:300]])
    check("dates: a reference that is no day", Ran(["dates", "--reference", "May", file]).problems(2, ["May"]))


def has_fault(done, word):
    text = done.out.decode(errors="replace") + done.err
    return ([] if done.code == 2 else [f"exit code {done.code}"]) + ([] if word in text else [text[:300]])


try:
    run_parts((help_and_usage, odd_input, deterministic, graph_commands, unclear_names, packs_and_dates))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
finish()
