"""Links to an article of Dutch law by the Juriconnect standard (jci 1.3), resolved by wetten.overheid.nl."""

import re

RESOLVER = "https://wetten.overheid.nl/"


def link_article(bwb: str, artikel: str | None) -> str:
    """`jci1.3:c:BWBR…&artikel=20&lid=6` behind the resolver; without an article the law itself."""
    place = ""
    if artikel and (number := re.match(r"[\d.:]+[a-z]?", artikel)):
        place = f"&artikel={number[0]}"
        if lid := re.search(r"\blid (\d+)", artikel):
            place += f"&lid={lid[1]}"
        if onder := re.search(r"\bonder ([a-z0-9]+)", artikel):
            place += f"&o={onder[1]}"
    return f"{RESOLVER}jci1.3:c:{bwb}{place}"
