#!/usr/bin/env python3
"""Language data is clean text: UTF-8, NFC, in logical order, without what hides from the eye."""
import os
import re
import sys
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import ROOT, check, files, finish

TATWEEL = "\u0640"
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
PRESENTATION = [(0xFB50, 0xFDFF), (0xFE70, 0xFEFC)]
ODD_SPACE = set("\u00a0\u2007\u202f\ufeff\u200b")
# These name or show the odd characters themselves, for they say what to do with them.
ABOUT_CHARACTERS = ("normalise.txt",)


def text_of(path):
    # A sample in an old charset is named after it.
    old = re.fullmatch(r"((?:windows|iso)-[0-9-]+)\.txt", os.path.basename(path))
    with open(os.path.join(ROOT, path), "rb") as file:
        return file.read().decode(old.group(1) if old else "utf8")


def where(paths, wrong):
    found = []
    for path in paths:
        for number, line in enumerate(texts[path].split("\n"), 1):
            found += [f"{path}:{number}: U+{ord(c):04X} {unicodedata.name(c, '?')}" for c in line if wrong(c)]
    return found


texts, broken = {}, []
for path in files("packs", "samples", ends=(".txt", ".json", ".jsonl", ".html", ".md")):
    try:
        texts[path] = text_of(path)
    except UnicodeDecodeError as error:
        broken.append(f"{path}: {error}")
packs = [path for path in texts if path.startswith("packs/") and not path.endswith(ABOUT_CHARACTERS)]
everything = [path for path in texts if not path.endswith(ABOUT_CHARACTERS)]

check("packs and samples are UTF-8", broken)
check("packs and samples are NFC",
      [f"{path}:{number}" for path, text in texts.items() for number, line in enumerate(text.split("\n"), 1)
       if not unicodedata.is_normalized("NFC", line)])
check("no presentation forms", where(everything, lambda c: any(low <= ord(c) <= high for low, high in PRESENTATION)))
check("no tatweel", where(everything, lambda c: c == TATWEEL))
check("no bidi controls", where(everything, lambda c: c in BIDI))
check("no odd spaces", where(packs, lambda c: c in ODD_SPACE))
check("no vowel marks in packs", where(packs, lambda c: 0x064B <= ord(c) <= 0x0652 or ord(c) == 0x0670))
check("text lines of packs are trimmed",
      [f"{path}:{number}" for path in packs if path.endswith(".txt")
       for number, line in enumerate(texts[path].split("\n"), 1) if line != line.strip()])
finish()
