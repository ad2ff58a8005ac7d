"""What the published model of FollowTheMoney (github.com/opensanctions/followthemoney, folder schema) says of the schemata used here."""
import re

THING = {"name": "name", "alias": "name", "country": "country", "summary": "text", "notes": "text", "description": "text", "sourceUrl": "url",
         "publisher": "string", "wikidataId": "wikidata", "keywords": "string", "topics": "topic", "address": "address", "proof": "Document"}
INTERVAL = {"startDate": "date", "endDate": "date", "date": "date", "summary": "text", "description": "text", "recordId": "string",
            "sourceUrl": "url", "proof": "Document", "publisher": "string"}
DOCUMENT = {**THING, "title": "string", "author": "string", "fileName": "string", "language": "language", "date": "date", "publishedAt": "date"}
# Of a schema: what it is too, its properties with their types (a schema where they refer to an entity), and those that it must have.
SCHEMATA = {
    "Person": ("LegalEntity", {**THING, "position": "string", "nationality": "country"}, "name"),
    "Organization": ("LegalEntity", {**THING}, "name"),
    "PublicBody": ("LegalEntity Organization", {**THING}, "name"),
    "Position": ("", {**THING, "organization": "Organization", "inceptionDate": "date", "dissolutionDate": "date"}, "name"),
    "Occupancy": ("Interval", {**INTERVAL, "holder": "Person", "post": "Position", "status": "string"}, "holder post"),
    "Event": ("Interval", {**THING, **INTERVAL, "location": "address", "important": "string", "organizer": "LegalEntity",
                           "involved": "LegalEntity"}, "name"),
    "Address": ("", {**THING, "full": "address", "city": "string", "region": "string", "state": "string"}, ""),
    "Article": ("Document", DOCUMENT, ""),
}
FORMS = {"date": r"\d{4}(-\d\d(-\d\d(T.*)?)?)?", "wikidata": r"Q\d+", "language": "[a-z]{3}", "country": "[a-z]{2}"}


def line_problems(line, schema_of):
    schema = line.get("schema")
    if schema not in SCHEMATA:
        return [f"there is no schema {schema} here"]
    _, types, needed = SCHEMATA[schema]
    properties = line.get("properties", {})
    found = [f"{schema}: key {key}" for key in line if key not in ("id", "schema", "properties")]
    found += [f"{schema}: no {name}" for name in needed.split() if not any(properties.get(name, []))]
    for name, values in properties.items():
        kind = types.get(name)
        if kind is None or not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            found.append(f"{schema}: {name} is no property, or no list of texts")
        elif kind[0].isupper():
            found += [f"{schema}.{name}: {value} is no {kind}" for value in values if not is_a(schema_of.get(value), kind)]
        elif kind in FORMS:
            found += [f"{schema}.{name}: {value!r} is no {kind}" for value in values if not re.fullmatch(FORMS[kind], value)]
    return found


def is_a(schema, wanted):
    return schema in SCHEMATA and wanted in (schema, *SCHEMATA[schema][0].split())


def problems(lines):
    schema_of = {line["id"]: line["schema"] for line in lines}
    return [problem for line in lines for problem in line_problems(line, schema_of)]


def self_problems():
    """The checker itself: right lines pass, and each spoilt one does not."""
    right = [{"id": "p", "schema": "Person", "properties": {"name": ["P"], "wikidataId": ["Q7"]}},
             {"id": "e", "schema": "Event", "properties": {"name": ["E"], "date": ["2031-03-05"], "involved": ["p"]}}]
    spoilt = [{"schema": "Happening"}, {"properties": {"title": ["E"], "name": ["E"]}}, {"properties": {"name": ["E"], "date": ["5 March"]}},
              {"properties": {"name": ["E"], "involved": ["e"]}}, {"properties": {"name": "E"}}, {"properties": {}}, {"label": "E"}]
    return problems(right) + [f"takes {change}" for change in spoilt if not problems([right[0], {**right[1], **change}])]
