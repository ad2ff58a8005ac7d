#!/usr/bin/env python3
"""Exports a graph of hostile names in every format and loads each with a reader that others wrote.

usage: exports.py PATH_OF_DIPLOGRAPH
"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as xml

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import ftm_rules
import gexf_rules
from checks import check, finish, run_parts, skipped

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp(prefix="diplograph-exports-")

# Each is a name that has broken somebody's writer. XML knows no U+0001 and reads U+000D as U+000A.
HOSTILE = {
    "quotes": 'He said "no", she \'said\' `yes`',
    "backslash": "ends in a backslash\\",
    "escapes": "\\N \\n \\u0041 \\' ${x} %s {{y}}",
    "markup": "<b>&amp; ]]> <!-- --> <script>alert(1)</script>",
    "lines": "one\ntwo\tthree",
    "separators": "a;b,c|d\u001fe",
    "arabic": "وزير الخارجية 2031 (BRICS+)",
    "bidi": "\u202eevil\u202c \u200f",
    "formula": "=1+1",
    "plus": "+1+1",
    "minus": "-2+3",
    "escape": "\x1b[31mred\x1b[0m \x1b]0;title\x07",
    "at": "@SUM(A1)",
    "isolate": "\u2066left\u2069 \u2067right",
    "empty": "",
    "spaces": "  two  ",
    "emoji": "\U0001f54a dove",
    "comment": "# // -- /* */ ;",
    "brackets": "[x] (y) {z} <z>",
    "long": "x" * 5000,
}


def path(name):
    return os.path.join(FOLDER, name)


def hostile_graph():
    nodes, edges = [], []
    for number, (name, text) in enumerate(HOSTILE.items()):
        identity = "person:" + (name if number % 2 else text[:40].replace("\t", " ") + name)
        nodes.append({"id": identity, "kind": "person", "label": text, "labels": {"en": text, "ar": text},
                      "aliases": [text + " alias", "other"], "wikidata": "Q%d" % (number + 1)})
    nodes.append({"id": "state:AAA", "kind": "state", "label": "State A", "labels": {"en": "State A"}})
    nodes.append({"id": "state:BBB", "kind": "state", "label": "State B"})
    nodes.append({"id": "place:p", "kind": "place", "label": HOSTILE["quotes"]})
    nodes.append({"id": "article:1", "kind": "article", "label": HOSTILE["markup"], "published": "2031-03-06", "lang": "ar",
                  "publisher": [HOSTILE["quotes"], "Two"], "file": "a b.txt", "index": 0, "span": [0, 9]})
    people = [node["id"] for node in nodes if node["kind"] == "person"]
    dates = [{"from": "2031-03-05", "to": "2031-03-05", "grain": "day", "text": HOSTILE["lines"]},
             {"from": "2031-03-01", "to": "2031-03-31", "grain": "month", "text": ""},
             {"from": "2031-01-01", "to": "2031-12-31", "grain": "year", "text": "that year"},
             {"from": "2031-03-05", "to": "2031-03-07", "grain": "interval", "text": "three days"},
             {"grain": "day", "text": "some day"}]
    kinds = ["meeting", "visit", "agreement", "appointment", "action"]
    for number, person in enumerate(people):
        kind, event = kinds[number % 5], f"{kinds[number % 5]}:{number}"
        nodes.append({"id": event, "kind": kind, "label": HOSTILE["quotes"] + str(number), "status": "occurred",
                      "date": dates[number % 5], "plover": "CONSULT", "cameo": "042", "confidence": 1 if number % 2 else 0.5, "sources": 2})
        role = {"visit": "visitor", "action": "actor"}.get(kind, "participant")
        edges.append({"source": event, "target": person, "key": "participant/" + role, "kind": "participant", "role": role})
        edges.append({"source": event, "target": "state:BBB", "key": "participant/participant", "kind": "participant", "role": "participant"})
        edges.append({"source": event, "target": "place:p", "key": "at", "kind": "at"})
        edges.append({"source": event, "target": "article:1", "key": f"reported_in/{event}/0", "kind": "reported_in",
                      "told_as": event, "span": [1, 5], "trigger": [2, 3], "rule": "r", "quote": HOSTILE["escapes"], "status": "planned",
                      "date": dates[(number + 1) % 5]})
        edges.append({"source": person, "target": "state:AAA", "key": "holds_office/minister", "kind": "holds_office",
                      "role": "minister", "title": HOSTILE["markup"], "titles": [HOSTILE["markup"]], "first": "2031-03-06",
                      "last": "2031-03-06", "articles": ["article:1"], "terms": ["2030-2032"]})
        edges.append({"source": person, "target": "article:1", "key": "mentioned_in", "kind": "mentioned_in", "count": 2, "first": [3, 9]})
    nodes.append({"id": "statement:1", "kind": "statement", "label": "words", "act": "say", "quote": True, "text": HOSTILE["quotes"],
                  "plover": "REJECT", "sources": 1})
    for kind, end in (("speaker", people[0]), ("addressee", "state:BBB"), ("about", "place:p"), ("during", "meeting:0")):
        edges.append({"source": "statement:1", "target": end, "key": kind, "kind": kind})
    edges.append({"source": "statement:1", "target": "article:1", "key": "reported_in/statement:1", "kind": "reported_in",
                  "told_as": "statement:1", "span": [1, 5], "trigger": [2, 3], "rule": "r", "quote": HOSTILE["quotes"]})
    edges.append({"source": "place:p", "target": "state:AAA", "key": "located_in", "kind": "located_in"})
    edges.append({"source": "state:AAA", "target": "state:BBB", "key": "met", "kind": "met", "count": 3, "first": "2031-03-05",
                  "last": "2031-03-06", "events": ["meeting:0"]})
    edges.append({"source": "state:AAA", "target": "state:BBB", "key": "relation", "kind": "relation",
                  "counts": {"CONSULT": 3, "REJECT": 1}, "first": "2031-03-05", "last": "2031-03-06"})
    return {"directed": True, "multigraph": True, "graph": {"schema": "diplograph/graph/1"}, "nodes": nodes, "edges": edges}


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120, cwd=FOLDER)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def export(name, *more, graph="hostile.json"):
    target = path(name + "".join(more).replace("-", ""))
    code, _, err = run("export", path(graph), "--format", name, "-o", target, *more)
    check(f"{name}: is written", [] if code == 0 and not err else [f"exit code {code}: {err[:200]}"])
    return target


def text(file):
    with open(file, encoding="utf-8", newline="") as opened:
        return opened.read()


def counts(name, nodes, edges, document):
    wanted = (len(document["nodes"]), len(document["edges"]))
    check(f"{name}: as many nodes and edges", [] if (nodes, edges) == wanted else [f"{(nodes, edges)}, not {wanted}"])


def labels(name, found, document, change=lambda text: text):
    wanted = sorted(change(node["label"]) for node in document["nodes"])
    found = sorted(found)
    check(f"{name}: every label is as it was", [f"{a!r} is {b!r}"[:200] for a, b in zip(wanted, found) if a != b][:3])


def no_dangling(name, ends, ids):
    check(f"{name}: no edge hangs in the air", [str(end) for end in ends if end not in set(ids)][:3])


def json_formats(document):
    d3 = json.loads(text(export("d3")))
    counts("d3", len(d3["nodes"]), len(d3["links"]), document)
    labels("d3", [n["label"] for n in d3["nodes"]], document)
    no_dangling("d3", [e[k] for e in d3["links"] for k in ("source", "target")], [n["id"] for n in d3["nodes"]])
    elements = json.loads(text(export("cytoscape")))["elements"]
    counts("cytoscape", len(elements["nodes"]), len(elements["edges"]), document)
    ids = [e["data"]["id"] for e in elements["nodes"] + elements["edges"]]
    check("cytoscape: every element has an id of its own", [] if len(ids) == len(set(ids)) else ["ids repeat"])
    check("cytoscape: no element has a parent", ["parent"] if any("parent" in e["data"] for e in elements["nodes"]) else [])
    graphology = json.loads(text(export("graphology")))
    counts("graphology", len(graphology["nodes"]), len(graphology["edges"]), document)
    keys = [n["key"] for n in graphology["nodes"]]
    no_dangling("graphology", [e[k] for e in graphology["edges"] for k in ("source", "target")], keys)
    reserved = [k for n in graphology["nodes"] for k in ("x", "y", "size", "type") if k in n["attributes"]]
    check("graphology: sigma's names for positions, sizes and programs are free", reserved)


def with_networkx(document):
    try:
        import networkx
    except ImportError:
        return skipped("networkx loads json, cytoscape, graphml, gexf", "no networkx here")
    if tuple(int(part) for part in networkx.__version__.split(".")[:2]) < (3, 4):
        return skipped("networkx loads json, cytoscape, graphml, gexf", f"networkx {networkx.__version__} is older than 3.4")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graph = networkx.node_link_graph(json.loads(text(export("json"))))
        counts("networkx, json", len(graph), graph.size(), document)
        graph = networkx.cytoscape_graph(json.loads(text(path("cytoscape"))))
        counts("networkx, cytoscape", len(graph), graph.size(), document)
        labels("networkx, cytoscape", [d["label"] for _, d in graph.nodes(data=True)], document)
        graph = networkx.read_graphml(export("graphml"), force_multigraph=True)
        counts("networkx, graphml", len(graph), graph.size(), document)
        labels("networkx, graphml", [d["label"] for _, d in graph.nodes(data=True)], document, xml_change)
        check("networkx, graphml: ids are ids", [i for i in graph if i not in {xml_change(n["id"]) for n in document["nodes"]}])
        graph = networkx.read_gexf(export("gexf"), version="1.3") if gexf_13(networkx) else None
    if graph is None:
        return skipped("networkx loads gexf", f"networkx {networkx.__version__} does not know GEXF 1.3")
    counts("networkx, gexf", len(graph), graph.size(), document)
    labels("networkx, gexf", [d["label"] for _, d in graph.nodes(data=True)], document, xml_change)


def gexf_13(networkx):
    from networkx.readwrite.gexf import GEXF
    return "1.3" in GEXF.versions


def xml_change(value):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", value)


def xml_formats(document):
    space = "{http://gexf.net/1.3}"
    root = xml.parse(path("gexf") if os.path.exists(path("gexf")) else export("gexf")).getroot()
    nodes, edges = root.findall(f".//{space}node"), root.findall(f".//{space}edge")
    counts("gexf", len(nodes), len(edges), document)
    labels("gexf", [n.get("label") for n in nodes], document, xml_change)
    no_dangling("gexf", [e.get(k) for e in edges for k in ("source", "target")], [n.get("id") for n in nodes])
    dated = [n for n in nodes if n.get("start")]
    wanted = [n for n in document["nodes"] if n.get("date", {}).get("from")]
    check("gexf: events have their days as intervals", [] if len(dated) == len(wanted) else [f"{len(dated)}, not {len(wanted)}"])
    check("gexf: is as its published grammar wants it", gexf_rules.problems(root)[:3])
    check("gexf: the check of its grammar finds faults", gexf_rules.self_problems())
    graphml = path("graphml") if os.path.exists(path("graphml")) else export("graphml")
    code, _, err = run("export", graphml, "--format", "json", "-o", path("from-graphml.json"))
    check("graphml: reads back", [] if code == 0 else [err[:200]])
    back = text(path("from-graphml.json")) if code == 0 else ""
    run("export", path("hostile.json"), "--format", "json", "-o", path("again.json"))
    pair = [without_controls(text(path("again.json"))), without_controls(back)]
    check("graphml: the same graph again", [] if pair[0] == pair[1] else first_difference(*pair))


def without_controls(value):
    return re.sub(r"\\u00[01][0-9A-Fa-f]", "\ufffd", value)


def first_difference(left, right):
    for a, b in zip(left.split("\n"), right.split("\n")):
        if a != b:
            return [f"{a[:200]} | {b[:200]}"]
    return ["lengths differ"]


def tables(document):
    for name, second in (("neo4j-csv", "relationships.csv"), ("gephi-csv", "edges.csv")):
        folder = export(name)
        nodes = list(csv.reader(io.StringIO(text(os.path.join(folder, "nodes.csv")), newline="")))
        edges = list(csv.reader(io.StringIO(text(os.path.join(folder, second)), newline="")))
        counts(name, len(nodes) - 1, len(edges) - 1, document)
        check(f"{name}: rows of one length", [str(len(r)) for t in (nodes, edges) for r in t if len(r) != len(t[0])][:3])
        check(f"{name}: columns of different names", [] if len(set(nodes[0])) == len(nodes[0]) else ["repeated"])
        no_dangling(name, [row[i] for row in edges[1:] for i in (0, 1)], [row[0] for row in nodes[1:]])
        place = nodes[0].index("Label" if name == "gephi-csv" else "label:string")
        labels(name, [row[place] for row in nodes[1:]], document, lambda value: value.replace("\n", " "))
    code, _, err = run("export", path("hostile.json"), "--format", "neo4j-csv")
    check("neo4j-csv: needs a folder", [] if code == 2 and "-o" in err else [err])
    rows = [line.split("\t") for line in text(export("events-tsv")).rstrip("\n").split("\n")]
    check("events-tsv: POLECAT's 40 columns and 7 more in every row", [str(len(r)) for r in rows if len(r) != 47][:3])
    told = {n["id"] for n in document["nodes"] if n["kind"] in ("meeting", "visit", "agreement", "appointment", "action", "statement")}
    check("events-tsv: every event and statement has its row", sorted(told - {row[0] for row in rows})[:3])
    check("events-tsv: no cell begins like a formula", [cell for row in rows for cell in row if cell[:1] in tuple("=+-@")][:3])
    dyads = [line.split("\t") for line in text(export("cameo-tsv")).rstrip("\n").split("\n")]
    check("cameo-tsv: four columns", [str(r) for r in dyads if len(r) != 4][:3])
    check("cameo-tsv: days, states, digits", [str(r) for r in dyads[1:] if not re.fullmatch(r"\d{4}-\d\d-\d\d \w{3} \w{3} \d+", " ".join(r))][:3])


STRING = re.compile(r"'(?:[^'\\]|\\['\\nrt])*'")
STATEMENT = re.compile(
    r"(CREATE CONSTRAINT node_id IF NOT EXISTS FOR \(n:Node\) REQUIRE n\.id IS UNIQUE"
    r"|MERGE \(n:Node \{id: S\}\) SET n:[A-Z][a-z]+, n \+= MAP"
    r"|MATCH \(a:Node \{id: S\}\), \(b:Node \{id: S\}\) MERGE \(a\)-\[r:[A-Z_]+ \{key: S\}\]->\(b\) SET r \+= MAP);")
MAP = re.compile(r"\{\w+: S(?:, (?:\w+|`\w+`): (?:S|-?[\d.]+|true|false|\[(?:(?:S|\d+)(?:, (?:S|\d+))*)?\]))*\}$")


def cypher(document):
    lines = text(export("cypher")).rstrip("\n").split("\n")
    bad = []
    for line in lines:
        shape = STRING.sub("S", line)
        head, brace, rest = shape.partition(" += ")
        fits = STATEMENT.fullmatch(head + " += MAP;" if brace else shape) and (not brace or MAP.match(rest[:-1]))
        bad += [] if fits else [shape[:200]]
    check("cypher: each line is a statement of the grammar", bad[:3])
    counts("cypher", sum(l.startswith("MERGE") for l in lines), sum(l.startswith("MATCH") for l in lines), document)


def rdf(document):
    turtle, jsonld = export("turtle"), export("jsonld")
    json.loads(text(jsonld))
    try:
        import rdflib
        from rdflib.compare import isomorphic
    except ImportError:
        skipped("rdflib loads turtle and jsonld", "no rdflib here")
    else:
        one, other = rdflib.Graph().parse(turtle, format="turtle"), rdflib.Graph().parse(jsonld, format="json-ld")
        check("turtle and jsonld are one graph", [] if len(one) and isomorphic(one, other) else [f"{len(one)} and {len(other)} triples"])
        rdfs = rdflib.URIRef("http://www.w3.org/2000/01/rdf-schema#label")
        found = [str(value) for subject, value in one.subject_objects(rdfs)]
        wanted = [n["label"] for n in document["nodes"] if n["label"]]
        check("turtle: every label is as it was", sorted(set(wanted) - set(found))[:3])
        # rdflib says so itself from 6.2 on; before, what cannot be read as its type has no value.
        bad = [str(o) for o in one.objects() if isinstance(o, rdflib.Literal) and getattr(o, "ill_typed", o.datatype is not None and o.value is None)]
        check("turtle: every typed value is one of its type", bad[:3])
        check("turtle: every term of another vocabulary is in it", unknown_terms(one))
    if not shutil.which("rapper"):
        return skipped("rapper reads turtle", "no rapper here")
    done = subprocess.run(["rapper", "-q", "-c", "-i", "turtle", turtle], capture_output=True)
    check("rapper reads turtle", [] if done.returncode == 0 else [done.stderr.decode()[:300]])


# The terms used, as their vocabularies define them.
TERMS = {
    "http://semanticweb.cs.vu.nl/2009/11/sem/": "Actor Event Place Role eventType hasActor hasPlace hasTimeStamp hasBeginTimeStamp "
                                                "hasEndTimeStamp roleType subEventOf",
    "https://schema.org/": "Person Country Organization Place Event Quotation NewsArticle Role EventCancelled EventScheduled sameAs text "
                           "headline inLanguage datePublished publisher name eventStatus creator about containedInPlace parentOrganization "
                           "memberOf roleName subjectOf",
    "http://www.w3.org/2004/02/skos/core#": "prefLabel altLabel",
    "http://www.w3.org/ns/prov#": "Entity wasDerivedFrom wasQuotedFrom value",
    "http://www.w3.org/2000/01/rdf-schema#": "label",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "type value",
}


def unknown_terms(graph):
    known = {space + word for space, words in TERMS.items() for word in words.split()}
    used = {str(term) for triple in graph for term in triple[1:] if any(str(term).startswith(space) for space in TERMS)}
    return sorted(used - known)


def follow_the_money(document):
    lines = [json.loads(line) for line in text(export("ftm")).rstrip("\n").split("\n")]
    ids = [line["id"] for line in lines]
    check("ftm: ids are different", [] if len(ids) == len(set(ids)) else ["repeated"])
    refs = [r for l in lines for k in ("holder", "post", "involved", "proof", "organization") for r in l["properties"].get(k, [])]
    no_dangling("ftm", refs, ids)
    check("ftm: schemata and properties are those of the published model", ftm_rules.problems(lines)[:3])
    check("ftm: the check of its model finds faults", ftm_rules.self_problems())
    try:
        from followthemoney import model
    except ImportError:
        return skipped("followthemoney reads ftm", "no followthemoney here")
    bad = []
    for line in lines:
        proxy = model.get_proxy(line, cleaned=False)
        lost = [k for k in line["properties"] if not proxy.get(k) and any(line["properties"][k])]
        bad += [f"{line['schema']}: {lost}"] if lost else []
    check("followthemoney reads ftm", bad[:3])


def dot(document):
    target = export("dot")
    if not shutil.which("dot"):
        return skipped("Graphviz reads dot", "no dot here")
    done = subprocess.run(["dot", "-Tdot_json", target], capture_output=True)
    check("Graphviz reads dot", [] if done.returncode == 0 and not done.stderr else [done.stderr.decode()[:300]])
    if done.returncode == 0:
        found = json.loads(done.stdout)
        counts("dot", len(found["objects"]), len(found["edges"]), document)


# What moves a terminal's cursor, or the letters beside it.
MOVES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# A cell that the table itself keeps apart from its neighbours.
APART = re.compile("\u2067([^\u2066-\u2069\n]*)\u2069")


def terminal(document):
    """Tables for people neutralise what JSON keeps."""
    for question in (["offices"], ["meetings"], ["search", "dove"], ["stats"]):
        verb, rest = question[0], question[1:]
        code, out, err = run("query", verb, path("hostile.json"), *rest)
        shown = APART.sub(r"\1", out.decode()) + err
        check(f"query {verb}: a table moves no cursor", [repr(found) for found in MOVES.findall(shown)][:3] + ([] if code == 0 else [f"exit code {code}: {err}"]))
        code, out, _ = run("query", verb, path("hostile.json"), *rest, "--format", "csv")
        cells = [cell for row in csv.reader(io.StringIO(out.decode(), newline="")) for cell in row]
        check(f"query {verb}: no cell of a spreadsheet begins like a formula", [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")][:3])
    code, out, _ = run("query", "offices", path("hostile.json"), "--format", "json")
    kept = json.dumps(json.loads(out), ensure_ascii=False)
    check("query offices: JSON keeps the name as it is", [name for name in ("isolate", "plus", "markup") if json.dumps(HOSTILE[name], ensure_ascii=False)[1:-1] not in kept])
    code, out, err = run("explain", path("hostile.json"), "meeting:0")
    check("explain: moves no cursor", [repr(found) for found in MOVES.findall(out.decode() + err)][:3])
    code, out, err = run("query", "met", path("hostile.json"), HOSTILE["escape"])
    check("a name on the command line that nobody bears is told without harm", [repr(found) for found in MOVES.findall(err)][:3])


def drawing(document):
    """An SVG is XML, and holds neither scripts nor links of a text's making."""
    if not os.path.exists(path("drawing.svg")):
        code, _, err = run("draw", path("hostile.json"), "-o", path("drawing.svg"))
        if code != 0:
            return check("draw: hostile names are drawn", [err[:200]])
    tags = {element.tag.split("}")[-1] for element in xml.parse(path("drawing.svg")).iter() if isinstance(element.tag, str)}
    check("draw: an SVG with no element of a text's making", sorted(tags & {"script", "b", "foreignObject", "image", "iframe"}))


def views():
    target = export("json", "--view", "actors")
    small = json.loads(text(target))
    kinds = {n["kind"] for n in small["nodes"]}
    check("--view actors: actors alone", sorted(kinds - {"person", "state", "organization"}))
    check("--view actors: met, relation and offices", sorted({e["kind"] for e in small["edges"]} ^ {"met", "relation", "holds_office"}))
    code, out, _ = run("export", path("hostile.json"), "--format", "json", "--lang", "en")
    labels_of = {n["id"]: n["label"] for n in json.loads(out)["nodes"]} if code == 0 else {}
    check("--lang: labels in that language", [] if labels_of.get("state:AAA") == "State A" else ["not there"])


try:
    made = hostile_graph()
    with open(path("hostile.json"), "w", encoding="utf-8") as file:
        json.dump(made, file, ensure_ascii=False)
    run_parts((json_formats, with_networkx, xml_formats, tables, cypher, rdf, follow_the_money, dot, terminal, drawing), made)
    run_parts((views,))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
finish()
