import Formats
import Markup

/// A pipeline file with everything that it leaves out, and where each setting comes from.
public struct PipelineListing {
  private struct Setting {
    let key: String
    let value: String
    let line: Int?
  }

  private let settings: [Setting]

  /// Reads a pipeline file.
  ///
  /// - Throws: ``Failure`` or `ConfigurationError`.
  public init(path: String) throws {
    let text = try ConfigurationFiles.text(of: path)
    let file = try PipelineFile(text, path: path)
    _ = try file.conversion(with: file.catalogue())
    let root = try Configuration(yaml: text, file: path)
    var settings: [Setting] = []
    func add(_ key: String, default value: String? = nil) {
      var node: Configuration? = root
      for word in key.split(separator: ".") { node = node?[String(word)] }
      if let node {
        settings.append(Setting(key: key, value: Self.text(of: node), line: node.line))
      } else if let value {
        settings.append(Setting(key: key, value: value, line: nil))
      }
    }
    for key in ["analecta", "name", "about", "input"] { add(key) }
    add("formats", default: "any of the built-in ones and of formats_dir")
    add("formats_dir", default: "none")
    add("journals", default: "those of the program")
    if case .store = file.destination {
      add("store")
      add("compress", default: "none")
      add("vanished", default: "keep")
      add("compact", default: "false")
      let full = StoreSettings.FullSegment()
      add("segment.inputs", default: String(full.inputs))
      add("segment.bytes", default: String(full.bytes))
    } else {
      add("output")
    }
    for key in ["all_keys", "provenance", "body"] { add("options.\(key)", default: "false") }
    add("options.references", default: "parsed")
    let limits = Limits()
    add("limits.bytes", default: String(limits.documentBytes))
    add("limits.record", default: String(limits.recordBytes))
    add("limits.elements", default: String(limits.elements))
    add("limits.attributes", default: String(limits.attributesPerElement))
    let processLimits = ProcessLimits()
    add("limits.time", default: "\(processLimits.seconds)s")
    add("limits.memory", default: String(processLimits.memoryBytes))
    add("keep", default: "every article")
    add("drop", default: "none")
    add("expect", default: "nothing")
    add("tests", default: "none")
    self.settings = settings
  }

  /// A line for each setting: key, value, and the line of the file that it stands in, or that it is the default.
  public var text: String {
    settings.map { setting in
      "\(setting.key): \(setting.value)  # \(setting.line.map { "line \($0)" } ?? "default")\n"
    }.joined()
  }

  /// A node on one line.
  private static func text(of node: Configuration) -> String {
    switch node.kind {
    case .scalar(let text): text
    case .sequence(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\(text(of: $0.key)): \(text(of: $0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
