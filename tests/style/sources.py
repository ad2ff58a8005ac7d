#!/usr/bin/env python3
"""C++ sources: ASCII, silent libraries, no language named, headers guarded, files that fit in a head."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import check, files, finish, read

LOUD = re.compile(r"\bstd::(cout|cerr|clog|wcout|wcerr)\b|\b(printf|fprintf|puts|fputs|putchar|perror|exit|_Exit|quick_exit"
                  r"|abort|terminate)\s*\(")
LANGUAGE = re.compile(r'[=!]=\s*"(ar|en|fa|fr|ru|tr|zh|he|es|de)"')


def code_lines(path):
    """(number, text) of each line, with comments and string literals blanked."""
    text = re.sub(r'R"(\w*)\((?s:.*?)\)\1"|"(?:\\.|[^"\\\n])*"', lambda m: '""' + "\n" * m.group().count("\n"), read(path))
    text = re.sub(r"//[^\n]*|/\*(?s:.*?)\*/", lambda m: "\n" * m.group().count("\n"), text)
    return list(enumerate(text.split("\n"), 1))


sources = files("src", "graph", "tools", ends=(".cpp", ".hpp"))
libraries = [path for path in sources if not path.startswith("tools/")]

check("C++ sources are ASCII",
      [f"{path}:{number}: {character!a}" for path in sources for number, line in enumerate(read(path).split("\n"), 1)
       for character in line if ord(character) > 126 or (ord(character) < 32 and character != "\t")])
check("the libraries never print and never exit",
      [f"{path}:{number}: {found.group().strip()}" for path in libraries for number, line in code_lines(path)
       for found in [LOUD.search(line)] if found])
check("no language is named in C++",
      [f"{path}:{number}: {line.strip()}" for path in sources for number, line in enumerate(read(path).split("\n"), 1)
       if LANGUAGE.search(line)])
check("headers start with a comment and #pragma once",
      [f"{path}: {why}" for path in sources if path.endswith(".hpp")
       for why in ["no #pragma once"] * ("#pragma once" not in read(path))
       + ["no comment at its head"] * (not read(path).startswith("//"))])
TYPE = re.compile(r"^(?:struct|class|enum class) (\w+)\b(?!::)(?=[^;]*\{)", re.M)
homes = {}
for path in sources:
    if path.endswith(".hpp"):
        for name in set(TYPE.findall(read(path))):
            homes.setdefault(name, []).append(path)
# Two types of one name in one program are one type to the linker, which keeps either's code for both.
check("each type has a name of its own", [f"{name}: {', '.join(paths)}" for name, paths in homes.items() if len(paths) > 1])
check("nothing is left to do later",
      [f"{path}:{number}: {line.strip()}" for path in sources for number, line in enumerate(read(path).split("\n"), 1)
       if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line)])
check("lines end in a newline, without blanks or carriage returns before it",
      [f"{path}:{number}" for path in sources for number, line in enumerate(read(path).split("\n"), 1)
       if line != line.rstrip()] + [f"{path}: no newline at its end" for path in sources if not read(path).endswith("\n")])
check("files are of a size that one reads at a time",
      [f"{path}: {read(path).count(chr(10))} lines" for path in sources if read(path).count("\n") > 400])
finish()
