"""The rules of GEXF 1.3 as its published grammar (github.com/gephi/gexf, folder 1.3) has them, without the parts for looks."""
import datetime
import re
import xml.etree.ElementTree as xml

SPACE = "{http://gexf.net/1.3}"
ELSEWHERE = "{http://www.w3.org/2001/XMLSchema-instance}"


def is_date(text):
    try:
        return datetime.date.fromisoformat(text) is not None and len(text) == 10
    except ValueError:
        return False


def one_of(words):
    return set(words.split()).__contains__


def like(pattern):
    return lambda text: re.fullmatch(pattern, text) is not None


def any_text(_):
    return True


WHOLE = like(r"[+-]?\d+")
REAL = like(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF|NaN")
INSTANT = like(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
TOKEN = like(r"|\S+( \S+)*")


def is_time(text):
    return any(fits(text) for fits in (WHOLE, REAL, is_date, INSTANT))


LISTS = "string boolean integer long float double byte short bigdecimal biginteger char"
TYPES = LISTS + " anyURI " + " ".join("list" + name for name in LISTS.split())
VALUES = {"integer": WHOLE, "long": WHOLE, "short": WHOLE, "byte": WHOLE, "biginteger": WHOLE, "double": REAL, "float": REAL,
          "bigdecimal": REAL, "boolean": one_of("true false")}
SPAN = {"start": is_time, "end": is_time, "timestamp": is_time}
SPANS = {**SPAN, "intervals": TOKEN, "timestamps": TOKEN}
# Of an element: its attributes, those that it must have, and its children in their order with how many there may be.
RULES = {
    "gexf": ({"version": one_of("1.3"), "variant": any_text}, "version", [("meta", 0, 1), ("graph", 1, 1)]),
    "meta": ({"lastmodifieddate": is_date}, "", [("creator", 0, 1), ("keywords", 0, 1), ("description", 0, 1)]),
    "creator": ({}, "", []), "keywords": ({}, "", []), "description": ({}, "", []), "default": ({}, "", []), "options": ({}, "", []),
    "graph": ({"defaultedgetype": one_of("directed undirected mutual"), "idtype": one_of("integer string"), "timezone": TOKEN,
               "timeformat": one_of("integer double date dateTime"), "mode": one_of("static dynamic slice"),
               "timerepresentation": one_of("interval timestamp"), **SPAN}, "", [("attributes", 0, None), ("nodes", 1, 1), ("edges", 1, 1)]),
    "attributes": ({"class": one_of("node edge"), "mode": one_of("static dynamic")}, "class", [("attribute", 0, None)]),
    "attribute": ({"id": any_text, "title": any_text, "type": one_of(TYPES)}, "id title type", [("default", 0, 1), ("options", 0, 1)]),
    "nodes": ({"count": like(r"\d+")}, "", [("node", 0, None)]),
    "edges": ({"count": like(r"\d+")}, "", [("edge", 0, None)]),
    "node": ({"id": any_text, "label": any_text, "pid": any_text, **SPANS}, "id", [("attvalues", 0, 1), ("spells", 0, 1)]),
    "edge": ({"id": any_text, "type": one_of("directed undirected mutual"), "label": any_text, "source": any_text, "target": any_text,
              "weight": REAL, "kind": TOKEN, **SPANS}, "source target", [("attvalues", 0, 1), ("spells", 0, 1)]),
    "attvalues": ({}, "", [("attvalue", 0, None)]),
    "attvalue": ({"for": any_text, "value": any_text, **SPAN}, "for value", []),
    "spells": ({}, "", [("spell", 1, None)]),
    "spell": (SPAN, "", []),
}


def children_problems(tag, element, wanted):
    names = [child.tag.replace(SPACE, "") for child in element]
    order = [name for name, _, _ in wanted]
    found = [f"{tag}: has {name}" for name in names if name not in order]
    if not found and names != sorted(names, key=order.index):
        found.append(f"{tag}: children in another order")
    for name, least, most in wanted:
        if names.count(name) < least or (most is not None and names.count(name) > most):
            found.append(f"{tag}: {names.count(name)} {name}")
    return found


def element_problems(element):
    tag = element.tag.replace(SPACE, "")
    if tag not in RULES:
        return [f"there is no element {element.tag}"]
    attributes, needed, children = RULES[tag]
    given = {name: value for name, value in element.attrib.items() if not name.startswith(ELSEWHERE)}
    found = [f"{tag}: attribute {name}={value[:40]!r}" for name, value in given.items() if name not in attributes or not attributes[name](value)]
    found += [f"{tag}: no {name}" for name in needed.split() if name not in given]
    if "timestamp" in given and ("start" in given or "end" in given):
        found.append(f"{tag}: an instant and an interval")
    if element.text and element.text.strip() and tag not in ("creator", "keywords", "description", "default", "options"):
        found.append(f"{tag}: text {element.text.strip()[:40]!r}")
    return found + children_problems(tag, element, children)


def reference_problems(root):
    """What no grammar can say: ids once each, ends that are there, values of declared types, intervals that do not end before they start."""
    found = []
    ids = {tag: [e.get("id") for e in root.iter(SPACE + tag)] for tag in ("node", "edge")}
    found += [f"{tag}: ids repeat" for tag, all_ids in ids.items() if len(all_ids) != len(set(all_ids))]
    nodes = set(ids["node"])
    found += [f"edge: ends in {e.get(end)}" for e in root.iter(SPACE + "edge") for end in ("source", "target") if e.get(end) not in nodes]
    types = {a.get("class"): {one.get("id"): one.get("type") for one in a} for a in root.iter(SPACE + "attributes")}
    for tag in ("node", "edge"):
        for element in root.iter(SPACE + tag):
            if element.get("start") and element.get("end") and element.get("start") > element.get("end"):
                found.append(f"{tag}: ends before it starts")
            for value in element.iter(SPACE + "attvalue"):
                kind = types.get(tag, {}).get(value.get("for"))
                if kind is None or not VALUES.get(kind, any_text)(value.get("value")):
                    found.append(f"{tag}: {value.get('for')}={value.get('value')[:40]!r} is no {kind}")
    if root.find(SPACE + "graph").get("timeformat") == "date":
        found += [f"{e.tag}: {e.get(end)} is no date" for e in root.iter() for end in ("start", "end") if e.get(end) and not is_date(e.get(end))]
    return found


def problems(root):
    if root.tag != SPACE + "gexf":
        return ["the root is " + root.tag]
    return [problem for element in root.iter() for problem in element_problems(element)] + reference_problems(root)


def self_problems():
    """The checker itself: a right document passes, and each of these spoilt ones does not."""
    right = ('<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta><creator>a</creator></meta><graph mode="dynamic" timeformat="date">'
             '<attributes class="node"><attribute id="n" title="n" type="long"/></attributes><nodes><node id="1" start="2031-03-05">'
             '<attvalues><attvalue for="n" value="3"/></attvalues></node></nodes><edges><edge source="1" target="1"/></edges></graph></gexf>')
    spoilt = [('version="1.3"', 'version="1.2"'), ('type="long"', 'type="int"'), ('value="3"', 'value="three"'), ('for="n"', 'for="m"'),
              ('target="1"', 'target="2"'), ('start="2031-03-05"', 'start="5 March"'), ('<edges>', '<edges><node id="2"/>'), (' title="n"', ""),
              ('<nodes>', '<nodes/><nodes>'), ('mode="dynamic"', 'mode="moving"'), ('<meta>', '<meta>text')]
    found = problems(xml.fromstring(right))
    return found + [f"takes {after}" for before, after in spoilt if not problems(xml.fromstring(right.replace(before, after, 1)))]
