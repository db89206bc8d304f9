"""Where things stand and what is chosen: every setting, its environment variable and its default."""

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The choices of one run; read once at the edge (cli, api) and passed down.

    Paths are absolute. `base` ends in a slash and prefixes every IRI that is minted. `pipeline` is
    the name of an installed spaCy pipeline.
    """

    root: Path = PROJECT
    corpus: Path = PROJECT / "corpus"
    ontology: Path = PROJECT / "ontology"
    store: Path = PROJECT / "build" / "store"
    web: Path = PROJECT / "build" / "web"
    """Style sheets of others (NL Design System) that `make` put there; may be absent."""
    base: str = "https://w3id.org/regiokennis/"
    pipeline: str = "nl_regiokennis_sm"

    @classmethod
    def from_environment(cls) -> "Settings":
        """The defaults, each overridden by REGIOKENNIS_<NAME> where that is set."""
        default = cls()
        root = Path(os.environ.get("REGIOKENNIS_ROOT", default.root)).resolve()
        return cls(
            root=root,
            corpus=Path(os.environ.get("REGIOKENNIS_CORPUS", root / "corpus")).resolve(),
            ontology=Path(os.environ.get("REGIOKENNIS_ONTOLOGY", root / "ontology")).resolve(),
            store=Path(os.environ.get("REGIOKENNIS_STORE", root / "build" / "store")).resolve(),
            web=Path(os.environ.get("REGIOKENNIS_WEB", root / "build" / "web")).resolve(),
            base=os.environ.get("REGIOKENNIS_BASE", default.base),
            pipeline=os.environ.get("REGIOKENNIS_PIPELINE", default.pipeline),
        )
