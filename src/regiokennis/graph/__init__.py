"""Facts as a graph: quads, the store on disk, validation against the shapes, reading and export."""

from regiokennis.graph.names import Names
from regiokennis.graph.read import Documentkaart, read_documents, read_fact, read_facts, read_regios
from regiokennis.graph.store import Store, StoreError

__all__ = [
    "Documentkaart",
    "Names",
    "Store",
    "StoreError",
    "read_documents",
    "read_fact",
    "read_facts",
    "read_regios",
]
