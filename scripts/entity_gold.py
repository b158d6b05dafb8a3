"""Articles with gold facets, for eval-entities and fit-about: one shape for all sets, and the program's answers."""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Codes of Reuters-21578 that are no name of data/countries.tsv with hyphens for blanks.
REUTERS_PLACES = {"usa": "US", "uk": "GB", "uae": "AE", "ussr": "RU", "yemen-demo-republic": "YE",
                  "trinidad-tobago": "TT", "us-virgin-islands": "VI"}


def country_codes():
    """Folded name with hyphens -> code, from the project's own table."""
    codes = {}
    for line in (ROOT / "data/countries.tsv").read_text().splitlines():
        if line.startswith("#"):
            continue
        code, kind, names = line.split("\t")
        if kind in ("name", "former"):
            for name in names.split("|"):
                codes.setdefault(name.lower().replace(" ", "-"), code)
    return {**codes, **REUTERS_PLACES}


def read_lines(path):
    if str(path).endswith(".zst"):
        data = subprocess.run(["zstd", "-dcq", str(path)], check=True, capture_output=True).stdout.decode()
    else:
        data = pathlib.Path(path).read_text()
    return data.splitlines()


def paragraphs(record):
    """The body with one blank line between paragraphs, as the program's own readers make it."""
    text = record["text"]
    if "dateline" in record:  # Reuters: lines are wrapped, a paragraph begins with four blanks
        head = record["dateline"].strip()
        parts = [" ".join(part.split()) for part in re.split(r"\n {4}", text)]
        parts = [part for part in parts if part and part not in ("Reuter", "REUTER")]
        parts = [re.sub(r"\s*(Reuter|REUTER)\s*$", "", part) for part in parts]
        if parts and head:
            parts[0] = f"{head} {parts[0]}"
        return "\n\n".join(part for part in parts if part)
    # kremlin.ru: some lines break inside a sentence, even inside a name
    text = re.sub(r"(?<=[^\n]{40}[^\W\d_])\n(?=[^\W\d_])", " ", text)
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n") if part.strip())


def read_articles(path):
    """Records with id, title, body, and gold: sets of country codes, and lists of names as the set has them."""
    codes = country_codes()
    for line in read_lines(path):
        record = json.loads(line)
        gold = record["gold"]
        unknown = [place for place in gold.get("places", []) if place not in codes]
        if unknown:
            sys.exit(f"{path}: no country for {unknown}")
        yield {"id": record["id"], "title": " ".join(record["title"].split()), "body": paragraphs(record),
               "countries": {codes[p] for p in gold.get("places", [])} | set(gold.get("countries", [])),
               "persons": gold.get("persons", gold.get("people", [])), "organizations": gold.get("orgs", [])}


def find_entities(articles, build, *flags):
    """The program's answer for each article, in their order."""
    tool = ROOT / build / "tests/tools/entity_dump"
    if not tool.exists():
        sys.exit(f"no {tool}; build the target entity_dump first")
    lines = "".join(json.dumps({key: article[key] for key in ("id", "title", "body")}) + "\n" for article in articles)
    out = subprocess.run([str(tool), *flags], input=lines.encode(), check=True, capture_output=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]
