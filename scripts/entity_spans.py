"""Exact spans of persons and organizations against annotated texts, for eval-entities."""

import collections
import statistics

from entity_gold import find_entities
from entity_texts import read_annotated, text_of

KINDS = {"person": "PER", "organization": "ORG"}
LEAST_TOKENS = 8  # of the median sentence, in an article that is no table


def bare(text, span):
    """A full stop at the end belongs to the name or not: both are right."""
    begin, end = span
    return (begin, end - 1) if end - begin > 1 and text[end - 1:end] == b"." else (begin, end)


def spans_of(article, answer):
    text = text_of(article)
    gold = {bare(text, span[:2]): span[2] for span in article["spans"]}
    found = {bare(text, mention["span"]): KINDS[entity["type"]] for entity in answer["entities"]
             if entity["type"] in KINDS for mention in entity["mentions"]}
    return text, gold, found


def f1_line(what, rows, kinds):
    hits = sum(gold.get(span) == kind for _, gold, found in rows for span, kind in found.items() if kind in kinds)
    found = sum(kind in kinds for _, _, found in rows for kind in found.values())
    gold = sum(kind in kinds for _, gold, _ in rows for kind in gold.values())
    print("  %-4s F1 %.2f precision %.2f recall %.2f (%d gold)"
          % (what, 200 * hits / max(found + gold, 1), 100 * hits / max(found, 1), 100 * hits / max(gold, 1), gold))


def overlaps(span, others):
    return next(((other, kind) for other, kind in others.items() if other[0] < span[1] and span[0] < other[1]), None)


def errors_of(rows):
    """Counts of (what, kind, other kind), and of the same with the names."""
    confusion, names = collections.Counter(), collections.Counter()

    def add(what, kind, other, name):
        confusion[what, kind, other] += 1
        names[what, kind, other, name.decode()] += 1

    for text, gold, found in rows:
        for span, kind in found.items():
            name = text[span[0]:span[1]]
            if gold.get(span, kind) != kind:
                add("wrong kind", gold[span], kind, name)
            elif span not in gold:
                near = overlaps(span, gold)
                if near is None:
                    add("invented", "-", kind, name)
                elif near[1] == kind:
                    add("wrong ends", kind, kind, text[near[0][0]:near[0][1]] + b" -> " + name)
                else:
                    add("wrong ends and kind", near[1], kind, text[near[0][0]:near[0][1]] + b" -> " + name)
        for span, kind in gold.items():
            if kind in KINDS.values() and overlaps(span, found) is None:
                add("missed", kind, "-", text[span[0]:span[1]])
    return confusion, names


def report_spans(path, build, errors):
    articles = list(read_annotated(path, parted=True))
    answers = find_entities(articles, build)
    rows = [spans_of(article, answer) for article, answer in zip(articles, answers)]
    prose = [row for row, article in zip(rows, articles) if statistics.median(article["lengths"]) >= LEAST_TOKENS]
    for what, some in (("all", rows), (f"of sentences with {LEAST_TOKENS} tokens or more in the median", prose)):
        print(f"{path}: {len(some)} articles, {what}")
        f1_line("PER", some, {"PER"})
        f1_line("ORG", some, {"ORG"})
        f1_line("P+O", some, set(KINDS.values()))
    confusion, names = errors_of(rows)
    print("  gold -> found:", ", ".join(f"{what} {kind} -> {other} {count}" for (what, kind, other), count
                                       in confusion.most_common()))
    for (what, kind, other, name), count in names.most_common(errors):
        print(f"  {count:4d} {what}, {kind} -> {other}: {name}")
