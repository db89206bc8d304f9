"""What `spacy train --code` loads: the features, the tokenizer settings and the reader of the texts."""

import nl_regiokennis_sm

from training import corpus, tokenizer

__all__ = ["corpus", "nl_regiokennis_sm", "tokenizer"]
