"""The names that spaCy's small English pipeline finds, for score.ts: texts.jsonl on the command line, answers on standard output."""

import json
import os
import sys
import time

TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def main(path: str) -> None:
    import spacy

    nlp = spacy.load(os.environ.get("SPACY_MODEL", "en_core_web_sm"))
    words = seconds = 0
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        text = record["text"]
        started = time.process_time()
        doc = nlp(text)
        seconds += time.process_time() - started
        words += len(text.split())
        names = [
            {"start": units(text, start), "end": units(text, end), "type": TYPES[kind]}
            for start, end, kind in map(bare, doc.ents)
            if kind in TYPES
        ]
        print(json.dumps({"id": record["id"], "names": names}))
    print(f"{words / seconds:.0f} words/s", file=sys.stderr)


def bare(ent):
    """Without the article before and the possessive behind, which UNER leaves out of its names."""
    first, last = ent.start, ent.end
    while last - first > 1 and ent.doc[first].lower_ in ("the", "a", "an"):
        first += 1
    while last - first > 1 and ent.doc[last - 1].text in ("'s", "’s"):
        last -= 1
    span = ent.doc[first:last]
    return span.start_char, span.end_char, ent.label_


def units(text: str, at: int) -> int:
    """An offset in code points as one in UTF-16 code units."""
    return len(text[:at].encode("utf-16-le")) // 2


if __name__ == "__main__":
    main(sys.argv[1])
