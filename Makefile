# Everything a person does with Analecta's source. ‘make help’ lists the targets.

CONFIGURATION ?= debug
PIPELINE ?= Pipelines/pubmed.yaml
PREFIX ?= /usr/local
ANALECTA = .build/$(CONFIGURATION)/analecta
# The Swift runtime goes into the program: it starts twice as fast, and runs where no Swift is installed.
RELEASE = -c release --static-swift-stdlib

.DEFAULT_GOAL := help
.PHONY: help setup setup-consumers setup-readers build release run test soak-kill sweep powercut mutants hostile fuzz sanitize check \
  lint record \
  bench bench-peers bench-instructions bench-memory score-references check-pages reference-data install dist \
  check-dist check-docs spark-demo clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 20

setup: ## install the C libraries that are missing, and say what cannot be installed
	@.ci/setup

setup-consumers: ## install the programs that the tests read exports with: pandoc, rispy, nbib
	@.ci/setup-consumers

setup-readers: ## install the programs that the manual reads records with: jq, SQLite, DuckDB, pandas, R, GNU parallel
	@.ci/setup-readers

build: setup ## build the program for development
	@echo "building the program ($(CONFIGURATION)); the first time this takes a minute or two"
	@swift build -c $(CONFIGURATION) --product analecta

release: setup ## build the fast program: .build/release/analecta
	@echo "building the fast program; the first time this takes some minutes"
	@swift build $(RELEASE) --product analecta

run: build ## the main job: saved PubMed pages of Samples/ to JSON Lines
	@$(ANALECTA) run $(PIPELINE)

test: setup setup-consumers ## the whole test suite
	@echo "building and running the tests; the first time this takes some minutes"
	@swift build --build-tests -q
	@swift test --skip-build

check-docs: setup setup-readers ## run every command of README and the manual, with the programs that they name
	@swift build --build-tests -q
	@ANALECTA_READERS=required swift test --skip-build --filter DocumentTests

soak-kill: release ## kill, stop and double runs into a store at N random moments each: make soak-kill N=200
	@swift build --build-tests -q
	@ANALECTA_ROUNDS=$(or $(N),100) ANALECTA_PROGRAMS=$(CURDIR)/.build/release swift test --skip-build --filter StoreFaultTests

sweep: release ## make every n-th write, fsync, rename and open of a run fail in turn (needs strace)
	@Tests/Faults/sweep .build/release/analecta

powercut: release ## cut the power of runs at N random moments (as root, on a loop-mounted ext4): make powercut N=30
	@Tests/Faults/powercut .build/release/analecta $(or $(N),30)

mutants: release ## convert a thousand damaged copies of each document: make mutants DOCUMENTS="a.html b.xml" N=1000
	@Tests/Faults/mutants .build/release/analecta --count $(or $(N),1000) $(DOCUMENTS)

hostile: release ## convert a suite of hostile inputs and check what each comes to: make hostile HOSTILE=folder
	@Tests/Faults/hostile .build/release/analecta $(HOSTILE)

fuzz: setup ## give the parsers of bytes any bytes, with AddressSanitizer: make fuzz SECONDS=60 TARGETS="warc mhtml"
	@$(MAKE) --no-print-directory -C Fuzzing $(if $(SECONDS),SECONDS=$(SECONDS)) $(if $(TARGETS),TARGETS="$(TARGETS)")

SANITIZED = MarkupTests|InputsTests|ReferencesTests|FormatsTests|IngestionTests|ArticlesTests|NormalisingTests
sanitize: setup ## run the suites of the library under AddressSanitizer and under ThreadSanitizer
	@export ANALECTA_SANITIZED=1 ASAN_OPTIONS=detect_leaks=0; \
	export TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Faults/thread-sanitizer.suppressions; \
	for kind in address thread; do \
	  swift test -q --sanitize=$$kind --scratch-path .build-$$kind --filter '$(SANITIZED)' || exit 1; \
	done

check: setup lint ## lint, warnings as errors, formats and pipelines
	@ANALECTA_STRICT=1 swift build --build-tests --scratch-path .build-strict -q
	@.build-strict/debug/analecta check
	@.build-strict/debug/analecta check Pipelines/*.yaml Pipelines/formats/*.yaml
	@.build-strict/debug/analecta test Pipelines/pubmed.yaml

lint: ## format lint, strict
	@swift format lint --strict --recursive --parallel Sources Tests Plugins Benchmarks Fuzzing Package.swift

record: setup ## write every sample's expected.json anew; the diff is the review
	@ANALECTA_RECORD=1 swift test --filter SampleTests || true
	@git --no-pager diff --stat -- Samples

bench: release ## measure speed and memory against libxml2 itself
	@$(MAKE) -C Benchmarks

bench-peers: release ## measure against programs that do the same: xtract, lxml, pubmed_parser, trafilatura, …
	@$(MAKE) -C Benchmarks peers

bench-instructions: release ## count instructions against the least that libxml2 needs
	@$(MAKE) -C Benchmarks instructions

bench-memory: release ## measure the peak memory of files of 0.3 and 3 GB
	@$(MAKE) -C Benchmarks large

score-references: release ## score the reference parser on left-out publishers: GOLD= SCORER= JATS= MEDLINE=
	@cd Benchmarks && ./references.py $(GOLD) $(SCORER) $(JATS) $(MEDLINE)

check-pages: release ## list the pages of a folder without title, identifier or record: PAGES=
	@.build/release/analecta convert $(PAGES) --quiet -o .build/check-pages.jsonl
	@Benchmarks/pages.py .build/check-pages.jsonl

reference-data: release ## build journals and model of the reference parser anew: JATS= MEDLINE=
	@.build/release/analecta train-references $(MEDLINE) $(JATS) \
	  --write-journals Sources/CReferenceData/journals.bin -o Sources/CReferenceData/model.bin
	@.ci/stamp-reference-data

install: release ## install program, manual pages, completions, units and examples below PREFIX (default /usr/local)
	@Packaging/stage .build/release/analecta $(PREFIX) $(DESTDIR)

dist: release ## make a .deb and a .tar.gz in dist/, the same bytes from the same commit; say size and start-up
	@Packaging/dist .build/release/analecta dist
	@$(MAKE) --no-print-directory -C Benchmarks startup

check-dist: dist ## make the packages once more and compare, and run the .deb in a new Debian root (as root, debootstrap)
	@Packaging/dist .build/release/analecta dist/again >/dev/null && cmp dist/SHA256SUMS dist/again/SHA256SUMS
	@rm -rf dist/again && echo "check-dist: the packages are the same when they are made again"
	@Packaging/check-deb dist/*.deb

spark-demo: release ## run the Spark job on a real cluster on this machine, killing parts of it: make spark-demo PAGES=6000
	@.ci/setup-spark
	@.build/spark/bin/python Pipelines/spark/demo.py .build/release/analecta $(PAGES)

clean: ## remove what was built
	rm -rf .build .build-* out dist Benchmarks/.build Benchmarks/.peers Fuzzing/.build
