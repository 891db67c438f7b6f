import Articles
import References
import Testing

/// References in Chinese, Japanese and Korean.
@Suite struct EastAsianTests {
  private static let marked: [(text: String, fields: [String: String])] = [
    (
      "王明, 李红, 欧阳芳, 等. 茶园对居民健康的影响[J]. 茶学学报(自然科学版), 2015, 35(8): 2345-2353.",
      [
        "authors": "王 明; 李 红; 欧阳 芳", "title": "茶园对居民健康的影响", "container": "茶学学报(自然科学版)", "year": "2015", "volume": "35",
        "issue": "8", "pages": "2345-2353", "kind": "article-journal",
      ]
    ),
    (
      "刘国钧，陈绍业．茶馆目录［M］．2版．北京：高等茶叶出版社，1957：15-18．",
      [
        "authors": "刘 国钧; 陈 绍业", "title": "茶馆目录", "edition": "2", "publisher": "高等茶叶出版社", "year": "1957",
        "pages": "15-18",
        "kind": "book",
      ]
    ),
    (
      "陈静. 茶叶中多酚的提取研究[D]. 杭州: 茶叶大学, 2012.",
      ["authors": "陈 静", "title": "茶叶中多酚的提取研究", "publisher": "茶叶大学", "year": "2012", "kind": "thesis"]
    ),
    (
      "赵敏. 茶叶识别方法[C]//中国茶叶学会. 全国茶叶会议论文集. 北京: 茶叶出版社, 2018: 56-62.",
      [
        "authors": "赵 敏", "editors": "中国茶叶学会", "title": "茶叶识别方法", "container": "全国茶叶会议论文集", "publisher": "茶叶出版社",
        "pages": "56-62", "kind": "paper-conference",
      ]
    ),
    (
      "国家茶叶局. 茶叶年鉴[EB/OL]. (2001-12-19)[2002-04-15]. http://www.tea.example/2001.html.",
      ["authors": "国家茶叶局", "title": "茶叶年鉴", "year": "2001", "accessed": "2002-04-15", "kind": "webpage"]
    ),
    ("张三. 茶园研究[N]. 人民茶报, 2019-03-04(5).", ["container": "人民茶报", "year": "2019", "pages": "5", "issue": ""]),
    ("姜锡洲. 一种制茶方案: 88105607.3[P]. 1989-07-26.", ["authors": "姜 锡洲", "year": "1989", "kind": "patent"]),
  ]

  @Test(arguments: marked.indices) func `marks of kinds end titles in Chinese`(_ index: Int) {
    expect(Self.marked[index])
  }

  private static let quoted: [(text: String, fields: [String: String])] = [
    (
      "山田太郎、鈴木花子「茶園の健康影響」『茶科学会誌』第28巻第3号、2015年、210-218頁。",
      [
        "authors": "山田太郎; 鈴木花子", "title": "茶園の健康影響", "container": "茶科学会誌", "year": "2015", "volume": "28", "issue": "3",
        "pages": "210-218", "kind": "article-journal",
      ]
    ),
    (
      "中村和夫(2010)「高齢者と茶」『茶福祉学』51(2), 15-28.",
      [
        "authors": "中村和夫", "title": "高齢者と茶", "container": "茶福祉学", "year": "2010", "volume": "51", "issue": "2",
        "pages": "15-28",
      ]
    ),
    (
      "田中一郎『近代日本の茶文化』茶葉書店、2008年。",
      ["authors": "田中一郎", "title": "近代日本の茶文化", "publisher": "茶葉書店", "year": "2008", "container": "", "kind": "book"]
    ),
    (
      "加藤周一「茶の心」田中一郎編『日本茶論』茶葉大学出版会、1999年、12-34頁。",
      [
        "authors": "加藤周一", "editors": "田中一郎", "title": "茶の心", "container": "日本茶論", "publisher": "茶葉大学出版会",
        "pages": "12-34", "kind": "chapter",
      ]
    ),
    (
      "이민호 (2012). 「한국의 차 문화 연구」. 『한국차학』, 55, 101-130.",
      [
        "authors": "이 민호", "title": "한국의 차 문화 연구", "container": "한국차학", "year": "2012", "volume": "55",
        "pages": "101-130",
      ]
    ),
    (
      "최영수. 『조선시대 차의 역사』. 서울: 일조차, 2005.",
      ["authors": "최 영수", "title": "조선시대 차의 역사", "publisher": "일조차", "year": "2005", "kind": "book"]
    ),
  ]

  @Test(arguments: quoted.indices) func `brackets hold titles in Japanese and Korean`(_ index: Int) {
    expect(Self.quoted[index])
  }

  private static let plain: [(text: String, fields: [String: String])] = [
    (
      "佐藤健, 高橋美咲. 茶カテキンの作用. 日本茶学会誌. 2012; 65(4): 175-182.",
      [
        "authors": "佐藤健; 高橋美咲", "title": "茶カテキンの作用", "container": "日本茶学会誌", "year": "2012", "volume": "65",
        "issue": "4",
        "pages": "175-182",
      ]
    ),
    (
      "김철수, 박영희. 녹차가 건강에 미치는 영향. 한국차학회지. 2015;41(3):210-218.",
      [
        "authors": "김 철수; 박 영희", "title": "녹차가 건강에 미치는 영향", "container": "한국차학회지", "year": "2015", "volume": "41",
        "issue": "3", "pages": "210-218",
      ]
    ),
    (
      "小林一郎, 田中花子: 茶の効能に関する研究. 日本公茶誌 2015; 62: 123-130.",
      ["authors": "小林一郎; 田中花子", "title": "茶の効能に関する研究", "container": "日本公茶誌", "volume": "62", "pages": "123-130"]
    ),
    (
      "鈴木一郎：茶の文化史．東京：茶葉書店；2001．",
      ["authors": "鈴木一郎", "title": "茶の文化史", "publisher": "茶葉書店", "year": "2001", "kind": "book"]
    ),
    ("茶葉労働省．平成30年茶葉調査報告．2020．", ["authors": "茶葉労働省", "title": "平成30年茶葉調査報告", "year": "2020", "kind": "report"]),
    (
      "김영수. 한국 녹차의 품질 연구. 박사학위논문, 녹차대학교, 2010.",
      ["authors": "김 영수", "title": "한국 녹차의 품질 연구", "publisher": "녹차대학교", "year": "2010", "kind": "thesis"]
    ),
  ]

  @Test(arguments: plain.indices) func `full stops part what nothing else marks`(_ index: Int) {
    expect(Self.plain[index])
  }

  @Test func `what is in Latin letters stays with the other grammars`() {
    #expect(ReferenceParser().parse("Roe J. Tea (茶) of the north. J Tea. 2014;12:3-4.").path == .vancouver)
  }

  private func expect(_ example: (text: String, fields: [String: String])) {
    let found = glance(example.text)
    for (field, value) in example.fields { #expect(found[field] ?? "" == value, "\(field) of \(example.text)") }
  }
}
