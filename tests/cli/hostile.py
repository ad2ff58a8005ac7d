#!/usr/bin/env python3
"""Gives the program what nobody would write: none of it ends it by a signal, and the time grows as the text does.

usage: hostile.py PATH_OF_DIPLOGRAPH [--table | --full]
  --table   print the first table of docs/hostile.md instead of checking
  --full    print its second, of a few texts at full size
"""
import gzip
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from checks import check, finish, run_parts

PROGRAM = os.path.abspath(sys.argv[1])
TABLE = "--table" in sys.argv
FULL = "--full" in sys.argv
FOLDER = tempfile.mkdtemp(prefix="diplograph-hostile-")
BASE = 400_000 if TABLE else 100_000  # characters: a whole piece of an article at least, within which much may be compared with much
LONGER = 4  # times as many are read after them
SLOWEST = 8.0  # times as long that may take: four, and what a busy machine adds; the square of it is 16
TRIES = 3  # on a busy machine; the quickest counts
LEAST = 0.2  # seconds that are too few to compare


def invented_names(count):
    chance = random.Random(1)
    parts = ["ba", "ko", "ri", "mu", "ta", "le", "so", "ni", "da", "fe"]
    word = lambda: "".join(chance.choice(parts) for _ in range(3)).capitalize()
    return [f"{word()} {word()}" for _ in range(count)]


def repeated(piece):
    return lambda size: piece * (size // len(piece))


# Each a function from a number of characters to that much text, and the ending of its file.
TEXTS = {
    "one line without a full stop": repeated("the foreign minister of Norway met the envoy of Peru in Oslo and said that talks go on "),
    "the same in Arabic": repeated("\u0627\u0644\u062a\u0642\u0649 \u0648\u0632\u064a\u0631 \u0627\u0644\u062e\u0627\u0631\u062c\u064a\u0629 "
                                   "\u0627\u0644\u0631\u0626\u064a\u0633 \u0641\u064a \u0627\u0644\u0642\u0627\u0647\u0631\u0629 \u0648\u0642\u0627\u0644 "),
    "quotation marks": lambda size: "words " + '"' * size,
    "quotations that only open": repeated('said that "a '),
    "curly quotations that only open": repeated("\u201ca "),
    "commas": lambda size: "words " + "," * size,
    "brackets": lambda size: "words " + "(" * size,
    "names in one list": lambda size: "President " + ", ".join(invented_names(size // 15)) + " met in Oslo.",
    "ministers who met presidents": lambda size: " ".join(f"Foreign Minister {name} said that he met the envoy." for name in invented_names(size // 60)),
    "meetings of one state": lambda size: " ".join(f"Iran met James {name}." for name in invented_names(size // 32)),
    "a name of two cities": repeated("\u0639\u0645\u0627\u0646 "),
    "a word without an end": lambda size: "a" * size,
    "an Arabic word without an end": lambda size: "\u0645" * size,
    "Arabic words run together": repeated("\u0627\u0644\u0648\u0632\u0627\u0631\u0629\u0627\u0644\u062a\u0642\u062a "),
    "one word of one sign, many marks": lambda size: "\u0628" + "\u064b" * size,
    "numbers": repeated("1 "),
    "one number": lambda size: "1" * size,
    "days": repeated("1 January 2015, "),
    "paragraphs": repeated("Hansen said.\n\n"),
    "verbs of saying": repeated("said that "),
    "titles": repeated("the foreign minister and the president met. "),
    "adverbs": repeated("formally "),
    "denials": repeated("Hansen denied that Kamau met Moreau. "),
    "pronouns": repeated("he met him and they said that he met her. "),
    "invisible signs": lambda size: "words " + "a\u200d\u202e" * (size // 3),
    "nested elements.html": lambda size: "<html><body>" + "<div>" * (size // 5) + "words",
    "elements that nothing closes.html": lambda size: "<html><body>" + "<p><b><i><a href=x>" * (size // 19) + "words",
    "attributes.html": lambda size: "<html><body><p " + "a=b " * (size // 4) + ">words</p>",
    "entities.html": lambda size: "<html><body><p>words" + "&amp;" * (size // 5),
    "links.html": lambda size: "<html><body>" + '<a href="/x">link</a> ' * (size // 22) + "<p>words</p>",
    "nested arrays.json": lambda size: '{"text": ' + "[" * size,
    "keys.json": lambda size: '{"text": "a met b.", ' + ", ".join(f'"k{i}": {i}' for i in range(size // 14)) + "}",
}


def path(name):
    return os.path.join(FOLDER, name)


def write(name, data):
    with open(path(name), "wb") as file:
        file.write(data)
    return path(name)


def for_minutes():
    """What takes longer than any of these may is ended, and fails."""
    resource.setrlimit(resource.RLIMIT_CPU, (300, 300))


def measured(*arguments):
    """Exit code, seconds of processor, message, most memory in bytes."""
    with open(path("message"), "w+b") as told:
        process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=told, preexec_fn=for_minutes)
        _, status, used = os.wait4(process.pid, 0)
        told.seek(0)
        message = told.read().decode(errors="replace").strip().replace(FOLDER + "/", "")
    return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, message, used.ru_maxrss * 1024


def run(*arguments):
    return measured(*arguments)[:3]


def extract(name, make, size):
    text = make(size).encode()
    file = write("text" + (os.path.splitext(name)[1] or ".txt"), text)
    return len(text), *run("extract", file, "--threads", "1", "-o", path("records.jsonl"))


def grows_too_fast(name, make, ready):
    """What is wrong with the time that a text and one LONGER times as long take, or None."""
    short, long = float("inf"), float("inf")
    for _ in range(TRIES):
        short = min(short, max(extract(name, make, BASE)[2] - ready, LEAST))
        long = min(long, max(extract(name, make, LONGER * BASE)[2] - ready, LEAST))
        if long <= SLOWEST * short:
            return None
    return f"{BASE} characters take {short:.2f} s, {LONGER} times as many {long:.2f} s"


def hostile_texts():
    ready = run("extract", write("a.txt", b"Hansen met Moreau."), "-o", path("a.jsonl"))[1]
    for name, make in TEXTS.items():
        problems = []
        _, code, _, message = extract(name, make, BASE)
        if code not in (0, 1, 2):
            problems.append(f"exit code {code}: {message[:200]}")
        problems += filter(None, [grows_too_fast(name, make, ready)])
        check(f"{name}: read in linear time, whatever it is", problems)


def bomb(ending):
    """A packed file of so many bytes, and small: members that are alike, one behind the other."""
    def make(file, size):
        member = gzip.compress(b"words " * 16_666_666)
        for _ in range(size // 100_000_000):
            file.write(member)
    make.ending = ending
    return make


def limits():
    packed = write("bomb.txt.gz", gzip.compress(b"words " * 2_000_000))
    code, _, message = run("extract", packed, "--max-document", "1MiB")
    check("a file that unpacks to more than --max-document is refused",
          [] if code == 2 and "is larger than 1048576 bytes" in message and "--max-document" in message else [f"{code}: {message}"])
    for size in ("0", "-1", "2GiB", "99999999999999999999", "many"):
        code, _, message = run("extract", packed, "--max-document", size)
        check(f"--max-document {size} is refused", [] if code == 2 and "--max-document" in message else [f"{code}: {message}"])
    line = json.dumps({"text": "words " * 400_000}) + "\n" + json.dumps({"text": "Hansen met Moreau in Oslo."}) + "\n"
    code, _, message = run("extract", write("long.jsonl", line.encode()), "--max-document", "1MiB", "-o", path("out.jsonl"))
    check("so is a line", [] if code == 2 and "long.jsonl:1" in message else [f"{code}: {message}"])
    with open(path("bomb.jsonl.gz"), "wb") as file:
        bomb(".jsonl.gz")(file, 1_000_000_000)
    code, _, message, memory = measured("extract", path("bomb.jsonl.gz"), "--max-document", "1MiB")
    check("and a packed line that goes on and on, which is never in memory",
          [] if code == 2 and "bomb.jsonl.gz:1: is larger" in message and memory < 600 << 20 else [f"{code}, {memory >> 20} MiB: {message}"])
    deep = write("deep.json", b'{"text": ' + b"[" * 100_000)
    code, _, message = run("extract", deep)
    check("JSON that is nested too deep is refused", [] if code == 2 and "nested deeper" in message else [f"{code}: {message}"])
    for levels, most, wanted in ((300, "200", 2), (300, "400", 0), (990, "1000", 0)):
        nested = write("nested.json", b'{"text": "Hansen met Moreau in Oslo.", "more": ' + b"[" * levels + b"]" * levels + b"}")
        code, _, message = run("extract", nested, "--max-depth", most, "-o", path("out.jsonl"))
        check(f"{levels} levels with --max-depth {most}: exit code {wanted}", [] if code == wanted else [f"{code}: {message}"])
    long = write("long.txt", b"Hansen met Moreau in Oslo and " * 2000)
    code, _, message = run("extract", long, "--max-article", "5000", "--max-sentence", "100", "-o", path("pieces.jsonl"))
    with open(path("pieces.jsonl"), encoding="utf-8") as file:
        told = [{one["code"] for one in json.loads(record)["diagnostics"]} for record in file]
    check("a long article is read in pieces, and says so",
          [] if code == 0 and len(told) > 10 and all("long-article" in codes for codes in told) else [f"{code}, {len(told)}: {message}"])
    check("a long sentence likewise", [] if any("long-sentence" in codes for codes in told) else [str(told[:3])])


def print_table():
    ready = run("extract", write("a.txt", b"Hansen met Moreau."), "-o", path("a.jsonl"))[1]
    print("| input | MB | seconds | twice as much | exit code | message |\n| --- | --- | --- | --- | --- | --- |")
    for name, make in TEXTS.items():
        size, code, once, message = extract(name, make, BASE)
        _, _, twice, _ = extract(name, make, 2 * BASE)
        words = message.split(": ", 2)[-1][:70]
        print(f"| {os.path.splitext(name)[0]} | {size / 1e6:.1f} | {max(once - ready, 0):.2f} | {max(twice - ready, 0):.2f} | {code} | {words} |")


def text_of(name):
    return lambda file, size: file.write(TEXTS[name](size).encode())


# Each with its size: characters, or bytes unpacked.
FULL_TEXTS = {
    "one line of 10 MB without a full stop": (10_000_000, text_of("one line without a full stop")),
    "one line of 10 MB in Arabic": (5_500_000, text_of("the same in Arabic")),
    "100,000 quotation marks": (100_000, text_of("quotation marks")),
    "100,000 quotations that only open": (1_300_000, text_of("quotations that only open")),
    "1,000,000 commas": (1_000_000, text_of("commas")),
    "50,000 names in one list": (750_000, text_of("names in one list")),
    "a packed text of 10 GB": (10_000_000_000, bomb(".txt.gz")),
    "a packed line of JSON of 10 GB": (10_000_000_000, bomb(".jsonl.gz")),
}


def print_full():
    print("| input | MB on disk | seconds | twice as much | MiB of memory | twice as much | exit code | message |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, (size, make) in FULL_TEXTS.items():
        found = []
        for times in (1, 2):
            file = path("text" + getattr(make, "ending", ".txt"))
            with open(file, "wb") as out:
                make(out, times * size)
            found.append(measured("extract", file, "--threads", "1", "-o", path("records.jsonl")))
            on_disk = os.path.getsize(file) / times
        (code, once, message, memory), (_, twice, _, more) = found
        words = message.split(": ", 2)[-1][:70]
        print(f"| {name} | {on_disk / 1e6:.1f} | {once:.2f} | {twice:.2f} | {memory >> 20} | {more >> 20} | {code} | {words} |", flush=True)


try:
    if TABLE:
        print_table()
    elif FULL:
        print_full()
    else:
        run_parts((hostile_texts, limits))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
finish()
