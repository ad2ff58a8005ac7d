#!/usr/bin/env python3
"""tools/test counts what failed: a crash, a program that ran no test, and a check that says so."""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from checks import ROOT, check, finish

SUMMARY = "echo '[doctest] test cases:  {} |  {} passed | {} failed | 0 skipped'"
CASES = {  # what runs: (passed, failed)
    "doctest_program release PROGRAM\n" + SUMMARY.format(7, 7, 0): (7, 0),
    "doctest_program release PROGRAM\n" + SUMMARY.format(5, 4, 1) + "; exit 1": (4, 1),
    "doctest_program release PROGRAM\n" + SUMMARY.format(0, 0, 0): (0, 1),
    "doctest_program release PROGRAM\n" + SUMMARY.format(3, 3, 0) + "; exit 23": (3, 1),
    "doctest_program release PROGRAM\nkill -SEGV $$": (0, 1),
    "script name PROGRAM\necho 'ok a'; echo 'not ok b'; echo 'not ok c'; exit 1": (1, 2),
    "script name PROGRAM\necho 'ok a # skipped: no reason'": (1, 0),
    "script name PROGRAM\ntrue": (0, 1),
    "check name PROGRAM\ntrue": (1, 0),
    "check name PROGRAM\nfalse": (0, 1),
}
for case, (passed, failed) in CASES.items():
    command, body = case.split("\n")
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "program")
        with open(program, "w", encoding="utf8") as file:
            file.write("#!/bin/sh\n" + body + "\n")
        os.chmod(program, 0o755)
        script = f". {ROOT}/tools/lib/tally.sh\n{command.replace('PROGRAM', program)}\nfinish"
        done = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True)
    last = done.stdout.rstrip().split("\n")[-1]
    wanted = f"{passed} passed, {failed} failed"
    check(f"counted as {wanted}: {command.split()[0]}, {body[:60]}",
          ([] if last == wanted else [f"says {last}"]) + ([] if (done.returncode == 1) == (failed > 0) else ["exit code"]))
finish()
