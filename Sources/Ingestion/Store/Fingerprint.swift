import Formats
import Inputs
import Ledger

/// Digests of everything but its content that decides what an input comes to. Names of files, comments and the time of
/// day are not among it, so that nothing is read anew without need.
enum Fingerprint {
  static func rules(of file: PipelineFile, program: String) throws -> Rules {
    let journals = try file.journals.map { "\njournals " + SHA256.hexadecimal(of: try WholeFile.bytes(of: $0)) }
    let pipeline = SHA256.hexadecimal(of: Array((file.conversionText + (journals ?? "")).utf8))
    var formats = SHA256()
    for (name, text) in Catalogue.builtinTexts + (try file.addedFormats()) {
      for part in [name, text] { Array(part.utf8 + [0]).withUnsafeBytes { formats.update($0) } }
    }
    return Rules(pipeline: pipeline, formats: formats.hexadecimalDigest(), program: program)
  }
}
