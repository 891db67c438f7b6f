import Articles
import Testing

@testable import Normalising

@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", "en"), ("eng", "en"), ("English", "en"), ("en-US", "en"), ("pt_BR", "pt"), ("zh-Hans-CN", "zh"),
    ("chi", "zh"),
    ("zho", "zh"), ("Chinese", "zh"), ("ger", "de"), ("DEU", "de"), (" German ", "de"), ("fre", "fr"),
    ("Spanish", "es"),
    ("scr", "hr"), ("Scottish gaelic", "gd"), ("tok", "tok"), ("fil", "fil"), ("fil-PH", "fil"), ("iw", "he"),
  ])
  func codes(_ printed: String, _ code: String) {
    #expect(Language.code(printed) == code)
    #expect(Language.code(code) == code)
  }

  @Test(arguments: ["", "und", "mul", "zxx", "mis", "mul-Latn", "xx", "Undetermined", "Klingonish", "12", "中文", "e"])
  func noLanguage(_ printed: String) {
    #expect(Language.code(printed) == nil)
  }

  @Test func tableIsWhole() {
    let twoLetters = Set(LanguageTable.codes.values)
    #expect(twoLetters.count == 183)
    #expect(twoLetters.allSatisfy { $0.utf8.count == 2 && LanguageTable.codes[$0] == $0 })
  }
}
