"""Headings and heads of tables as they may be shown: they go along as the place of all that stands below them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from regiokennis.annotate.model import Shield
from regiokennis.text.model import Block, BlockKind, StructuredText

HEADS = (BlockKind.KOP, BlockKind.CEL)
LEFT_OUT = "…"
"""What stands in the place of a name or a telephone number."""


def without_secrets(text: StructuredText, shields: Iterable[Shield]) -> StructuredText:
    """The same text with persons, contact details and stories taken out of what is told as a place (design, section 8).

    A heading keeps its own text, which its shields cover; the name of someone in public office may be shown.
    """
    secrets = {
        text.blocks[found.block].text[found.start : found.end]
        for found in shields
        if found.reden != "ambt" and text.blocks[found.block].kind in HEADS
    }
    if not secrets:
        return text
    longest_first = sorted(secrets, key=lambda secret: (-len(secret), secret))
    return replace(text, blocks=tuple(_cleared(block, longest_first) for block in text.blocks))


def _cleared(block: Block, secrets: Sequence[str]) -> Block:
    return replace(
        block,
        sectie=tuple(_without(head, secrets) for head in block.sectie),
        kolomkop=block.kolomkop and _without(block.kolomkop, secrets),
        rijkop=block.rijkop and _without(block.rijkop, secrets),
    )


def _without(head: str, secrets: Sequence[str]) -> str:
    for secret in secrets:
        head = head.replace(secret, LEFT_OUT)
    return head
