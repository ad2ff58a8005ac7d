#!/usr/bin/env python3
"""docs/packs.md names every attribute, key and type that the readers and the linter of packs know."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import check, finish, read

PAGE = read("docs/packs.md")
# The words of its code spans.
CODE = re.findall(r"`([^`]+)`", re.sub(r"^    .*$", "", PAGE, flags=re.M))
NAMED = {word for span in CODE for word in re.findall(r"[a-z_0-9]+", span)}
SOURCES = {  # what is named: the file that knows it, and how
    "attributes of terms": ("src/pack/lint_schema.cpp", r'\{"([a-z_0-9]+)"(?:, [a-z]|\})'),
    "keys of pack.json": ("src/pack/lint_json.cpp", r'\{"([a-z_]+)", Shape'),
    "keys of rules/events.json": ("src/extract/event_rules.cpp", r'(?:text|texts)\(item, "([a-z_]+)"|find\("([a-z_]+)"'),
    "keys of rules/dates.json": ("src/recognise/dates_rules.cpp", r'(?:find|member|choice<\w+>)\((?:json, )?\s*"([a-z_]+)"'),
    "keys of page.json": ("src/ingest/page_marks.cpp", r'\{"([a-z_]+)", &PageMarks'),
}
for what, (path, pattern) in SOURCES.items():
    found = {name for match in re.findall(pattern, read(path)) for name in ([match] if isinstance(match, str) else match) if name}
    missing = sorted(found - NAMED)
    check(f"docs/packs.md names the {what}", missing if found else [f"{path}: the pattern finds nothing"])
types = re.search(r'lint_org_types\(\) \{\s*return ([^;]+);', read("src/pack/lint_schema.cpp")).group(1)
types = re.sub(r'[" \n]+', " ", types).split()
check("docs/packs.md names the types of organizations", sorted(set(types) - NAMED))
finish()
