public import Formats
internal import Inputs

/// Reads format and pipeline files from the disk.
public enum ConfigurationFiles {
  private static let maximalBytes = 1 << 20

  /// The text of a file.
  ///
  /// - Throws: ``Failure``: the file is missing, cannot be read, or is not UTF-8.
  public static func text(of path: String) throws -> String {
    let read = InputReader(limit: maximalBytes).read(InputLocator(bytes: Array(path.utf8)))
    switch read {
    case .success(let document):
      guard let text = String(validating: document.bytes, as: UTF8.self) else {
        throw Failure(.configuration, "‘\(path)’ is not UTF-8")
      }
      return text
    case .failure(let rejection):
      throw Failure(rejection.code == .unreadable ? .inputMissing : .configuration, rejection.message)
    case nil: throw Failure(.inputMissing, nil)
    }
  }

  /// The formats of all `.yaml` files of a folder.
  ///
  /// - Throws: ``Failure`` when the folder or a file cannot be read, `ConfigurationError` when a file is wrong.
  public static func formats(in folder: String) throws -> [Format] {
    try FormatFile.read(texts(in: folder).map { (yaml: $0.text, file: $0.name) })
  }

  /// The paths and texts of all `.yaml` files of a folder.
  ///
  /// - Throws: ``Failure``.
  public static func texts(in folder: String) throws -> [(name: String, text: String)] {
    let files: [String]
    do throws(SystemError) { files = try Folder.files(in: folder, endingWith: ".yaml") } catch {
      throw Failure(.inputMissing, "the folder of formats ‘\(folder)’ cannot be read: \(error)")
    }
    return try files.map { ($0, try text(of: $0)) }
  }

  /// The formats of the program, and on top of them those of a folder.
  public static func catalogue(adding folder: String?) throws -> Catalogue {
    try catalogue(adding: folder.map(texts) ?? [])
  }

  /// The formats of the program, and on top of them those of the texts of some files.
  public static func catalogue(adding texts: [(name: String, text: String)]) throws -> Catalogue {
    let builtin = try Catalogue.builtin()
    guard !texts.isEmpty else { return builtin }
    return builtin.adding(try FormatFile.read(texts.map { (yaml: $0.text, file: $0.name) }))
  }
}
