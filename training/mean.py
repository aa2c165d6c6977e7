"""Averages kept weights (weights/*.safetensors) into a state that export.py reads.

python mean.py --data DIR --encoder DIR --out mean.pt weights/reader-1.safetensors weights/reader-2.safetensors
"""
import argparse

import torch
from safetensors.torch import load_file

from data import load
from model import Reader, load_minilm


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", nargs="+")
    parser.add_argument("--data", required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    tables, _ = load(args.data)
    reader = Reader(30522, tables)
    load_minilm(reader, load_file(f"{args.encoder}/model.safetensors"))
    files = [load_file(name) for name in args.weights]
    average = {name: sum(file[name].float() for file in files) / len(files) for name in files[0]}
    reader.load_state_dict(average, strict=False)
    torch.save({"reader": reader.state_dict(), "average": average}, args.out)


if __name__ == "__main__":
    main()
