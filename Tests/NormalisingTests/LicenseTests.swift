import Articles
import Testing

@testable import Normalising

@Suite struct LicenseTests {
  static let addresses: [(text: String, code: String?)] = [
    ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
    ("http://creativecommons.org/licenses/by-nc-nd/3.0/igo/legalcode", "CC-BY-NC-ND-3.0-IGO"),
    ("(http://creativecommons.org/licenses/BY-SA/2.5)", "CC-BY-SA-2.5"),
    ("http://creativecommons.org/licences/by-nc/3.0", "CC-BY-NC-3.0"),
    ("http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
    ("http://creativecommons.org/publicdomain/mark/1.0/", "CC-PDM-1.0"),
    ("see creativecommons.org/about and creativecommons.org/licenses/by/2.0/uk", "CC-BY-2.0"),
    ("http://creativecommons.org/licenses/by/", nil), ("Creative Commons Attribution 4.0", nil), ("", nil),
  ]

  @Test(arguments: addresses)
  func `An address of Creative Commons gives the code`(_ text: String, _ code: String?) {
    #expect(CommonsLicense.find(in: text)?.code == code)
  }

  @Test func `The known address goes before the first`() {
    let license = License.read(
      stated: ["https://licences.example/a"], links: ["http://creativecommons.org/licenses/by/4.0"], text: ["Free."])
    #expect(license?.code == "CC-BY-4.0" && license?.url == "http://creativecommons.org/licenses/by/4.0")
    #expect(license?.text == "Free.")
    #expect(
      License.read(stated: ["#l", "https://licences.example/a"], links: [], text: [])?.url?.hasSuffix("/a") == true)
    #expect(License.read(stated: [], links: [], text: []) == nil)
    for address in ["https://creativecommons.org/licenses/", "http://creativecommons.org"] {
      #expect(License.read(stated: [address], links: [], text: []) == nil)
    }
  }

  @Test func `An address in the words counts too`() {
    let license = License.read(stated: [], links: [], text: ["Under creativecommons.org/licenses/by/4.0/."])
    #expect(license?.code == "CC-BY-4.0" && license?.url == "https://creativecommons.org/licenses/by/4.0")
  }
}
