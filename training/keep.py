"""Keeps a checkpoint's averaged weights in bf16, without the frozen word embeddings: what a later run may start from.

python keep.py --state run/state.pt --out weights/reader-1.safetensors
"""
import argparse

import torch
from safetensors.torch import save_file


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--state", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    state = torch.load(args.state, weights_only=False, map_location="cpu")
    fixed = ("encoder.word.weight", ".wall", ".first")
    kept = {
        name: state["average"].get(name, value).to(torch.bfloat16).contiguous()
        for name, value in state["reader"].items()
        if not name.endswith(fixed)
    }
    save_file(kept, args.out)


if __name__ == "__main__":
    main()
