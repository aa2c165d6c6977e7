"""What each corpus teaches: losses over the layers that it annotates."""
import torch
import torch.nn.functional as F

from data import labels
from model import KINDS, ROLES, chain_loss

FAR = -1e4


def cross(scores, gold):
    if not (gold >= 0).any():
        return scores.sum() * 0
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-1)


def segments(reader, h, batch):
    return {"seg": cross(reader.heads.seg(h).float(), labels(batch, "seg", h.shape[1]))}


def chains(reader, h, batch, names):
    """Names or times: BIO over four kinds. Where OTHER is not marked, what is outside may be OTHER."""
    key, chain, head = ("names", "ner", reader.heads.names) if names else ("times", "time", reader.heads.times)
    gold = labels(batch, key, h.shape[1])[:, 1:]
    emissions = head(h).float()[:, 1:]
    known = F.one_hot(gold.clamp(min=0), KINDS).bool()
    known |= (gold < 0).unsqueeze(-1)
    if names:
        for row, window in enumerate(batch):
            if not window["other"]:
                known[row, :, KINDS - 2 :] |= (gold[row] == 0).unsqueeze(-1)
    return {chain: chain_loss([reader.chains[chain]], emissions, known, prefix(batch, h))}


def prefix(batch, h):
    mask = torch.zeros(len(batch), h.shape[1] - 1)
    for row, window in enumerate(batch):
        mask[row, : len(window["ids"])] = 1
    return mask


def roles(reader, h, batch):
    b, length = h.shape[:2]
    emissions = reader.heads.roles(h).float()[:, 1:].view(b, length - 1, 3, 3)
    golds = []
    for role in ROLES:
        flat = [{"role": window["roles"][role]} for window in batch]
        golds.append(labels(flat, "role", length)[:, 1:])
    gold = torch.cat(golds)
    allowed = F.one_hot(gold.clamp(min=0), 3).bool()
    spread = emissions.permute(2, 0, 1, 3).reshape(3 * b, length - 1, 3)
    mask = prefix(batch, h).repeat(3, 1)
    own = [reader.chains[role] for role in ROLES]
    return {"roles": 3 * chain_loss(own, spread, allowed, mask)}


def links(reader, h, batch):
    """The cue of each content and the source of each cue, among those of the window."""
    out = {name: value.float() for name, value in reader.heads.links(h).items()}
    total, count = h.sum() * 0, 0
    for row, window in enumerate(batch):
        cues = sorted({at for _, own in window["contentCue"] for at in own} | {at for at, _ in window["cueSource"]})
        sources = sorted({at for _, own in window["cueSource"] for at in own})
        if cues and window["contentCue"]:
            places = torch.tensor(cues) + 1
            contents = torch.tensor([at for at, _ in window["contentCue"]]) + 1
            scores = out["linkCon"][row, contents] @ out["linkCueCon"][row, places].T
            total = total - picked(scores, [own for _, own in window["contentCue"]], cues).sum()
            count += len(contents)
        if window["cueSource"]:
            own = torch.tensor([at for at, _ in window["cueSource"]]) + 1
            none = out["linkNoSrc"][row, own]
            scores = none
            if sources:
                places = torch.tensor(sources) + 1
                pairs = out["linkCueSrc"][row, own] @ out["linkSrc"][row, places].T
                scores = torch.cat([none, pairs], 1)
            wanted = [targets or [-1] for _, targets in window["cueSource"]]
            total = total - picked(scores, wanted, [-1, *sources]).sum()
            count += len(own)
    return {"links": total / max(count, 1)}


def picked(scores, wanted, candidates):
    """log p of any of the wanted candidates, a row each."""
    place = {at: index for index, at in enumerate(candidates)}
    mask = torch.full_like(scores, FAR)
    for row, targets in enumerate(wanted):
        for target in targets:
            mask[row, place[target]] = 0
    logp = scores.log_softmax(-1)
    return torch.logsumexp(logp + mask, -1)


def trees(reader, h, batch):
    """Tags, lemmas, heads and relations of the words; heads compete within their sentence."""
    heads = reader.heads
    columns = {key: [] for key in ("row", "piece", "upos", "feats", "lemma", "head", "deprel", "sentence")}
    first = 0
    for row, window in enumerate(batch):
        words = window["words"]
        n = len(words["piece"])
        columns["row"] += [row] * n
        columns["piece"] += [at + 1 for at in words["piece"]]
        columns["sentence"] += [row * 100_000 + s for s in words["sentence"]]
        columns["head"] += [head + first if head >= 0 else head for head in words["head"]]
        for key in ("upos", "feats", "lemma", "deprel"):
            columns[key] += words[key]
        first += n
    if not first:
        return {}
    c = {key: torch.tensor(values) for key, values in columns.items()}
    w = h[c["row"], c["piece"]]
    out = {name: value.float() for name, value in heads.trees(w).items()}
    losses = {
        "upos": cross(heads.upos(w).float(), c["upos"]),
        "feats": 0.5 * cross(heads.feats(w).float(), c["feats"]),
        "lemma": 0.5 * cross(heads.lemma(w).float(), c["lemma"]),
    }
    arcs = out["arcDep"] @ out["arcHead"].T
    apart = c["sentence"].unsqueeze(1) != c["sentence"].unsqueeze(0)
    arcs = arcs.masked_fill(apart, FAR)
    arcs = arcs.masked_fill(torch.eye(first, dtype=torch.bool), FAR)
    scores = torch.cat([out["arcRoot"], arcs], 1)
    target = torch.where(c["head"] == -2, -1, c["head"] + 1)
    losses["arc"] = cross(scores, target)
    tied = c["head"] >= 0
    if tied.any():
        dep, head = out["relDep"][tied], out["relHead"][c["head"][tied]]
        rel = (dep * head) @ heads.rel.float().T + out["relBias"][tied]
        losses["rel"] = cross(rel, c["deprel"][tied])
    return losses


def losses_of(reader, h, batch):
    group = batch[0]["set"]
    found = {}
    if group == "ud":
        found |= segments(reader, h, batch) | trees(reader, h, batch)
    if group in ("ud", "names"):
        found |= chains(reader, h, batch, names=True)
    if group == "times":
        found |= chains(reader, h, batch, names=False)
    if group == "attributions":
        found |= roles(reader, h, batch) | links(reader, h, batch)
    return found
