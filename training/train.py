"""Trains the reader for a given time; writes a checkpoint every few minutes and goes on from it when run again.

python train.py --data DIR --encoder DIR --out DIR --minutes 80
"""
import argparse
import json
import os
import random
import time

import torch
from safetensors.torch import load_file

from data import Stream, load, tensors, thinned
from losses import losses_of
from model import Reader, load_minilm

SHARE = {"attributions": 0.42, "ud": 0.46, "times": 0.05, "names": 0.07}
CELLS = 1800
ENCODER_RATE, HEAD_RATE, WARM = 2.0e-4, 7e-4, 0.03
AVERAGE = 0.998
SAVE_EVERY = 300


def main():
    args = arguments()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    tables, groups = load(args.data)
    reader = Reader(30522, tables, args.layers)
    load_minilm(reader, load_file(f"{args.encoder}/model.safetensors"))
    if args.start:
        reader.load_state_dict({k: v.float() for k, v in load_file(args.start).items()}, strict=False)
    run = Run(reader, args)
    run.resume()
    streams = {name: Stream(groups[name], CELLS, args.seed + i) for i, name in enumerate(groups)}
    run.loop(streams)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="weights to go on from, with fresh rates (weights/*.safetensors)")
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Run:
    def __init__(self, reader, args):
        self.reader, self.args = reader, args
        self.step, self.spent, self.pieces = 0, 0.0, 0
        self.random = random.Random(args.seed)
        trained = [(n, p) for n, p in reader.named_parameters() if p.requires_grad]
        body = [p for n, p in trained if n.startswith("encoder.") and "shape" not in n]
        rest = [p for n, p in trained if not (n.startswith("encoder.") and "shape" not in n)]
        self.optimizer = torch.optim.AdamW(
            [{"params": body, "peak": ENCODER_RATE}, {"params": rest, "peak": HEAD_RATE}],
            lr=0.0, betas=(0.9, 0.98), weight_decay=0.01,
        )
        self.average = {n: p.detach().clone() for n, p in trained}
        os.makedirs(args.out, exist_ok=True)
        self.file = f"{args.out}/state.pt"

    def rate(self):
        """Share of the peak rate by time spent: up, then down in a line."""
        part = min(self.spent / (self.args.minutes * 60), 1)
        return part / WARM if part < WARM else max(1 - part, 0.01) / (1 - WARM)

    def loop(self, streams):
        names = [name for name in streams if name in SHARE]
        shares = [SHARE[name] for name in names]
        seen, since, saved = {}, time.time(), time.time()
        self.reader.train()
        while self.spent < self.args.minutes * 60:
            group = self.random.choices(names, shares)[0]
            batch = [thinned(window, self.random) for window in streams[group].next()]
            began = time.time()
            for name, value in self.update(batch).items():
                seen.setdefault(name, []).append(value)
            self.spent += time.time() - began
            self.step += 1
            self.pieces += sum(len(w["ids"]) for w in batch)
            if self.step % 50 == 0:
                self.report(seen, since)
                seen, since = {}, time.time()
            if time.time() - saved > SAVE_EVERY:
                self.save()
                saved = time.time()
        self.save()

    def update(self, batch):
        ids, shapes, mask = tensors(batch, self.random)
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * self.rate()
        with torch.autocast("cpu", torch.bfloat16):
            h = self.reader.states(ids, shapes, mask)
        losses = losses_of(self.reader, h.float(), batch)
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.average_parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        decay = min(AVERAGE, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, p in self.reader.named_parameters():
                if name in self.average:
                    self.average[name].lerp_(p, 1 - decay)
        return {name: value.item() for name, value in losses.items()}

    def average_parameters(self):
        return [p for p in self.reader.parameters() if p.requires_grad and p.grad is not None]

    def report(self, seen, since):
        means = " ".join(f"{n} {sum(v) / len(v):.3f}" for n, v in sorted(seen.items()))
        print(f"{self.spent / 60:6.1f} min step {self.step} pieces {self.pieces} {time.time() - since:.0f} s | {means}", flush=True)

    def save(self):
        state = {
            "reader": self.reader.state_dict(), "average": self.average, "optimizer": self.optimizer.state_dict(),
            "step": self.step, "spent": self.spent, "pieces": self.pieces, "random": self.random.getstate(),
        }
        torch.save(state, self.file + ".new")
        os.replace(self.file + ".new", self.file)
        with open(f"{self.args.out}/run.json", "w", encoding="utf8") as file:
            json.dump({**vars(self.args), "step": self.step, "pieces": self.pieces, "minutesSpent": self.spent / 60}, file)

    def resume(self):
        if not os.path.exists(self.file):
            return
        state = torch.load(self.file, weights_only=False)
        self.reader.load_state_dict(state["reader"])
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        for group, peak in zip(self.optimizer.param_groups, (ENCODER_RATE, HEAD_RATE)):
            group["peak"] = peak
        self.step, self.spent, self.pieces = state["step"], state["spent"], state["pieces"]
        self.random.setstate(state["random"])
        print(f"goes on from step {self.step}", flush=True)


if __name__ == "__main__":
    main()
