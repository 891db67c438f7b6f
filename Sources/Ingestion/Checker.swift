import Formats

/// Checks format and pipeline files without converting anything.
public enum Checker {
  /// What kind of file was checked and found right.
  public enum Kind: String, Sendable {
    case format, pipeline
  }

  /// Checks a file; its first line says what kind it is.
  ///
  /// - Throws: ``Failure`` or `ConfigurationError` with what is wrong.
  public static func check(_ path: String) throws -> Kind {
    let text = try ConfigurationFiles.text(of: path)
    let root = try Configuration(yaml: text, file: path)
    switch try root.required("analecta").choice([FormatFile.version, PipelineFile.version], what: "kind of file") {
    case FormatFile.version:
      _ = try FormatFile.read(text, file: path)
      return .format
    default:
      let pipeline = try PipelineFile(text, path: path)
      _ = try pipeline.conversion(with: pipeline.catalogue())
      return .pipeline
    }
  }
}
