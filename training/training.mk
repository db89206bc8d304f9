# The Dutch pipeline: included by the root Makefile. Both targets need the treebank beside the checkout
# (../shared/treebank, or REGIOKENNIS_TREEBANK=...) and the `train` extra.
.PHONY: model model-evaluate

model: $(STAMP)  ## train, assemble and score the Dutch pipeline (writes training/scores.json)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt spacy-lookups-data
	$(BIN)/python -m training.lemmas
	$(BIN)/python -m training.convert
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m training.train
	$(BIN)/python -m training.assemble
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall ./training/nl_regiokennis_sm
	$(BIN)/python -m training.evaluate

model-evaluate: $(STAMP)  ## score the committed pipeline on the treebank's and the policy test sentences
	$(BIN)/python -m training.evaluate
