# Everything a person types. `make serve` and `make test` set up what they need.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: serve site check test test-all schema clean

serve: .venv/ready
	$(BIN)/python -m generator serve

site: .venv/ready
	$(BIN)/python -m generator build

schema: .venv/ready
	$(BIN)/python -m generator schema

check: .venv/test-ready node_modules/.package-lock.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/yamllint --strict .
	node_modules/.bin/tsc --noEmit -p .
	$(BIN)/python -m generator check

test: check
	scripts/install-browser.sh
	node --test tests/node/*.test.mjs
	$(BIN)/pytest

test-all: test
	$(BIN)/pytest -m sweep

.venv/ready: requirements.txt constraints.txt
	scripts/make-venv.sh $(PYTHON)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -c constraints.txt
	touch $@

.venv/test-ready: .venv/ready requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt -c constraints.txt
	touch $@

node_modules/.package-lock.json: package.json package-lock.json
	scripts/install-node.sh
	npm ci --silent
	touch $@

clean:
	rm -rf build site .site-before
