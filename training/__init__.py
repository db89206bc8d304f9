"""The recipe of `nl_regiokennis_sm`: every number in the model card comes out of these commands."""

import sys
from pathlib import Path

# The recipe builds the package that stands beside it, whatever version is installed.
sys.path.insert(0, str(Path(__file__).parent / "nl_regiokennis_sm"))
