/// Given names that are hardly ever family names, for lists whose first name is written out, `Jane Q. Roe. Title`.
enum GivenNames {
  /// The thousand most frequent ones of MEDLINE's authors, small.
  static let names: WordSet =
    """
    amy ana ann ben bob dan eva eve ian ida ines jan jim joe jon leo max mia pia ray rob ron roy sam sue ted tim tom \
    aaron abdul abhishek abigail adam aditi adrian adriana adrien adrienne agnes agnieszka ahmet aiichi aimee aimin \
    ajay akihiko akiko akira alain alan alba alberto alejandra alejandro aleksandra alessandra alessandro alessia \
    alessio alex alexandra alexandre alexey alexia alexis alfred alfredo alice alicia aline alireza alison alyssa \
    amadou amal amanda amandine amber amelia amir amit anders andrea andreas andrei andrew andrey andrzej andrés andy \
    angel angela angelika angelo anil anita anja anjali anna anne annette annie annika anthony antoine anton antonella \
    antonia antonio antony aparna ariel armin arun ashish ashley ashok asma astrid atsushi atul audrey axel barbara \
    bart beatrice beatriz benjamin bernd beth biao blanca bonnie boris brad brandon brenda brendan brent brett brian \
    bridget brigitte brittany bruce bruna bryan byung béatrice caitlin camila camilla camille candice carina carl \
    carla carlo carlos carmen carol carole carolina caroline carolyn carrie carsten cassandra caterina catherine cathy \
    cecilia celeste cesar cesare chad chantal charles charlotte cheryl chiara chih chloe chris christian christina \
    christine christoph christophe christopher christos chunhua chunyan cindy claire clara clare claudia claudio \
    colleen connie corina corinna corinne courtney cristina cynthia cyril cécile cédric céline césar daichi daisuke \
    damian damien dana dandan daniel daniela daniele danielle danilo danny darin dario darren daryl david davide dawei \
    dawn deborah debra deepak denise derek diana diane diego dimitrios dina dirk divya dmitry domenico dominic dominik \
    dominique donald donna dora doris dorota dylan edith edmund edoardo eduard eduardo edward edwin ehsan elaine elena \
    eleonora elina elisa elisabeth elisabetta elise elizabeth ellen elodie emanuel emanuele emilie emilio emily emma \
    emmanuel encarnita enrico enrique eric erica erik erika erin ernesto esther eugene eugenia evan evangelos fabien \
    fabio fabrice fabrizio fanny fatemeh fausto federica federico felice felipe fernanda fernando filippo fiona flavia \
    florence florian fran francesc francesca francesco francine francisco francois frans franziska fred frederic \
    frederick frederik frédéric gabriel gabriela gabriele gabriella gaetano gail ganesh gary gaurav gavin gemma \
    geoffrey georg georgios gerald gerardo gerd gerhard giacomo gianluca gina giorgio giovanna giovanni gisela giulia \
    giuseppe gloria gonzalo govind graeme greg gregor grzegorz grégoire guido guillaume guillermo guohua guoping \
    gustavo haifeng haitao haiyan haiyang hamid hannah hans harald harriet hayley heather hector heidi heike heiko \
    helen helena helge helmut hendrik henri henrik hervé hideo hideyuki hiroaki hiroki hiroko hironori hiroshi \
    hiroyuki hitoshi holger holly hongliang hongwei hongyan hongyu hossein hsin hubert hugo huihui hélène ignacio igor \
    ilaria inge ingo ingrid inmaculada ioannis irene irina isabel isabella isabelle ivan jacek jack jacqueline jaime \
    jakob jakub james jamie jana jane janet janice janine jared jaroslav jason jasper javad javier jean jeff jeffrey \
    jennifer jenny jens jeremy jeroen jerome jessica jesus jesús jiahui jianfeng jianhua jianjun jianmin jianping \
    jianwei jiaqi jiawei jill jingjing joachim joan joana joanna joanne jochen joel joerg johan johanna johannes john \
    jojiro jonas jonathan joon jordi jorge jose josef josep joshua josé joão judith julia julian juliana julie julien \
    julio junji junko junwei justin justine jyoti jérôme jörg jürgen kaoru karen karin karina karine karl karla \
    karthik katarzyna kate katharina katherine kathleen kathrin kathryn katie katja kayla kazuhiro kazunori keiko \
    keith kenji kenneth kentaro kerstin kevin khaled khalid kimberly kirsten klaus koen koichi koji kris krista \
    kristen kristin kristina kurt kyle larry lars laura laure laurel lauren laurence laurent leah leanne leila lena \
    leonardo leticia liam lidia lihong lijun lili lilian limin lina linda lindsey linlin liping lisa lori lorraine \
    louise luca lucia luciana luciano lucy lucía luigi luis luisa luiz lukas lydia lynn maarten maciej magdalena \
    mahesh mahmoud maite maja makoto manabu manfred manish manoj manuel mara marc marcel marcello marcelo marcia \
    marcin marco marcos marcus marek margaret maria marian mariana marianna marianne marie marilyn marina mario marion \
    marisa markus marta martha martine mary maryam maría masafumi masahiro masaki masanori masaru masashi masayuki \
    massimo matt matteo matthew matthias matthieu maud maureen mauricio maurizio mauro maxime maximilian maya megan \
    meghan mehdi mehmet meiling melanie melinda melissa mercedes meredith michael michaela michal michela michele \
    michelle michèle miguel mikael mikko mina minghui miriam mirjam mohamed mohammad mohd molly mona monica monika \
    monique moritz muhammad murat muriel mustafa mónica nadia nancy naoki naoko naomi nasser natalia natalie nathalie \
    nathaniel naveen neil nicholas nick nicola nicolas nicole nigel nikhil niklas nikolaos nina nitin nobuyuki nora \
    norbert noriko nuria olga olivia olivier omar ondrej osamu oscar pablo pamela panagiotis pankaj paola paolo \
    patrice patricia patrick patrizia paul paula pauline paulo pavel pawan pedro peggy pengfei penny peter petr petra \
    philip philipp philippe phillip pierre pieter pietro pilar piotr pramod prasanta prashant praveen priya priyanka \
    qinghua qiong rachael rachel rafael raffaella rahul rakesh ralf ramón randy raphael raphaël raquel rashmi raul \
    ravi rebecca rebekah regina renata renee rené reza ricardo riccardo richard rita ritu robert roberta roberto robin \
    rodolfo rodrigo roel rohit roland ronald rosanna rosemary ruben rubén ruchi ruth sabina sabine sabrina sachiko \
    sally salvatore samantha sameer samira samuel sandeep sandra sandrine sanjay santosh sara sarah satish satoru \
    satoshi saurabh sean sebastian selim seon seong serena sergey sergio seth seyed shadi shahrokh shanshan sharon \
    shawn sheila shinji shinya shoko shunsuke silvana silvia simona simone sonia sophia sophie stefan stefania \
    stefanie stefano stephan stephanie stephen steve steven stuart stéphane stéphanie sunil surya susan susana susanna \
    susanne suzanne sven swati sylvain sylvie sébastien søren tadashi takahiro takanori takashi takeshi takuya tamara \
    tania tanya tara tatiana teresa tetsuya theresa thiago thierry tiantian tiffany timothy tina tingting tobias tomas \
    tomasz tommaso tomoaki tony toru trevor tsuyoshi ulrike valentina valeria valerie valérie vanessa vera verena \
    veronica verónica victor victoria vijay vinay vincenzo vinod virginia visy vittorio vladimir volker véronique \
    víctor weihua weijun weili weiwei weixing wendy wenhua wenjing wenjun wenwen wenyu william wolfgang xavier \
    xiangnan xiangyu xiaodong xiaofeng xiaoguang xiaohong xiaohua xiaohui xiaojie xiaojun xiaolei xiaoli xiaoling \
    xiaolong xiaomin xiaoming xiaoping xiaoqing xiaowei xiaoxiao xiaoyan xiaoying xiaoyu xinyu xuejun yajun yanan \
    yangyang yanhong yanping yanyan yasuhiro yasushi yasuyuki yeon yifan yiming yingxin yingying yiping yoko yolanda \
    yonghong yongsheng yoshihiro yoshinori yoshio yoshiyuki yuanyuan yufeng yuhan yuhong yuichi yuji yujie yuki yukiko \
    yulin yung yuri yutaka yuting yuxin yves yvonne zachary zahra zhicheng zhigang zhihui zhijun zhiqiang zhiwei \
    zonghua álvaro
    """
}
