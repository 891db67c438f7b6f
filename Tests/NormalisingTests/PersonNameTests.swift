import Articles
import Normalising
import Testing

struct PrintedName: Sendable, CustomTestStringConvertible {
  var full: String
  var search: String?
  var family: String?
  var given: String?
  var initials: String?
  var suffix: String?
  var testDescription: String { "\(full.prefix(40)) | \(search ?? "-")" }

  init(
    _ full: String, _ search: String? = nil, family: String? = nil, given: String? = nil, initials: String? = nil,
    suffix: String? = nil
  ) {
    self.full = full
    self.search = search
    self.family = family
    self.given = given
    self.initials = initials
    self.suffix = suffix
  }

  var person: Person {
    var person = Person()
    person.family = family
    person.given = given
    person.initials = initials
    person.suffix = suffix
    return person
  }
}

@Suite struct PersonNameTests {
  static let withSearchName = [
    PrintedName("Patrick C Y Woo", "Woo PC", family: "Woo", given: "Patrick C Y", initials: "PC"),
    PrintedName("Basílio A M Gonçalves", "Goncalves BAM", family: "Gonçalves", given: "Basílio A M", initials: "BAM"),
    PrintedName(
      "Milam A Brantley Jr", "Brantley MA Jr", family: "Brantley", given: "Milam A", initials: "MA", suffix: "Jr"),
    PrintedName("Darek Korzec 3rd", "Korzec D 3rd", family: "Korzec", given: "Darek", initials: "D", suffix: "3rd"),
    PrintedName("Darek Korzec 3rd", "Korzec D", family: "Korzec", given: "Darek", initials: "D", suffix: "3rd"),
    PrintedName("Anna Bo, MSW", "Bo A, MSW", family: "Bo", given: "Anna", initials: "A", suffix: "MSW"),
    PrintedName("Anna Bo , MSW", "Bo A , MSW", family: "Bo", given: "Anna", initials: "A", suffix: "MSW"),
    PrintedName("Hatice Kübra Olkun", "Kübra Olkun H", family: "Kübra Olkun", given: "Hatice", initials: "H"),
    PrintedName("S Rodriguez de Cordoba", "Cordoba S", family: "Cordoba", given: "S Rodriguez de", initials: "S"),
    PrintedName("Jörg Müller-Lüdde", "Mueller Luedde J", family: "Müller-Lüdde", given: "Jörg", initials: "J"),
    PrintedName("Brantley, Milam A", "Brantley MA", family: "Brantley", given: "Milam A", initials: "MA"),
    PrintedName("Hans Ødegård", "Odegard H", family: "Ødegård", given: "Hans", initials: "H"),
    PrintedName("Rory O’Brien", "OBrien R", family: "O’Brien", given: "Rory", initials: "R"),
    PrintedName("Omar Al Awadhi", "Al-Awadhi O", family: "Al Awadhi", given: "Omar", initials: "O"),
    PrintedName("Iu A Petrov", "Petrov IuA", family: "Petrov", given: "Iu A", initials: "IuA"),
    PrintedName("G de M Rocha", "Rocha Gde M", family: "Rocha", given: "G de M", initials: "Gde M"),
    PrintedName("Woo Patrick", "Woo P", family: "Woo", given: "Patrick", initials: "P"),
    PrintedName("Chen Chen", "Chen C", family: "Chen", given: "Chen", initials: "C"),
    PrintedName("Ma MA", "Ma MA", family: "Ma", initials: "MA"),
    PrintedName("Woo PC", "Woo PC", family: "Woo", initials: "PC"),
    PrintedName("van der Meer LA", "van der Meer LA", family: "van der Meer", initials: "LA"),
    PrintedName("Brantley MA Jr", "Brantley MA Jr", family: "Brantley", initials: "MA", suffix: "Jr"),
    PrintedName("Suparyanto", "Suparyanto", family: "Suparyanto"),
    PrintedName("Liping Qiu", "Liping Qiu", family: "Liping Qiu"),
    PrintedName("Josef K", "Smith AB", family: "Josef", initials: "K"),
    PrintedName("Иван Петров", "Петров И", family: "Петров", given: "Иван", initials: "И"),
    PrintedName("Takashi Ii", "Ii T", family: "Ii", given: "Takashi", initials: "T"),
    PrintedName("E M Center", "Center EM", family: "Center", given: "E M", initials: "EM"),
  ]

  @Test(arguments: withSearchName)
  func `A search name cuts the printed name`(_ name: PrintedName) {
    #expect(PersonName.parse(full: name.full, searchName: name.search) == name.person)
  }

  static let unaided = [
    PrintedName("Woo P C", family: "Woo", given: "P C"),
    PrintedName("Иванов Иван Иванович", family: "Иванов", given: "Иван Иванович"),
    PrintedName("Петров П. П.", family: "Петров", given: "П. П."),
    PrintedName("Patrick C Y Woo", family: "Woo", given: "Patrick C Y"),
    PrintedName("Santiago Rodriguez de Cordoba", family: "de Cordoba", given: "Santiago Rodriguez"),
    PrintedName("Ludwig van der Meer", family: "van der Meer", given: "Ludwig"),
    PrintedName("M den Dulk", family: "den Dulk", given: "M"),
    PrintedName("Vincent Van Gogh", family: "Van Gogh", given: "Vincent"),
    PrintedName("Rob op ’t Hof", family: "op ’t Hof", given: "Rob"),
    PrintedName("Yi-Hsuan Lee", family: "Lee", given: "Yi-Hsuan"),
    PrintedName("J-P Dupont", family: "Dupont", given: "J-P"),
    PrintedName("Milam A Brantley Jr.", family: "Brantley", given: "Milam A", suffix: "Jr"),
    PrintedName("John Smith III", family: "Smith", given: "John", suffix: "III"),
    PrintedName("Milam A. Brantley, Jr., MD, PhD", family: "Brantley", given: "Milam A.", suffix: "Jr"),
    PrintedName("Prof Tom van der Poll MD", family: "van der Poll", given: "Tom"),
    PrintedName("Dr. Jane Roe", family: "Roe", given: "Jane"), PrintedName("Dr Roe", family: "Roe", given: "Dr"),
    PrintedName("Steven M Opal MD", family: "Opal", given: "Steven M"),
    PrintedName("Brantley, Milam A., Jr.", family: "Brantley", given: "Milam A.", suffix: "Jr"),
    PrintedName("de la Cruz, María", family: "de la Cruz", given: "María"),
    PrintedName("Li, Ma", family: "Li", given: "Ma"),
    PrintedName("Ana Souza Filho", family: "Souza Filho", given: "Ana"),
    PrintedName("Woo PC", family: "Woo", initials: "PC"),
    PrintedName("Petrov IuA", family: "Petrov", initials: "IuA"),
    PrintedName("Gonzalez-Serratos H", family: "Gonzalez-Serratos", initials: "H"),
    PrintedName("Lugo Perales JR", family: "Lugo Perales", initials: "JR"),
    PrintedName("Kim Yu", family: "Yu", given: "Kim"),
    PrintedName("De La Cruz", family: "La Cruz", given: "De"),
    PrintedName("Madonna", family: "Madonna"),
    PrintedName("王伟", family: "王伟"),
    PrintedName("王 伟", family: "王", given: "伟"),
    PrintedName("محمد الخطيب", family: "الخطيب", given: "محمد"),
    PrintedName("john robert smith", family: "smith", given: "john robert"),
    PrintedName(""),
    PrintedName(","),
  ]

  @Test(arguments: unaided)
  func `Without a search name particles and form decide`(_ name: PrintedName) {
    #expect(PersonName.parse(full: name.full, searchName: nil) == name.person)
  }

  @Test(arguments: ["Roe, Jane MD, PhD1", "Roe, Jane PT1,2", "Roe, Jane MD, PhD"])
  func `Degrees and marks behind an inverted name are none of it`(_ printed: String) {
    #expect(PersonName.parse(full: printed, searchName: nil) == PersonName.parse(full: "Roe, Jane", searchName: nil))
  }

  @Test(arguments: [
    ("Ana García López", "Garcia Lopez, Ana", "García López"), ("Ana M. López", "López, Ana M.", "López"),
    ("Ana van Poe", "Poe, Ana van", "van Poe"), ("Ana Poe", "Roe, Ana", "Poe"), ("Ana Poe", "Poe,", "Poe"),
    ("Poe Ana Luz", "Poe Ana, Luz", "Poe Ana"),
  ])
  func `An inverted name says where the family name begins`(_ printed: String, _ inverted: String, _ family: String) {
    let person = PersonName.parse(full: printed, searchName: inverted)
    #expect(person.family == family && person.initials == nil)
  }

  @Test func `A link to a corporate author gives a group`() {
    let link = SearchLink("/?term=Care+Partners%5BCorporate+Author%5D")
    #expect(PersonName.parse(full: "Care Partners", link: link).collective == "Care Partners")
  }

  @Test(arguments: withSearchName + unaided)
  func `No word of a printed name is lost`(_ name: PrintedName) {
    let person = PersonName.parse(full: name.full, searchName: name.search)
    let isIndexForm = person.given == nil
    let parts = [person.family, person.given, person.suffix, isIndexForm ? person.initials : nil].compactMap(\.self)
    let around: Set<String> = name.full == "Dr Roe" ? [] : ["md", "phd", "prof", "dr"]
    let words = Set(letters(name.full)).subtracting(around)
    #expect(words == Set(parts.flatMap(letters)))
  }

  private func letters(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  @Test(arguments: ["a ", "Jr ", ", ", "é ", "Woo PC ", "\u{0} ", "王 ", "- "])
  func `Very long and odd names are read`(_ piece: String) {
    let full = String(repeating: piece, count: 20_000)
    let person = PersonName.parse(full: full, searchName: full)
    #expect(person.initials == nil || person.family != nil)
  }
}
