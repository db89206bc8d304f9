"""The store on disk: versions side by side, one pointer to the current one, so readers never see half a build.

    store/
      regiokennis-store    marker: this folder is ours, and in which format
      huidig               name of the version that counts
      versies.json         the kept releases, newest first, each with its moment (graph/releases.py)
      versie-<hash>/       an Oxigraph database that is never written again once it has its name
      bouw/                a version in the making; only the holder of bouw.slot writes there

Opening a database read-only while another process writes to it is undefined behaviour (pyoxigraph), so a build writes
a new one and moves the pointer; readers that have the old one open keep it.
"""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat

from regiokennis.errors import RegiokennisError
from regiokennis.graph.releases import MEMORY, Release, note_release, read_releases

FORMAT = "1"
"""Format of the folder and of the graph's shape; raise it when old stores can no longer be read."""
MARKER = "regiokennis-store"
POINTER = "huidig"
KEPT = 5
"""Releases that stay where nothing else is asked."""


class StoreError(RegiokennisError):
    """The folder is not a store, is from another version, is in use by a build, or cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """One version of the graph, opened for reading; it stays the same while a build makes the next one."""

    path: Path
    """The folder of the store, not of the version."""
    versie: str
    """Name of the opened version; equal content has an equal name."""
    data: pyoxigraph.Store

    @classmethod
    def open(cls, path: Path, versie: str | None = None) -> "Store":
        """Open a kept release, or the current one, read-only; StoreError where it is not there or of another format."""
        current = current_version(path)
        if versie is not None and versie not in {each.versie for each in read_releases(path, current)}:
            raise StoreError(f"De versie '{versie[:40]}' wordt niet (meer) bewaard.")
        versie = versie or current
        try:
            return cls(path=path, versie=versie, data=pyoxigraph.Store.read_only(str(path / versie)))
        except (OSError, ValueError) as error:
            raise StoreError(f"De gegevens in {path} zijn beschadigd; bouw de store opnieuw.") from error

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> "Store":
        """A store in memory, for tests and for graphs that need not stay."""
        data = pyoxigraph.Store()
        data.extend(quads)
        return cls(path=Path(), versie=MEMORY, data=data)

    def query(self, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Run a query over the union of all named graphs; every reader goes through here, so all get the same rows."""
        return self.data.query(text, use_default_graph_as_union=True)

    def releases(self) -> tuple[Release, ...]:
        """The releases that can be opened beside this one, newest first; of a store in memory only itself."""
        return read_releases(self.path, self.versie)

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """All quads, or those of one named graph, in no particular order."""
        return self.data.quads_for_pattern(None, None, None, graph)

    def graphs(self) -> tuple[NamedNode, ...]:
        """The named graphs, sorted."""
        found = (graph for graph in self.data.named_graphs() if isinstance(graph, NamedNode))
        return tuple(sorted(found, key=lambda graph: graph.value))


def current_version(path: Path) -> str:
    """Name of the version that counts now: cheap, so a server can ask whether there is a newer one."""
    _check(path)
    pointer = path / POINTER
    if not pointer.is_file():
        raise StoreError(f"De store in {path} is nog leeg; draai eerst `regiokennis build`.")
    versie = pointer.read_text(encoding="utf-8", errors="replace").strip()
    if not (path / versie / "CURRENT").is_file() or "/" in versie:
        raise StoreError(f"De gegevens in {path} zijn beschadigd; bouw de store opnieuw.")
    return versie


def replace(path: Path, quads: Iterable[Quad], keep: int = KEPT) -> Store:
    """Write a version that holds exactly `quads` and make it the current one; the old one stays until then.

    The version's name is a hash of its sorted N-Quads: the same content gives the same name, and where it is
    current already nothing changes. The last `keep` releases stay.
    """
    check_writable(path)
    lines = sorted_lines(quads)
    versie = "versie-" + hashlib.sha256("".join(lines).encode()).hexdigest()[:16]
    with _building(path) as folder:
        target = path / versie
        if not _opens(target):
            shutil.rmtree(target, ignore_errors=True)
            _write(folder, lines)
            folder.rename(target)
        kept = note_release(path, versie, keep, _before(path))
        _point(path, versie)
        _forget_old(path, kept)
    return Store.open(path)


def _write(folder: Path, lines: list[str]) -> None:
    """A database with these statements; it is closed again when this returns."""
    try:
        data = pyoxigraph.Store(str(folder))
        data.bulk_load(input="".join(lines).encode(), format=RdfFormat.N_QUADS)
        data.flush()
    except OSError as error:
        raise StoreError(f"In {folder.parent} kan niet worden geschreven ({error}); is de schijf vol?") from error


def _before(path: Path) -> str | None:
    """The version that is current until now."""
    pointer = path / POINTER
    return pointer.read_text(encoding="utf-8").strip() if pointer.is_file() else None


def check_writable(path: Path) -> None:
    """StoreError where a build may not or cannot write; asked before the reading, which takes the time.

    A folder with other things in it is not ours, nor is a store of another format.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        _check(path)
    folder = next(place for place in (path, *path.parents) if place.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        raise StoreError(f"In {folder} kan niet worden geschreven.")


def sorted_lines(quads: Iterable[Quad]) -> list[str]:
    """N-Quads, one statement a line, without doubles and in code point order: the graph's canonical text."""
    data = pyoxigraph.serialize(quads, format=RdfFormat.N_QUADS) or b""
    return sorted(set(data.decode().splitlines(keepends=True)))


def _check(path: Path) -> None:
    marker = path / MARKER
    if not path.exists():
        raise StoreError(f"Er is nog geen store in {path}; draai eerst `regiokennis build`.")
    if not path.is_dir() or not marker.is_file():
        raise StoreError(f"{path} is geen regiokennis-store.")
    found = marker.read_text(encoding="utf-8", errors="replace").strip()
    if found != f"formaat {FORMAT}":
        raise StoreError(
            f"De store in {path} is van een andere versie ({found[:40] or 'onbekend'}, hier: formaat {FORMAT}); "
            "verwijder die map en draai `regiokennis build`, of kies een andere map."
        )


@contextmanager
def _building(path: Path) -> Iterator[Path]:
    """An empty folder to build in, held by one process at a time; what a broken build left there is swept away."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        (path / MARKER).write_text(f"formaat {FORMAT}\n", encoding="utf-8")
        slot = (path / "bouw.slot").open("w", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"In {path} kan niet worden geschreven: {error.strerror}.") from error
    with slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StoreError(f"Een andere build schrijft al naar {path}; probeer het daarna opnieuw.") from error
        folder = path / "bouw"
        shutil.rmtree(folder, ignore_errors=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _opens(version: Path) -> bool:
    try:
        pyoxigraph.Store.read_only(str(version))
    except (OSError, ValueError):
        return False
    return True


def _point(path: Path, versie: str) -> None:
    """Move the pointer in one step."""
    fresh = path / f"{POINTER}.nieuw"
    fresh.write_text(versie + "\n", encoding="utf-8")
    fresh.replace(path / POINTER)


def _forget_old(path: Path, kept: Collection[str]) -> None:
    """Remove all versions but these."""
    for folder in sorted(path.glob("versie-*")):
        if folder.name not in kept:
            shutil.rmtree(folder, ignore_errors=True)
