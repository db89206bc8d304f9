"""What all requests share: the opened store and everything that is made from it once."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from regiokennis.graph import Documentkaart, Store
from regiokennis.ontology import Ontology
from regiokennis.questions import Knowledge
from regiokennis.questions.compare.kennis import Kennis, load_kennis


@dataclass(frozen=True, kw_only=True)
class Server:
    """Opened once by `create_app`, never changed."""

    store: Store
    ontology: Ontology
    knowledge: Knowledge
    kennis: Kennis

    @classmethod
    def open(cls, store: Store, ontology: Ontology) -> "Server":
        """Read what every answer needs, so that the first question is as quick as the next."""
        knowledge = Knowledge.open(store, ontology)
        knowledge.warm()
        return cls(store=store, ontology=ontology, knowledge=knowledge, kennis=load_kennis(store, ontology))

    @property
    def documents(self) -> tuple[Documentkaart, ...]:
        """All documents by id."""
        return tuple(self.knowledge.documents.values())


def _server(request: Request) -> Server:
    server = request.app.state.server
    assert isinstance(server, Server)
    return server


UseServer = Annotated[Server, Depends(_server)]
"""A route's parameter that wants the server."""
