#!/usr/bin/env python3
"""Reports of the same events in two languages make one graph: actors and events that are the same are one, others are not.

usage: pairs.py PATH_OF_DIPLOGRAPH
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.dirname(HERE))
from checks import check, finish, run_parts

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp(prefix="diplograph-pairs-")
os.chdir(ROOT)
PAIRS = sorted({os.path.basename(path).split(".")[0] for path in glob.glob("samples/pairs/*.json")})
TEXTS = [f"samples/pairs/{name}.{lang}.json" for name in PAIRS for lang in ("ar", "en")]
RECORDS = [os.path.splitext(path)[0] + ".records.jsonl" for path in TEXTS]
# Who differs although the names are alike, and which events contradict each other; all else of a pair is the same.
DIFFERENT = "namesakes"
CONTRADICTED = "denial"


def path(name):
    return os.path.join(FOLDER, name)


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=300)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def graph_of(*arguments):
    code, out, err = run("build", *arguments, "-o", "-")
    return json.loads(out) if code == 0 else sys.exit(f"build: {err}")


def ends(graph, node, kind):
    return [edge["target"] for edge in graph["edges"] if edge["source"] == node and edge["kind"] == kind]


def of_kind(graph, *kinds):
    return [node for node in graph["nodes"] if node["kind"] in kinds]


def goldens():
    with open("samples/pairs/merged.graph", "rb") as file:
        golden = file.read()
    for what, files in (("records", RECORDS), ("records in another order", RECORDS[::-1]), ("texts", TEXTS)):
        code, out, err = run("build", *files, "-o", "-")
        check(f"the {what} of the pairs give the golden, byte for byte", [] if out == golden else [err or "they differ"])
    run("add", path("pairs.db"), *RECORDS[:7])
    run("add", path("pairs.db"), *RECORDS[7:])
    check("a store that grew gives it too", [] if run("export", path("pairs.db"), "--format", "json")[1] == golden else ["they differ"])


def one_graph():
    check("there are eight pairs", [] if len(PAIRS) >= 8 else [str(PAIRS)])
    events = ("meeting", "visit", "agreement", "appointment", "action")
    for name in PAIRS:
        graph = graph_of(f"samples/pairs/{name}.ar.json", f"samples/pairs/{name}.en.json")
        people = of_kind(graph, "person")
        tellings = {event["id"]: len(set(ends(graph, event["id"], "reported_in"))) for event in of_kind(graph, *events)}
        if name == DIFFERENT:
            check(f"{name}: nobody is taken for another", [str(p) for p in people if len(p["labels"]) > 1 or p.get("same_as")])
            check(f"{name}: no event has two reports", [e for e, count in tellings.items() if count != 1])
            continue
        check(f"{name}: each person has both labels", [str(p["labels"]) for p in people if set(p["labels"]) < {"ar", "en"}])
        check(f"{name}: whoever was joined tells why", [str(p) for p in people if p["id"].startswith("person:x-")
                                                         and len(p.get("same_why", [])) != len(p.get("same_as", [1]))])
        contradictions = [edge for edge in graph["edges"] if edge["kind"] == "contradicts"]
        if name == CONTRADICTED:
            check(f"{name}: the denial is tied to what it denies", [] if len(contradictions) == 1 else [str(contradictions)])
            continue
        check(f"{name}: each event has two reports", [f"{e}: {count}" for e, count in tellings.items() if count != 2] + ([] if tellings else ["none"]))
        check(f"{name}: nothing contradicts", contradictions)


def shown():
    run("build", *RECORDS, "-o", path("pairs.json"))
    for lang, name, other in (("ar", "هنريك سولبرغ", "Henrik Solberg"), ("en", "Henrik Solberg", "هنريك سولبرغ")):
        for source in ("pairs.json", "pairs.db"):
            code, out, _ = run("query", "met", path(source), other, "--lang", lang, "--format", "csv")
            text = out.decode()
            check(f"{source}: asked in one language, answered in {lang}", [] if code == 0 and text.count("\n") == 2 else [text])
    code, out, _ = run("query", "meetings", path("pairs.json"), "Nawal Derkaoui", "--lang", "ar", "--format", "json")
    check("--lang picks the labels of tables", [] if "نوال الدرقاوي" in out.decode() and "Derkaoui" not in out.decode() else [out.decode()])
    code, out, err = run("draw", path("pairs.json"), "--lang", "ar", "-o", path("pairs.svg"))
    text = open(path("pairs.svg"), encoding="utf-8").read() if code == 0 else err
    check("--lang picks the labels of drawings", [] if "سولبرغ" in text and "Solberg" not in text else [text[:300]])
    code, out, _ = run("explain", path("pairs.json"), "Henrik Solberg")
    check("explain tells the score and the reason", [] if "sounds like" in out.decode() and "both foreign_minister of state:NOR" in out.decode() else [out.decode()])
    code, out, _ = run("query", "meetings", path("pairs.db"), "Jose Ramirez", "--format", "csv")
    check("a contradiction is shown where meetings are listed", [] if out.decode().count("denied: ") == 1 else [out.decode()])


def decided():
    graph = graph_of(*RECORDS)
    known = {p["labels"]["en"]: p for p in of_kind(graph, "person") if "en" in p["labels"]}
    joined = known["Henrik Solberg"]
    apart = [p["id"] for p in of_kind(graph, "person") if p["labels"].get("ar", "").endswith("المنصوري") or p["labels"].get("en", "").endswith("Mansouri")]
    check("the namesakes are two", [] if len(apart) == 2 else [str(apart)])
    with open(path("who.txt"), "w", encoding="utf-8") as file:
        file.write(f"# judgements\nsame {apart[0]} {apart[1]} he changed his post\ndifferent {joined['id']} {joined['same_as'][0]} two brothers\n")
    code, out, err = run("build", *RECORDS, "--decisions", path("who.txt"), "-o", path("decided.json"))
    decided_graph = json.load(open(path("decided.json"), encoding="utf-8"))
    ids = {node["id"] for node in decided_graph["nodes"]}
    check("decisions override the resolver", [] if code == 0 and len(ids & set(apart)) == 1 and {joined["id"], joined["same_as"][0]} <= ids else [err])
    run("add", path("decided.db"), *RECORDS[:5], "--decisions", path("who.txt"))
    run("add", path("decided.db"), *RECORDS[5:])
    same = run("export", path("decided.db"), "--format", "json")[1] == open(path("decided.json"), "rb").read()
    check("a store keeps decisions for what is added later", [] if same else ["they differ"])
    open(path("none.txt"), "w").close()
    code, _, err = run("add", path("decided.db"), "--decisions", path("none.txt"))
    golden = open("samples/pairs/merged.graph", "rb").read()
    check("taken back, they are gone", [] if code == 0 and run("export", path("decided.db"), "--format", "json")[1] == golden else [err])
    for text, says in (("same person:a\n", "who.txt:1: there are no two ids"), ("maybe person:a person:b x\n", "who.txt:1: 'maybe' is no judgement"),
                       ("\nsame person:a person:b\n", "who.txt:2: there is no reason"),
                       ("same person:a person:b x\ndifferent person:b person:a x\n", "who.txt:2: person:b and person:a are the same")):
        with open(path("who.txt"), "w", encoding="utf-8") as file:
            file.write(text)
        for command in (["build", *RECORDS, "-o", path("x.json")], ["add", path("x.db"), *RECORDS]):
            code, _, err = run(*command, "--decisions", path("who.txt"))
            check(f"{command[0]}: {text.strip()!r} is refused with its line", [] if code == 2 and says in err else [f"{code}: {err}"])
    with open(path("who.txt"), "w", encoding="utf-8") as file:
        file.write("same person:nobody person:nobody-else for later\n")
    code, _, err = run("build", *RECORDS, "--decisions", path("who.txt"), "-o", path("x.json"))
    check("ids that no article has are told, and do no harm", [] if code == 0 and "who.txt:1: no article tells of person:nobody" in err else [err])
    code, _, err = run("add", path("decided.db"), "--decisions", path("who.txt"))
    check("a store tells them too", [] if code == 0 and "who.txt:1: no article tells of person:nobody" in err else [err])
    known = next(node["id"] for node in json.load(open(path("x.json"), encoding="utf-8"))["nodes"] if node["kind"] == "person")
    with open(path("who.txt"), "w", encoding="utf-8") as file:
        file.write(f"same {known} person:a-made-up-one so we call him\n")
    for command in (["build", *RECORDS, "-o", path("x.json")], ["add", path("decided.db"), *RECORDS]):
        code, _, err = run(*command, "--decisions", path("who.txt"))
        right = code == 0 and "who.txt:1: no article tells of person:a-made-up-one" in err and f"tells of {known}" not in err
        check(f"{command[0]}: an id that somebody made up is told, though it may name the node", [] if right else [err])


try:
    run_parts((goldens, one_graph, shown, decided))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
finish()
