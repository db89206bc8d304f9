"""The tokenizer settings of policy texts, given to `spacy train --code`; they are saved with the weights."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.util import compile_prefix_regex, compile_suffix_regex, registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
OPENING_BRACKET = r"\("
WORD_WITH_BRACKET = r"\((?![^\W\d_]+-\)[^\W\d_])"
CURLY_PLURAL = r"[^\W\d_][\w-]+[’‘]s$"
BULLETS = (r"•", r"▪", r"►", r"✓", r"●", r"«", r"»")
FORMS = Path(__file__).parent / "tokens.toml"


def policy_tokens(nlp: Language) -> Language:
    """Split footnote marks and bullets off, and keep "(ex-)partner" one word, as the treebanks do."""
    prefixes = [WORD_WITH_BRACKET if p == OPENING_BRACKET else p for p in nlp.Defaults.prefixes or ()]
    suffixes = [*(nlp.Defaults.suffixes or ()), rf"[{SUPERSCRIPTS}]+", rf"(?<=[{SUPERSCRIPTS}])\."]
    tokenizer: Any = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex([*BULLETS, f"[{SUPERSCRIPTS}]+", *prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.token_match = re.compile(CURLY_PLURAL).match
    forms = tomllib.loads(FORMS.read_text(encoding="utf-8"))
    words = {f"{form}." for word in forms["words"] for form in (word, word.title(), word.upper())}
    tokenizer.rules = {form: parts for form, parts in (tokenizer.rules or {}).items() if form not in words}
    for form in forms["kept"]:
        tokenizer.add_special_case(form, [{"ORTH": form}])
    return nlp


@registry.callbacks("regiokennis.tokenizer.v1")
def make_callback() -> Callable[[Language], Language]:
    """Name `policy_tokens` for the config."""
    return policy_tokens
