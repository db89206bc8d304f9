"""What people call a region beside its name: its initials, its adjective, the land it lies in where no other does."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

COMPASS = re.compile(r"(?:noord|oost|zuid|west|midden|centrum)*|en|de|het|regio", re.IGNORECASE)
"""Parts of a name that say where in a land a region lies, and nothing by themselves."""


def spoken(regios: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """By id every form a region (id -> name) is asked by; a land that two of them name stands for neither."""
    bare = {id_: re.sub(r"^[Rr]egio ", "", naam) for id_, naam in regios.items()}
    shared = Counter(land for naam in bare.values() for land in set(_lands(naam)))
    return {
        id_: (
            regios[id_],
            naam,
            f"regio {naam}",
            *_adjectives(naam),
            *_initials(naam),
            *_alone((land for land in _lands(naam) if shared[land] == 1), naam),
        )
        for id_, naam in bare.items()
    }


def _lands(naam: str) -> tuple[str, ...]:
    """The parts of a name that are no part of the compass: of `Noord Veenland` only `Veenland`."""
    return tuple(part for part in re.split(r"[\s-]+", naam) if part and not COMPASS.fullmatch(part))


def _alone(lands: Iterable[str], naam: str) -> Iterable[str]:
    """The adjectives of the only land in a name of more words; what of a land is not the region is its own name."""
    found = tuple(lands)
    return _adjectives(found[0]) if len(found) == 1 and found[0] != naam else ()


def _initials(naam: str) -> tuple[str, ...]:
    """The abbreviation people make of a name of two words or more (`Groot Veenland` -> `GV`)."""
    parts = [part for part in re.split(r"[\s-]+", naam) if part[:1].isupper()]
    return ("".join(part[0] for part in parts),) if len(parts) > 1 else ()


def _adjectives(naam: str) -> tuple[str, ...]:
    """The adjective people make of one name (`Merwe` -> `Merwse`, `Veenthe` -> `Veentse`, `Elderland` -> `Elderse`)."""
    if " " in naam or "-" in naam:
        return ()
    stem = re.sub(r"(?:en|e)$", "", naam)
    stem = re.sub(r"th$", "t", stem)
    short = re.sub(r"erland$", "er", stem)
    people = f"{stem}en" if stem.endswith("t") else ""
    return tuple(dict.fromkeys(form for form in (f"{stem}se", f"{stem}s", f"{short}se", f"{short}s", people) if form))
