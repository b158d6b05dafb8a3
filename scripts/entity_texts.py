"""Annotated texts, for train-entities and eval-entities: CoNLL-style files and inline mark-up as articles with spans.

An article is {"id", "title", "body", "spans": [[begin, end, type]]}; spans count bytes of what the program makes of it:
title, blank line, body."""

import hashlib
import pathlib
import re
import subprocess

TYPES = {"P": "PER", "O": "ORG", "L": "LOC", "M": "MISC"}
NO_BLANK_BEFORE = {",", ".", ";", ":", "?", "!", ")", "]", "%", "...", "…", "”", "’", "'s", "’s", "'S", "n't", "n’t",
                   "'ll", "'re", "'ve", "'m", "'d", "’ll", "’re", "’ve", "’m", "’d", "/"}
NO_BLANK_AFTER = {"(", "[", "$", "£", "€", "“", "‘", "#", "/", "US$", "A$"}
ENDS_SENTENCE = re.compile(r"""[.?!…:]["”’)\]']*$""")


def read_text(path):
    path = pathlib.Path(path)
    if path.suffix == ".zst":
        return subprocess.run(["zstd", "-dcq", str(path)], check=True, capture_output=True).stdout.decode()
    return path.read_text()


class Text:
    """A text that grows token by token, with the spans of its names."""

    def __init__(self):
        self.parts, self.size, self.spans = [], 0, []

    def add(self, text):
        self.parts.append(text)
        self.size += len(text.encode())

    def open(self, kind):
        self.spans.append([self.size, self.size, kind])

    def extend(self):
        self.spans[-1][1] = self.size

    def __str__(self):
        return "".join(self.parts)


def add_sentence(text, tokens):
    """Puts the blanks where a newspaper has them."""
    quoted = {'"': False, "'": False}
    blank = False
    for i, (token, label) in enumerate(tokens):
        before, after = token not in NO_BLANK_BEFORE, token not in NO_BLANK_AFTER
        if token in quoted:
            plural = token == "'" and not quoted[token] and i and tokens[i - 1][0].endswith("s")
            if not plural:
                quoted[token] = not quoted[token]
            before, after = quoted[token] and not plural, plural or not quoted[token]
        if blank and before:
            text.add(" ")
        if label[0] == "B" or (label[0] == "I" and (i == 0 or tokens[i - 1][1][1:] != label[1:])):
            text.open(label[2:])
        text.add(token)
        if label != "O":
            text.extend()
        blank = after


def join_article(sentences, name, parted):
    """A first sentence without a full stop or in capitals is the title; others without one are paragraphs of their
    own, or all are when `parted`."""
    text, title = Text(), 0
    for i, tokens in enumerate(sentences):
        add_sentence(text, tokens)
        whole = str(text)
        ends = ENDS_SENTENCE.search(whole) and not (i == 0 and whole.isupper())
        if i == 0 and len(sentences) > 1 and not ends and len(tokens) < 30:
            title = len(whole)
        if i + 1 < len(sentences):
            text.add(" " if ends and not parted else "\n\n")
    whole = str(text)
    return {"id": name, "title": whole[:title], "body": whole[title:].lstrip("\n"), "spans": text.spans,
            "lengths": [len(tokens) for tokens in sentences]}


def read_conll(path, parted=False):
    """Articles of a file with TOKEN<TAB>BIO lines (or columns by blanks, first and last)."""
    name = pathlib.Path(path).name.split(".")[0]
    sentences, tokens, count = [], [], 0
    for line in read_text(path).splitlines() + ["-DOCSTART- O"]:
        start = line.startswith("-DOCSTART-")
        if (start or not line.strip()) and tokens:
            sentences.append(tokens)
            tokens = []
        if start and sentences:
            yield join_article(sentences, f"{name}-{count}", parted)
            count += 1
            sentences = []
        if not start and line.strip():
            columns = line.split("\t") if "\t" in line else line.split(" ")
            tokens.append((columns[0], columns[-1]))


def read_marked(path):
    """Articles with inline mark-up: [P:...] [O:...] [L:...] [M:...], "# " before the title, "---" between articles."""
    name = pathlib.Path(path).name.split(".")[0]
    for count, source in enumerate(re.split(r"^---\s*$", read_text(path), flags=re.M)):
        source = "\n\n".join(" ".join(p.split()) for p in source.strip().splitlines() if p.strip())
        has_title = source.startswith("# ")
        text, at = Text(), 2 if has_title else 0
        for mark in re.finditer(r"\[([POLM]):([^\[\]]+)\]", source):
            text.add(source[at:mark.start()])
            text.open(TYPES[mark[1]])
            text.add(mark[2])
            text.extend()
            at = mark.end()
        text.add(source[at:])
        whole = str(text)
        if not whole:
            continue
        title, _, body = whole.partition("\n\n") if has_title else ("", "", whole)
        yield {"id": f"{name}-{count}", "title": title, "body": body, "spans": text.spans,
               "lengths": [len(p.split()) for p in whole.split("\n\n")]}


def read_annotated(path, parted=False):
    return read_marked(path) if ".txt" in pathlib.Path(path).name else read_conll(path, parted)


def text_of(article):
    """What spans count the bytes of."""
    return "\n\n".join(part for part in (article["title"], article["body"]) if part).encode()


def part_of(article):
    """By hash of the text, before anybody looks: a tenth each "test" (scored, never opened) and "dev", else "train"."""
    digest = hashlib.sha256((article["title"] + "\n" + article["body"]).encode()).digest()
    return {0: "test", 1: "dev"}.get(int.from_bytes(digest[:4], "big") % 10, "train")
