"""Times spaCy's small English pipeline on the texts of `npm run bench`, on one core, in seconds of the processor. See README.md."""

import json
import os
import resource
import statistics
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"


def main(path: str, articles: int, rounds: int) -> None:
    import spacy

    nlp = spacy.load(os.environ.get("SPACY_MODEL", "en_core_web_sm"))
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file][:articles]
    nlp(texts[0])
    cold = time.process_time()
    words = sum(len(text.split()) for text in texts)
    rates = []
    for _ in range(rounds + 1):
        started = time.process_time()
        for text in texts:
            nlp(text)
        rates.append(words / (time.process_time() - started))
    rates = rates[1:]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"spaCy {spacy.__version__} {nlp.meta['name']} {nlp.meta['version']}: "
        f"{statistics.median(rates):.0f} words/s ({min(rates):.0f}–{max(rates):.0f}), "
        f"cold start {cold:.2f} s, peak {peak:.0f} MB, {words} words"
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
