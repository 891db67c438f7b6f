/// Words by which lines around a title are told apart.
enum HeadWords {
  /// Headings and labels behind which what stands around the title has ended, letters alone.
  static let ends: Set<String> = [
    "abstract", "summary", "introduction", "background", "keywords", "references", "résumé", "resumen", "resumo",
    "zusammenfassung", "riassunto", "sommario", "streszczenie", "abstrakt", "abstrak", "samenvatting",
    "sammanfattning", "resumé", "аннотация", "реферат", "öz", "özet", "摘要", "要旨", "抄録", "초록", "einleitung",
    "introducción", "introdução", "highlights", "graphicalabstract", "contents", "toc", "objective", "objectives",
    "citedby", "relatedarticles", "similararticles", "relatedcontent", "comments", "supplementarymaterial", "figures",
    "tables", "metrics", "mainpoints", "keypoints", "bibliography", "authorssummary", "simplesummary",
  ]

  /// Headings of lists of other works, letters alone.
  static let lists: Set<String> = [
    "references", "bibliography", "literaturecited", "literature", "référencesbibliographiques", "références",
    "referencias", "referências", "literatur", "literaturverzeichnis", "bibliografia", "bibliografía", "参考文献",
    "citedby", "relatedarticles", "similararticles", "relatedcontent", "referencesandnotes",
  ]

  /// Labels of people who are not the authors.
  static let others = [
    "edited", "editor", "academiceditor", "handlingeditor", "associateeditor", "reviewed", "reviewer", "reviewers",
    "reviewingeditor", "communicatedby", "correspond", "translat", "peerreview", "guesteditor",
  ]

  /// Words that stand on pages and in names of subjects and places, and hardly ever in names of persons.
  static let impersonal: Set<String> = [
    "about", "abstract", "access", "accessibility", "account", "add", "additional", "advanced", "advertisement",
    "advertising", "agriculture", "aims", "alert", "alerts", "all", "analysis", "and", "animal", "applied", "archive",
    "archives", "article", "articles", "artificial", "author", "authors", "available", "award", "awards", "back",
    "background", "basic", "biochemistry", "biological", "biology", "biomedical", "blog", "book", "books", "box",
    "brief", "browse", "by", "cancer", "cardiology", "care", "career", "careers", "case", "cell", "cellular",
    "chapter", "chemical", "chemistry", "citation", "citations", "cite", "cited", "citing", "clinical", "close",
    "collection", "collections", "comment", "commentary", "comments", "communication", "communications", "complete",
    "computational", "computer", "conflict", "conflicts", "contact", "content", "contents", "copyright",
    "correspondence", "corresponding", "cover", "create", "current", "data", "deceased", "details", "development",
    "developmental", "digital", "discussion", "disease", "diseases", "download", "drug", "early", "ecology", "editor",
    "editorial", "education", "email", "engineering", "english", "environmental", "epidemiology", "events",
    "evolution", "evolutionary", "expand", "experimental", "export", "facebook", "faculty", "feedback", "figure",
    "figures", "file", "find", "follow", "for", "format", "free", "from", "full", "fulltext", "funding", "general",
    "genes", "genetics", "genome", "genomics", "global", "google", "guidelines", "health", "help", "hide", "home",
    "homepage", "human", "image", "images", "immunology", "impact", "in", "index", "infectious", "information",
    "insights", "international", "introduction", "invited", "issue", "issues", "journal", "journals", "keywords",
    "language", "languages", "learn", "learning", "letter", "letters", "library", "license", "licence", "life",
    "linkedin", "links", "list", "login", "machine", "mail", "management", "manuscript", "material", "materials",
    "mathematics", "mechanics", "medical", "medicine", "mendeley", "menu", "metabolism", "methods", "metrics",
    "microbiology", "molecular", "more", "national", "natural", "navigation", "neurology", "neuroscience", "new",
    "news", "next", "notes", "nutrition", "of", "oncology", "online", "open", "options", "order", "original", "other",
    "our", "outline", "overview", "page", "pages", "paper", "papers", "pathology", "pdf", "peer", "permissions",
    "pharmacology", "physical", "physics", "physiology", "plant", "podcast", "policies", "policy", "population",
    "powerpoint", "practice", "preprint", "press", "previous", "preview", "primary", "print", "privacy", "products",
    "professional", "profile", "programs", "psychiatry", "psychology", "public", "publication", "publications",
    "published", "publisher", "publishers", "publishing", "purchase", "quick", "rapid", "read", "recommended",
    "reddit", "reference", "references", "register", "registration", "related", "report", "reports", "reprints",
    "request", "research", "researcher", "resources", "results", "review", "reviews", "rights", "save", "scholar",
    "science", "sciences", "scientific", "search", "section", "sections", "see", "select", "services", "settings",
    "share", "short", "show", "sign", "site", "skip", "social", "software", "special", "statement", "statistics",
    "store", "structural", "structure", "subject", "subjects", "submission", "submit", "subscribe", "subscription",
    "subscriptions", "summary", "supplement", "supplemental", "supplementary", "support", "supporting", "surgery",
    "systematic", "systems", "table", "tables", "technical", "technology", "terms", "text", "the", "theory", "this",
    "to", "tools", "top", "topic", "topics", "toxicology", "twitter", "user", "using", "version", "video", "view",
    "virology", "volume", "web", "website", "with", "xml", "your", "zoology", "united", "kingdom", "states",
    "republic", "south", "north", "york", "city", "street", "road", "avenue", "inc", "ltd", "llc", "gmbh", "group",
    "media", "school", "college", "division", "unit", "clinic", "service", "museum", "agency", "corporation",
    "company", "limited", "sons", "verlag", "elsevier", "springer", "wiley", "orcid", "crossref", "pubmed",
    "altmetric", "scopus", "medline", "epub", "ris", "bibtex", "endnote", "mathml", "cookie", "cookies",
  ]

  /// What stands at a name as a tool or a note.
  static let tools: Set<String> = [
    "mail", "email", "e-mail", "author", "authors", "orcid", "equal", "contributor", "contributors", "corresponding",
    "equally", "contributed", "profile", "envelope", "id", "icon", "group", "[email]", "(email)",
  ]

  /// Family names of people whose given names hardly any list holds.
  static let families: Set<String> = [
    "wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "hu",
    "guo", "he", "gao", "lin", "luo", "zheng", "liang", "xie", "tang", "song", "han", "deng", "cao", "feng", "peng",
    "zeng", "xiao", "tian", "dong", "pan", "yuan", "cai", "jiang", "yu", "du", "ye", "cheng", "wei", "su", "lu", "lü",
    "ding", "ren", "shen", "yao", "jin", "wan", "shi", "fang", "fan", "zou", "xiong", "qin", "bai", "cui", "kong",
    "tan", "hou", "meng", "qiu", "duan", "lei", "qian", "dai", "xia", "jia", "zhong", "fu", "gu", "liao", "lai",
    "hao", "kim", "lee", "park", "choi", "jung", "jeong", "kang", "cho", "yoon", "jang", "lim", "shin", "seo", "kwon",
    "hwang", "ahn", "hong", "nguyen", "tran", "pham", "wong", "chan", "leung", "cheung", "chang", "hsu", "tsai",
    "lam", "ng", "ho", "tsang", "singh", "kumar", "sharma", "gupta", "khan", "ahmed", "ali", "hussain", "tanaka",
    "sato", "suzuki", "takahashi", "watanabe", "yamamoto", "nakamura", "kobayashi", "kato", "yoshida", "yamada",
    "sasaki", "yamaguchi", "matsumoto",
  ]

  /// What words begin with that name an institution, small and without accents.
  static let institutions = [
    "universi", "univ", "institut", "istitut", "depart", "dept", "school", "college", "hospital", "hopital",
    "ospedal", "centre", "center", "centro", "laborator", "laborat", "facult", "facolt", "fakult", "division",
    "academ", "akadem", "clinic", "klinik", "clinique", "ministr", "museum", "musee", "foundation", "fundac",
    "fondaz", "fondation", "agency", "unit", "unite", "inc", "ltd", "gmbh", "llc", "corporation", "company", "ecole",
    "escuela", "escola", "observator", "research", "council", "station", "service", "society", "infirmary",
    "polytech", "politec", "cnrs", "inserm", "inra", "csic", "nhs", "program", "programme", "consult", "section",
    "group", "bureau", "survey",
  ]

  /// Whether a word tells a sentence.
  static func isVerb(_ word: Substring) -> Bool {
    [
      "is", "are", "was", "were", "have", "has", "had", "been", "we", "that", "this", "which", "can", "our", "be",
      "may",
    ]
    .contains(word)
  }

  /// Whether a word begins as names of institutions do.
  static func isInstitution(_ word: Substring) -> Bool {
    guard word.utf8.count > 2 else { return false }
    let plain = NameKey.key(word.prefix(16))
    return institutions.contains { $0.utf8.count > 4 ? plain.hasPrefix($0) : plain == $0 }
  }
}
