# make run    set up, and open the dashboard
# make test   set up, and run every check that a change must pass
# make lock   renew requirements.lock from pyproject.toml
# make clean  remove what the others made, but no workspace

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
STAMP := .venv/.ready

.PHONY: run test check gate docs lock screenshots clean

run: $(STAMP)
	$(BIN)/sourcescope serve

test: check gate
	$(BIN)/pytest

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

gate: $(STAMP)
	$(BIN)/python bench/gate.py

docs: $(STAMP)
	$(BIN)/python docs/data_format.py

# Installed anew when the lock or the project's own settings change; otherwise there is nothing to do.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "Setting up .venv: the first time this takes one to three minutes."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $(STAMP)

# "make lock UPGRADE=--upgrade" also moves to newer versions.
lock:
	$(PIP) uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-annotate --no-header --quiet $(UPGRADE) --output-file requirements.lock

screenshots: $(STAMP)
	$(BIN)/python docs/take_screenshots.py

clean:
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
