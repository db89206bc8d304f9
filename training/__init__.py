"""The recipe of `nl_regiokennis_sm`: every number in the model card comes out of these commands."""
