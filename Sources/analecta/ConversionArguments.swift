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
      """
      Set a limit on each document: bytes (64MiB), record (16MiB), elements (4000000), attributes (4096, of one \
      element), time (60s), memory (2GiB).
      """,
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

  @Option(
    help: ArgumentHelp(
      "Know the journals of a list too, in the format of NLM’s J_Medline.txt.", valueName: "file"),
    completion: .file())
  var journals: String?

  func validate() throws { _ = try limits() }

  /// Whether a limit is set that only a process of its own can keep.
  var limitsProcess: Bool { limit.contains { $0.hasPrefix("time=") || $0.hasPrefix("memory=") } }

  /// What converts as it is asked for.
  ///
  /// - Parameter isolates: Whether documents are read by processes of their own.
  func pipeline(workers: Int, isolates: Bool) throws -> Pipeline {
    let formats = try formats.map(ConfigurationFiles.texts) ?? []
    let catalogue = try ConfigurationFiles.catalogue(adding: formats)
    if let format, catalogue[format] == nil {
      let names = catalogue.formats.map(\.name).sorted().joined(separator: ", ")
      throw Failure(.usage, "unknown format ‘\(format)’; it must be one of \(names)")
    }
    return Pipeline(
      catalogue: catalogue, conversion: try options(),
      encoding: RecordEncoder.Options(allKeys: allKeys, provenance: provenance), workers: workers,
      isolation: isolates ? Isolation(limits: try limits().process, addedFormats: formats) : nil)
  }

  private func options() throws -> ConversionOptions {
    var options = ConversionOptions()
    options.only = format
    options.provenance = provenance
    options.parsesReferences = references == .parsed
    options.journals = try journals.map { try JournalFile.lexicon(of: $0) }
    options.body = body
    options.limits = try limits().document
    return options
  }

  private func limits() throws -> (document: Limits, process: ProcessLimits) {
    var limits = (document: Limits(), process: ProcessLimits())
    for setting in limit {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw ValidationError("a limit is written NAME=VALUE, such as bytes=128MiB") }
      if let problem = LimitSettings.set(parts[0], to: parts[1], &limits.document, &limits.process) {
        throw ValidationError(problem)
      }
    }
    return limits
  }
}

/// How much of a reference is looked for.
enum ReferenceDetail: String, ExpressibleByArgument, CaseIterable { case parsed, printed }
