# `make` or `make help` lists the commands.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory

swift_code := Package.swift Sources Tests Fuzzing

# Where make install puts things; DESTDIR stands before it, for those who make packages.
PREFIX ?= /usr/local
DESTDIR ?=

.DEFAULT_GOAL := help
.PHONY: help site test verify audit format lint golden clean dependencies release install uninstall dist bench torture fuzz bounds mutants sanitize

help: ## List these commands
	@echo "sitegen: an article and its notes become a static site. The commands:"
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))
	@echo
	@echo "Start with: make site"

site: dependencies ## Install what is missing, build the tool, build the site into public/
	@echo "site: building sitegen (the first time a minute or two)"
	@swift build || { echo "site: error: sitegen does not compile; the compiler's messages stand above." >&2; exit 1; }
	@echo "site: building the site from content/ and templates/ into public/"
	@swift run --skip-build sitegen build || { echo "site: error: the site was not built, and public/ is as it was;" \
		"the messages above say where and how to mend it." >&2; exit 1; }
	@echo "site: done. Open $(CURDIR)/public/index.html in a browser."

test: site ## The same, then run the tests
	@echo "test: building and running the tests"
	@swift test || { echo "test: error: a test failed; its message stands above. If an expected output was meant" \
		"to change: make golden, then read the difference in git." >&2; exit 1; }
	@echo "test: all passed."

verify: dependencies ## Prove from the pages in public/ that they hold the articles as received
	@echo "verify: comparing public/ with content/"
	@[ -f public/index.html ] || { echo "verify: error: there is no site in public/ yet; run: make site" >&2; exit 1; }
	@swift run sitegen verify || { echo "verify: error: the site does not hold the article as received," \
		"or is older than content/ (then run: make site)." >&2; exit 1; }

audit: site ## Open and work every page in Chromium, with axe, the Nu HTML checker and lychee
	@.ci/install-checkers
	@.ci/audit/build-fixtures
	@echo "audit: some minutes; a failure is one line: page (situation): what [where]"
	@.ci/audit/run public .build-ci/audit/public

torture: dependencies ## Kill builds and take their disk away, about 5 minutes (seconds=N, seed=N for others)
	@swift build
	@python3 Tests/Torture "$$(swift build --show-bin-path)/sitegen" --seconds $(or $(seconds),300) --seed $(or $(seed),1)

format: ## Lay out the Swift code as .swift-format says
	@echo "format: rewriting $(swift_code)"
	@swift format --in-place --parallel --recursive $(swift_code)

lint: ## Check the layout of the Swift code, and change nothing
	@echo "lint: checking $(swift_code)"
	@swift format lint --strict --parallel --recursive $(swift_code) || \
		{ echo "lint: error: see above; most of it is mended by: make format" >&2; exit 1; }

golden: dependencies ## Write the tests' expected outputs anew (then read the difference in git)
	@echo "golden: running the tests with SITEGEN_UPDATE_GOLDEN=1, which rewrites the expected outputs"
	@SITEGEN_UPDATE_GOLDEN=1 swift test || { echo "golden: error: a test failed for another reason than its expected" \
		"output; its message stands above." >&2; exit 1; }
	@echo "golden: done. 'git status' and 'git diff Tests' show what changed; commit it only if you meant it."

release: dependencies ## Build sitegen and its completions for release, into .build-release/stage
	@echo "release: building (the first time some minutes)"
	@.ci/dist/build

install: release ## Install sitegen and its completions below PREFIX (/usr/local), or DESTDIR/PREFIX
	@echo "install: into $(DESTDIR)$(PREFIX)"
	@cd .build-release/stage && find . -type f -print0 | LC_ALL=C sort -z | while IFS= read -r -d '' file; do \
		mode=644; [ -x "$$file" ] && mode=755; install -D -m $$mode "$$file" "$(DESTDIR)$(PREFIX)/$${file#./}"; done
	@echo "install: done. A new shell knows the completions, if it looks below $(PREFIX)/share."

uninstall: ## Remove what make install installed, with the same PREFIX and DESTDIR
	@echo "uninstall: from $(DESTDIR)$(PREFIX)"
	@cd "$(DESTDIR)$(PREFIX)" && rm -f bin/sitegen share/bash-completion/completions/sitegen \
		share/zsh/site-functions/_sitegen share/fish/vendor_completions.d/sitegen.fish && rm -rf share/doc/sitegen

dist: release ## Pack a release archive that needs neither Swift nor cmark-gfm: sitegen-VERSION-linux-ARCH.tar.gz
	@.ci/dist/pack

bench: release ## Measure a release build beside Hugo, mdBook and what cmark-gfm itself needs (many minutes)
	@python3 Benchmarks/compare.py

mutants: dependencies ## Break the lines that matter most, one by one: does some test notice? (most of an hour)
	@python3 Tests/Mutants/run.py

fuzz: dependencies ## Fuzz every reader of users' bytes: make fuzz SECONDS=600 CHECK=markdown (20 s each, all of them)
	@echo "fuzz: building (the first time some minutes), then $(or $(SECONDS),20) s for each check"
	@Fuzzing/run $(or $(SECONDS),20) $(CHECK)

sanitize: dependencies ## Run the tests under AddressSanitizer, then under ThreadSanitizer (half an hour)
	@.ci/sanitize

bounds: release ## Run a release build on inputs that are made to be dear, each under limits of time and memory
	@echo "bounds: some minutes; NAME='note:' runs those whose names hold it"
	@python3 .ci/check_bounds.py .build-release/stage/bin/sitegen $(if $(NAME),"$(NAME)")

clean: ## Remove what was built: .build, .build-ci, .build-release and the like, and everything in public/
	@echo "clean: removing .build, .build-ci, .build-release, .build-fuzz, and everything in public/"
	@rm -rf .build .build-ci .build-release .build-bench .build-fuzz .build-mutants .build-address .build-thread
	@find public -mindepth 1 ! -name .gitkeep -delete

dependencies:
	@.ci/install-dependencies
