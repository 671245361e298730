# Everything a person types. `make serve` and `make test` set up what they need.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# What builds the site: mkdocs or zensical.
ENGINE ?= mkdocs
# The tests of one file run one after the other, files beside each other, the slow ones first.
PARALLEL ?= --numprocesses 2 --dist loadfile --no-loadscope-reorder

.PHONY: serve site check test test-all bench schema clean

serve: .venv/ready
	$(BIN)/python -m generator serve

site: .venv/$(ENGINE)-ready
	$(BIN)/python -m generator build --engine $(ENGINE)

schema: .venv/ready
	$(BIN)/python -m generator schema

check: .venv/test-ready node_modules/.package-lock.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/yamllint --strict .
	node_modules/.bin/tsc --noEmit -p .
	$(BIN)/python -m generator check --today "$$(date +%F)"

test: check
	scripts/install-browser.sh
	scripts/install-office.sh
	node --test tests/node/*.test.mjs
	$(BIN)/pytest $(PARALLEL)

test-all: test tests/old-browsers/node_modules/unpacked
	scripts/install-firefox.sh
	$(BIN)/pytest -m sweep $(PARALLEL)

bench: .venv/bench-ready bench/node_modules/.package-lock.json
	scripts/install-browser.sh
	scripts/install-pango.sh
	$(BIN)/python -m bench

.venv/ready: pyproject.toml constraints.txt
	scripts/make-venv.sh $(PYTHON)
	$(INSTALL) pip hatchling editables
	$(INSTALL) --no-build-isolation -e .
	touch $@

.venv/mkdocs-ready: .venv/ready
	touch $@

.venv/zensical-ready .venv/test-ready .venv/bench-ready: .venv/%-ready: .venv/ready
	$(INSTALL) --group $*
	touch $@

node_modules/.package-lock.json: package.json package-lock.json
	scripts/install-node.sh
	npm ci --silent
	touch $@

bench/node_modules/.package-lock.json: bench/package.json bench/package-lock.json
	scripts/install-node.sh
	npm ci --silent --prefix bench
	touch $@

tests/old-browsers/node_modules/unpacked: $(addprefix tests/old-browsers/,package.json package-lock.json unpack.mjs)
	scripts/install-node.sh
	npm ci --silent --prefix tests/old-browsers
	node tests/old-browsers/unpack.mjs
	touch $@

clean:
	rm -rf build site .site-before
