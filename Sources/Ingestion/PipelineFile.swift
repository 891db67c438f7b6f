public import Articles
public import Formats
public import Inputs

/// A pipeline as a user writes it down: what is read, by which formats, and where it goes.
///
/// The grammar is closed: an unknown key, a value of the wrong kind and an unknown format are errors at their place.
public struct PipelineFile: Sendable {
  /// The first line of every pipeline file names this version of the grammar.
  public static let version = "pipeline/1"

  /// Its name.
  public let name: String
  /// One sentence on what it does; `nil` where the file has none.
  public let about: String?
  /// The paths and patterns of its inputs, from where the program runs.
  public let input: [String]
  /// Where its lines go.
  public let destination: Destination
  /// What is expected of a run.
  public let expectations: Expectations
  /// Which articles are kept.
  public let filter: ArticleFilter
  /// What some inputs must come to.
  let tests: [PipelineTest]
  /// What each document may cost the process that reads it.
  public let processLimits: ProcessLimits
  /// What is asked of the conversion, but for the format.
  private let options: ConversionOptions
  /// What is asked of the lines.
  public let encoding: RecordEncoder.Options
  private let format: Configuration?
  private let formatsFolder: String?
  /// A file of journals to know besides those of the program.
  public var journals: String?
  private let path: String

  /// Reads a pipeline file from the disk.
  ///
  /// - Throws: ``Failure`` or `ConfigurationError`.
  public init(path: String) throws { try self.init(ConfigurationFiles.text(of: path), path: path) }

  /// Reads the text of a pipeline file.
  ///
  /// - Parameter path: Where the file is; what it names as input is looked for from there.
  /// - Throws: `ConfigurationError`.
  public init(_ yaml: String, path: String) throws {
    let root = try Configuration(yaml: yaml, file: path)
    _ = try root.entries(allowing: Self.keys, what: "a pipeline")
    _ = try root.required("analecta").choice([Self.version], what: "version of the grammar")
    name = try root.required("name").string("the pipeline’s name")
    about = try root["about"]?.string("one sentence on what the pipeline does")
    input = try root.required("input").strings("a path or pattern").map { $0.besideFile(path) }
    destination = try Destination(root)
    filter = try ArticleFilter(root)
    expectations = try Expectations(root["expect"])
    tests = try root["tests"]?.items.map(PipelineTest.init) ?? []
    self.path = path
    format = try root["formats"].map(Self.onlyFormat)
    formatsFolder = try root["formats_dir"]?.string("a folder").besideFile(path)
    journals = try root["journals"]?.string("a file of journals").besideFile(path)
    let switches = try Switches(root["options"])
    encoding = RecordEncoder.Options(allKeys: switches.allKeys, provenance: switches.provenance)
    var options = ConversionOptions()
    options.provenance = switches.provenance
    options.parsesReferences = switches.parsesReferences
    options.body = switches.body
    var processLimits = ProcessLimits()
    try LimitSettings.take(root["limits"], &options.limits, &processLimits)
    self.options = options
    self.processLimits = processLimits
  }

  /// Where lines go.
  public enum Destination: Sendable, Equatable {
    /// To a file that is written anew by each run: a path from where the program runs, `-` for standard output.
    case output(String)
    /// To a store, which each run adds to what is new.
    case store(StoreSettings)

    init(_ root: Configuration) throws {
      guard let store = root["store"] else {
        for key in StoreSettings.keys {
          if let node = root[key] { throw node.error("‘\(key)’ goes with ‘store’") }
        }
        self = .output(try root.required("output").string("a path"))
        return
      }
      if let output = root["output"] { throw output.error("give ‘output’ or ‘store’, not both") }
      self = .store(try StoreSettings(folder: store.string("a folder"), root))
    }
  }

  private static let keys =
    [
      "analecta", "name", "about", "input", "formats", "formats_dir", "journals", "output", "store", "options",
      "limits", "keep", "drop", "expect", "tests",
    ] + StoreSettings.keys

  /// The one format that `formats` may name for now.
  private static func onlyFormat(_ node: Configuration) throws -> Configuration {
    guard node.items.count == 1, let format = node.items.first else {
      throw node.error("‘formats’ names one format; leave it out to have each document read by the one that fits")
    }
    return format
  }

  /// The formats that it knows.
  ///
  /// - Throws: ``Failure`` or `ConfigurationError` when a format file is missing or wrong.
  public func catalogue() throws -> Catalogue { try ConfigurationFiles.catalogue(adding: addedFormats()) }

  /// The names and texts of the formats that it knows besides those of the program.
  ///
  /// - Throws: ``Failure``.
  public func addedFormats() throws -> [(name: String, text: String)] {
    try formatsFolder.map(ConfigurationFiles.texts) ?? []
  }

  /// Everything that is asked of the conversion and the lines, in words that are the same whenever the same is asked.
  var conversionText: String {
    let limits = options.limits
    var wire = WireWriter()
    wire.filter(filter)
    return [
      "format \((try? format?.string("")) ?? "any")", "all_keys \(encoding.allKeys)",
      "provenance \(encoding.provenance)", "references \(options.parsesReferences)", "body \(options.body)",
      "limits \(limits.documentBytes) \(limits.recordBytes) \(limits.elements) \(limits.attributesPerElement)",
      "process \(processLimits.seconds) \(processLimits.memoryBytes)", "filter \(SHA256.hexadecimal(of: wire.bytes))",
    ].joined(separator: "\n")
  }

  /// What is asked of the conversion.
  ///
  /// - Throws: `ConfigurationError` when no format of the catalogue has the name that the file gives, ``Failure`` when
  ///   its journals cannot be read.
  public func conversion(with catalogue: Catalogue) throws -> ConversionOptions {
    var options = options
    options.journals = try journals.map { try JournalFile.lexicon(of: $0) }
    options.only = try format?.choice(catalogue.formats.map(\.name).sorted(), what: "format")
    return options
  }

  /// Its inputs now, each pattern replaced by what fits it. A pattern that nothing fits stays as it is, and so becomes
  /// an input that is missing.
  public func inputs() -> InputSource { .named(input.flatMap(Self.locators)[...]) }

  /// The path of an input that a test names, from where the program runs.
  func path(ofTested input: String) -> String { input.besideFile(path) }

  private static func locators(_ path: String) -> [InputLocator] {
    let paths = PathPattern.isPattern(path) ? PathPattern.paths(fitting: path) : []
    return paths.isEmpty ? [InputLocator(bytes: Array(path.utf8))] : paths
  }

  /// The switches under `options`.
  private struct Switches {
    var allKeys = false
    var provenance = false
    var parsesReferences = true
    var body = false

    init(_ node: Configuration?) throws {
      guard let node else { return }
      _ = try node.entries(allowing: ["all_keys", "provenance", "references", "body"], what: "options")
      allKeys = try node["all_keys"]?.boolean("‘all_keys’") ?? false
      provenance = try node["provenance"]?.boolean("‘provenance’") ?? false
      parsesReferences = try node["references"]?.choice(["parsed", "printed"], what: "kind of references") != "printed"
      body = try node["body"]?.boolean("‘body’") ?? false
    }
  }
}

extension String {
  /// This path, taken from the folder of a file.
  fileprivate func besideFile(_ file: String) -> String {
    guard !hasPrefix("/"), let slash = file.utf8.lastIndex(of: 0x2F) else { return self }
    return String(file[...slash]) + self
  }
}
