/// Which entries of a folder are taken for documents, by their names alone.
enum DocumentNames {
  /// What follows the last full stop of a document's name, in small letters.
  static let extensions: Set<String> = ["html", "htm", "xhtml", "xht", "txt", "text", "nbib", "medline", "xml", "nxml"]

  /// What browsers append to a saved page's name to name the folder of its pictures and scripts, by language.
  static let companionSuffixes = [
    "_files", ".files", "_archivos", "_fichiers", "-Dateien", "_arquivos", "_ficheiros", "_file", "_bestanden",
    "-filer", "_tiedostot", "_pliki", "_soubory", "_subory", "_datoteke", "_elemei", "_fails", "_failid", "_dosyalar",
    "_fitxers", "_fitxategiak", "_bylos", "-filoj",
  ].map { Array($0.utf8) }

  private static let pageExtensions = ["html", "htm", "xhtml", "xht"]

  static func isHidden(_ name: [UInt8]) -> Bool { name.first == 0x2E }

  static func isDocument(_ name: [UInt8]) -> Bool {
    guard let stop = name.lastIndex(of: 0x2E), stop > 0, name.count - stop <= 8 else { return false }
    return extensions.contains(String(decoding: name[(stop + 1)...], as: UTF8.self).lowercased())
  }

  /// Whether a folder belongs to a saved page that lies beside it.
  ///
  /// - Parameter siblings: The names of all entries of the folder that holds it.
  static func isCompanion(_ name: [UInt8], among siblings: Set<[UInt8]>) -> Bool {
    companionSuffixes.contains { suffix in
      guard name.count > suffix.count, name.suffix(suffix.count).elementsEqual(suffix) else { return false }
      let stem = name.dropLast(suffix.count)
      return pageExtensions.contains { siblings.contains(stem + [0x2E] + Array($0.utf8)) }
    }
  }
}
