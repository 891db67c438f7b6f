/// The words that headings of conflict-of-interest statements are made of.
enum LabelVocabulary {
  /// What a word does in a heading.
  struct Mark: OptionSet {
    let rawValue: UInt32
    /// Says what stands against what: `conflict`, `competing`.
    static let conflict = Mark(rawValue: 1 << 0)
    /// The noun: `interest`.
    static let interest = Mark(rawValue: 1 << 1)
    /// `declaration`, `statement`: a heading only together with an interest.
    static let declaration = Mark(rawValue: 1 << 2)
    /// A heading by itself: `disclosure`.
    static let disclosure = Mark(rawValue: 1 << 3)
    /// The whole notion in one word: `COI`, `Interessenkonflikt`, `利益冲突`.
    static let complete = Mark(rawValue: 1 << 4)
    /// Any other word of such headings.
    static let filler = Mark(rawValue: 1 << 5)
    /// A word that leaves a `disclosure` one of interests; `disclosure of data` is none.
    static let neutral = Mark(rawValue: 1 << 6)
    /// A word that begins a sentence after a heading, though headings may hold it as well.
    static let subject = Mark(rawValue: 1 << 7)
    /// A heading that spans several statements, under which the heading proper stands.
    static let container = Mark(rawValue: 1 << 8)
    /// A word that begins a sentence even in small letters.
    static let starter = Mark(rawValue: 1 << 9)
    /// A word that goes on with the sentence that seemed a heading.
    static let connective = Mark(rawValue: 1 << 10)
    /// Topics that share a heading with conflicts of interest: `Funding and conflict of interest`.
    static let companion = Mark(rawValue: 1 << 11)
    /// Words that make interests a matter of conflict without the word: `financial`, `vested`.
    static let financial = Mark(rawValue: 1 << 12)

    /// Nouns that a heading may end with.
    static let heads: Mark = [.interest, .declaration, .disclosure, .complete]
    /// Everything that a heading may hold.
    static let parts: Mark = [
      .conflict, .interest, .declaration, .disclosure, .complete, .filler, .companion, .financial,
    ]
  }

  static let table = PhraseTable<Mark>([
    (
      .conflict,
      """
      conflict,conflicts,conflicting,competing,compete,duality,dualities,conflicto,conflictos,conflito,conflitos
      conflit,conflits,lien,liens,conflitto,conflitti,concorrente,concorrenti,concurrents,competencia,konkurrierende
      konkurrierenden,concurrentes
      """
    ),
    (
      .interest,
      """
      interest,interests,intrest,intrests,interes,intereses,interesse,interesses,interet,interets,interessi,interessen
      """
    ),
    (
      .declaration,
      """
      declaration,declarations,statement,statements,declaracion,declaraciones,declaracao,declaracoes
      dichiarazione,dichiarazioni,erklarung,erklarungen,angabe,angaben,hinweis,声 明,聲 明,说 明,說 明,申 明
      """
    ),
    (
      .disclosure,
      """
      disclosure,disclosures,disclosed,divulgacion,divulgacao,divulgation,divulgations,offenlegung
      """
    ),
    (
      .complete,
      """
      coi,cois,coi s,interessenkonflikt,interessenkonflikte,interessenkonflikts,interessenkonflikten
      interessenskonflikt,interessenskonflikte,interessenskonflikten,利 益 冲 突,利 益 衝 突,利 益 相 反,利 害 冲 突
      利 害 关 系,конфликт интересов,конфликта интересов,конфликт интересы
      """
    ),
    (
      [.filler, .neutral],
      """
      of,on,about,regarding,and,or,any,s,es,potential,possible,relevant,other,summary,form,brief,full,icmje,del,de,d,e,y
      et,und
      """
    ),
    (
      .filler,
      """
      concerning,for,such,with,to,in,by,from,perceived,actual,real,non,nonfinancial,personal,professional
      relationship,relationships,affiliation,affiliations,association,associations,section,da,do,dos,das,des,di
      du,sur,sobre,sugli,sui,su,delle,della,dei,degli,oder,o,ou,zu,zum,zur,von,uber,moglicher,mogliche,moglichen,posible
      posibles,possivel,possiveis,potencial,potenciales,potenciais,potentiel,potentiels,potenziali,potenziale,manuscript
      article,work,role,sponsor,their,my,our,his,her,公 开,披 露,潜 在,与,和,及,的,о,об,заявление,возможном,возможный
      """
    ),
    (
      [.filler, .subject, .neutral],
      """
      the,all,author,authors,auteur,auteurs,autor,autores,autora,autoras,autoren,autorinnen,autore,autori,autrice,los,las
      el,la,le,les,l,il,gli,i,os,as,die,der,das,dem,den,a,作 者
      """
    ),
    (
      [.filler, .financial, .neutral],
      """
      financial,financials,finance,finances,commercial,vested,economic,financieros,financieras,financiero,financeiros
      financeiro,financiers,financier,financieres,finanziari,finanziario,finanzielle,finanziellen
      """
    ),
    (
      .companion,
      """
      funding,support,sources,source,acknowledgment*,acknowledgement*,sponsorship,grant,grants,ethic*,compliance
      standards,approval,consent,contribution,contributions,contributors,authorship,availability,data,financing
      financiacion,financiamiento,financiamento,financement,finanziamento,finanziamenti,finanzierung,forderung
      agradecimientos,agradecimentos,remerciements,ringraziamenti,danksagung,responsibilities,patient,human,rights
      animal,informed
      """
    ),
    (
      .container,
      """
      compliance with ethical standards,compliance with ethical guidelines,compliance with ethics guidelines
      compliance with ethics requirements,compliance with ethics,ethical standards,ethics declarations,declarations
      declaration,einhaltung ethischer richtlinien,ethical declarations,notes,author information,other information
      ethical compliance,ethics declaration,declaraciones,declaracoes,conformite aux normes ethiques,article information
      responsabilidades eticas
      """
    ),
    (
      .starter,
      """
      none,nil,no,not,nothing,na,n a,all authors,the author*,the authors,authors,author,we,i,there,both,neither,keine
      keiner,kein,ninguno,ninguna,ningun,nada,nenhum,nenhuma,nao,aucun,aucune,neant,nessun,nessuno,nessuna,los autores
      os autores,les auteurs,gli autori,die autor*,absent,not applicable
      """
    ),
    (
      .connective,
      """
      and,or,of,in,is,are,was,were,be,been,being,has,have,had,that,which,to,for,on,by,with,from,at,as,may,might,can,could
      will,would,should,must,do,does,did,exist,exists,existed,arise,arises,arising,existing,form,forms,policy,policies
      management,guidelines,guideline,committee,because,due,under,during,between,among,regarding,related,relating,declared
      reported,disclosed,provided,y,o,e,ou,et,und,oder,de,del,do,da,des,di,con,com,avec,mit,que,qui,che,bestehen,besteht
      bestand,bestanden,liegen,liegt,existe,existen,existem,sont,est,es,son,sao,sono,il
      """
    ),
  ])
}
