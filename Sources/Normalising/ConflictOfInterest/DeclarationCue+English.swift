extension DeclarationCue {
  /// The English phrases; a word with `*` stands for all that begin so.
  static let english: [(DeclarationCue, String)] = [
    (
      .negator,
      """
      no,not,nor,neither,never,without,absence of,lack of,lacks,free of,free from,don t,doesn t,didn t,haven t,hasn t
      deny,denies,denied,cannot,isn t,aren t
      """
    ),
    ([.negator, .rest], "no other,no further,no additional"),
    (
      .negator,
      """
      received no,receive no,receives no,has received no,have received no,received none,received neither,holds no,hold no
      owns no,own no,received nothing,serves on no,have received neither,has received neither,has received none
      """
    ),
    (
      [.bare, .negator],
      "none,nil,nothing,no one,nobody"
    ),
    (
      .bare,
      "na,n a,not applicable,absent"
    ),
    (
      .topic,
      """
      conflict,conflicts,conflicting,competing,interest,interests,disclosure,disclosures,disclose,disclosed,relationship
      relationships,ties,affiliation,affiliations,association,associations,involvement,involvements,coi,cois,duality
      dualities,financial,commercial,proprietary,bias,declarations,declaration,to declare,to report
      """
    ),
    (
      .denial,
      """
      nothing to disclose,nothing to declare,nothing to report,none declared,none to declare,none to disclose,none reported
      none disclosed,none known,none stated,none to report,none were declared,none was declared,none were reported
      no disclosures,no disclosure,no conflict,no conflicts,not declared,no declarations,none exist,none exists
      nothing declared,nothing disclosed,not exist,not present,are absent,is absent
      """
    ),
    (
      .tie,
      """
      received,receives,receiving,receive,in receipt of,employed by,employed at,employed in,is employed
      are employed,employee*,employer*,employment,employs,consult,consults,consulted,consultant*,consultanc*,consulting,consultation*
      honorari*,honorary fee,advisor,advisors,adviser,advisers,advisory,speaker*,shareholder*,shareholding*,share holder*
      shares,stock,stocks,stockholder*,stock options,equity,royalt*,patent,patents,patented,founder*,founded,cofounder*
      co founder*,cofounded,owner*,own stock,own shares,owns,owned,ownership,grants,grant support,research support,research grant
      research grants,research funding,grant funding,paid,payment*,fee,fees,board,boards,inventor*,invention*,license*
      licence*,licensing,licensed,chair,chairs,chairman,president,chief executive officer,ceo,cso,editor,editors
      board member,a member of the,is a member of,works for,work for,working for,works at,works in,works with,director
      directors,sponsored by,sponsored research,compensat*,investigator for,principal investigator,contract,contracts,contracted,lecture*
      lecturer*,travel,spouse,donat*,stipend*,gift*,remunerat*,expert witness,expert testimony,intellectual property
      is affiliated with,are affiliated with,was affiliated with,collaborates with,collaborated with
      proctor*,medical writing,salary support,scholarship*,reimburse*,partner at,trademark*
      spin off,spinoff,start up,startup,stake,holds,full time employee,trustee*,sits on,serves on,serves as,served on
      served as,collaborative research,nonfinancial support,non financial support,personal fees,officer of,chief medical
      has a financial,have a financial,has financial,have financial,has competing,have competing,has a competing
      have a competing,has a potential,have a potential,has potential,have potential,has conflicts,have conflicts
      has a conflict,have a conflict,has an interest,have an interest,commercial source,commercial funding
      investor*,invested in,invests in,steering committee,salary,salaries,educational grant,unrestricted grant,grant from
      reports a grant,reports support,reports funding,reports research,support for attending,support for travel,in kind
      wife,husband,affiliated with,affiliated to,leadership role,chief scientific,chief operating,chief technology
      """
    ),
    (
      .assertion,
      """
      is an employee,are employees,is employed,are employed,was employed,were employed,was an employee,were employees
      is a consultant,are consultants,has received,have received,has consulted,serves as,serves on,served as,served on
      is an inventor,are inventors,holds stock,hold stock,holds shares,holds patents,holds a patent,is a shareholder
      are shareholders,is the founder,is a founder,is a co founder,is a cofounder,are founders,owns stock,owns shares
      is on the,is a member of,are members of,is a paid,is the ceo,is ceo,is an advisor,is an adviser,is a scientific
      reports grants,reports personal,reports receiving,reports fees,reports consulting,is the owner,is an owner,is an editor
      is the editor,is editor,is a speaker,is the inventor
      """
    ),
    (
      .funding,
      """
      supported by,supported in part by,supported partly by,supported partially by,supported through,supported with
      funded by,funded in part by,funded partly by,funded through,funded under,financed by,grant number,grant no
      financial support from,partly supported,partially supported
      """
    ),
    (
      .exception,
      """
      other than,apart from,aside from,except,excepting,with the exception,with exception,exception of,besides,beyond those
      beyond the,save for,excluding,in addition to
      """
    ),
    (
      .rest,
      """
      other authors,other author,other co authors,other coauthors,other co author,remaining authors,remaining author
      remaining co authors,remaining coauthors,rest of the authors,the others,all others,all other,all remaining
      other competing interests,other conflicts,other conflict,other potential,rest of authors,remaining,any other
      the other,other contributors,others,the rest,otherwise
      """
    ),
    (
      .contrast,
      "but,however,although,though,whereas,while,whilst,nevertheless,yet"
    ),
    (
      .journal,
      """
      reviewer,reviewers,handling editor,handling editors,associate editor,academic editor,topic editor,guest editor
      specialty chief editor,the editor,the editors,editor in charge,section editor,peer reviewer,peer reviewers
      reviewing editor,handling associate editor,specialty editor,review editor
      """
    ),
    (
      .declaring,
      "declare*,state,states,stated,confirm*,disclose*,report,reports,reported,affirm*,ensured,worked"
    ),
    (
      .neutral,
      """
      no role,any role,no involvement,not involved
      not influence*,no influence,no way,in no way,not affect,no impact,not have any role,not play any role,no part,not part of
      journal s policy,journals policy,journal policy,plos policies,plos one policies,disclosure form,disclosure forms
      conflict of interest form,conflict of interest forms,interest disclosure form,interest of disclosure form
      data and materials,sharing data,no patents,not necessarily,not relevant,not related,not associated,not previously
      not been published,not under consideration,not receive a fee,no responsibility,not responsible,not participate
      did not participate,not peer reviewed,not yet,employment or leadership,editorial board policy,not only,not limited to
      no access,not have access,not been involved,supported by the findings,supported by evidence,no matter
      competing interests policy,role of the funder*,not consider*,not constitute
      on file,copyright license,copyright agreement,interest policy,interest policies,journal editors,review board
      review boards,ethics board,ethical board,ethics review board,commons license,commons licence,commons attribution
      publication fee*,publication charge*,processing fee*,processing charge*,native speaker*,health equity
      received approval,received ethic*,received informed,received written,content is solely,responsibility of the authors
      """
    ),
    ([.neutral, .presupposition], "does not alter,do not alter,did not alter,doesn t alter,will not alter,not alter"),
    (
      .announcement,
      """
      the following,as follows,following conflicts,following conflict,following competing,following interests,following interest
      following potential,following financial,following disclosures,following relationships,following possible
      listed below,detailed below,provided below
      """
    ),
    (
      .admission,
      """
      declare a conflict,declares a conflict,declare conflict of,declares conflict of,declare conflicts,declares conflicts
      declare competing,declares competing,conflict of interest exists,conflicts of interest exist,a conflict of interest was
      declare a potential,declares a potential,declare a competing,declares a competing,declare potential,declares potential
      disclose a,discloses a,discloses that,declare financial,declares financial,conflict exists
      """
    ),
    (
      .abbreviation,
      "dr,drs,mr,mrs,ms,prof,profs,inc,ltd,co,corp,st,al,vs,no s,e g,i e,jr,sr,llc,pty,pvt,dept,univ,ph,ed,eds"
    ),
  ]
}
