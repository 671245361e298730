# Everything a person types. `make serve` and `make test` set up what they need.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# What builds the site: mkdocs or zensical.
ENGINE ?= mkdocs
# Two processes; one that has nothing left to do takes over tests of the other.
PARALLEL ?= --numprocesses 2 --dist worksteal
# Scripts and styles, of which prettier keeps the form.
FORMATTED := "**/*.{js,mjs,ts,css}"

.PHONY: serve site check format unit test test-all test-variants setup-test setup-sweep bench schema clean

serve: .venv/ready
	$(BIN)/python -m generator serve

site: .venv/$(ENGINE)-ready
	$(BIN)/python -m generator build --builder $(ENGINE)

schema: .venv/ready
	$(BIN)/python -m generator schema

check: .venv/test-ready node_modules/.package-lock.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	node_modules/.bin/prettier --check --cache --log-level warn $(FORMATTED)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/yamllint --strict .
	node_modules/.bin/tsc --noEmit -p .
	$(BIN)/python -m generator check --today "$$(date +%F)"

format: .venv/test-ready node_modules/.package-lock.json
	$(BIN)/ruff format .
	node_modules/.bin/prettier --write --cache --log-level warn $(FORMATTED)

# What is fast: no browser, no office, no site built, no network.
unit: .venv/test-ready
	$(BIN)/pytest -m "not (sweep or variants or browser or office or slow)" --ignore tests/browser $(PARALLEL)

test: check setup-test
	node --test tests/node/*.test.mjs
	$(BIN)/pytest $(PARALLEL)

test-all: test setup-sweep
	$(BIN)/pytest -m "sweep and not variants" $(PARALLEL)

# The other combinations of test, builder, course and mode, for which the sweep has no time.
test-variants: .venv/test-ready node_modules/.package-lock.json setup-test
	$(BIN)/pytest -m variants $(PARALLEL)

# What the tests need beside Python's and Node's packages; no test installs anything.
setup-test: .venv/browser-ready .venv/office-ready

setup-sweep: .venv/firefox-ready tests/old-browsers/node_modules/unpacked

bench: .venv/bench-ready bench/node_modules/.package-lock.json .venv/browser-ready .venv/pango-ready
	$(BIN)/python -m bench

.venv/%-ready: scripts/install-%.sh scripts/apt.sh | .venv/ready
	scripts/install-$*.sh
	touch $@

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
