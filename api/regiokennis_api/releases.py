"""Kept releases behind `?versie=`: what facts and comparisons need of one, and what changed between two."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Annotated

from fastapi import Depends, HTTPException, Query, Request

from regiokennis.errors import RegiokennisError
from regiokennis.facts.model import Feit
from regiokennis.graph import Store
from regiokennis.graph.releases import Release
from regiokennis.ontology import Ontology
from regiokennis.questions.compare.kennis import Kennis, load_kennis
from regiokennis_api.state import UseServer

OPENED = 3
"""Releases beside the current one that stay opened."""
NAME = r"^versie-[0-9a-f]{16}$"
HEADER = "Graaf-Versie"
"""The one place where an answer tells its release: of JSON, CSV and Word alike."""


@dataclass(frozen=True, kw_only=True)
class Uitgave:
    """One release, read."""

    store: Store
    ontology: Ontology
    kennis: Kennis


@dataclass(frozen=True, slots=True, kw_only=True)
class Versie:
    """A release that is kept."""

    versie: str
    gebouwd_op: datetime
    huidig: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Versielijst:
    """The kept releases, newest first."""

    totaal: int
    versies: tuple[Versie, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Soortverschil:
    """The ids of the facts of one soort that came, went, or say something else (a certainty, a quote)."""

    soort: str
    toegevoegd: tuple[str, ...]
    verdwenen: tuple[str, ...]
    gewijzigd: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Versieverschil:
    """What changed from one release to another; soorten in which nothing changed are left out."""

    van: str
    naar: str
    toegevoegd: int
    verdwenen: int
    gewijzigd: int
    soorten: tuple[Soortverschil, ...]


class Releases:
    """Opens kept releases when they are first asked for."""

    def __init__(self, current: Uitgave) -> None:
        self._current = current
        self._opened = lru_cache(maxsize=OPENED)(self._open)

    def listed(self) -> tuple[Versie, ...]:
        """What is kept now; a build may have added one that this server does not answer from yet."""
        own = self._current.store.versie
        return tuple(_told(each, own) for each in self._current.store.releases())

    def get(self, versie: str | None) -> Uitgave:
        """A release by its name (None: the one this server answers from); HTTPException 404 where it is not kept."""
        if versie in (None, self._current.store.versie):
            return self._current
        if versie not in {each.versie for each in self.listed()}:
            raise HTTPException(404, f"De versie '{str(versie)[:40]}' wordt niet (meer) bewaard; zie /v1/versies.")
        return self._opened(versie)

    def _open(self, versie: str) -> Uitgave:
        ontology = self._current.ontology
        try:
            store = Store.open(self._current.store.path, versie)
            return Uitgave(store=store, ontology=ontology, kennis=load_kennis(store, ontology))
        except (RegiokennisError, KeyError, ValueError) as error:
            raise HTTPException(404, f"De versie '{versie}' kan dit programma niet meer lezen.") from error


def _told(release: Release, own: str) -> Versie:
    return Versie(versie=release.versie, gebouwd_op=release.gebouwd_op, huidig=release.versie == own)


def compare_releases(van: Uitgave, naar: Uitgave) -> Versieverschil:
    """Facts by their ids, per soort in the contract's order."""
    old, new = van.kennis.per_id, naar.kennis.per_id
    added, gone = new.keys() - old.keys(), old.keys() - new.keys()
    changed = {id_ for id_ in old.keys() & new.keys() if old[id_] != new[id_]}
    soorten = tuple(
        Soortverschil(
            soort=soort.naam,
            toegevoegd=_ids(soort.naam, naar.kennis.feiten, added),
            verdwenen=_ids(soort.naam, van.kennis.feiten, gone),
            gewijzigd=_ids(soort.naam, naar.kennis.feiten, changed),
        )
        for soort in naar.ontology.soorten
    )
    return Versieverschil(
        van=van.store.versie,
        naar=naar.store.versie,
        toegevoegd=len(added),
        verdwenen=len(gone),
        gewijzigd=len(changed),
        soorten=tuple(each for each in soorten if each.toegevoegd or each.verdwenen or each.gewijzigd),
    )


def _ids(soort: str, feiten: Iterable[Feit], wanted: set[str]) -> tuple[str, ...]:
    return tuple(feit.id for feit in feiten if feit.soort == soort and feit.id in wanted)


def use_releases(request: Request, server: UseServer) -> Releases:
    """A dependency: the releases of this app's store."""
    state = request.app.state
    if not hasattr(state, "releases"):
        state.releases = Releases(Uitgave(store=server.store, ontology=server.ontology, kennis=server.kennis))
    found: Releases = state.releases
    return found


UseReleases = Annotated[Releases, Depends(use_releases)]


def use_release(
    request: Request,
    releases: UseReleases,
    versie: Annotated[
        str | None,
        Query(
            pattern=NAME,
            description="Een bewaarde versie (zie /v1/versies); anders de huidige.",
            examples=["versie-0123456789abcdef"],
        ),
    ] = None,
) -> Uitgave:
    """A dependency: the release that is asked for; the answer tells it in the header Graaf-Versie."""
    found = releases.get(versie)
    request.state.graaf_versie = found.store.versie
    return found


UseRelease = Annotated[Uitgave, Depends(use_release)]
"""A route's parameter that wants the release that is asked for."""
