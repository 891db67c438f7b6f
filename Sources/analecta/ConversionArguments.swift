import ArgumentParser
import Articles
import Formats
import Ingestion
import Markup

/// How documents are converted, whatever they are and wherever the lines go.
struct ConversionArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Read every document by this format, whatever it looks like.", valueName: "name"))
  var format: String?

  @Option(
    help: ArgumentHelp("Add the formats of a folder, or replace those of the same name.", valueName: "folder"),
    completion: .directory)
  var formats: String?

  @Option(
    help: ArgumentHelp(
      "Set a limit on each document: bytes (64MiB), elements (4000000), attributes (4096, of one element).",
      valueName: "name=value"))
  var limit: [String] = []

  @Flag(help: "Write every top-level key of an article: [] for an absent list, null for any other.")
  var allKeys = false

  @Flag(help: "Give the full text in sections, where the source holds it.")
  var body = false

  @Flag(help: "Say which element gave each field, and by which rule.")
  var provenance = false

  @Option(
    help: ArgumentHelp(
      "References ‘parsed’ into fields where the source tags none, or as ‘printed’, with ids.", valueName: "kind"))
  var references = ReferenceDetail.parsed

  func validate() throws { _ = try limits() }

  /// What converts as it is asked for.
  func pipeline(workers: Int) throws -> Pipeline {
    let catalogue = try ConfigurationFiles.catalogue(adding: formats)
    if let format, catalogue[format] == nil {
      let names = catalogue.formats.map(\.name).sorted().joined(separator: ", ")
      throw Failure(.usage, "unknown format ‘\(format)’; it must be one of \(names)")
    }
    return Pipeline(
      catalogue: catalogue, conversion: try options(),
      encoding: RecordEncoder.Options(allKeys: allKeys, provenance: provenance), workers: workers)
  }

  private func options() throws -> ConversionOptions {
    var options = ConversionOptions()
    options.only = format
    options.provenance = provenance
    options.parsesReferences = references == .parsed
    options.body = body
    options.limits = try limits()
    return options
  }

  private func limits() throws -> Limits {
    var limits = Limits()
    for setting in limit {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw ValidationError("a limit is written NAME=VALUE, such as bytes=128MiB") }
      if let problem = limits.set(parts[0], to: parts[1]) { throw ValidationError(problem) }
    }
    return limits
  }
}

/// How much of a reference is looked for.
enum ReferenceDetail: String, ExpressibleByArgument, CaseIterable { case parsed, printed }
