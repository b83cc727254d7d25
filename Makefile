# `make run` opens the app on the sample articles, `make test` runs the whole check.
# Both set up .venv first; they need Python 3.11 or newer and nothing else.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test histories format lint types imports spelling tests setup clean

run: .venv/ready
	$(BIN)/annotator read sample_articles

test: lint types imports spelling tests

lint: .venv/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/ready-dev
	$(BIN)/mypy

imports: .venv/ready-dev
	$(BIN)/lint-imports

spelling: .venv/ready-dev
	$(BIN)/codespell annotator README.md CHANGELOG.md

tests: .venv/ready-dev
	$(BIN)/pytest --numprocesses=2 --ignore=tests/endtoend --cov --cov-report=term
	$(BIN)/pytest tests/endtoend

histories: .venv/ready-dev
	$(BIN)/pytest -m long

format: .venv/ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

setup: .venv/ready-dev

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "annotator needs Python 3.11 or newer: make PYTHON=python3.11 run")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf .venv build dist
