"""The corpus: a directory of documents, byte for byte, and the manifest that says what they are."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regiokennis.documents.errors import CorpusError
from regiokennis.documents.model import Document
from regiokennis.documents.source import open_source

MANIFEST = "documenten.toml"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_KEYS = frozenset(
    ("id", "bestand", "titel", "soort", "regio", "periode", "uitgever", "datum", "rechten", "url", "sha256")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """The documents of a manifest, in its order, each with its checked source."""

    root: Path
    documents: tuple[Document, ...]
    regios: Mapping[str, str]
    """Id to name of the regions the manifest itself introduces (`[[regio]]`)."""

    def document(self, document_id: str) -> Document:
        """The document with that id, or a `CorpusError`."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise CorpusError(f"Het corpus heeft geen document '{document_id}'.")


def load_corpus(root: Path, known_regios: Mapping[str, str] | Collection[str] | None = None) -> Corpus:
    """The corpus in the directory `root`.

    `known_regios` are the regions of the vocabulary (ids, or ids with names). Where it is given, a region that is
    neither there nor in the manifest's own `[[regio]]` entries is refused. Raises `CorpusError` for a manifest that
    is missing or wrong and for a file that is not the one it names; `SourceError` for a file that is no Dutch text.
    """
    manifest = read_manifest(root)
    own = _own_regios(manifest)
    names = dict(known_regios) if isinstance(known_regios, Mapping) else {}
    names.update(own)
    allowed = None if known_regios is None else frozenset(known_regios) | frozenset(own)
    documents: list[Document] = []
    for entry in _entries(manifest, "document"):
        document = _document(root, entry, names, allowed)
        if any(other.id == document.id for other in documents):
            raise CorpusError(f"{MANIFEST}: het id '{document.id}' staat er twee keer in.")
        documents.append(document)
    return Corpus(root=root, documents=tuple(documents), regios=own)


def read_manifest(root: Path) -> dict[str, Any]:
    """The manifest of the corpus in `root` as TOML gives it; `CorpusError` where there is none or it is no TOML."""
    path = root / MANIFEST
    if not path.is_file():
        raise CorpusError(f"De map {root.name} is geen corpus: {MANIFEST} ontbreekt.")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError(f"{MANIFEST} is geen geldige TOML: {' '.join(str(error).split())}.") from error


def _entries(manifest: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    entries = manifest.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise CorpusError(f"{MANIFEST}: '{key}' moet een lijst van tabellen zijn ([[{key}]]).")
    return entries


def _own_regios(manifest: Mapping[str, Any]) -> dict[str, str]:
    return {_text(entry, "id", "regio"): _text(entry, "naam", "regio") for entry in _entries(manifest, "regio")}


def _text(entry: Mapping[str, Any], key: str, what: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise CorpusError(f"{MANIFEST}: {what} '{entry.get('id', '?')}' heeft geen '{key}'.")
    return value


def _optional(entry: Mapping[str, Any], key: str) -> str | None:
    return _text(entry, key, "document") if key in entry else None


def _document(
    root: Path, entry: Mapping[str, Any], names: Mapping[str, str], allowed: frozenset[str] | None
) -> Document:
    document_id = _text(entry, "id", "document")
    if not _ID.fullmatch(document_id):
        raise CorpusError(f"{MANIFEST}: het id '{document_id}' mag alleen kleine letters, cijfers en streepjes hebben.")
    if unknown := sorted(set(entry) - _KEYS):
        raise CorpusError(f"{MANIFEST}: document '{document_id}' heeft een onbekend veld '{unknown[0]}'.")
    regio = _optional(entry, "regio")
    if regio is not None and allowed is not None and regio not in allowed:
        raise CorpusError(f"{MANIFEST}: document '{document_id}' noemt de onbekende regio '{regio}'.")
    sha256 = _text(entry, "sha256", "document")
    if not _SHA256.fullmatch(sha256):
        raise CorpusError(f"{MANIFEST}: document '{document_id}' heeft geen geldige sha256.")
    name = _text(entry, "bestand", "document")
    if Path(name).name != name:
        raise CorpusError(f"{MANIFEST}: het bestand '{name}' van '{document_id}' moet in de map van het corpus staan.")
    source = open_source(root / name)
    if source.sha256 != sha256:
        raise CorpusError(f"Het bestand {name} is gewijzigd: de sha256 klopt niet met {MANIFEST}.")
    return Document(
        id=document_id,
        titel=_text(entry, "titel", "document"),
        soort=_text(entry, "soort", "document").lower(),
        regio=regio,
        regio_naam=None if regio is None else names.get(regio, regio.replace("-", " ").title()),
        periode=_periode(entry, document_id),
        uitgever=_optional(entry, "uitgever"),
        datum=_optional(entry, "datum"),
        rechten=_optional(entry, "rechten"),
        url=_optional(entry, "url"),
        source=source,
    )


def _periode(entry: Mapping[str, Any], document_id: str) -> tuple[int, int] | None:
    value = entry.get("periode")
    if value is None:
        return None
    match value:
        case [int(first), int(last)] if first <= last:
            return first, last
    raise CorpusError(
        f"{MANIFEST}: de periode van '{document_id}' moet twee jaren zijn, het eerste niet na het laatste."
    )
