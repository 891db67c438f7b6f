internal import CLibXML2

/// libxml2 as a whole.
public enum LibXML {
  /// Sets the library up, once a process: its tables, and no catalogue, so that no file is ever opened by it.
  ///
  /// Must have run before two threads parse at the same time; every parse calls it, and a global's initialiser is
  /// run once whoever comes first.
  static func initialise() { _ = ready }

  private static let ready: Bool = {
    xmlInitParser()
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    return true
  }()

  /// The version of the library that is linked, `2.9.14`.
  public static var version: String {
    LibXML.initialise()
    let number = Int(String(cString: analecta_xmlParserVersion()).prefix { $0.isNumber }) ?? 0
    return "\(number / 10000).\(number / 100 % 100).\(number % 100)"
  }
}
