"""Which graphs a query names itself (FROM, FROM NAMED): only graphs of this store may be asked."""

import re
from urllib.parse import urljoin

from regiokennis.graph.sparql import TOKEN


def named_graphs(query: str, base: str | None) -> tuple[str, ...]:
    """The IRIs after FROM and FROM NAMED, resolved; a prefixed name that is not declared is given as it stands."""
    tokens = [match for match in TOKEN.finditer(query) if match.lastgroup in ("iri", "pname", "word")]
    prefixes: dict[str, str] = {}
    found = []
    for place, token in enumerate(tokens):
        word = token.group().upper() if token.lastgroup == "word" else ""
        following = tokens[place + 1 : place + 3]
        if word == "BASE" and following and following[0].lastgroup == "iri":
            base = urljoin(base or "", following[0].group()[1:-1])
        elif word == "PREFIX" and len(following) == 2 and following[1].lastgroup == "iri":
            prefixes[following[0].group().partition(":")[0]] = urljoin(base or "", following[1].group()[1:-1])
        elif word == "FROM" and following:
            named = following[0].group().upper() == "NAMED"
            target = following[-1] if named and len(following) == 2 else following[0]
            found.append(_resolve(target, prefixes, base))
    return tuple(found)


def _resolve(token: re.Match[str], prefixes: dict[str, str], base: str | None) -> str:
    if token.lastgroup == "iri":
        return urljoin(base or "", token.group()[1:-1])
    prefix, _, local = token.group().partition(":")
    return prefixes[prefix] + local if prefix in prefixes else token.group()
