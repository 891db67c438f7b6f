/// Which entries of a folder are taken for documents, by their names alone.
enum DocumentNames {
  /// What follows the last full stop of a document's name, in small letters.
  static let extensions: Set<String> = [
    "html", "htm", "xhtml", "xht", "txt", "text", "nbib", "medline", "xml", "nxml", "mhtml", "mht", "webarchive",
  ]

  /// The same of files that hold documents.
  static let containers: Set<String> = [
    "warc", "wacz", "zip", "tar", "tgz", "tbz", "tbz2", "txz", "tzst", "7z", "cpio",
  ]

  /// What browsers append to a saved page's name to name the folder of its pictures and scripts, by language.
  static let companionSuffixes = [
    "_files", ".files", "_archivos", "_fichiers", "-Dateien", "_arquivos", "_ficheiros", "_file", "_bestanden",
    "-filer", "_tiedostot", "_pliki", "_soubory", "_subory", "_datoteke", "_elemei", "_fails", "_failid", "_dosyalar",
    "_fitxers", "_fitxategiak", "_bylos", "-filoj",
  ].map { Array($0.utf8) }

  private static let pageExtensions = ["html", "htm", "xhtml", "xht"]

  static func isHidden(_ name: [UInt8]) -> Bool { name.first == 0x2E }

  /// Whether a name ends as documents' names do, perhaps with the end of a compressed file's behind it.
  static func isDocument(_ name: [UInt8]) -> Bool {
    kind(name).map { extensions.contains($0) || containers.contains($0) } ?? false
  }

  /// Whether a name ends as those of archives and captures do.
  static func isContainer(_ name: [UInt8]) -> Bool { kind(name).map(containers.contains) ?? false }

  /// Whether a name says that the file is a zip archive.
  static func isZip(_ name: String) -> Bool {
    let ending = name.utf8.suffix(5).map { $0 | 0x20 }
    return ending.suffix(4).elementsEqual(".zip".utf8.map { $0 | 0x20 })
      || ending.elementsEqual(".wacz".utf8.map { $0 | 0x20 })
  }

  /// Whether a name ends as those of pages do, of which browsers keep a folder of pictures and scripts.
  static func isPage(_ name: [UInt8]) -> Bool { parted(name[...]).map { pageExtensions.contains($0.word) } ?? false }

  /// The word that tells what a file is, before the one that tells how it is compressed.
  private static func kind(_ name: [UInt8]) -> String? {
    guard let (stem, word) = parted(name[...]) else { return nil }
    return Compression.extensions.contains(word) ? parted(stem)?.word : word
  }

  /// Whether a file of this name may be a large one of many records. Pages are not, and any other name may be wrong.
  static func mayHoldRecords(_ name: [UInt8]) -> Bool {
    let file = name.lastIndex(of: 0x2F).map { name[($0 + 1)...] } ?? name[...]
    guard let word = parted(file)?.word else { return true }
    return !pageExtensions.contains(word) && word != "txt" && word != "text" && word != "nbib"
  }

  /// What stands before the last full stop of a name, and the word behind it in small letters.
  private static func parted(_ name: ArraySlice<UInt8>) -> (stem: ArraySlice<UInt8>, word: String)? {
    guard let stop = name.lastIndex(of: 0x2E), stop > name.startIndex, name.endIndex - stop <= 11 else { return nil }
    return (name[..<stop], String(decoding: name[(stop + 1)...], as: UTF8.self).lowercased())
  }

  /// Whether a folder belongs to a saved page that lies beside it.
  ///
  /// - Parameter isBeside: Whether a file of this name lies where the folder does.
  static func isCompanion(_ name: [UInt8], of isBeside: ([UInt8]) -> Bool) -> Bool {
    companionSuffixes.contains { suffix in
      guard name.count > suffix.count, name.suffix(suffix.count).elementsEqual(suffix) else { return false }
      let stem = name.dropLast(suffix.count)
      return pageExtensions.contains { isBeside(stem + [0x2E] + Array($0.utf8)) }
    }
  }
}
