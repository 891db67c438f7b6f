import Testing

@testable import Markup

@Suite("JSON-LD")
struct JSONTokensTests {
  /// The tokens as one string: `(key:types`, `)`, `key=text`.
  private func read(_ json: String) -> (text: String, isBroken: Bool) {
    let tokens = JSONTokens(Array(json.utf8)[...])
    let words = tokens.tokens.map { token in
      switch token {
      case .open(let key, let types): "(\(key):\(types)"
      case .close: ")"
      case .value(let key, let text): "\(key)=\(String(decoding: text, as: UTF8.self))"
      }
    }
    return (words.joined(separator: " "), tokens.isBroken)
  }

  @Test(
    "Objects, lists and values",
    arguments: [
      (#"{"@type":"A","n":"x"}"#, "(:A n=x )"), (#"{"n":["x",{"m":1.5},true,null]}"#, "(: n=x (n: m=1.5 ) )"),
      (#"[{"a":"1"},{"a":"2"}]"#, "(: a=1 ) (: a=2 )"), (#"{"@type":["http://schema.org/A","s:B"]}"#, "(:A B )"),
      (#"{"a":"\u00e9\ud83d\ude00\n\"q\" \\ \/"}"#, "(: a=é😀\n\"q\" \\ / )"), ("{}", "(: )"), ("", ""),
      ("<!-- {\"a\":\"b\"} -->", "(: a=b )"), (#"{"b":{"@type":"T","c":{}}}"#, "(: (b:T (c: ) ) )"),
    ])
  func wellFormed(_ json: String, _ expected: String) {
    let (text, isBroken) = read(json)
    #expect(text == expected)
    #expect(!isBroken)
  }

  @Test(
    "What is no JSON is read as far as it goes",
    arguments: [
      (#"{"a":"The "best" of it","b":"c"}"#, #"(: a=The "best" of it b=c )"#), (#"{"a":"b""#, "(: a=b )"),
      (#"{"a":["b","c"#, "(: a=b a=c )"), (#"{"a":"b"]}"#, "(: a=b )"), ("nothing", ""),
      (#"{"a":undefined,"b":"c"}"#, "(: b=c )"), (#"{"a":"\uZZZZ"}"#, "(: a=\u{FFFD} )"),
    ])
  func broken(_ json: String, _ expected: String) {
    let (text, isBroken) = read(json)
    #expect(text == expected)
    #expect(isBroken)
  }

  @Test("What nests too deeply is left out, and what follows is not")
  func depth() {
    let deep = String(repeating: #"{"a":"#, count: 1000) + "1" + String(repeating: "}", count: 1000)
    let (text, _) = read(#"{"x":\#(deep),"y":"z"}"#)
    #expect(text.hasSuffix("y=z )"))
    #expect(text.filter { $0 == "(" }.count == 64)
  }

  @Test("Selectors address it in its script, and the page's words do not hold it")
  func tree() throws {
    let page = try HTMLParser.parse(
      Array(
        #"<body><script type="Application/LD+JSON; x">{"@type":"A","n":{"m":"x &amp; y"}}</script><script>{"q":1}</script><p>words</p>"#
          .utf8))
    var index = SelectorIndex()
    for selector in ["json[type~=A] > json[key=n] > json[key=m]", "json", "body"] { index.add(try Selector(selector)) }
    let found = index.matches(in: page)
    #expect(found[0].map { page.element($0).text() } == ["x &amp; y"])
    #expect(found[1].count == 3)
    #expect(found[2].map { page.element($0).text() } == ["words"])
  }
}
