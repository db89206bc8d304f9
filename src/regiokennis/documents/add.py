"""Putting a document into a corpus: its file byte for byte, its entry at the end of the manifest, or nothing at all."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from regiokennis.documents.corpus import MANIFEST, load_corpus, read_manifest
from regiokennis.documents.errors import CorpusError
from regiokennis.documents.model import Document


def add(root: Path, document: Document, known_regios: Mapping[str, str]) -> Document:
    """The document as the corpus in `root` now holds it.

    `document` is what `infer` made of the file, or a person said of it. A region that neither the vocabulary
    (`known_regios`, id to name) nor the manifest knows gets a `[[regio]]` entry. Raises `CorpusError` where the corpus
    already has the id, the file name or the same bytes, or where it cannot be written; the corpus is then as it was.
    """
    corpus = load_corpus(root, known_regios)
    name = document.source.path.name
    for other in corpus.documents:
        if other.source.sha256 == document.source.sha256:
            raise CorpusError(f"Dit document staat al in het corpus, als '{other.id}'.")
        if other.id == document.id:
            raise CorpusError(f"Het corpus heeft al een document met het id '{document.id}'.")
    target = root / name
    if target.exists():
        raise CorpusError(f"Het corpus heeft al een bestand {name}.")
    new_regio = document.regio is not None and document.regio not in {*known_regios, *corpus.regios}
    addition = (_regio(document) if new_regio else "") + _entry(document, name)
    manifest = root / MANIFEST
    old = manifest.read_bytes()
    try:
        shutil.copyfile(document.source.path, target)
        _replace(manifest, old.rstrip() + b"\n\n" + addition.encode())
        known = {**known_regios, **({document.regio: document.regio_naam or document.regio} if document.regio else {})}
        return load_corpus(root, known).document(document.id)
    except Exception as error:
        target.unlink(missing_ok=True)
        _replace(manifest, old)
        read_manifest(root)
        if isinstance(error, CorpusError):
            raise
        raise CorpusError(
            f"Het document {name} kan niet aan het corpus worden toegevoegd: het corpus is niet gewijzigd."
        ) from error


def _replace(path: Path, content: bytes) -> None:
    """Write a file at once: whoever reads it sees the old content or the new, never a part."""
    temporary = path.with_name(path.name + ".nieuw")
    temporary.write_bytes(content)
    temporary.replace(path)


def _regio(document: Document) -> str:
    return f"[[regio]]\nid = {_quoted(document.regio or '')}\nnaam = {_quoted(document.regio_naam or '')}\n\n"


def _entry(document: Document, name: str) -> str:
    fields: list[tuple[str, str | None]] = [
        ("id", _quoted(document.id)),
        ("bestand", _quoted(name)),
        ("titel", _quoted(document.titel)),
        ("soort", _quoted(document.soort)),
        ("regio", _quoted(document.regio) if document.regio else None),
        ("periode", f"[{document.periode[0]}, {document.periode[1]}]" if document.periode else None),
        *((key, _quoted(value) if value else None) for key, value in _optional(document)),
        ("sha256", _quoted(document.source.sha256)),
    ]
    return "[[document]]\n" + "".join(f"{key} = {value}\n" for key, value in fields if value is not None)


def _optional(document: Document) -> list[tuple[str, str | None]]:
    return [
        ("uitgever", document.uitgever),
        ("datum", document.datum),
        ("rechten", document.rechten),
        ("url", document.url),
    ]


def _quoted(text: str) -> str:
    """A TOML basic string; JSON escapes what TOML escapes, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
