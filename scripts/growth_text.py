"""Makes any amount of text from a corpus of real articles, its vocabulary growing as that of more news would."""

import json
import re
import subprocess
import zlib

COMMON_WORDS = 20_000  # these stay as they are
WORD = re.compile(r"[A-Za-z]{4,}")


def read_lines(path):
    command = ["zstd", "-dcq", path] if str(path).endswith(".zst") else ["cat", path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as lines:
        yield from lines.stdout
        lines.wait()


def articles(path, megabytes, characters=0):
    """Articles of so many megabytes of text together; the same ones, however often it is asked, and those of less text are the first of
    more. Round 0 is the corpus itself. In round n each article has its own paragraphs and those of another one in turns, and of its rare words
    (not among the 20,000 commonest) one in n + 1 gets an ending that belongs to word and round: so the number of different words grows about
    with the square root of the text. `characters`: a text is cut there; 0: never."""
    records = [json.loads(line) for line in read_lines(path)]
    counts = {}
    for record in records:
        for word in WORD.findall(record["text"]):
            counts[word] = counts.get(word, 0) + 1
    common = set(sorted(counts, key=lambda word: (-counts[word], word))[:COMMON_WORDS])
    left = megabytes * 1_000_000
    number = 0
    while True:
        for at, record in enumerate(records):
            article = made(records, at, number, common)
            if characters:
                article["text"] = article["text"][:characters]
            yield article
            left -= len(article["text"].encode()) + len((article.get("title") or "").encode())
            if left <= 0:
                return
        number += 1


def made(records, at, number, common):
    record = dict(records[at])
    if number == 0:
        return record
    other = records[(at * 7 + number * 1009) % len(records)]
    own, lent = record["text"].split("\n"), other["text"].split("\n")
    mixed = [line for pair in zip(own, lent) for line in pair] + own[len(lent):]

    def renewed(match):
        word = match.group()
        if word in common:
            return word
        mark = zlib.crc32(f"{word} {number}".encode())
        return word if mark % (number + 1) else word + "aeiou"[mark // 7 % 5] + "nrstlm"[mark // 41 % 6] + "aeiou"[mark // 283 % 5]

    record["text"] = WORD.sub(renewed, "\n".join(mixed)[:len(record["text"])])
    record["title"] = f"{record.get('title') or 'Untitled'} {number}"
    record["url"] = f"{record.get('url') or 'https://example.org/' + str(at)}?round={number}"
    return record


def write(path, data, megabytes, characters=0):
    """The articles as JSON lines; their number and the bytes of their texts."""
    count, size = 0, 0
    with open(path, "w", encoding="utf-8") as file:
        for article in articles(data, megabytes, characters):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
            count += 1
            size += len(article["text"].encode()) + len((article.get("title") or "").encode())
    return count, size
