"""What all requests share: the opened store and everything that is made from it once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Annotated

from fastapi import Depends, Request

from regiokennis.graph import Documentkaart, Store
from regiokennis.ontology import Ontology
from regiokennis.questions import Knowledge
from regiokennis.questions.compare.dekking import Formatvergelijking, compare_format
from regiokennis.questions.compare.dossier import Bezoekdossier, prepare
from regiokennis.questions.compare.ghnt import Ghntvergelijking, compare_ghnt
from regiokennis.questions.compare.kennis import Kennis, Regio, load_kennis
from regiokennis.questions.compare.profiel import Profiel, profile
from regiokennis.questions.compare.taken import Takenvergelijking, compare_taken

DOSSIERS = 100
"""Dossiers that are kept, more than there are regions in the country."""


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
        kennis = load_kennis(store, ontology, knowledge.sentences)
        return cls(store=store, ontology=ontology, knowledge=knowledge, kennis=kennis)

    @property
    def documents(self) -> tuple[Documentkaart, ...]:
        """All documents by id."""
        return tuple(self.knowledge.documents.values())

    @cached_property
    def titels(self) -> Mapping[str, str]:
        """Title of each document by its id."""
        return {card.id: card.titel for card in self.documents}

    @cached_property
    def namen(self) -> Mapping[str, str]:
        """Name of each region by its id."""
        return {regio.id: regio.naam for regio in self.kennis.regios}

    @cached_property
    def taken(self) -> Takenvergelijking:
        """The whole matrix of tasks, made once: its pages only choose from it."""
        return compare_taken(self.kennis, self.ontology)

    @cached_property
    def format(self) -> Formatvergelijking:
        """The whole coverage of the Format, made once."""
        return compare_format(self.kennis, self.ontology)

    @cached_property
    def ghnt(self) -> Ghntvergelijking:
        """All actions on all lines, made once."""
        return compare_ghnt(self.kennis, self.ontology)

    @cached_property
    def profiel(self) -> Callable[[Regio], Profiel]:
        """Gives the profile of a region, made once for each."""
        return cache(lambda regio: profile(self.kennis, self.ontology, regio))

    @cached_property
    def dossier(self) -> Callable[[Regio, date], Bezoekdossier]:
        """Gives the dossier of a region as of a day, made once for each; yesterday's fall out in time."""
        return lru_cache(DOSSIERS)(lambda regio, day: prepare(self.kennis, self.ontology, regio, day))


def _server(request: Request) -> Server:
    server = request.app.state.server
    assert isinstance(server, Server)
    return server


def _site(request: Request) -> str:
    return str(request.app.state.settings.site or request.base_url)


UseServer = Annotated[Server, Depends(_server)]
"""A route's parameter that wants the server."""
UseSite = Annotated[str, Depends(_site)]
"""A route's parameter that wants the public address, with a slash at its end."""
