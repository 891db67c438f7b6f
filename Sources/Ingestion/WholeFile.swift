import Inputs

/// Files that are read whole: the data of the reference parser.
enum WholeFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``Failure`` where it cannot be read.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    switch InputReader(limit: 1 << 30).read(InputLocator(argument: path)) {
    case .success(let document): return document.bytes
    case .failure(let rejection): throw Failure(.inputMissing, rejection.message)
    case nil: throw Failure(.inputMissing, "‘\(path)’ cannot be read")
    }
  }
}
