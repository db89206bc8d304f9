"""A graph of many regions, made by copying the real ones under other names: for size only, its facts are no facts."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

from regiokennis.graph import Store, read_documents
from regiokennis.graph.store import replace, sorted_lines
from regiokennis.ontology import Ontology


def multiply(store: Store, ontology: Ontology, *, regios: int, path: Path) -> Store:
    """A store at `path` with the real graph and as many more regions as make `regios`."""
    lines = sorted_lines(store.quads())
    cards = [card for card in read_documents(store, ontology) if card.regio]
    copies = max(0, regios - len({card.regio for card in cards}))
    text = "".join([*lines, *_copies(lines, cards, copies)])
    return replace(path, pyoxigraph.parse(input=text.encode(), format=RdfFormat.N_QUADS))


def _copies(lines: list[str], cards: list, copies: int) -> Iterator[str]:
    """Each copy is what the lines say of one document and its region, with a number behind their ids and names."""
    for number in range(copies):
        card = cards[number % len(cards)]
        mark = f"-nr{number:02}"
        for line in lines:
            if f"/{card.id}" in line or f"/regio/{card.regio}>" in line:
                told = line.replace(f"/{card.id}", f"/{card.id}{mark}")
                told = told.replace(f"/id/regio/{card.regio}>", f"/id/regio/{card.regio}{mark}>")
                yield told.replace(f'"{card.regio_naam}"', f'"{card.regio_naam} {number:02}"')
