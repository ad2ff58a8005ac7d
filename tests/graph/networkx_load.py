#!/usr/bin/env python3
"""networkx loads our graph JSON, all nodes and edges, and writes it back the same; from 3.6 on without arguments.

usage: networkx_load.py TEST_GRAPH   (the test program, which writes the graph of records.jsonl)
"""
import json
import os
import subprocess
import sys
import tempfile
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import check, finish, skipped
from networkx_form import link_arguments, networkx, why_not

NAME = "networkx loads graph JSON"
if why_not():
    skipped(NAME, why_not())
    finish()
warnings.simplefilter("ignore")  # of what later versions will change

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "graph.json")
    subprocess.run([sys.argv[1], "--test-case=the spring graph is written*"], check=True, capture_output=True,
                   env={**os.environ, "DIPLOGRAPH_WRITE_GRAPH": path})
    with open(path, encoding="utf8") as file:
        data = json.load(file)

graph = networkx.node_link_graph(data, **link_arguments())
check(NAME, [why for why, wrong in [
    (f"{len(graph)} nodes of {len(data['nodes'])}", len(graph) != len(data["nodes"])),
    (f"{graph.number_of_edges()} edges of {len(data['edges'])}", graph.number_of_edges() != len(data["edges"])),
    ("not directed", not graph.is_directed()),
    ("no parallel edges", not graph.is_multigraph()),
    ("nodes without a kind", any("kind" not in node for _, node in graph.nodes(data=True))),
] if wrong])


def ordered(form):
    """The nodes and edges of a node-link form as sorted lines, whatever their order in it."""
    return sorted(json.dumps(item, sort_keys=True) for item in form["nodes"] + form["edges"])


check("networkx writes back what it read", ["nodes or edges differ"] * (ordered(networkx.node_link_data(graph, **link_arguments())) != ordered(data)))
finish()
