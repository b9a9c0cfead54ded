# make reports   build everything and the HTML reports of the articles in seeds/
# make test      run the tests
# make lab       open the articles and notebooks in JupyterLab
# make check     format, lint, types and tests
# make bench     time the report engine against plain papermill and nbconvert
# make lock      pin the newest versions that pyproject.toml allows

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

# The commands in .venv name its folder: where the project was moved, they are made anew.
MOVED := $(shell test -s $(READY) && test "`cat $(READY)`" != "`pwd -P`" && rm -f $(READY))

.PHONY: reports test lab check bench lock clean
.DEFAULT_GOAL := reports

reports: $(READY)
	$(BIN)/analysis reports

test: $(READY)
	@sh scripts/install_chromium.sh
	$(BIN)/python -m pytest --numprocesses=auto

lab: $(READY)
	$(BIN)/jupyter lab --ServerApp.root_dir=. --LabApp.default_url=/lab/tree/notebooks/start.ipynb $(if $(filter 0,$(shell id -u)),--allow-root)

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy analysis
	$(MAKE) test

bench: $(READY)
	$(BIN)/python scripts/bench_reports.py

lock:
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --generate-hashes --upgrade \
		--no-header --no-annotate --no-emit-index-url --quiet --output-file requirements.lock
	$(BIN)/python scripts/make_environment.py

clean:
	rm -rf .venv

$(READY): requirements.lock requirements-uv.txt pyproject.toml scripts/set_up.sh
	@PYTHON="$(PYTHON)" sh scripts/set_up.sh
	@pwd -P > $@
	@for made in $^; do if test "$$made" -nt $@; then touch -r "$$made" $@; fi; done  # files with a time to come
