"""Windows as tensors: batches of one corpus group, of windows of like length, in an order fixed by the seed."""
import json
import random

import torch

CLS, SEP, MASK = 101, 102, 103
HIDDEN = 0.06  # share of pieces that are hidden, so that a label does not hang on one word
UPPER, LOWER = 2, 0  # case codes of src/model/wordpiece.ts
CURLY = {1523: 1000, 1524: 1000, 1521: 1005, 1522: 1005}  # “ ” ‘ ’ to their straight pieces in BERT's vocabulary
QUOTES = {1523, 1524, 1000}  # “ ” "
ARTICLES = {1037, 2019, 1996}  # a an the
GAPS = 4


def load(folder):
    with open(f"{folder}/tables.json", encoding="utf8") as file:
        tables = json.load(file)
    groups = {}
    with open(f"{folder}/windows.jsonl", encoding="utf8") as file:
        for line in file:
            window = json.loads(line)
            groups.setdefault(window["set"], []).append(window)
    return tables, groups


class Stream:
    """An endless run of batches over one group of windows: shuffled, then sorted by length within stretches."""

    def __init__(self, windows, cells, seed):
        self.windows, self.cells = windows, cells
        self.random = random.Random(seed)
        self.queue = []

    def next(self):
        if not self.queue:
            self.fill()
        return self.queue.pop()

    def fill(self):
        order = list(self.windows)
        self.random.shuffle(order)
        for first in range(0, len(order), 400):
            stretch = sorted(order[first : first + 400], key=lambda w: len(w["ids"]))
            batch = []
            for window in stretch:
                if batch and (len(batch) + 1) * (len(window["ids"]) + 2) > self.cells:
                    self.queue.append(batch)
                    batch = []
                batch.append(window)
            if batch:
                self.queue.append(batch)
        self.random.shuffle(self.queue)


def tensors(batch, rng, augment=True):
    """ids, shapes, mask [B, L]; pieces stand one place later than in the windows, after [CLS]."""
    length = max(len(w["ids"]) for w in batch) + 2
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    shapes = torch.zeros_like(ids)
    mask = torch.zeros_like(ids)
    for row, window in enumerate(batch):
        own, forms = window["ids"], window["shapes"]
        if augment:
            own, forms = disturbed(own, forms, rng)
        n = len(own)
        ids[row, 0], ids[row, n + 1] = CLS, SEP
        ids[row, 1 : n + 1] = torch.tensor(own)
        shapes[row, 1 : n + 1] = torch.tensor(forms)
        mask[row, : n + 2] = 1
    return ids, shapes, mask


def disturbed(ids, shapes, rng):
    """Now and then all capitals, no capitals, or straight quotation marks: bad text must be read as well. A few pieces are hidden."""
    draw = rng.random()
    if draw < 0.05:
        shapes = [UPPER * GAPS + s % GAPS for s in shapes]
    elif draw < 0.13:
        shapes = [LOWER * GAPS + s % GAPS for s in shapes]
    if rng.random() < 0.15:
        ids = [CURLY.get(i, i) for i in ids]
    ids = [MASK if rng.random() < HIDDEN else i for i in ids]
    return ids, shapes


def thinned(window, rng):
    """Now and then a window of attributions without its quotation marks, or with few articles, as translations have."""
    if "roles" not in window:
        return window
    draw = rng.random()
    if draw < 0.05:
        lost = {at for at, piece in enumerate(window["ids"]) if piece in QUOTES}
    elif draw < 0.10:
        lost = {at for at, piece in enumerate(window["ids"]) if piece in ARTICLES and rng.random() < 0.7}
    else:
        return window
    return without(window, lost) if lost and len(lost) < len(window["ids"]) else window


def without(window, lost):
    """The window without some pieces: a span that lost its first piece begins with its next one, or is gone."""
    kept = [at for at in range(len(window["ids"])) if at not in lost]
    place = {at: new for new, at in enumerate(kept)}
    roles, moved = {}, dict(place)
    for role, values in window["roles"].items():
        own, open_at = [], None
        for at, value in enumerate(values):
            if value != 2:
                open_at = at if value == 1 and at in lost else None
            if at in lost:
                continue
            if value == 2 and open_at is not None:
                moved.setdefault(open_at, place[at])
                value, open_at = 1, None
            own.append(value)
        roles[role] = own
    shapes, gap = [], 0
    for at, shape in enumerate(window["shapes"]):
        gap = max(gap, shape % GAPS)
        if at not in lost:
            shapes.append(shape // GAPS * GAPS + gap)
            gap = 0
    pairs = lambda key: [
        [moved[first], [moved[other] for other in others if other in moved]]
        for first, others in window[key]
        if first in moved and (not others or any(other in moved for other in others))
    ]
    ids = [window["ids"][at] for at in kept]
    return {**window, "ids": ids, "shapes": shapes, "roles": roles, "contentCue": pairs("contentCue"), "cueSource": pairs("cueSource")}


def labels(batch, key, length):
    """One label a piece, [B, L], -1 where unknown, and at [CLS] and the padding."""
    out = torch.full((len(batch), length), -1, dtype=torch.long)
    for row, window in enumerate(batch):
        values = window[key]
        out[row, 1 : len(values) + 1] = torch.tensor(values)
    return out
