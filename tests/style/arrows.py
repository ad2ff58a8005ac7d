#!/usr/bin/env python3
"""Includes follow the arrows of docs/architecture.md: a module sees only what stands right of it."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import check, files, finish, read

# Module -> the modules whose headers it may include, besides its own.
ARROWS = {
    "model": set(),
    "base": {"model"},
    "pack": {"base", "model"},
    "text": {"pack", "base", "model"},
    "ingest": {"text", "pack", "base", "model"},
    "recognise": {"text", "pack", "base", "model"},
    "extract": {"recognise", "text", "pack", "base", "model"},
    "resolve": {"extract", "recognise", "text", "pack", "base", "model"},
    "pipeline": {"resolve", "extract", "recognise", "ingest", "text", "pack", "base", "model"},
    "graph": {"base", "model"},
    "ask": {"graph", "base", "model"},
    "format": {"ask", "graph", "base", "model"},
    "store": {"format", "ask", "graph", "base", "model"},
    "tools": {"pipeline", "resolve", "extract", "recognise", "ingest", "text", "pack", "graph", "ask", "format", "store", "base", "model"},
}
# The one home of a library from outside; of two that stand apart, both.
HOMES = {
    "rapidjson/": "src/base/",
    "unicode/": "src/base/",
    "zlib.h": "src/base/",
    "zstd.h": "src/base/",
    "nettle/": "src/base/",
    "boost/": "graph/",
    "graphviz/": "graph/format/",
    "fontconfig/": "graph/format/",
    "libxml/": ("src/base/", "graph/format/"),
    "sqlite3.h": "graph/store/",
    "CLI/": "tools/diplograph/",
    "doctest/": "tests/",
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def module_of(path):
    """The module that a path from the top of the tree belongs to."""
    parts = path.split("/")
    if parts[0] == "src":
        return parts[1] if len(parts) > 2 else "pipeline"
    if parts[0] == "graph":
        return parts[1] if parts[1] in ("ask", "format", "store") else "graph"
    return parts[0]


def included(path, name, sources):
    """The path from the top of the tree that a quoted include names, or None."""
    beside = os.path.join(os.path.dirname(path), name)
    for candidate in (f"src/{name}", name, beside):
        if candidate in sources:
            return candidate
    return None


sources = set(files("src", "graph", "tools", "tests", ends=(".cpp", ".hpp")))
wrong, unknown, homeless = [], [], []
for path in sorted(sources):
    module = module_of(path)
    for bracket, name in INCLUDE.findall(read(path)):
        for prefix, home in HOMES.items():
            if bracket == "<" and name.startswith(prefix) and not path.startswith(home) and module != "tests":
                homeless.append(f"{path}: <{name}> is known to {home} alone")
        if bracket == "<" or module == "tests":
            continue
        target = included(path, name, sources)
        if target is None:
            unknown.append(f'{path}: "{name}" is no file of the tree')
        elif module not in ARROWS:
            unknown.append(f"{path}: {module} is no module of the table")
        elif module_of(target) not in ARROWS[module] | {module}:
            wrong.append(f"{path}: {module} may not include {target}")

check("includes follow the arrows", wrong)
check("quoted includes are files of the tree", unknown)
check("each library from outside stands behind its one wrapper", homeless)
check("the table of arrows has no way back",
      [f"{a} and {b} see each other" for a in ARROWS for b in ARROWS[a] if a in ARROWS.get(b, ())])
finish()
