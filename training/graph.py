"""The reader as one graph for reading: all first readings of the heads are one matrix product, word embeddings are int8."""
import torch
import torch.nn.functional as F
from torch import nn

from model import ARC, BIO, KINDS, LINK, REL, ROLES


class Graph(nn.Module):
    """ids, shapes, mask int32 [B, L] → the outputs that src/language/decode reads, each [B, L, width]."""

    NAMES = (
        "seg", "upos", "feats", "lemma", "arcDep", "arcHead", "arcRoot", "relDep", "relHead", "relBias",
        "attr", "ner", "time", "linkCueSrc", "linkSrc", "linkCueCon", "linkCon", "linkNoSrc",
    )

    def __init__(self, reader):
        super().__init__()
        self.encoder = reader.encoder
        self.heads = heads = reader.heads
        word = reader.encoder.word.weight.detach()
        scale = word.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("word", (word / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)
        self.parts = [
            heads.seg, heads.upos, heads.feats, heads.lemma, heads.arc_dep, heads.arc_head, heads.rel_dep,
            heads.rel_head, heads.roles, heads.names, heads.times, heads.link_cue_src, heads.link_src,
            heads.link_cue_con, heads.link_con, heads.link_no_src,
        ]
        self.widths = [part.weight.shape[0] for part in self.parts]
        self.first = nn.Linear(self.parts[0].weight.shape[1], sum(self.widths))
        with torch.no_grad():
            self.first.weight.copy_(torch.cat([part.weight for part in self.parts]))
            self.first.bias.copy_(torch.cat([part.bias for part in self.parts]))

    def forward(self, ids, shapes, mask):
        enc = self.encoder
        x = self.look_up(ids) + F.embedding(shapes.long(), enc.shape.weight)
        x = x + enc.position.weight[: ids.shape[1]].unsqueeze(0)
        x = enc.norm(x)
        bias = ((1.0 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        for layer in enc.layers:
            x = layer(x, bias)
        seg, upos, feats, lemma, dep, head, rdep, rhead, attr, ner, time, *links = self.first(x).split(self.widths, -1)
        heads = self.heads
        dep, head, rdep, rhead = F.gelu(dep), F.gelu(head), F.gelu(rdep), F.gelu(rhead)
        cue_src, src, cue_con, con, no_src = links
        number = lambda values: values.argmax(-1, keepdim=True).to(torch.int32)
        return (
            seg, upos, number(feats), number(lemma), heads.arc(dep) / ARC**0.5, head, heads.arc_root(dep), rdep, rhead,
            heads.rel_bias(rdep), attr, ner, time, cue_src / LINK**0.5, src, cue_con / LINK**0.5, con, no_src,
        )

    def look_up(self, ids):
        at = ids.long()
        return F.embedding(at, self.word).float() * F.embedding(at, self.scale)


# How much readier than the likeliest path a span begins (in log odds): the likeliest path alone leaves out more spans
# than it adds. Chosen on PolNeAR's development set among 0, 0.6, 1.2 and 2; contents gain nothing by it.
READY = {"source": 0.9, "cue": 0.4}


def readier(chain, by):
    labels = len(chain["start"])
    chain["start"][1] = round(chain["start"][1] + by, 5)
    for prior in range(labels):
        chain["trans"][prior * labels + 1] = round(chain["trans"][prior * labels + 1] + by, 5)
    return chain


def tables_of(reader, tables, version):
    """What stands beside the weights (src/model/tables.ts)."""
    import base64

    kinds = lambda names: ["O"] + [f"{mark}-{name}" for name in names for mark in "BI"]
    rel = reader.heads.rel.detach().float().contiguous().numpy().tobytes()
    assert BIO == 3 and KINDS == 9 and REL == reader.heads.rel.shape[1]
    return {
        "version": version,
        "maxPieces": tables["maxPieces"],
        "upos": tables["upos"],
        "feats": tables["feats"],
        # Scripts learnt from addresses in the mails of EWT stand for one name each: such a form is its own lemma.
        "lemma": ["^" if "@" in script else script for script in tables["lemma"]],
        "deprel": tables["deprel"],
        "ner": kinds(["PER", "ORG", "LOC", "OTHER"]),
        "time": kinds(["DATE", "TIME", "DURATION", "SET"]),
        "crf": {name: readier(reader.chains[name].tables(), READY.get(name, 0)) for name in (*ROLES, "ner", "time")},
        "rel": {"w": base64.b64encode(rel).decode()},
        "lemmaExceptions": tables["lemmaExceptions"],
    }
