# Everything that a clone needs: `make site` builds the program and the demonstration log, `make test` tests it.

SWIFT ?= swift
BENCH_FLAGS ?= --more
SOAK_SECONDS ?= 60
FAULT_FLAGS ?=
BIN = .build/release/daylight
# The program that the recipes and schemas are checked with.
DAYLIGHT ?= $(BIN)
# On Linux the Swift runtime and the C libraries go into the program, which then runs where neither is installed.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
# macOS has a library of its own for digests.
LIBRARIES := libcmark zlib $(if $(filter Linux,$(shell uname)),libcrypto)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help setup build site test lint format reference docs bench check-site check-preview check-faults check-scaling check-recipes
.PHONY: check-schemas dist check-dist clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## Install what is missing: libcmark, libcrypto, zlib, pkg-config and curl
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.3 is missing: see https://www.swift.org/install/"; exit 1; }
	@{ pkg-config --exists $(LIBRARIES) && command -v curl; } >/dev/null 2>&1 || $(MAKE) --no-print-directory install-libraries

.PHONY: install-libraries
install-libraries:
	@if command -v apt-get >/dev/null; then \
	  echo "Installing libcmark-dev, libssl-dev, zlib1g-dev, pkg-config and curl with apt-get"; \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends libcmark-dev libssl-dev zlib1g-dev pkg-config curl ca-certificates; } >/dev/null \
	    || { echo "libcmark-dev, libssl-dev, zlib1g-dev, pkg-config and curl could not be installed with apt-get"; exit 1; }; \
	elif command -v brew >/dev/null; then \
	  echo "Installing cmark, zlib and pkg-config with brew"; \
	  brew install --quiet cmark zlib pkg-config || { echo "cmark, zlib and pkg-config could not be installed with brew"; exit 1; }; \
	else \
	  echo "libcmark, libcrypto, zlib, pkg-config or curl are missing, and neither apt-get nor brew is here to install them"; exit 1; \
	fi

build: setup ## Build the program
	$(if $(STATIC),@packaging/static-libraries.sh .build/static)
	$(if $(STATIC),PKG_CONFIG_PATH="$(CURDIR)/.build/static") $(SWIFT) build -c release --product daylight $(STATIC) $(SWIFT_FLAGS)

site: build ## Build the program and the demonstration log
	$(BIN) build

test: setup ## Run the tests
	$(SWIFT) test $(SWIFT_FLAGS)

lint: ## Check the form of the code
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format: ## Put the code into its form
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Sources Tests

reference: build ## Print the references and the schema of the data anew from the code
	$(BIN) reference --write .

docs: build ## Build the documentation in docs/site/
	$(BIN) build -r docs

bench: build ## Time builds of 1,000 and 10,000 cases beside Hugo (options in BENCH_FLAGS, such as --help)
	@command -v python3 >/dev/null || { echo "The benchmark cannot run: Python 3.9 or newer is missing"; exit 1; }
	@python3 bench/run.py --daylight $(BIN) $(BENCH_FLAGS)

check-site: build ## Check the demonstration log: accessibility, keyboard, HTML, CSS and links
	checks/run.sh $(BIN)

check-preview: build ## Use the preview in a browser, then change a log at random for a while (SOAK_SECONDS)
	@checks/setup.sh
	@. checks/environment.sh && for check in journey "soak --seconds $(SOAK_SECONDS)"; do \
	  "$$CHECKS_HOME/bin/python" checks/preview.py $$check $(BIN) . || exit 1; \
	done

check-faults: $(if $(filter $(BIN),$(DAYLIGHT)),build) ## Let the system fail at each kind of call, and kill there, while the program writes (Linux)
	@checks/faults.sh $(FAULT_FLAGS) $(DAYLIGHT)

check-scaling: build ## Check that twice the input costs twice the time, for every list, key, rule and kind of text (WORDS chooses some)
	@command -v python3 >/dev/null || { echo "The check cannot run: Python 3.9 or newer is missing"; exit 1; }
	@python3 checks/scaling.py $(BIN) $(WORDS)

check-recipes: $(if $(filter $(BIN),$(DAYLIGHT)),build) ## Publish a new log by each of its recipes, on loopback (DAYLIGHT names another program)
	@checks/setup-recipes.sh
	@shellcheck recipes/*.sh recipes/post-receive
	@. checks/environment.sh && check="$$CHECKS_HOME/bin/check-jsonschema --quiet --builtin-schema" && \
	  $$check vendor.github-workflows recipes/disclosure-log.yml && $$check vendor.gitlab-ci recipes/gitlab-ci.yml && \
	  "$$CHECKS_HOME/bin/python" checks/recipes.py $(DAYLIGHT)

check-schemas: $(if $(filter $(BIN),$(DAYLIGHT)),build) ## Compare the schemas with check-jsonschema, over all logs of the tests
	@checks/setup-recipes.sh
	@. checks/environment.sh && "$$CHECKS_HOME/bin/python" checks/schemas.py $(DAYLIGHT)

dist: build ## Make what can be downloaded, in dist/: a tarball, a Debian package and their checksums (Linux)
	$(SWIFT) build --package-path .build/checkouts/swift-argument-parser --scratch-path .build/manual --product generate-manual
	packaging/dist.sh $(BIN) .build/manual/debug/generate-manual dist

check-dist: dist ## Use what can be downloaded in a bare Debian without Swift
	packaging/check.sh dist

clean: ## Remove the demonstration site and everything that was built
	[ ! -x $(BIN) ] || $(BIN) clean
	rm -rf .build dist
