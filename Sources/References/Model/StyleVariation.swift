import Articles

/// Prints the fields of a reference anew, in a style put together at random, so that a model learns the order and marks
/// of styles that its sources do not use. The random numbers are the same on every machine.
struct StyleVariation {
  static let places = [
    "New York", "New York, NY", "London", "Oxford, UK", "Berlin", "Cambridge, MA", "São Paulo", "Paris", "Amsterdam",
    "Geneva, Switzerland", "Philadelphia, PA", "Boca Raton", "Rio de Janeiro", "Beijing, China", "Washington, D.C.",
    "Thousand Oaks, CA", "Dordrecht, the Netherlands", "Heidelberg", "Brasília", "Madrid", "Chicago", "Tokyo, Japan",
  ]
  private static let givenNames = [
    "Anna", "Amir", "Anders", "Alicia", "Bernard", "Bianca", "Carlos", "Catherine", "Chen", "David", "Dina", "Daniel",
    "Elena", "Eric", "Fatima", "Francisco", "Gary", "Giulia", "Hans", "Helen", "Hiroshi", "Ian", "Ingrid", "James",
    "Jane", "José", "Jun", "Karen", "Kenji", "Laura", "Luis", "Li", "Maria", "Mark", "Michael", "Nadia", "Nikos",
    "Olga",
    "Oscar", "Paul", "Paula", "Peter", "Qing", "Rachel", "Robert", "Sarah", "Steven", "Stephen", "Thomas", "Teresa",
    "Ursula", "Umberto", "Victor", "Vera", "William", "Wei", "Xavier", "Xin", "Yuki", "Yan", "Zoe", "Zhang",
    "Ana Maria", "Beatriz", "Cláudia", "Eduardo", "Flávio", "Gabriela", "Heloísa", "João", "Lucas", "Márcia", "Nelson",
    "Otávio", "Patrícia", "Renata", "Sérgio", "Tânia", "Aleksandr", "Björn", "Dmitri", "Éric", "François", "Günter",
    "Krzysztof", "Łukasz", "Mehmet", "Øystein", "Pekka", "Søren", "Yi", "Hao", "Jian", "Kim", "Lan", "Min", "Rui",
  ]
  /// What stands between title and imprint and belongs to no field.
  static let notes = [
    "PhD thesis", "Ph.D. thesis", "Master's thesis", "Doctoral dissertation", "Tese (Doutorado em Educação)",
    "Dissertação (Mestrado em Saúde Pública)", "Trad. João Silva", "Translated by J. Roe", "Unpublished", "230 f",
    "Doctoral Thesis", "Dissertation", "230 f. Tese (Doutorado em Linguística)", "Tese de Doutorado", "M.Sc. thesis",
    "Dissertação de Mestrado", "Dissertação (Mestrado em Letras)", "PhD diss.", "Tesis doctoral", "120 p", "Mimeo",
    "Tradução de Maria Souza", "Organização e notas de J. Silva", "Diploma thesis", "Technical report",
  ]

  private var state: UInt64
  /// Names of places, of which the ones above are the first.
  let places: [String]
  /// Whether family names are printed in capitals.
  private var isLoud = false
  /// How editors are printed.
  private(set) var editorForm = 0

  /// Whether articles are printed as German and French lists have them.
  private let isContinental: Bool
  /// Whether parts of books are printed with their pages before the imprint, as linguists have them.
  let isLinguistic: Bool

  init(seed: UInt64, places: [String] = places) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.places = places
    let rare = (seed &* 0xD134_2543_DE82_EF95) >> 33
    (isContinental, isLinguistic) = (rare % 100 < 3, rare % 100 < 10)
  }

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(count, 1)))
  }

  mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// The reference with another text, and with its names as that text prints them.
  mutating func vary(_ reference: Reference) -> Reference {
    var varied = reference
    let form = below(10)
    isLoud = happens(10)
    varied.authors = reference.authors?.map { person($0, form) }
    editorForm = happens(30) ? 3 : form
    varied.editors = reference.editors?.map { person($0, editorForm) }
    let isBare = reference.container != nil && reference.volume != nil && reference.publisher == nil && happens(10)
    if isBare { varied.title = nil }
    if isBare, happens(25) { (varied.authors, varied.hasMoreAuthors) = (nil, nil) }
    if happens(3), let title = varied.title { varied.title = firstWords(of: title, 1 + below(2)) }
    if reference.publisher != nil, happens(15) {
      varied.edition = pick(["2nd", "3rd", "4th", "5th", "2.", "3", "Second", "Third", "rev.", "1st"])
    }
    if reference.hasMoreAuthors != true, (varied.authors?.count ?? 0) > 8, happens(50) {
      varied.authors = varied.authors.map { Array($0.prefix(6)) }
      varied.hasMoreAuthors = true
    }
    var text = happens(3) ? pick(["12-", "7 ", "31 ", "3-"]) : ""
    let yearPlace = reference.year == nil ? 9 : below(6)
    let names = list(varied.authors ?? [], form, hasMore: varied.hasMoreAuthors == true)
    let isComma = form == 3 || form == 6 || form == 9 ? happens(75) : happens(12)
    let mark = isComma ? ", " : ". "
    text += names
    // Converters lose the space where an element ends: `Roe A. B.Title`.
    let lost = mark == ". " && happens(4) ? "." : mark
    if !names.isEmpty { text += yearPlace < 2 ? " " : form == 0 && happens(10) ? ": " : lost }
    if let year = reference.year, yearPlace < 2 {
      text += yearPlace == 0 ? "(\(year))" + pick([". ", " ", ", ", ": "]) : "\(year)" + pick([". ", ", ", " "])
    }
    text += body(varied, yearPlace, mark)
    varied.text = text
    return varied
  }

  private func firstWords(of title: String, _ count: Int) -> String {
    title.split(separator: " ").prefix(count).joined(separator: " ")
  }

  // MARK: Names

  private mutating func person(_ person: Person, _ form: Int) -> Person {
    guard person.collective == nil, let family = person.family else { return person }
    let initials = (person.initials ?? person.given ?? "").filter { $0.isUppercase }.map(String.init)
    guard !initials.isEmpty else { return person }
    var printed = person
    printed.suffix = nil
    printed.initials = nil
    if form == 7 || isLoud { printed.family = family.uppercased() }
    switch form {
    case 0: printed.given = initials.joined()
    case 1, 2, 3, 7: printed.given = initials.map { $0 + "." }.joined(separator: family.utf8.count & 1 == 0 ? " " : "")
    case 4: printed.given = initials.joined(separator: " ")
    case 5, 9: printed.given = initials.joined()
    default:
      let names = Self.givenNames.filter { $0.hasPrefix(initials[0]) }
      let rest = initials.dropFirst().map { $0 + "." }
      let particle = form == 8 && happens(6) ? [pick(["da", "de", "dos", "von"])] : []
      let middle = happens(20) ? [pick(Self.givenNames)] : rest
      printed.given = ([names.isEmpty ? initials[0] + "." : pick(names)] + middle + particle).joined(separator: " ")
    }
    return printed
  }

  private func printed(_ person: Person, _ form: Int) -> String {
    if let group = person.collective { return group }
    let (family, given) = (person.family ?? "", person.given ?? "")
    if given.isEmpty { return family }
    switch form {
    case 3, 6, 9: return given + " " + family
    case 2, 5, 7, 8: return family + ", " + given
    default: return family + " " + given
    }
  }

  mutating func list(_ people: [Person], _ form: Int, hasMore: Bool) -> String {
    var separator = form == 2 || form == 1 || form == 7 || form == 8 ? pick([", ", "; "]) : ", "
    if happens(4) { separator = "; " }
    let joiner = people.count > 1 && !hasMore && happens(50) ? pick([" and ", ", and ", " & ", ", & "]) : separator
    var text = ""
    for (index, person) in people.enumerated() {
      if index > 0 { text += index == people.count - 1 ? joiner : separator }
      text += printed(person, form)
    }
    return hasMore ? text + pick([" et al", ", et al", ", et al."]) : text
  }

  // MARK: Title to end

  private mutating func body(_ reference: Reference, _ yearPlace: Int, _ mark: String) -> String {
    var text = ""
    let isBook = reference.publisher != nil || reference.container == nil
    if !isBook, isContinental, let title = reference.title, let volume = reference.volume {
      return continental(title, volume, reference, yearPlace)
    }
    if isBook, let title = reference.title, let book = reference.container, happens(55) {
      return chapter(title, book, reference, yearPlace)
    }
    if let title = reference.title {
      let isOpen = !title.hasSuffix("?") && !title.hasSuffix(".")
      if mark == ", ", happens(60) {
        text += pick(["“\(title),” ", "\"\(title),\" ", "“\(title)”, "])
      } else if happens(isBook ? 14 : 7) {
        text += title + (isBook && reference.container == nil && happens(20) ? ": " : " ")
      } else {
        text += title + (isOpen ? (mark == ", " && happens(70) ? ", " : ". ") : " ")
      }
    }
    if isBook { return text + imprint(reference, yearPlace) }
    return text + journal(reference, yearPlace)
  }

  private mutating func journal(_ reference: Reference, _ yearPlace: Int) -> String {
    var text = reference.container ?? ""
    let year = reference.year.map { String($0) } ?? ""
    switch yearPlace {
    case 2: text += pick([". ", " "]) + year + pick([";", "; ", ": "])
    case 3: text += " (" + year + pick([") ", "), "])
    case 4: text += pick([" ", ", "]) + year + pick([", ", ": "])
    default: text += pick([" ", ", ", ". ", ", vol. "])
    }
    text += locator(reference)
    switch yearPlace {
    case 5: text += pick([" (\(year))", ", \(year)", " [\(year)]"])
    default: break
    }
    return text + pick([".", ""])
  }

  private mutating func locator(_ reference: Reference) -> String {
    var text = reference.volume ?? ""
    if let issue = reference.issue { text += pick(["(\(issue))", " (\(issue))", ", no. \(issue)", "(\(issue))"]) }
    guard let first = reference.pages?.first ?? reference.articleNumber else { return text }
    text += text.isEmpty ? pick(["", "pp. "]) : pick([":", ": ", ", ", ", ", ", pp. ", ":"])
    text += first
    if let last = reference.pages?.last { text += pick(["-", "–", "–"]) + last }
    return text
  }
}
