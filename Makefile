# Everything a person runs. `make run` and `make test` set up what they need from a bare checkout.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
HOST ?= 127.0.0.1
PORT ?= 8000

.PHONY: run test web chromium check build serve ontology quality bench golden clean constraints

run: $(STAMP) web  ## build the graph and serve API and pages
	$(BIN)/regiokennis build
	$(BIN)/regiokennis serve --host $(HOST) --port $(PORT)

test: $(STAMP) web chromium  ## all tests
	$(BIN)/python -m pytest -n 2

# Style sheets of the NL Design System and the query editor, where npm is there; without them the pages have our own
# plainer style and a plain form.
web: build/web/theme.css
build/web/theme.css: api/package.json
	@mkdir -p build/web build/nlds && cp api/package.json build/nlds/
	@command -v npm >/dev/null && npm install --prefix build/nlds --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error \
		&& for part in heading paragraph link button; do \
			cp build/nlds/node_modules/@nl-design-system-candidate/$$part-css/dist/html/$$part.css build/web/; done \
		&& cp build/nlds/node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css build/web/theme.css \
		&& cp build/nlds/node_modules/@zazuko/yasqe/build/yasqe.min.js build/nlds/node_modules/@zazuko/yasqe/build/yasqe.min.css build/web/ \
		|| echo 'No npm here: the pages keep their own plain style.'

# The browser tests use the system's own Chromium; where it cannot be installed they are skipped with that reason.
chromium:
	@command -v chromium >/dev/null || (test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq \
		&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null) \
		|| echo 'No Chromium and no way to install it here: the browser tests will be skipped.'

check: $(STAMP)  ## what CI checks beside the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check src api tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m regiokennis.ontology.lint ontology
	$(BIN)/python -m regiokennis.ontology.generate --check

build: $(STAMP)
	$(BIN)/regiokennis build

serve: $(STAMP)
	$(BIN)/regiokennis serve --host $(HOST) --port $(PORT)

ontology: $(STAMP)  ## renew the types that are made from ontology/
	$(BIN)/python -m regiokennis.ontology.generate

quality: $(STAMP)  ## score the extraction on all gold that can be reached
	$(BIN)/python -m regiokennis.evaluation.quality

bench: $(STAMP)  ## ratios, measured side by side in one run
	$(BIN)/python -m benchmarks

golden: $(STAMP)  ## renew tests/golden after a reviewed change
	$(BIN)/python -m pytest tests/golden --golden-renew

# The constraints file pins every version; the Dutch pipeline ships with the project.
$(STAMP): pyproject.toml constraints.txt training/nl_regiokennis_sm/nl_regiokennis_sm/model/meta.json
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps ./training/nl_regiokennis_sm
	touch $(STAMP)

constraints: $(STAMP)
	$(BIN)/python -m pip freeze --exclude-editable | grep -v -e '@ file' -e '^nl.regiokennis' > constraints.new
	(echo '# Exact versions of everything that is installed; renew with `make constraints`.'; cat constraints.new) > constraints.txt
	rm constraints.new

clean:
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

-include training/training.mk
