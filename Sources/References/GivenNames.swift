/// Given names that are hardly ever family names, for lists whose first name is written out, `Jane Q. Roe. Title`.
public enum GivenNames {
  /// Whether a word is one of them, in any case.
  public static func contains(_ word: some StringProtocol) -> Bool {
    word.utf8.count <= 24 && names.contains(Hash.of(word.lowercased()[...].utf8))
  }

  /// The most frequent ones of MEDLINE's and JATS' authors, at least six times as frequent as the same family name, small.
  static let names: WordSet =
    """
    aaron abdul abhay abhishek abigail adam aditi adnan adrian adriana adriano adrien adrienne adrián agnes agnieszka \
    ahmet aiichi aiko aimee aimin ajay akihiko akiko akira akram akshay alain alan alastair alba alberto aldo \
    alejandra alejandro aleksandra alessandra alessandro alessia alessio alex alexandr alexandra alexandre alexandros \
    alexei alexey alexia alexis alfred alfredo alice alicia alicja alina aline alireza alison alistair alma alyssa \
    amadou amal amanda amandine amar amber amelia amelie amir amira amit amjad amrita amy ana anastasia anders andrea \
    andreas andrei andreia andres andrew andrey andrzej andréa andrés andy angel angela angelika angelo anil anita \
    anja anjali ankita ann anna annalisa anne annelies annette annie annika anthony antoine anton antonella antonia \
    antonietta antonio antonis antony antti aparna ariane arianna ariel arielle aris armando armin artur arturo arun \
    asha ashish ashley ashok ashwin asim asma astrid athanasios atsushi atul audrey aurora aurélie avinash axel ayako \
    ayman barbara bart beata beate beatrice beatriz begoña beibei belén ben benjamin benoît bernd beth bethany bettina \
    betty bianca biao bingbing birgit blanca bob bong bonnie boris borja brad brandon brenda brendan brent bret brett \
    brian bridget brigitte brittany bruce bruna bryan burak byung bárbara béatrice caio caitlin caiyun camila camilla \
    camille candice carina carl carla carles carlo carlos carmen carmine carol carole carolina caroline carolyn carrie \
    carsten cassandra cassie catarina caterina catherine cathy cecilia celeste celia celine celso cesar cesare chad \
    chanjuan chantal charbel charles charlie charlotte chelsea chengcheng cheol cheryl chiara chih chloe chris \
    christel christelle christian christiane christina christine christoph christophe christopher christos chul \
    chunfang chunhua chunhui chunyan cindy claire clara clare clarisse claudia claudio colleen connie constance corina \
    corinna corinne cornelia cornelis courtney cristian cristiane cristiano cristina cristobal cynthia cyril cécile \
    cédric céline césar dafeng daiana daichi daisuke dalia damian damien dan dana dandan daniel daniela daniele \
    danielle danilo danny dapeng darin dario dariusz darrell darren daryl dave david davide dawei dawn deborah debra \
    deepak delphine denise derek derya devendra devon diana diane diego dieter dietmar dimitrios dina dinesh diogo \
    dirk divya dmitry domenico dominic dominik dominique donald dongmei donna dora doreen doris dorota dorothy dylan \
    edith edmund edoardo eduard eduardo edward edwin eelco ehsan eiji eirini ekaterina elaine elena eleonora elham \
    elie elif elina elisa elisabet elisabeth elisabetta elise elizabeth ellen elodie elsa emad emanuel emanuela \
    emanuele emil emilie emilio emily emma emmanuel emmanuelle encarnita enrico enrique eric erica erich erik erika \
    erin ernesto estela estelle esther ethan eugene eugenia eugenio eva evan evangelia evangelos eve evgeny fabiana \
    fabien fabienne fabio fabrice fabrizio fadi fangfang fanny farah farzad fatemeh fatih fatma fausto federica \
    federico felice felipe fernanda fernando ferran filippo fiona flavia florence florian fran franca frances francesc \
    francesca francesco francine francisco francois frans franziska fred frederic frederick frederik friederike \
    frédéric gabriel gabriela gabriele gabriella gabrielle gaetano gail ganesh gareth gary gaurav gavin gemma gennaro \
    geoffrey georg georgia georgina georgios gerald gerardo gerd gereon gerhard gert giacomo giampaolo gianluca \
    gianluigi gillian gina giorgio giovanna giovanni gisela giulia giulio giuseppe giuseppina gloria gonzalo govind \
    graeme grazia greg gregor gregorio grzegorz grégoire guadalupe guanghui guido guillaume guillermo gunnar guodong \
    guohua guoping gustavo gábor géraldine göran haibo haidong haifeng haiping haitao haixia haiyan haiyang hakan \
    halina hamid hamidreza hannah hans harald harold harriet hatem hayley heather heba hector heidi heike heiko helen \
    helena helge helmut hendrik henri henrik hervé hideki hideo hideyuki hilary hiroaki hiroki hiroko hironori hiroshi \
    hiroyuki hitoshi holger holly hongbin hongbo honglei hongli hongliang hongtao hongwei hongyan hongying hongyu \
    hossein hsin huanhuan huasheng hubert hugh hugo huifang huihui huijun huimin huiqin humberto hyung hélène ian \
    ichiro ida ignacio igor ilaria ilona ines inga inge ingo ingrid inmaculada inés ioanna ioannis irena irene irina \
    isabel isabela isabella isabelle ismael ivan jacek jack jacobus jacopo jacqueline jaime jakob jakub james jamie \
    jan jana jane janet janice janine janne jaqueline jared jaroslav jason jasper jaume javad javier jean jeanne jeff \
    jeffrey jelena jenna jennifer jenny jens jeremy jeroen jerome jerry jessica jessie jesus jesús jiahui jiajia \
    jianan jianbo jianfeng jianguo jianhua jianjun jianlong jianmin jianping jianwei jiaojiao jiaqi jiawei jiayu jill \
    jillian jim jimmy jinfeng jinghua jingjing jingwen jingyu jinxin jiri joachim joan joana joanna joanne joao \
    joaquim jochen joe joel joerg johan johanna johannes john jojiro jolanta jon jonas jonathan joon joost jordi jorge \
    joris jose josef josefina josep josh joshua josé jozef joão judith judy julia julian juliana julie julien juliette \
    julio junji junjie junko junwei jurgen justin justine jyoti jérôme jörg júlia jürgen kaitlyn kamil kamran kaori \
    kaoru karel karen kari karin karina karine karl karla karolina karthik katarina katarzyna kate katharina katherine \
    kathleen kathrin kathryn kathy katia katie katja katrin katrina katsuhisa kayla kazuhiro kazunori kazuyuki keiichi \
    keiko keisuke keith kemal kenji kenneth kentaro kerry kerstin kevin khaled khalid kimberley kimberly kirsten \
    kiyoshi klaus koen kohei koichi koji komal konstantinos kosuke kotaro kris krista kristen kristin kristina \
    kristine kuldeep kurt kwang kyle laila lalit larissa larry lars laszlo laura laure laurel lauren laurence laurent \
    leah leanne leila lena leo leonardo lesley leslie leticia liam lidia lifang lihong lihua lijuan lijun lili lilian liliana \
    limin liming lina linda lindsey lingli lingling linlin linyi lior liping liqiang lirong lisa lise lisette livia \
    lixin liyong lizhong lone lorena lori lorraine louise luca lucia lucian luciana luciano lucy lucía luigi luis \
    luisa luiz lukas lydia lynette lynn lászló maaike maarten maciej madeline madhav magdalena maggie magnus mahesh \
    mahmoud maite maja makiko makoto manabu mandy manel manfred manish manoj manu manuel manuela mara marc marcel \
    marcela marcella marcello marcelo marcia marcin marco marcos marcus marek margaret margarita maria mariam marian \
    mariana marianna marianne marie mariko marilyn marina marine mario marion marisa marissa marius mariusz marjan \
    marjorie markus marta martha martine marwa mary maryam maría masafumi masahiro masaki masanori masaru masashi \
    masayoshi masayuki massimiliano massimo mateusz mats matt matteo matthew matthias matthieu matti mattia mattias \
    maud maureen mauricio maurizio mauro max maxime maximilian maya mayumi meera megan meghan mehdi mehmet meiling \
    melanie meletios melinda melissa melody mengwei mengyu mercedes meredith mette mia michael michaela michal michela \
    michele michelle michiel michèle miguel mikael mike mikko milena mina minghui miquel miriam mirjam mohamed \
    mohammad mohd molly mona monica monika monique montse moritz morten muhammad mukesh murat muriel mustafa myriam \
    márcia mélanie mónica nadia nancy nannan naoki naoko naomi nasser natalia natalie nathalia nathalie nathaniel \
    naveen neeraj neha neil nelly nicholas nick nicola nicolai nicolas nicole nidhi niels nienke nigel nikhil nikita \
    niklas nikolai nikolaos nikolay nils nina niranjan nitin nobuyuki nora norbert noriko norio norma nuria núria \
    oksana olaf olga olivia olivier omar ondrej orlando osamu oscar oumar ousmane pablo paloma pamela panagiotis \
    pankaj paola paolo pasquale patrice patricia patrick patrizia patrícia paul paula paulina pauline paulo pavel \
    pawan pawel payal pedro peggy pengfei penghui penny pere peter petr petra petros philip philipp philippa philippe \
    phillip pia piero pierre pieter pietro pilar piotr pooja pramod prasanta prashant praveen preeti priscila priya \
    priyanka qianqian qinghua qiong quang rachael rachel rafael raffaella rahul rajeev rajesh rajiv rakesh ralf rami \
    ramona ramón randy raphael raphaël raquel rashmi rattan raul ravi ravindra ray raúl rebecca rebekah regina renata \
    renato renee rené reuben reza ricardo riccardo richard rick rita ritu rob robert roberta roberto robin robyn rocío \
    roderick rodney rodolfo rodrigo roel rohit roland rolf ron ronald rongrong ronny rosalind rosanna rosemary \
    rossella roy ruben rubén ruchi rudolf rupesh ruth ryohei rémi rüdiger sabina sabine sabrina sachiko sachin salah \
    salim sally salvatore sam samantha sameer samir samira samuel samuele sana sandeep sandhya sandra sandrine \
    sangeeta sanjay santosh sara sarah saskia satish satoru satoshi saurabh sean sebastian sebastien seema seiji selim \
    seon seong sepideh serena serge sergey sergio seth seyed shadi shahrokh shalini shanshan shaobing sharon shawn \
    sheila sherry sheryl shigeo shihua shingo shinji shinya shiqi shohei shoko shota shugeng shunsuke silvana silvia \
    simona simone siqi soheila sonia sonja sonya sophia sophie stacy staffan stefan stefania stefanie stefano steffi \
    stephan stephane stephanie stephen steve steven stuart stéphane stéphanie subhash sudhir sue suguru sultan suman \
    sumit sunil surya susan susana susanna susanne sushil sushma suzanne sven swati sylvain sylvia sylvie sébastien \
    sérgio søren tadashi takafumi takahiro takanori takashi takayuki takeshi takuya tamara tania tanja tanya tara \
    tarek taro tarun tatiana ted teresa tereza tetsuya thea theo theodore theresa thiago thibault thibaut thierry \
    thorsten thuy tiago tiantian tien tiffany tim timo timothy tina tingting tiziana tobias tom tomas tomasz tommaso \
    tomoaki tomoko tomoyuki tomás tony toru toshihiko toshihiro toshiyuki tracey trevor troy tsuyoshi tuomas tuong \
    ulla ulrike ursula usha vaibhav valentina valeria valerie valérie vanessa vasiliki veena vera verena veronica \
    verónica victor victoria vijai vijay vikas vikram viktor vinay vince vincenzo vinod violaine virginia virginie \
    visy vito vittoria vittorio vivian viviana vladimir volker véronique víctor wanli weidong weiguo weihua weijun \
    weili weimin weiwei weixing wenbo wendy wenhua wenjing wenjuan wenjun wenliang wenming wenqian wenshan wenwen \
    wenyu wesley wiebke william wojciech wolfgang wujun xavier xiangnan xiangxiang xiangyu xianmin xiaobin xiaobo \
    xiaochun xiaodan xiaodong xiaofang xiaofei xiaofeng xiaoguang xiaohong xiaohua xiaohui xiaojie xiaojing xiaojun \
    xiaolei xiaoli xiaoling xiaolong xiaomei xiaomeng xiaomin xiaoming xiaonan xiaoping xiaoqing xiaoqiong xiaorong \
    xiaosong xiaowei xiaoxia xiaoxiao xiaoyan xiaoyi xiaoying xiaoyu ximena xingxing xinhua xinxin xinyi xinying xinyu \
    xinyue xiuli xuejun xueli xuemei xueping yadong yajun yali yanan yanchun yangyang yanhong yanhua yanhui yanjun \
    yanli yann yanping yanxia yanyan yaron yasuhiro yasushi yasuyuki yawen yeon yifan yifeng yijie yijun yili yiming \
    yinan yingxin yingying yiping yiwei yohei yoichi yoko yolanda yongchao yongfeng yonghong yongjian yongjun yongmei \
    yongsheng yongxiang yongzhong yoshiaki yoshihiro yoshinobu yoshinori yoshio yoshiyuki yosuke yuanyuan yubin yufeng \
    yuhan yuhong yuichi yuji yujie yuki yukiko yukio yuko yulin yuling yumei yunfei yunfeng yung yuping yuqing yuri \
    yuriko yusuke yutaka yuting yutong yuxin yves yvonne zachary zahra zeyu zhaoyang zhensheng zhenzhen zhicheng \
    zhigang zhihong zhihua zhihui zhijian zhijun zhikang zhimin zhiming zhiqiang zhiwei zhiwen zhiwu zhiyong zhonghai \
    zhonghua zilong zirui ziwei zonghua zsolt álvaro ángel óscar øyvind
    """
}
