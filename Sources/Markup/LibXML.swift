internal import CLibXML2
internal import Glibc

/// libxml2 as a whole.
public enum LibXML {
  /// Sets the library up, once a process: its tables, and no catalogue, so that no file is ever opened by it.
  ///
  /// Must have run before two threads parse at the same time; every parse calls it, and a global's initialiser is
  /// run once whoever comes first.
  static func initialise() { _ = ready }

  /// Where the system gives no memory, Swift ends the process. libxml2 would go on with half of a document, and nobody
  /// would know.
  private static let ready: Bool = {
    xmlMemSetup(
      { free($0) }, { LibXML.sure(malloc($0), $0) }, { LibXML.sure(realloc($0, $1), $1) },
      { text in
        guard let copy = text.flatMap({ strdup($0) }) else { abort() }
        return copy
      })
    xmlInitParser()
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    return true
  }()

  private static func sure(_ memory: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
    if memory == nil, size > 0 { abort() }
    return memory
  }

  /// The version of the library that is linked, `2.9.14`.
  public static var version: String {
    LibXML.initialise()
    let number = Int(String(cString: analecta_xmlParserVersion()).prefix { $0.isNumber }) ?? 0
    return "\(number / 10000).\(number / 100 % 100).\(number % 100)"
  }
}
