PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test coverage soak lock audit sbom

run: $(VENV)/ready  ## web, worker and simulator on SQLite; no account needed
	$(BIN)/python -m bot run

test: $(VENV)/ready-dev  ## everything that must hold
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot lint
	CACHE_DIR=$${CARELINE_TEST_CACHE:-$${TMPDIR:-/tmp}/careline-engines} $(BIN)/python -m bot evaluate --gate
	$(BIN)/python -m pytest

coverage: $(VENV)/ready-dev  ## which lines and branches the tests reach; twice as slow as the tests alone
	$(BIN)/python -m pytest --cov=bot --cov=webhooks --cov-report=term:skip-covered

soak: $(VENV)/ready-dev  ## the long tests of faults, on SQLite and, where TEST_POSTGRES_URL names a server, on PostgreSQL
	$(BIN)/python -m pytest -m soak tests
	if [ -n "$$TEST_POSTGRES_URL" ]; then TEST_DATABASE=postgresql $(BIN)/python -m pytest -m soak tests; fi

# The lock files name everything with its hash, so nothing is left to resolve: a release of tomorrow changes no install.
$(VENV)/ready: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements.txt
	touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements-dev.txt
	touch $@

lock: $(VENV)/ready-dev  ## pin every version with its hash again
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o requirements.txt requirements.in
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o requirements-dev.txt requirements-dev.in

audit: $(VENV)/ready-dev  ## the code, secrets in the repository, advisories on the pins
	$(BIN)/python ops/audit.py

sbom: $(VENV)/ready-dev  ## what runs in production, as CycloneDX, into var/sbom.json
	$(BIN)/python ops/sbom.py var/sbom.json
