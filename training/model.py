"""The reader: a MiniLM encoder that sees the case of words, and one small head per layer of annotation.

Shapes: B windows, L pieces (with [CLS] and [SEP]), D = 384. All outputs are per piece.
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

DIM, HEADS, FFN, LAYERS = 384, 12, 1536, 6
SHAPES = 16  # case (4) × gap before the piece (4), as src/model/wordpiece.ts writes them
ARC, REL, LINK = 192, 128, 64
ROLES = ("source", "cue", "content")
BIO, KINDS = 3, 9
DROP, HEAD_DROP = 0.15, 0.3  # the third run; 0.1 and 0.15 in the runs before


class Layer(nn.Module):
    """A BERT layer (post-norm)."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(DIM, 3 * DIM)
        self.out = nn.Linear(DIM, DIM)
        self.norm1 = nn.LayerNorm(DIM, eps=1e-12)
        self.up = nn.Linear(DIM, FFN)
        self.down = nn.Linear(FFN, DIM)
        self.norm2 = nn.LayerNorm(DIM, eps=1e-12)
        self.drop = nn.Dropout(DROP)

    def forward(self, x, bias):
        b, length, _ = x.shape
        q, k, v = self.qkv(x).view(b, length, 3, HEADS, DIM // HEADS).permute(2, 0, 3, 1, 4)
        if self.training:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        else:
            scores = q @ k.transpose(-1, -2) / math.sqrt(DIM // HEADS) + bias
            mixed = scores.softmax(-1) @ v
        mixed = mixed.transpose(1, 2).reshape(b, length, DIM)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM with an embedding of each piece's shape, which starts at zero. Word embeddings stay as they came."""

    def __init__(self, vocabulary, layers=LAYERS):
        super().__init__()
        self.word = nn.Embedding(vocabulary, DIM)
        self.word.weight.requires_grad = False
        self.position = nn.Embedding(512, DIM)
        self.shape = nn.Embedding(SHAPES, DIM)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(DIM, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(DROP)

    def embed(self, ids, shapes):
        return self.word(ids) + self.shape(shapes)

    def forward(self, ids, shapes, mask):
        places = self.position.weight[: ids.shape[1]].unsqueeze(0)
        x = self.drop(self.norm(self.embed(ids, shapes) + places))
        bias = ((1.0 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Heads(nn.Module):
    """Linear readings of the encoder's states; trees and links as pairs of vectors whose product is the score."""

    def __init__(self, tables):
        super().__init__()
        self.seg = nn.Linear(DIM, 3)
        self.upos = nn.Linear(DIM, len(tables["upos"]))
        self.feats = nn.Linear(DIM, len(tables["feats"]))
        self.lemma = nn.Linear(DIM, len(tables["lemma"]))
        self.arc_dep, self.arc_head = nn.Linear(DIM, ARC), nn.Linear(DIM, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_root = nn.Linear(ARC, 1)
        self.rel_dep, self.rel_head = nn.Linear(DIM, REL), nn.Linear(DIM, REL)
        labels = len(tables["deprel"])
        self.rel = nn.Parameter(torch.randn(labels, REL) * 0.05)
        self.rel_bias = nn.Linear(REL, labels)
        self.roles = nn.Linear(DIM, len(ROLES) * BIO)
        self.names = nn.Linear(DIM, KINDS)
        self.times = nn.Linear(DIM, KINDS)
        self.link_cue_src, self.link_src = nn.Linear(DIM, LINK), nn.Linear(DIM, LINK)
        self.link_cue_con, self.link_con = nn.Linear(DIM, LINK), nn.Linear(DIM, LINK)
        self.link_no_src = nn.Linear(DIM, 1)
        self.drop = nn.Dropout(HEAD_DROP)

    def trees(self, h):
        dep, head = F.gelu(self.arc_dep(h)), F.gelu(self.arc_head(h))
        rel_dep, rel_head = F.gelu(self.rel_dep(h)), F.gelu(self.rel_head(h))
        return {
            "arcDep": self.arc(dep) / math.sqrt(ARC),
            "arcHead": head,
            "arcRoot": self.arc_root(dep),
            "relDep": rel_dep,
            "relHead": rel_head,
            "relBias": self.rel_bias(rel_dep),
        }

    def links(self, h):
        scale = 1 / math.sqrt(LINK)
        return {
            "linkCueSrc": self.link_cue_src(h) * scale,
            "linkSrc": self.link_src(h),
            "linkCueCon": self.link_cue_con(h) * scale,
            "linkCon": self.link_con(h),
            "linkNoSrc": self.link_no_src(h),
        }


class Chain(nn.Module):
    """A linear chain over BIO labels: 0 outside, odd begins, even goes on. Impossible steps cost 1e4."""

    def __init__(self, labels):
        super().__init__()
        self.start = nn.Parameter(torch.zeros(labels))
        self.end = nn.Parameter(torch.zeros(labels))
        self.trans = nn.Parameter(torch.zeros(labels, labels))
        wall = torch.zeros(labels, labels)
        for to in range(2, labels, 2):
            wall[:, to] = -1e4
            wall[to - 1, to] = wall[to, to] = 0
        first = torch.zeros(labels)
        first[2::2] = -1e4
        self.register_buffer("wall", wall)
        self.register_buffer("first", first)

    def tables(self):
        as_list = lambda values: [round(v, 5) for v in values.flatten().tolist()]
        return {
            "start": as_list(self.start + self.first),
            "end": as_list(self.end),
            "trans": as_list(self.trans + self.wall),
        }


def chain_loss(chains, emissions, allowed, mask):
    """Mean over pieces of -log p(allowed paths). N sequences in groups of equal size, one chain a group.

    emissions [N, L, K]; allowed [N, L, K], true for labels that the gold permits; mask [N, L], a prefix of ones.
    """
    groups = len(chains)
    n, length, labels = emissions.shape
    per = n // groups
    spread = lambda values: torch.stack(values).repeat_interleave(per, 0)
    start = spread([c.start + c.first for c in chains])
    end = spread([c.end for c in chains])
    trans = spread([c.trans + c.wall for c in chains])
    gold = emissions.masked_fill(~allowed, -1e4)
    scores = torch.cat([gold, emissions])
    start, end, trans = start.repeat(2, 1), end.repeat(2, 1), trans.repeat(2, 1, 1)
    on = mask.repeat(2, 1).bool()
    alpha = start + scores[:, 0]
    for at in range(1, length):
        step = torch.logsumexp(alpha.unsqueeze(2) + trans, 1) + scores[:, at]
        alpha = torch.where(on[:, at].unsqueeze(1), step, alpha)
    total = torch.logsumexp(alpha + end, 1)
    return (total[n:] - total[:n]).sum() / mask.sum()


class Reader(nn.Module):
    def __init__(self, vocabulary, tables, layers=LAYERS):
        super().__init__()
        self.encoder = Encoder(vocabulary, layers)
        self.heads = Heads(tables)
        self.chains = nn.ModuleDict({name: Chain(BIO) for name in ROLES})
        self.chains["ner"], self.chains["time"] = Chain(KINDS), Chain(KINDS)

    def states(self, ids, shapes, mask):
        return self.heads.drop(self.encoder(ids, shapes, mask))


def load_minilm(reader, weights):
    """Copies the encoder's weights from a sentence-transformers MiniLM state dict."""
    enc = reader.encoder
    with torch.no_grad():
        enc.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
        types = weights["embeddings.token_type_embeddings.weight"][0]
        enc.position.weight.copy_(weights["embeddings.position_embeddings.weight"] + types)
        copy_linear(enc.norm, weights, "embeddings.LayerNorm")
        for i, layer in enumerate(enc.layers):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                own = [weights[f"{p}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(own))
            copy_linear(layer.out, weights, p + "attention.output.dense")
            copy_linear(layer.norm1, weights, p + "attention.output.LayerNorm")
            copy_linear(layer.up, weights, p + "intermediate.dense")
            copy_linear(layer.down, weights, p + "output.dense")
            copy_linear(layer.norm2, weights, p + "output.LayerNorm")


def copy_linear(module, weights, name):
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])
