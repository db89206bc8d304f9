"""What `spacy train --code` loads: the features, the tokenizer settings and the reader of the texts.

The package is imported through `training`, whose first act is to put the checkout's package before an installed one:
weights trained with the features of another version than they run with would be quietly worse.
"""

from importlib import import_module

from training import corpus, tokenizer

nl_regiokennis_sm = import_module("nl_regiokennis_sm")

__all__ = ["corpus", "nl_regiokennis_sm", "tokenizer"]
