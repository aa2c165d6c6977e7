"""Writes a checkpoint as the model that Readout ships: int8 ONNX, tables, vocabulary, and a fixture to check against.

python export.py --state DIR/state.pt --data DIR --encoder DIR --out ../model --version 1
"""
import argparse
import json
import os
import shutil

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from data import load, tensors
from fuse import fuse
from graph import Graph, tables_of
from model import DIM, HEADS, Reader


def main():
    args = arguments()
    tables, _ = load(args.data)
    reader = restored(args.state, tables, args.layers)
    graph = Graph(reader).eval()
    os.makedirs(args.out, exist_ok=True)
    full = f"{args.out}/readout.fp32.onnx"
    small = f"{args.out}/readout.onnx"
    write_onnx(graph, full)
    quantise(full, small, args)
    fuse(small, HEADS, DIM)
    os.remove(full)
    with open(f"{args.out}/model.json", "w", encoding="utf8") as file:
        json.dump(tables_of(reader, tables, args.version), file, ensure_ascii=False)
    shutil.copy(f"{args.encoder}/vocab.txt", f"{args.out}/vocab.txt")
    parity(graph, small, f"{args.data}/parity.jsonl", f"{args.out}/parity.json")
    print({name: os.path.getsize(f"{args.out}/{name}") for name in sorted(os.listdir(args.out))})


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("state", "data", "encoder", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--version", default="1")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--reduce-range", action="store_true")
    parser.add_argument("--float-heads", action="store_true")
    return parser.parse_args()


def restored(file, tables, layers):
    state = torch.load(file, weights_only=False, map_location="cpu")
    reader = Reader(30522, tables, layers)
    reader.load_state_dict(state["reader"])
    with torch.no_grad():
        for name, value in reader.named_parameters():
            if name in state["average"]:
                value.copy_(state["average"][name])
    return reader.eval()


def write_onnx(graph, file):
    # Three tensors: one passed twice would become one input.
    examples = tuple(torch.full((2, 12), value, dtype=torch.int32) for value in (5, 0, 1))
    batch, length = torch.export.Dim("batch", min=1, max=4096), torch.export.Dim("length", min=3, max=512)
    shape = {0: batch, 1: length}
    torch.onnx.export(
        graph, examples, file, dynamo=True, external_data=False, optimize=True,
        input_names=["ids", "shapes", "mask"], output_names=list(Graph.NAMES), dynamic_shapes=(shape, shape, shape),
    )


def quantise(full, small, args):
    """int8 weights by column, activations measured as they come; only products with constant matrices."""
    kept = []
    if args.float_heads:
        model = onnx.load(full)
        kept = [node.name for node in model.graph.node if node.op_type in ("MatMul", "Gemm")][-4:]
    quantize_dynamic(
        full, small, op_types_to_quantize=["MatMul", "Gemm"], per_channel=True, reduce_range=args.reduce_range,
        weight_type=QuantType.QInt8, nodes_to_exclude=kept,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def parity(graph, small, source, file):
    """Windows of the samples with what PyTorch says of them, for the check in Node: labels, and a few scores."""
    with open(source, encoding="utf8") as lines:
        windows = [json.loads(line) for line in lines]
    session = onnxruntime.InferenceSession(small, providers=["CPUExecutionProvider"])
    rows = []
    for window in windows:
        ids, shapes, mask = (t.to(torch.int32) for t in tensors([window], None, augment=False))
        with torch.no_grad():
            own = dict(zip(Graph.NAMES, graph(ids, shapes, mask)))
        feeds = {"ids": ids.numpy(), "shapes": shapes.numpy(), "mask": mask.numpy()}
        int8 = dict(zip(Graph.NAMES, session.run(list(Graph.NAMES), feeds)))
        row = {"ids": ids[0].tolist(), "shapes": shapes[0].tolist(), "labels": {}, "scores": {}}
        for name in ("seg", "upos", "attr", "ner", "time"):
            values = own[name][0].numpy()
            label = labels_of(name, values)
            agree = float((label == labels_of(name, int8[name][0])).mean())
            worst = float(np.abs(values - int8[name][0]).mean())
            print(f"{window['id'][:40]:40} {name:5} labels agree {agree:.4f}, mean difference {worst:.3f}")
            row["labels"][name] = label.flatten().tolist()
            row["scores"][name] = [round(float(v), 3) for v in values[1]]
        rows.append(row)
    with open(file, "w", encoding="utf8") as out:
        json.dump(rows, out)


def labels_of(name, values):
    return values.reshape(len(values), -1, 3).argmax(-1) if name == "attr" else values.argmax(-1)


if __name__ == "__main__":
    main()
