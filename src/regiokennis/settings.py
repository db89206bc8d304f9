"""Where things stand and what is chosen: every setting, its environment variable and its default."""

import os
from dataclasses import dataclass
from pathlib import Path

from regiokennis.errors import RegiokennisError

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
    versies: int = 5
    """Releases of the graph that a build keeps (REGIOKENNIS_VERSIES)."""
    tls: bool = False
    """Whether people reach the server over HTTPS; then it sends HSTS (REGIOKENNIS_TLS=1)."""
    site: str = ""
    """The public address with a slash at its end, for security.txt (REGIOKENNIS_SITE)."""
    meldpunt: tuple[str, ...] = ()
    """Where a leak in the security may be told, mailto: or https: (REGIOKENNIS_MELDPUNT, with spaces between)."""
    meldbeleid: str = ""
    """The page that says what happens with such a report (REGIOKENNIS_MELDBELEID)."""
    tempo: float = 50.0
    """Requests a second that one client may go on making; 0 is no limit (REGIOKENNIS_TEMPO)."""
    voorraad: int = 2000
    """Requests that it may make at once before that counts (REGIOKENNIS_VOORRAAD)."""
    proxies: tuple[str, ...] = ()
    """Networks (CIDR) whose X-Forwarded-For is believed (REGIOKENNIS_PROXIES, with spaces between)."""
    logboek: bool = False
    """Whether each request is logged as a line of JSON, without what was asked (REGIOKENNIS_LOGBOEK=1)."""

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
            versies=int(_number("REGIOKENNIS_VERSIES", default.versies)),
            tls=_yes("REGIOKENNIS_TLS"),
            site=os.environ.get("REGIOKENNIS_SITE", default.site),
            meldpunt=tuple(os.environ.get("REGIOKENNIS_MELDPUNT", "").split()),
            meldbeleid=os.environ.get("REGIOKENNIS_MELDBELEID", default.meldbeleid),
            tempo=_number("REGIOKENNIS_TEMPO", default.tempo),
            voorraad=int(_number("REGIOKENNIS_VOORRAAD", default.voorraad)),
            proxies=tuple(os.environ.get("REGIOKENNIS_PROXIES", "").split()),
            logboek=_yes("REGIOKENNIS_LOGBOEK"),
        )


def _yes(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() in ("1", "ja", "true")


def _number(name: str, default: float) -> float:
    """A setting that is a number; RegiokennisError where it is none, or less than nothing."""
    text = os.environ.get(name, "").strip()
    try:
        value = float(text) if text else float(default)
    except ValueError:
        value = -1.0
    if not 0 <= value < 1e9:
        raise RegiokennisError(f"{name} moet een getal van 0 of meer zijn, niet '{text[:40]}'.")
    return value
