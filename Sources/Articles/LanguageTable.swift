/// The languages of ISO 639-1.
package enum LanguageTable {
  /// Codes of ISO 639-2 that stand for no language, for several, or for none that has a code.
  package static let noLanguage: Set<String> = ["und", "mul", "mis", "zxx"]

  /// Two-letter codes by codes and names in lower case.
  package static let codes: [String: String] = {
    var codes: [String: String] = [:]
    codes.reserveCapacity(1024)
    for row in rows.utf8.split(separator: UInt8(ascii: ";")) {
      let words = row.split { $0 == UInt8(ascii: ",") || $0 == 0x0A }.map { String(Substring($0.drop { $0 == 0x20 })) }
      guard let code = words.first else { continue }
      for word in words { codes[word] = code }
    }
    return codes
  }()

  /// The three-letter codes that MEDLINE uses (ISO 639-2, bibliography) by two-letter codes.
  package static let bibliographic: [String: String] = {
    var codes: [String: String] = [:]
    for row in rows.split(separator: ";") {
      let words = row.split { $0 == "," || $0.isNewline }.map { String($0.drop { $0 == " " }) }
      guard words.count > 1 else { continue }
      codes[words[0]] = words.first(where: ownBibliographic.contains) ?? words[1]
    }
    return codes
  }()

  /// The codes for bibliography that differ from those for terminology.
  private static let ownBibliographic: Set<String> = [
    "alb", "arm", "baq", "bur", "chi", "cze", "dut", "fre", "geo", "ger", "gre", "ice", "mac", "mao", "may", "per",
    "rum",
    "slo", "tib", "wel",
  ]

  /// A row holds the two-letter code, the three-letter codes (terminology, bibliography, superseded) and the names.
  private static let rows = """
    aa,aar,afar;ab,abk,abkhazian,abkhaz;ae,ave,avestan;af,afr,afrikaans;ak,aka,akan;am,amh,amharic;an,arg,aragonese;
    ar,ara,arabic;as,asm,assamese;av,ava,avaric;ay,aym,aymara;az,aze,azerbaijani;ba,bak,bashkir;be,bel,belarusian;
    bg,bul,bulgarian;bi,bis,bislama;bm,bam,bambara;bn,ben,bengali,bangla;bo,bod,tib,tibetan;br,bre,breton;
    bs,bos,bosnian;ca,cat,catalan,valencian;ce,che,chechen;ch,cha,chamorro;co,cos,corsican;cr,cre,cree;
    cs,ces,cze,czech;cu,chu,church slavic;cv,chv,chuvash;cy,cym,wel,welsh;da,dan,danish;de,deu,ger,german;
    dv,div,divehi,maldivian;dz,dzo,dzongkha;ee,ewe;el,ell,gre,greek,modern greek;en,eng,english;eo,epo,esperanto,esp;
    es,spa,spanish,castilian;et,est,estonian;eu,eus,baq,basque;fa,fas,per,persian,farsi;ff,ful,fulah,fula;
    fi,fin,finnish;fj,fij,fijian;fo,fao,faroese;fr,fra,fre,french;fy,fry,western frisian,frisian;ga,gle,irish,iri;
    gd,gla,gaelic,scottish gaelic;gl,glg,galician,gag;gn,grn,guarani,gua;gu,guj,gujarati;gv,glv,manx;ha,hau,hausa;
    he,heb,hebrew,iw;hi,hin,hindi;ho,hmo,hiri motu;hr,hrv,scr,croatian;ht,hat,haitian,haitian creole;
    hu,hun,hungarian;hy,hye,arm,armenian;hz,her,herero;ia,ina,interlingua,int;id,ind,indonesian,in;
    ie,ile,interlingue;ig,ibo,igbo;ii,iii,sichuan yi;ik,ipk,inupiaq;io,ido;is,isl,ice,icelandic;it,ita,italian;
    iu,iku,inuktitut;ja,jpn,japanese;jv,jav,javanese;ka,kat,geo,georgian;kg,kon,kongo;ki,kik,kikuyu;kj,kua,kuanyama;
    kk,kaz,kazakh;kl,kal,kalaallisut,greenlandic;km,khm,khmer,central khmer,cambodian;kn,kan,kannada;ko,kor,korean;
    kr,kau,kanuri;ks,kas,kashmiri;ku,kur,kurdish;kv,kom,komi;kw,cor,cornish;ky,kir,kyrgyz,kirghiz;la,lat,latin;
    lb,ltz,luxembourgish;lg,lug,ganda;li,lim,limburgish;ln,lin,lingala;lo,lao;lt,lit,lithuanian;lu,lub,luba-katanga;
    lv,lav,latvian;mg,mlg,malagasy,mla;mh,mah,marshallese;mi,mri,mao,maori,māori;mk,mkd,mac,macedonian;
    ml,mal,malayalam;mn,mon,mongolian;mr,mar,marathi;ms,msa,may,malay;mt,mlt,maltese;my,mya,bur,burmese;na,nau,nauru;
    nb,nob,norwegian bokmål,bokmål;nd,nde,north ndebele;ne,nep,nepali;ng,ndo,ndonga;nl,nld,dut,dutch,flemish;
    nn,nno,norwegian nynorsk,nynorsk;no,nor,norwegian;nr,nbl,south ndebele;nv,nav,navajo;ny,nya,chichewa,nyanja;
    oc,oci,occitan;oj,oji,ojibwa;om,orm,oromo;or,ori,oriya,odia;os,oss,ossetian;pa,pan,punjabi,panjabi;pi,pli,pali;
    pl,pol,polish;ps,pus,pashto,pushto;pt,por,portuguese;qu,que,quechua;rm,roh,romansh;rn,run,rundi;
    ro,ron,rum,mol,mo,romanian,moldavian,moldovan;ru,rus,russian;rw,kin,kinyarwanda;sa,san,sanskrit;sc,srd,sardinian;
    sd,snd,sindhi;se,sme,northern sami;sg,sag,sango;si,sin,sinhala,sinhalese;sk,slk,slo,slovak;
    sl,slv,slovenian,slovene;sm,smo,samoan;sn,sna,shona;so,som,somali;sq,sqi,alb,albanian;sr,srp,scc,serbian;
    ss,ssw,swati;st,sot,southern sotho;su,sun,sundanese;sv,swe,swedish;sw,swa,swahili;ta,tam,tamil;te,tel,telugu;
    tg,tgk,tajik;th,tha,thai;ti,tir,tigrinya;tk,tuk,turkmen;tl,tgl,tagalog,filipino;tn,tsn,tswana;to,ton,tonga,tongan;
    tr,tur,turkish;ts,tso,tsonga;tt,tat,tatar;tw,twi;ty,tah,tahitian;ug,uig,uighur,uyghur;uk,ukr,ukrainian;ur,urd,urdu;
    uz,uzb,uzbek;ve,ven,venda;vi,vie,vietnamese;vo,vol,volapük;wa,wln,walloon;wo,wol,wolof;xh,xho,xhosa;
    yi,yid,ji,yiddish;yo,yor,yoruba;za,zha,zhuang;zh,zho,chi,chinese,mandarin,mandarin chinese;zu,zul,zulu
    """
}
