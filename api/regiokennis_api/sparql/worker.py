"""One worker process: opens the store read-only and answers queries from its standard input, one at a time.

Run as `python -m regiokennis_api.sparql.worker STORE MEMORY`. A message is four bytes of length (big endian) and that
many bytes; a question is JSON, an answer is a line of JSON and the result after it. Only killing the process ends a
query, so the pool does that; this process only bounds its own memory and has no network.
"""

import ctypes
import json
import resource
import struct
import sys
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
TABLES = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
}
ROW_MARKS = {"json": b'}},{"', "xml": b"<result>", "csv": b"\r\n", "tsv": b"\n"}
"""What stands once a row in each format and never inside a value (JSON escapes quotes, XML `<`, TSV line ends)."""


class TooLargeError(Exception):
    """The result passed a limit; the message is `bytes` or `rijen`."""


class Sink(BytesIO):
    """Collects a result and stops it at the byte limit."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit

    def write(self, chunk: bytes) -> int:  # type: ignore[override]
        """Keep a chunk; TooLargeError where that passes the limit."""
        if self.tell() + len(chunk) > self._limit:
            raise TooLargeError("bytes")
        return super().write(chunk)


def main(arguments: list[str]) -> None:
    """Answer questions until the input ends."""
    store = ox.Store.read_only(arguments[0])
    _bound(int(arguments[1]))
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    _send(stdout, {"klaar": True, "netwerk": not _leave_network()}, b"")
    while (question := _receive(stdin)) is not None:
        head, body = answer(store, question)
        _send(stdout, head, body)


def answer(store: ox.Store, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The head (`status`, `reden` or `media`) and the bytes of one question."""
    try:
        return _run(store, question)
    except TooLargeError as error:
        return {"status": "te-groot", "reden": str(error)}, b""
    except (SyntaxError, ValueError) as error:
        return {"status": "ongeldig", "reden": str(error)}, b""
    except MemoryError:
        return {"status": "geheugen", "reden": ""}, b""
    except (OSError, RuntimeError) as error:
        return {"status": "fout", "reden": str(error)}, b""


def _run(store: ox.Store, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [ox.NamedNode(iri) for iri in question["default"]]
    named: list[ox.NamedNode | ox.BlankNode] = [ox.NamedNode(iri) for iri in question["named"]]
    chosen = bool(default or named)
    found = store.query(
        question["query"],
        base_iri=question["base"],
        use_default_graph_as_union=not (chosen or question["from"]),
        default_graph=default if chosen else None,
        named_graphs=named if chosen else None,
    )
    sink = Sink(question["bytes"])
    match found:
        case ox.QueryBoolean():
            kind = question["boolean"]
        case ox.QuerySolutions():
            kind = question["table"]
        case _:
            kind = question["graph"]
    if kind is None:
        return {"status": "niet-acceptabel", "reden": ""}, b""
    media, name = kind
    if isinstance(found, ox.QueryTriples):
        found.serialize(sink, format=GRAPHS[name])
    else:
        found.serialize(sink, format=TABLES[name])
        if isinstance(found, ox.QuerySolutions) and sink.getvalue().count(ROW_MARKS[name]) > question["rijen"]:
            raise TooLargeError("rijen")
    return {"status": "goed", "media": media}, sink.getvalue()


def _bound(memory: int) -> None:
    """Address space of at most `memory` bytes beyond what is mapped now; allocation beyond it ends the process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + memory
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _leave_network() -> bool:
    """Move into a network namespace without any interface; False where the kernel does not allow that."""
    libc = ctypes.CDLL(None, use_errno=True)
    return any(libc.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


def _receive(stream: BinaryIO) -> dict[str, Any] | None:
    head = stream.read(4)
    if len(head) < 4:
        return None
    (size,) = struct.unpack(">I", head)
    question: dict[str, Any] = json.loads(stream.read(size))
    return question


def _send(stream: BinaryIO, head: dict[str, Any], body: bytes) -> None:
    line = json.dumps(head).encode() + b"\n"
    stream.write(struct.pack(">I", len(line) + len(body)) + line + body)
    stream.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
