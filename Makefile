# make demo   read the example article and write its page
# make test   lint, types and tests
# make weights CORPORA=DIR   make the shipped weights again (hours on two cores)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/harbour-tunnel.txt

.PHONY: demo test weights clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/testing: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group test
	touch $@

demo: $(VENV)/installed
	$(BIN)/sayso read $(EXAMPLE)
	$(BIN)/sayso read $(EXAMPLE) --format html -o build/demo.html

test: $(VENV)/testing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

clean:
	rm -rf $(VENV) build dist
