# Everything a person does with Analecta's source. ‘make help’ lists the targets.

CONFIGURATION ?= debug
PIPELINE ?= Pipelines/pubmed.yaml
PREFIX ?= /usr/local
ANALECTA = .build/$(CONFIGURATION)/analecta
# The Swift runtime goes into the program: it starts twice as fast, and runs where no Swift is installed.
RELEASE = -c release --static-swift-stdlib

.DEFAULT_GOAL := help
.PHONY: help setup setup-consumers build release run test soak-kill sweep check lint record bench bench-peers \
  bench-instructions bench-memory score-references check-pages reference-data install clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 20

setup: ## install the C libraries that are missing, and say what cannot be installed
	@.ci/setup

setup-consumers: ## install the programs that the tests read exports with: pandoc, rispy, nbib
	@.ci/setup-consumers

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

soak-kill: release ## kill, stop and double runs into a store at N random moments each: make soak-kill N=200
	@swift build --build-tests -q
	@ANALECTA_ROUNDS=$(or $(N),100) ANALECTA_PROGRAMS=$(CURDIR)/.build/release swift test --skip-build --filter StoreFaultTests

sweep: release ## make every n-th write, fsync, rename and open of a run fail in turn (needs strace)
	@Tests/Faults/sweep .build/release/analecta

check: setup lint ## lint, warnings as errors, formats and pipelines
	@ANALECTA_STRICT=1 swift build --build-tests --scratch-path .build-strict -q
	@.build-strict/debug/analecta check
	@.build-strict/debug/analecta check Pipelines/*.yaml Pipelines/formats/*.yaml

lint: ## format lint, strict
	@swift format lint --strict --recursive --parallel Sources Tests Plugins Benchmarks Package.swift

record: setup ## write every sample's expected.json anew; the diff is the review
	@ANALECTA_RECORD=1 swift test --filter SampleTests || true
	@git --no-pager diff --stat -- Samples

bench: release ## measure speed and memory against libxml2 itself
	@$(MAKE) -C Benchmarks

bench-peers: release ## measure against programs that do the same: xtract, lxml, pubmed_parser
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

install: release ## copy the program to PREFIX/bin (default /usr/local)
	install -D -m 755 .build/release/analecta $(DESTDIR)$(PREFIX)/bin/analecta

clean: ## remove what was built
	rm -rf .build .build-strict out Benchmarks/.build Benchmarks/.peers
