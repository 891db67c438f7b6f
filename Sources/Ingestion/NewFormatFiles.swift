internal import Glibc
internal import Inputs

/// The files of a new format: the format, and a sample with a copy of the page. Nothing that exists is overwritten.
public struct NewFormatFiles {
  private let files: [(path: String, bytes: [UInt8])]

  /// Prepares the files; nothing is written yet.
  ///
  /// - Throws: ``Failure`` when the page cannot be read, when it is no HTML, or when a file is there already.
  public init(name: String, page: String, formats: String, samples: String) throws {
    let document: InputDocument
    switch InputReader().read(InputLocator(argument: page)) {
    case .success(let found): document = found
    case .failure(let rejection): throw Failure(.inputMissing, rejection.message)
    case nil: throw Failure(.inputMissing, nil)
    }
    let skeleton: FormatSkeleton
    do { skeleton = try FormatSkeleton(name: name, page: document.bytes) } catch {
      throw Failure(.inputUnusable, "‘\(page)’ cannot be parsed as a page: \(error)")
    }
    let sample = "\(samples)/\(name)/first"
    files = [
      ("\(formats)/\(name).yaml", Array(skeleton.yaml.utf8)),
      ("\(sample)/source.html", document.bytes),
      ("\(sample)/about.yaml", Array(skeleton.about.utf8)),
      ("\(sample)/expected.json", Array(skeleton.expected.utf8)),
    ]
    for path in paths where access(path, F_OK) == 0 {
      throw Failure(.cannotCreate, "‘\(path)’ is there already; choose another name")
    }
  }

  /// Where the files go.
  public var paths: [String] { files.map(\.path) }

  /// Writes the files, and the folders that they lie in.
  ///
  /// - Throws: ``Failure`` or ``OutputError``.
  public func write() throws {
    for file in files {
      try Folders.make(for: file.path)
      let output = try Output(path: file.path)
      try output.write(file.bytes)
      try output.commit()
    }
  }
}
