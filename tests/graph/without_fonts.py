#!/usr/bin/env python3
"""A machine without fonts: drawing says what to install, where Graphviz would draw boxes.

usage: without_fonts.py TEST_GRAPH   (the test program)
"""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import check, finish

with tempfile.TemporaryDirectory() as folder:
    config = os.path.join(folder, "fonts.conf")
    with open(config, "w", encoding="utf8") as file:
        file.write(f"<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>")
    run = subprocess.run([sys.argv[1], "--test-case=a drawing without fonts*"], capture_output=True, text=True,
                         env={**os.environ, "FONTCONFIG_FILE": config, "DIPLOGRAPH_NO_FONTS": "1"})
check("a drawing without fonts is refused",
      (run.stdout + run.stderr).splitlines() if run.returncode != 0 or "1 passed" not in run.stdout else [])
finish()
