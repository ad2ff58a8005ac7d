#!/usr/bin/env python3
"""What a compiled pack holds: a type that lists its parts (`fields`) lists all of them."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import check, files, finish, read

# Given anew when a compiled pack is loaded, or needed only while one is made.
LEFT_OUT = {"LanguagePack": {"folder_", "common_", "paradigms_", "label_terms_", "child_words_"}, "Lexicon": {"draft_"}, "PageMarks": {"fold"},
            "DateGrammar": {"slots_", "draft_", "ends_"}, "DateRules": {"mark_names_"}}
HEAD = re.compile(r"^( *)(?:struct|class) (\w+) \{\n(.*?)^\1\};", re.M | re.S)
LISTED = re.compile(r"static void fields\(Self& self, Image& image\) \{\s*image\((.*?)\);", re.S)


def types(text):
    """(name, body without the bodies of what stands inside) of each type, inner ones too."""
    for match in HEAD.finditer(text):
        body = match.group(3)
        yield from types(body)
        yield match.group(2), HEAD.sub("", body)


def members(body):
    """Names of the data members."""
    body = re.sub(r"//[^\n]*", "", body)
    while re.search(r"\{[^{}]*\}", body):
        body = re.sub(r"\{[^{}]*\}", ";" if ") {" in body else "", body)
    for line in body.split(";"):
        line = " ".join(line.split()).split(" = ")[0]
        if "(" in line or re.search(r"\b(using|static|enum|template|friend|class|struct)\b", line):
            continue
        found = re.fullmatch(r"(?:(?:public|private): )?[\w:<>, *]+[ *>](\w+)", line)
        if found and not line.startswith("return"):
            yield found.group(1)


problems, seen = [], 0
for path in files("src", ends=(".hpp",)):
    for name, body in types(read(path)):
        listed = LISTED.search(body)
        if not listed:
            continue
        seen += 1
        known = set(re.findall(r"self\.(\w+)", listed.group(1))) | LEFT_OUT.get(name, set())
        problems += [f"{path}: {name}: '{member}' is not listed" for member in members(body) if member not in known]
check("types in compiled packs list all their parts", problems + ([] if seen >= 15 else [f"only {seen} types found"]))
finish()
