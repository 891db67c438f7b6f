extension DeclarationCue {
  /// The Spanish phrases.
  static let spanish: [(DeclarationCue, String)] = [
    (.negator, "no,ningun,ninguno,ninguna,sin,ausencia de,carecen de,carece de,inexistencia de,nunca"),
    (.bare, "nada,no aplica,ninguno,ninguna,ningun"),
    (.topic, "conflicto,conflictos,interes,intereses,relacion,relaciones,vinculo,vinculos,declarar,competencia"),
    (.denial, "nada que declarar,ninguno declarado,ninguno que declarar"),
    (
      .tie,
      """
      recibido,recibio,recibieron,recibe,reciben,empleado,empleada,empleados,empleadas,consultor,consultora,consultores,asesor
      asesora,asesores,asesoria,accionista,accionistas,honorarios,acciones,patente,patentes,becas,regalias,ponente,ponencias
      pagos,pago,trabaja para,trabajan para,trabaja en,fundador,fundadora,propietario,socio,conferenciante,conferencias
      """
    ),
    (.exception, "excepto,salvo,a excepcion,con excepcion,con la excepcion,aparte de,ademas de"),
    (.rest, "los demas,las demas,demas autores,resto de,otros autores,el resto"),
    (.contrast, "pero,sin embargo,aunque,mientras"),
    (.announcement, "los siguientes,las siguientes,siguientes conflictos"),
    (.declaring, "declaran,declara,manifiestan,manifiesta"),
    (.neutral, "no influy*,no particip*,no tuv*,sin embargo"),
  ]

  /// The Portuguese phrases.
  static let portuguese: [(DeclarationCue, String)] = [
    (.negator, "nao ha,nao existe*,nao houve,nao,nenhum,nenhuma,sem,inexistencia de,ausencia de,nunca"),
    (.bare, "nada,nao se aplica,nenhum,nenhuma,nao ha,inexistente,inexistentes"),
    (
      .topic,
      "conflito,conflitos,interesse,interesses,relacao,relacoes,vinculo,vinculos,declarar,concorrente,concorrentes"
    ),
    (.denial, "nada a declarar,nenhum declarado,nada declarado"),
    (
      .tie,
      """
      recebeu,receberam,recebe,recebem,empregado,empregada,funcionario,funcionaria,consultor,consultora,consultores,assessor
      acionista,acionistas,honorarios,acoes,patente,patentes,bolsas,palestrante,palestras,pagamentos,pagamento,trabalha para
      trabalham para,fundador,fundadora,proprietario,socio
      """
    ),
    (.exception, "exceto,salvo,com excecao,a excecao,alem de"),
    (.rest, "os demais,demais autores,outros autores,restantes autores,os restantes"),
    (.contrast, "mas,porem,contudo,embora,entretanto"),
    (.announcement, "os seguintes,as seguintes"),
    (.declaring, "declaram,declara"),
    (.neutral, "nao influenci*,nao particip*,nao teve"),
  ]

  /// The French phrases.
  static let french: [(DeclarationCue, String)] = [
    (.negator, "aucun,aucune,pas de,pas d,sans,absence de,absence d,n ont pas,n a pas,n avoir pas,ne pas,jamais"),
    (.bare, "aucun,aucune,neant,rien,non applicable,sans objet"),
    (.topic, "conflit,conflits,interet,interets,lien,liens,relation,relations,declarer,concurrents"),
    (
      .denial,
      "rien a declarer,n existe pas,n existent pas,aucun declare,n ont pas precise leurs,pas de conflit,aucun conflit,aucun lien"
    ),
    (
      .tie,
      """
      recu,recus,recoit,recoivent,salarie,salariee,salaries,employe,employee,employes,consultante,consultants,honoraires
      actionnaire,actionnaires,actions,brevet,brevets,orateur,oratrice,conferencier,conferenciere,remuneration,remunere
      remuneree,bourses,essais cliniques,interventions ponctuelles,activites de conseil,expertise,redevances,fondateur
      fondatrice,prise en charge,invitation,invitations,travaille pour,travaillent pour,membre du conseil,subventions
      """
    ),
    (.exception, "sauf,excepte,hormis,a l exception,en dehors de,en dehors des,outre"),
    (.rest, "les autres,autres auteurs"),
    (.contrast, "mais,cependant,toutefois,tandis,alors que"),
    (.announcement, "les liens d interets suivants,les conflits d interets suivants,suivants"),
    (.declaring, "declarent,declare"),
    (.neutral, "n a pas influenc*,n a joue aucun role,aucun role"),
  ]

  /// The German phrases.
  static let german: [(DeclarationCue, String)] = [
    (.negator, "kein,keine,keinen,keiner,keinem,keinerlei,nicht,ohne,weder"),
    (.bare, "keine,keiner,nichts,entfallt,nicht zutreffend,trifft nicht zu"),
    (
      .topic,
      """
      interessenkonflikt*,interessenskonflikt*,interessen,interesse,konflikt*,verbindungen,beziehungen,verflechtungen
      konkurrierende*,finanzielle*,angaben,offenzulegen
      """
    ),
    (
      .denial,
      "nichts offenzulegen,nichts anzugeben,bestehen nicht,besteht nicht,liegen nicht vor,liegt nicht vor,keine angaben,keine angegeben,keine vorhanden"
    ),
    (
      .tie,
      """
      erhielt,erhielten,erhalt,erhalten,bezog,bezieht,honorare,honorar,vortragshonorar*,beraterhonorar*,berater,beraterin
      beratertatigkeit*,beratungstatigkeit*,vortragstatigkeit*,angestellt,angestellte,angestellter,mitarbeiter,mitarbeiterin
      beschaftigt,aktien,aktionar*,patente,anteile,gesellschafter*,geschaftsfuhrer*,reisekosten*,reiseunterstutzung
      kongressgebuhr*,teilnahmegebuhr*,drittmittel*,referent,referentin,referententatigkeit*,advisory,grunder,grunderin
      lizenz*,vergutung*,studienunterstutzung,forschungsunterstutzung,tatig fur,gutachter*
      """
    ),
    (.exception, "ausser,abgesehen von,mit ausnahme,bis auf"),
    (
      .rest,
      "die ubrigen,alle ubrigen,die anderen,alle anderen,die weiteren,alle weiteren,ubrigen,weiteren,daruber hinaus"
    ),
    (.contrast, "aber,jedoch,wahrend,allerdings"),
    (.announcement, "folgende,folgenden,wie folgt"),
    (.declaring, "erklart,erklaren,geben,gibt"),
    (.neutral, "nicht beeinfluss*,keinen einfluss,von keinem der autoren"),
  ]

  /// The Italian phrases.
  static let italian: [(DeclarationCue, String)] = [
    (
      .negator,
      """
      nessun,nessuno,nessuna,senza,assenza di,di non,non avere,non aver,non ha,non hanno,non ci,non vi,non esiste
      non esistono,non sussist*,non presentano,non dichiara*,non sono,non c
      """
    ),
    (.bare, "nulla,niente,nessuno,nessuna,nessun,non applicabile,assente,assenti"),
    (.topic, "conflitto,conflitti,interesse,interessi,rapporto,rapporti,relazioni,dichiarare,concorrenti"),
    (.denial, "nulla da dichiarare,niente da dichiarare,nessuno dichiarato"),
    (
      .tie,
      """
      ricevuto,riceve,ricevono,dipendente,dipendenti,consulente,consulenti,consulenza,consulenze,onorari,onorario,azionista
      azionisti,azioni,brevetto,brevetti,relatore,relatrice,compensi,compenso,lavora per,lavorano per,fondatore,fondatrice
      titolare,pagamenti
      """
    ),
    (.exception, "tranne,eccetto,ad eccezione,salvo,a parte"),
    (.rest, "gli altri,altri autori,i restanti,restanti autori"),
    (.contrast, "tuttavia,mentre,sebbene"),
    (.announcement, "i seguenti,le seguenti"),
    (.declaring, "dichiarano,dichiara"),
    (.neutral, "non ha influenz*,non hanno influenz*"),
  ]

  /// The Chinese phrases, character by character.
  static let chinese: [(DeclarationCue, String)] = [
    (.negator, "无,無,没 有,沒 有,不 存 在,未,不 涉 及,不 具 有,并 无,均 无"),
    (.bare, "无,無,没 有,沒 有"),
    (.topic, "冲 突,衝 突,利 益,利 害 关 系,竞 争,競 爭,关 系,關 係"),
    (.denial, "无 利 益 冲 突,無 利 益 衝 突,没 有 利 益 冲 突,不 存 在 利 益 冲 突,无 任 何 利 益 冲 突"),
    (.tie, "受 雇,雇 员,顾 问,顧 問,咨 询 费,股 份,股 票,股 东,专 利,酬 金,讲 课 费,任 职,持 有,赞 助,接 受,收 取,创 始 人"),
    (.exception, "除 了,除 外,以 外"),
    (.rest, "其 他 作 者,其 余 作 者,其 餘 作 者,其 他"),
    (.contrast, "但,然 而"),
    (.announcement, "以 下,如 下"),
    (.declaring, "声 明,聲 明"),
  ]
}
