"""Labels of ../shared/data/ner/own that were found wrong and mended, kept apart from the texts: data/annotation/mended/.

NAME.tsv mends NAME.conll.zst or NAME.txt.zst. A row: first 16 hex digits of the SHA-256 of the article's text, first
byte and end of a name in it, its type, or - where there is no name; parted by tabs. Names that a row overlaps go."""

import collections
import hashlib

from entity_texts import TYPES, part_of, text_of

KINDS = (*TYPES.values(), "-")


def text_hash(article):
    return hashlib.sha256(text_of(article)).hexdigest()[:16]


def read_mends(path):
    """Hash -> [(begin, end, type)]; nothing where there is no such file."""
    mends = collections.defaultdict(list)
    if not path.exists():
        return mends
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            digest, begin, end, kind = line.split("\t")
            span = int(begin), int(end), kind
        except ValueError:
            raise ValueError(f"{path}:{number}: not HASH, BEGIN, END, TYPE") from None
        if kind not in KINDS or len(digest) != 16:
            raise ValueError(f"{path}:{number}: no such type or hash")
        mends[digest].append(span)
    return mends


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def is_between_characters(text, at):
    return at == len(text) or text[at] & 0xC0 != 0x80


def mended_spans(article, rows, where):
    """The article's spans with the rows in their place."""
    text = text_of(article)
    rows = sorted(rows)
    for row in rows:
        begin, end, kind = row
        whole = 0 <= begin < end <= len(text) and is_between_characters(text, begin) and is_between_characters(text, end)
        if not whole or text[begin:end] != text[begin:end].strip():
            raise ValueError(f"{where}: {begin} to {end} are no words of {article['id']}")
        there = [span for span in article["spans"] if overlap(span, row)]
        if there == ([] if kind == "-" else [list(row)]):
            raise ValueError(f"{where}: {begin} to {end} of {article['id']} is {kind} without mending")
    for one, other in zip(rows, rows[1:]):
        if overlap(one, other):
            raise ValueError(f"{where}: rows of {article['id']} overlap at {other[0]}")
    kept = [span for span in article["spans"] if not any(overlap(span, row) for row in rows)]
    return sorted(kept + [list(row) for row in rows if row[2] != "-"])


def mend(articles, path):
    """The articles with mended labels. Raises ValueError when a row's article is missing or its text has changed."""
    mends = read_mends(path)
    met = set()
    for article in articles:
        digest = text_hash(article)
        if digest in mends:
            met.add(digest)
            if part_of(article) == "test":
                raise ValueError(f"{path}: {digest} lies in the part that nobody opens")
            article = {**article, "spans": mended_spans(article, mends[digest], path)}
        yield article
    for digest in mends.keys() - met:
        raise ValueError(f"{path}: no article has the text {digest}: it is missing or has changed")
