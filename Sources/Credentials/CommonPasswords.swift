/// What people choose when they are asked for twelve characters: words and phrases that stand in every list of leaked
/// passwords, in English, German and French, with the names of member cities and the words of this work.
/// Lower case, without accents; `PasswordShape` brings a password to that form before it looks here.
enum CommonPasswords {
    static func contains(_ word: String) -> Bool { words.contains(Substring(word)) }

    private static let words = Set(list.split(whereSeparator: \.isWhitespace))

    // One literal and not an array of 2,000, which the compiler would check one by one.
    private static let list = """
        1a2b3c4d5e6f 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6z 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc a1b2c3d4e5f6
        aabbcc aabbccddeeff aarhus abc abcabc abcd abcdabcdabcd abcdef abcdefabcdef abcdefg abcdefgh abcdefghijkl abcxyz abteilung acces
        accesinterdit access accessdenied accessgranted account achanger adamandeva adameteva adameteve adameva adamundeva adgangskode
        adjoint adjointaumaire adler admin adminaccess adminaccount adminadmin administrateur administration administrator
        administratoradministrator adminlogin adminmotdepasse adminpassword adminpasswort adminsecret adminuser aenderemich aendern
        againstracism ajax alexander alexandre allah allahuakbar allesgute allezlesbleus allezlom allezparis altespasswort amanda amazon
        amen america ami amie amiens amis amitie amour amouramour amoureux amourtoujours amsterdam amsterdamcity amt ancienmotdepasse
        anderemich andern andrea andreas andrew android angel angelbird angelboy angelcat angeldog angelgirl angelheart angelika angellady
        angelman angelrose angels angelstar angers ankara anmelden anmeldung anniversaire annualreport antidiscrimination
        antidiskriminierung antidiskriminierungsstelle antiracism antiracisme antirassismus antoine antwerpen anvers aout apfelkuchen
        apfelstrudel apple april arbeit arbeitsplatz arrondissement arschloch arsenal aschenputtel asdf asdfasdf asdfgh asdfghjkl
        asdfghjklqwe asdfghjklyxc asdfghjklzxc asdfqwerzxcv ashley asshole asterix athens athenscity athina augsburg august aurelie
        austria austriawien automne automneautomne automnepassword automnepasswort autumn autumnautumn autumnpassword autumnpasswort avril
        award azerty azertyaccess azertyaccount azertyadmin azertylogin azertymotdepasse azertypassword azertypasswort azertysecret
        azertyuiop azertyuiopqsdf azertyuiopqsdfghjklm azertyuser babybird babyboy babycat babydog babygirl babyheart babylady babyman
        babyrose babystar badboy badgirl badpassword baguette banana banane barbara barcelona barcelonacity baseball basel baselcity
        basketball batman batterystaple bauer bayern bayernmuenchen bayernmunchen bebe becker beispiel belfast belgique belgium benjamin
        benutzer benutzername benvenuto beograd bergen bericht berichte berlin berlincity bern bernard berncity besancon besiktas bestcity
        bestdad bestday bestever bestfather bestfriend bestfriends bestfriendsforever bestjob bestmayor bestmom bestmother bettertogether
        bezirk bezirksamt bielefeld bienvenido bienvenue bienvenueabordeaux bienvenueabruxelles bienvenueageneve bienvenuealamairie
        bienvenuealyon bienvenueaparis bienvenueatoulouse bienvenuechezmoi bier bigbird bigboy bigcat bigdaddy bigdog biggirl bigheart
        biglady bigman bigrose bigstar bilbao bildschirm birmingham birthday bismillah biteme bitte bitteaendern bitteandern bitteschoen
        bitteschon blackandwhite blackbird blackboy blackcat blackdog blacketwhite blackgirl blackheart blacklady blackman blackrose
        blackstar blackundwhite blackwhite blauauto blaubaer blaublume blauhaus blauhund blaukatze blaustern blauwald blessed blessing
        blueberry bluebird blueboy bluecat bluedog bluegirl blueheart bluelady blueman bluerose bluestar blume blumen bochum bologna
        bolognacity bonheur bonjour bonjouramour bonjourbonjour bonjourfrance bonjourlesamis bonjourmadame bonjourmonsieur
        bonjourmotdepasse bonjourpassword bonjoursoleil bonjourtoutlemonde bonmotdepasse bonn bonneannee bonnejournee bonnenuit
        bonnesvacances bonnieandclyde bonnieclyde bonnieetclyde bonnieundclyde bonsoir bordeaux bordeauxcity borussia borussiadortmund
        bratislava bremen brezel brigitte britain brno bruder brussels bruxelles bruxellescity bucharest bucuresti budapest budapestcity
        buddha buergeramt buergermeister buergermeisterin buergerservice buero bulgaria bullshit bureau burgenland burgeramt burgermeister
        burgermeisterin burgerservice buro buster butterfly cabinet cabinetdumaire cafe california camaro camille canada canton cardiff
        catanddog catdog catetdog catherine catunddog celine cerise champagne changeit changeme changemenow changemoi changer changethis
        changezmoi charlie charlotte chat chatandchien chatblanc chatbleu chatchien chatdore chatetchien chatjaune chatnoir chaton
        chatrose chatrouge chatundchien chatvert cheese chelsea cheval chevalblanc chevalbleu chevaldore chevaljaune chevalnoir chevalrose
        chevalrouge chevalvert chevaux chien chienblanc chienbleu chiendore chienjaune chiennoir chienrose chienrouge chienvert chloe
        chocolat chocolate chouchou christian christina christine christmas christophe cielblanc cielbleu cieldore cieljaune cielnoir
        cielrose cielrouge cielvert citiesagainstracism citizen citizens city cityaccess cityaccount cityadmin citycouncil citycouncillor
        cityhall citylogin citymotdepasse cityofamsterdam cityofathens cityofbarcelona cityofbasel cityofberlin cityofbern cityofbologna
        cityofbordeaux cityofbruxelles cityofbudapest cityofdortmund cityofdresden cityofdublin cityoferlangen cityofessen cityofgeneve
        cityofgraz cityofhamburg cityofheidelberg cityofhelsinki cityofinnsbruck cityofkoeln cityofleipzig cityofliege cityoflille
        cityoflinz cityoflondon cityofluxembourg cityoflyon cityofmadrid cityofmalmo cityofmarseille cityofmilano cityofmuenchen
        cityofnantes cityofnuernberg cityofoslo cityofparis cityofpotsdam cityofroma cityofrotterdam cityofsalzburg cityofstockholm
        cityoftorino cityoftoulouse cityofwien cityofzuerich citypassword citypasswort cityreport citysecret cityuser claudia clavier
        clermontferrand cluj coalition coalitiondesvilles coalitiondesvillescontreleracisme coalitioneuropeenne coalitionofcities code
        codeacces codesecret coeurblanc coeurbleu coeurdore coeurjaune coeurnoir coeurrose coeurrouge coeurvert commune communes
        communities community computer confiture connard connexion conseil conseilmunicipal contrasena contreleracisme cookie cookies
        coolbird coolboy coolcat cooldog coolgirl coolheart coollady coolman coolrose coolstar copain copenhagen copine coquelicot
        correcthorse correcthorsebatterystaple corvette coucou coucoucoucou council councilaccess councilaccount counciladmin councillogin
        councillor councilmotdepasse councilpassword councilpasswort councilsecret counciluser crazybird crazyboy crazycat crazydog
        crazygirl crazyheart crazylady crazyman crazyrose crazystar croatia croissant currywurst cyclisme cyprus czechia daniel danke
        dankeschoen dankeschon darthvader dauphin december decembre default defaultpassword deinpasswort demo demoaccess demoaccount
        demoadmin democracy democratie demodemo demokratie demologin demomotdepasse demopassword demopasswort demosecret demouser denhaag
        denmark departement department deutschland dezember dienstag dignite dignity dijon dimanche dimanchematin direction discrimination
        discriminations diskriminierung district diversite diversity dominik donnerstag donotforget dontforget donttellanyone dornroeschen
        dornroschen dortmund dortmundcity doudou drache dragon dragonbird dragonboy dragoncat dragondog dragongirl dragonheart dragonlady
        dragonman dragonrose dragonstar dresden dresdencity droits droitsdelhomme droitshumains drucker dublin dublincity dubois
        duesseldorf duisburg dumbledore durand dusseldorf easter easypassword eccar eccaraccess eccaraccount eccaradmin eccarcity
        eccareccar eccarlogin eccarmotdepasse eccarpassword eccarpasswort eccarprize eccarreport eccarsecret eccaruser edinburgh egal
        egalite egalitedeschances eindhoven einfachespasswort einloggen eintracht eintrachtfrankfurt elisabeth elizabeth emilie emma
        encule enfant enfants england ensemble equality equity erdbeere erlangen erlangencity esch espoir espoo essen essencity estonia
        ete eteete etepassword etepasswort etoile etoiles europa europaeischeunion europaischeunion europe european europeancoalition
        europeancoalitionofcitiesagainstracism europeanunion example exemple facebook faith familie famille fcbasel fcbayern
        fcbayernmuenchen fcbayernmunchen fckoeln fckoln februar february feierabend felix fenerbahce ferien fernseher ferrari fevrier
        feyenoord fightracism finland firenze firstpassword fischer fleur fleurblanc fleurbleu fleurdore fleurjaune fleurnoir fleurrose
        fleurrouge fleurs fleurvert florian flower flowers fooandbar foobar foobarandbaz foobarbaz foobaretbaz foobarundbaz fooetbar foot
        football fooundbar forgetful fortnite fraise framboise france francois frankfurt franziska franzjagtimkomplettverwahrlostentaxi
        fraternite frederic freedom freiburg freiheit freitag frere freund freunde freundin freundschaft fribourg friday frieden frodo
        froheweihnachten fromage froschkoenig froschkonig fruehling fruehlingfruehling fruehlingpassword fruehlingpasswort fruhling
        fuckoff fuckyou funnybird funnyboy funnycat funnydog funnygirl funnyheart funnylady funnyman funnyrose funnystar fussball
        fussballgott fussballverein gabriele gaensebluemchen gaenseblumchen galatasaray gand gandalf ganseblumchen garcia gast gdansk
        geburtstag gegenrassismus geheim geheimespasswort geheimnis geheimwort gelbauto gelbbaer gelbblume gelbhaus gelbhund gelbkatze
        gelbstern gelbwald gemeinde gemeindeamt gemeinderat gemeinsam geneve genevecity genf genova gent george gerechtigkeit germany
        geslo glasgow gleichheit gleichstellung gleichstellungsbeauftragte gluck glucklich glueck gluecklich goarsenal goaway gobarcelona
        gochelsea godisgood godislove goengland goforit gofrance gogermany gohome goldauto goldbaer goldblume goldenbird goldenboy
        goldencat goldendog goldengirl goldenheart goldenlady goldenman goldenrose goldenstar goldhaus goldhund goldkatze goldstern
        goldwald goliverpool goodluck goodmorning goodnight goodpassword google goteborg governance government goyankees graz grazcity
        greece greenbird greenboy greencat greendog greengirl greenheart greenlady greenman greenrose greenstar grenoble gruber gruenauto
        gruenbaer gruenblume gruenhaus gruenhund gruenkatze gruenstern gruenwald gruessgott grundgesetz grussgott guerreandpaix
        guerreetpaix guerrepaix guerreundpaix guest guestaccess guestaccount guestadmin guestlogin guestmotdepasse guestpassword
        guestpasswort guestsecret guestuser guillaume gutenabend gutenacht gutenmorgen gutentag haenselandgretel haenseletgretel
        haenselgretel haenselundgretel hallelujah hallo halloadmin hallodu hallofreunde hallohallo halloihrlieben halloleute halloliebling
        hallopasswort halloschatz hallosonne hallowelt hallozusammen hamburg hamburgcity hamburgersv hamster handball handy hannah
        hannover hannover96 hanselandgretel hanseletgretel hanselgretel hanselundgretel happybird happybirthday happyboy happycat happydog
        happygirl happyheart happylady happyman happynewyear happyrose happystar harley harrypotter haschen hase hasi haslo heaven
        heidelberg heidelbergcity hello helloaccess helloaccount helloadmin helloagain hellobaby hellocity helloeverybody helloeveryone
        hellofriend hellofriends hellogoodbye hellohello hellokitty hellologin hellomayor hellomotdepasse hellopassword hellopasswort
        hellosecret hellosunshine hellothere hellouser helloworld helpdesk helsinki helsinkicity herbst herbstherbst herbstpassword
        herbstpasswort hermione hertha herzlichwillkommen heslo hessen heureux himbeere hiver hiverhiver hiverpassword hiverpasswort
        hobbit hockey hoffmann hoffnung hogwarts holiday holidays honda hope horsebatterystaple hostmaster hoteldeville hsv huber human
        humanrights hund hundandkatze hunde hundetkatze hundkatze hundundkatze hungary hunter iceland ichbincool ichbineinberliner
        ichbinich ichhabeesvergessen ichliebealle ichliebeanna ichliebeberlin ichliebedeutschland ichliebedich ichliebedichsosehr
        ichliebegraz ichliebehamburg ichliebehunde ichliebejulia ichliebekaffee ichliebekatzen ichliebekoeln ichliebelaura ichliebelisa
        ichliebemama ichliebemaria ichliebemeinefamilie ichliebemeinefrau ichliebemeinekatze ichliebemeinekinder ichliebemeinenhund
        ichliebemeinenmann ichliebemeinleben ichliebemichael ichliebemuenchen ichliebemusik ichliebepapa ichliebepferde ichliebepizza
        ichliebesarah ichliebeschokolade ichliebethomas ichliebetiere ichliebewien ichweissnicht ichwillnicht identifiant idontcare
        idontknow iforgot iforgotit iforgotmypassword ihatemyjob ihatepasswords ihatethis ihateyou iloveallah iloveanimals iloveanna
        ilovebarcelona ilovebasketball ilovebeer iloveberlin ilovebooks ilovecats ilovechocolate ilovecoffee ilovedad ilovedance
        ilovedancing ilovedaniel ilovedavid ilovedogs iloveengland iloveeurope ilovefootball ilovefrance ilovegermany ilovegod ilovegraz
        ilovehorse ilovehorses iloveitaly ilovejennifer ilovejessica ilovejesus ilovelaura ilovelondon ilovemaria ilovemichael ilovemom
        ilovemum ilovemusic ilovemybaby ilovemycat ilovemychildren ilovemycity ilovemydad ilovemydaughter ilovemydog ilovemyfamily
        ilovemyhusband ilovemyjob ilovemykids ilovemylife ilovemymom ilovemyself ilovemyson ilovemywife ilovenature ilovenicole iloveparis
        ilovepizza ilovereading ilovesarah iloveschool ilovesoccer ilovespain ilovesports ilovesummer ilovesushi ilovetennis ilovethomas
        ilovevienna ilovewine iloveyou iloveyoubaby iloveyouforever iloveyousomuch imissyou imprimante inclusion inclusive initialpassword
        initialpasswort innsbruck innsbruckcity instagram integration integrationsamt integrationsbeauftragte integrationsbuero
        integrationsburo intermilan internet invite iphone ireland ironman isabelle istanbul italy izmir jacques jaenner jahresbericht
        jaimejulie jaimelafrance jaimelamer jaimelamusique jaimelapizza jaimelavie jaimelechocolat jaimelefoot jaimeleschats
        jaimeleschevaux jaimeleschiens jaimelesoleil jaimelesvacances jaimelyon jaimemaman jaimemarie jaimemarseille jaimenicolas
        jaimepapa jaimeparis jaimepierre jaimethomas jaioublie janner januar january janvier jean jeanclaude jeanmarie jeanpaul jeanpierre
        jedi jelszo jemenfous jenesaispas jennifer jesaispas jessica jesus jesuschrist jesusislord jesuslovesme jetaime jetaimejetaime
        jetaimemaman jetaimemonamour jetaimepapa jetaimetresfort jetaimetrop jeudi johanna johannes jonas jordan joshua joyeuxanniversaire
        joyeuxnoel juillet juin juli julien july june juni justice juventus kaernten kaffee kaffeepause kaffeetasse kaninchen kanton
        karlsruhe karnten kartoffel kartoffelsalat kater katharina katze kawasaki keineahnung keinpasswort keinrassismus kennwort keyboard
        killer kinder kingandqueen kingbird kingboy kingcat kingdog kingetqueen kinggirl kingheart kinglady kingman kingqueen kingrose
        kingstar kingundqueen klagenfurt koalition kobenhavn kodikos koeln koelncity koln kosice krakow kriegandfrieden kriegetfrieden
        kriegfrieden kriegundfrieden krishna kuchen kyiv landkreis langespasswort lapin laptop latvia laurent lausanne lavie lavieestbelle
        lea leben lefebvre leipzig leipzigcity lemotdepasse lepetitprince letmein letmeinnow letmeinplease liberte libertecherie
        liberteegalitefraternite liberty liebe liebeliebe liebling liechtenstein liege liegecity lilaauto lilabaer lilablume lilahaus
        lilahund lilakatze lilastern lilawald lille lillecity limassol linkedin linz linzcity lion lisboa lithuania littlebird littleboy
        littlecat littledog littlegirl littleheart littlelady littleman littlerose littlestar liverpool ljubljana lkjhgfdsa lodz loewe
        login loginaccess loginaccount loginadmin loginlogin loginmotdepasse loginpassword loginpasswort loginsecret loginuser logmein
        london londoncity longpassword lordmayor lordoftherings lorem loremipsum loremipsumdolor losenord loulou loup loveandhate
        loveandpeace lovebird loveboy lovecat lovedog loveethate lovegirl lovehate loveheart lovelady lovelove loveman loverose lovestar
        loveundhate lowe lozinka luckybird luckyboy luckycat luckydog luckygirl luckyheart luckylady luckyman luckyrose luckystar lukas
        lundi lune luxembourg luxembourgcity luzern lviv lyon lyoncity macbook macherie madamelemaire madrid madridcity maerz mafamille
        mafille magdalena magicbird magicboy magiccat magicdog magicgirl magicheart magiclady magicman magicrose magicstar mai maire
        mairie mairieaccess mairieaccount mairieadmin mairiede mairielogin mairiemotdepasse mairiepassword mairiepasswort mairiesecret
        mairieuser malaga malmo malmocity malta mama mamaandpapa mamaetpapa maman mamanpapa mamapapa mamaundpapa mamie manager manchester
        manchestercity manchesterunited mannheim manon march mardi marguerite maria marianne maribor markus mars marseille marseillecity
        martin marz master masterkey mastermaster mathilde matrix matthew matthias mausebaer mausebar mausi maxandmoritz maxetmoritz
        maxime maximilian maxmoritz maxundmoritz may mayor mayoraccess mayoraccount mayoradmin mayorlogin mayormotdepasse mayorpassword
        mayorpasswort mayors mayorsecret mayoruser maytheforcebewithyou meinarbeitsplatz meinauto meinbericht meinbuero meincomputer
        meinefamilie meinengel meinfreund meingarten meingeburtstag meingeheimnis meinhaus meinherz meinhund meinkennwort meinkind
        meinkonto meinleben meinliebling meinname meinpasswort meinrechner meinschatz meinurlaub meinzuhause melanie menschenrechte
        menschenwuerde menschenwurde mercedes merci mercibeaucoup mercredi merde merrychristmas metz meyer michael michal michel microsoft
        migranten migrants migration milano milanocity milou minecraft mistmist mittwoch mlkjhgfdsq mnbvcxy mnbvcxz
        mnbvcxzlkjhgfdsapoiuytrewq moderator mohammed moin moinmoin monamour monamouratoi monange monanniversaire monbebe monbureau
        monchat moncher moncheri monchien moncode moncoeur moncompte monday monenfant monfils monika monkey monmari monmotdepasse
        monordinateur monpetitcoeur monrapport monsecret monsieurlemaire montag montpellier montravail montreal montresor moreau moser
        motdepasse motdepassemotdepasse motdepasseoublie motdepasseprovisoire motdepassesecret motdepassesecurise mueller muenchen
        muenchencity muenster mulhouse muller munchen municipal municipalite municipality munster musicbird musicboy musiccat musicdog
        musicgirl musicheart musiclady musicman musicrose musicstar mustang mutter myaccount myangel mybaby mybirthday mycat mycity
        mycomputer mycouncil mydaughter mydog myemail myfamily myfather mygarden myheart myhome myhouse myjob mylaptop mylife mylittle
        mylogin mylove mymayor mymother myoffice mypassword mypasswordis myprincess myreport mysecret myson mysunshine mysweetheart mytown
        myworld namur nancy nantes nantescity napoli nathalie nazisraus netherlands neuchatel neueskennwort neuespasswort neujahr
        newbeginning newcastle newengland newlife newpassword newyear newyork newyorkcity newyorkyankees newzealand nice nicolas nicole
        nicosia niederoesterreich niederosterreich nimes nimportequoi nintendo nodiscrimination noel nonauracisme nopassword nopasswords
        noracism norway nothing nouveaumotdepasse november novembre nuernberg nuernbergcity nurnberg obelix oberbuergermeister
        oberbuergermeisterin oberburgermeister oberburgermeisterin oberoesterreich oberosterreich ocrt ocrtaccess ocrtaccount ocrtadmin
        ocrtlogin ocrtmotdepasse ocrtocrt ocrtpassword ocrtpasswort ocrtreport ocrtsecret ocrtuser october octobre odesa oesterreich
        offenheit office officeaccess officeaccount officeadmin officelogin officemotdepasse officeoffice officepassword officepasswort
        officesecret officeuser oiseau oiseaublanc oiseaubleu oiseaudore oiseaujaune oiseaunoir oiseaurose oiseaurouge oiseauvert oktober
        oldpassword olivier olympiquelyonnais olympiquemarseille oma omaundopa onlygod onlylove onlyme onlyone onlythebest onlyyou opa
        opensaysme opensesame openup operator orange ordinateur oslo oslocity osterhase ostern osterreich oublie oublier outlook ouvretoi
        painauchocolat paix palermo panthere papa papamaman papi papillon paques paris pariscity parissaintgermain parola parolka passord
        password passwordpassword passwords passwort passwortaendern passwortandern passwortpasswort passwortvergessen patras patrick
        pauline peace peaceandlove peacebird peaceboy peacecat peacedog peaceful peacegirl peaceheart peacelady peaceman peacerose
        peacestar perenoel petanque peter petitprince petra pferd pferde philippe pierre pikachu pineapple pingandpong pingetpong pingpong
        pingundpong pinkbird pinkboy pinkcat pinkdog pinkgirl pinkheart pinklady pinkman pinkrose pinkstar playstation please pleasechange
        pleasechangeme plovdiv poisson poitiers poiuytrewq poiuztrewq pokemon poland pomme porsche portable porto portugal postmaster
        potsdam potsdamcity pourlavie pourtoujours powerbird powerboy powercat powerdog powergirl powerheart powerlady powerman powerrose
        powerstar poznan praha prefecture princebird princeboy princecat princedog princegirl princeheart princelady princeman princerose
        princess princessbird princessboy princesscat princessdog princesse princessgirl princessheart princesslady princessman
        princessrose princessstar princestar printemps printempspassword printempspasswort printempsprintemps prize project provisoire psg
        public purplebird purpleboy purplecat purpledog purplegirl purpleheart purplelady purpleman purplerose purplestar putain
        q1w2e3r4t5y6 q1w2e3r4t5z6 qaz qazwsx qazwsxedc qazwsxedcrfv qsdfghjklm quebec queenbird queenboy queencat queendog queengirl
        queenheart queenlady queenman queenrose queenstar quickbrownfox qwe qweasd qweasdzxc qwer1234asdf qwerasdfyxcv qwerasdfzxcv qwert
        qwerty qwertyaccess qwertyaccount qwertyadmin qwertylogin qwertymotdepasse qwertypassword qwertypasswort qwertysecret qwertyuiop
        qwertyuiopas qwertyuiopasdf qwertyuiopasdfgh qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwertyuser qwertz qwertzaccess
        qwertzaccount qwertzadmin qwertzlogin qwertzmotdepasse qwertzpassword qwertzpasswort qwertzsecret qwertzuiop qwertzuiopasdf
        qwertzuiopasdfghjkl qwertzuiopasdfghjklyxcvbnm qwertzuser racism racisme rainbow ramadan ranger rapidwien rapport rapportannuel
        rapports rassismus ratatouille rathaus rathausplatz rbleipzig realmadrid rechner redandblue redbird redblue redboy redcat reddog
        redetblue redgirl redheart redlady redman redrose redstar redundblue referat refugees refugeeswelcome region reims rennes report
        reportaccess reportaccount reportadmin reporting reportlogin reportmotdepasse reportpassword reportpasswort reports reportsecret
        reportuser republique respect respekt reykjavik riga robert rockandroll rocketroll rockroll rockundroll roma romacity romania
        romeoandjulia romeoandjuliette romeoetjulia romeoetjuliette romeojulia romeojuliette romeoundjulia romeoundjuliette root
        rootaccess rootaccount rootadmin rootlogin rootmotdepasse rootpassword rootpasswort rootroot rootsecret rootuser rosaauto rosabaer
        rosablume rosahaus rosahund rosakatze rosastern rosawald rose rosenrot rotauto rotbaer rotblume rothaus rothund rotkaeppchen
        rotkappchen rotkatze rotstern rotterdam rotterdamcity rotwald roux rugby rumpelstilzchen sabine sachertorte sachsen safepassword
        saintetienne salasana salope saltandpepper saltetpepper saltpepper saltundpepper salut saluttoi salzburg salzburgcity samantha
        samedi sample samstag samsung sandrine sanktgallen sarajevo saturday schalke schatz schatzi schatzischatzi scheisse scheissegal
        schmetterling schmidt schneewittchen schneider schnitzel schokolade schreibtisch schtroumpf schulz schwarzauto schwarzbaer
        schwarzblume schwarzhaus schwarzhund schwarzkatze schwarzstern schwarzwald schweiz schwester scientificcouncil scotland sebastian
        sebastien secret secretaire secretariat secretbird secretboy secretcat secretdefense secretdog secretgirl secretheart secretlady
        secretman secretpassword secretrose secrets secretsecret secretstar secureaccess secureaccount secureadmin securelogin
        securemotdepasse securepassword securepasswort securesecret secureuser sekretariat senha september septembre serbia service
        services servus servusservus sesame sesameouvretoi sesamoeffnedich sesamoffnedich sevilla sexdrugsandrocknroll sexdrugsetrocknroll
        sexdrugsrocknroll sexdrugsundrocknroll shadow shalom sicherespasswort sifre signin silberauto silberbaer silberblume silberhaus
        silberhund silberkatze silberstern silberwald silverbird silverboy silvercat silverdog silvergirl silverheart silverlady silverman
        silverrose silverstar silvester silvousplait simplepassword sion skywalker slaptazodis slovakia slovenia soccer soeur sofia sohn
        soleil soleilandlune soleilblanc soleilbleu soleildore soleiletlune soleiljaune soleillune soleilnoir soleilrose soleilrouge
        soleilundlune soleilvert solidaritaet solidaritat solidarite solidarity sommer sommerferien sommerpassword sommerpasswort
        sommersommer sommerurlaub sommerzeit sonne sonneandmond sonneetmond sonnemond sonnenschein sonneundmond sonntag sophia sophie
        sozialamt spain spiderman spring springpassword springpasswort springspring springtime stadt stadtaccess stadtaccount stadtadmin
        stadtamsterdam stadtathens stadtbarcelona stadtbasel stadtbericht stadtberlin stadtbern stadtbologna stadtbordeaux stadtbruxelles
        stadtbudapest stadtdortmund stadtdresden stadtdublin stadtekoalition stadtekoalitiongegenrassismus stadterlangen stadtessen
        stadtgeneve stadtgraz stadthamburg stadthaus stadtheidelberg stadthelsinki stadtinnsbruck stadtkoeln stadtleipzig stadtliege
        stadtlille stadtlinz stadtlogin stadtlondon stadtluxembourg stadtlyon stadtmadrid stadtmalmo stadtmarseille stadtmilano
        stadtmotdepasse stadtmuenchen stadtnantes stadtnuernberg stadtoslo stadtparis stadtpassword stadtpasswort stadtpotsdam stadtrat
        stadtroma stadtrotterdam stadtsalzburg stadtsecret stadtstockholm stadttorino stadttoulouse stadtuser stadtverwaltung stadtwien
        stadtzuerich staedtekoalition staedtekoalitiongegenrassismus standardpasswort starbird starboy starcat stardog stargirl starheart
        starlady starman starrose startkennwort startpassword startpasswort startrek starwars stefan stefanie steiermark steiner stephane
        stephanie sternchen sternenhimmel stockholm stockholmcity stopracism stopracisme stpauli strasbourg strawberry streng strenggeheim
        strongertogether strongpassword sturmgraz stuttgart suisse summer summerpassword summerpasswort summersummer summertime sunandmoon
        sunday sunetmoon sunmoon sunshine sunundmoon superaccess superaccount superadmin superbowl superboy supercool supergeheim
        supergirl superhero superheroes superlogin superman supermario supermotdepasse supernova superpassword superpasswort supersecret
        supersecretpassword supersecure supersicher supersonic superstar superuser supervisor superwoman support susanne sweden sweetbird
        sweetboy sweetcat sweetdog sweetgirl sweetheart sweetie sweetlady sweetman sweetrose sweetstar switzerland sylvie sysadmin
        sysadmins szeged tallinn tampere tastatur team telefon telephone tempo temporary temporarypassword temppass temppassword tennis
        test testaccess testaccount testadmin tester testing testlogin testmotdepasse testpassword testpasswort testsecret testtest
        testuser thankyou thankyouverymuch thebeatles thebeginning thebest theboss thecity theend theking thematrix themayor theoffice
        theone theonly thepassword thequeen thequickbrownfox thesecret thesimpsons thessaloniki thetruth theworld thisismypassword
        thisispassword thomas thursday tiger tigerbird tigerboy tigercat tigerdog tigergirl tigerheart tigerlady tigerman tigerrose
        tigerstar tigger tintin tirol tischtennis tobias tochter together toietmoi tolerance toleranz tomandjerry tometjerry tomjerry
        tomundjerry tonmotdepasse topgeheim topsecret torino torinocity tortue toujours toulon toulouse toulousecity tourdefrance
        tournesol toutvabien town townhall toyota tressecret trustme trustno trustnoone tschuess tschuss tuesday turkey turku twitter
        ukraine unesco unicorn unionberlin unioncberlin unioneuropeenne united unitedindiversity unitednations unity unmotdepasse uppsala
        urlaub ursula user useraccess useraccount useradmin userandpass useretpass userlogin usermotdepasse username userpass userpassword
        userpasswort usersecret userundpass useruser utilisateur utrecht vacances vacation valencia valerie valletta vater vendredi
        venezia verdammt vergessen veronique verwaltung verwaltungsamt verysecret vfbstuttgart vie vielfalt villach ville villeaccess
        villeaccount villeadmin villede villedeamsterdam villedeathens villedebarcelona villedebasel villedeberlin villedebern
        villedebologna villedebordeaux villedebruxelles villedebudapest villededortmund villededresden villededublin villedeerlangen
        villedeessen villedegeneve villedegraz villedehamburg villedeheidelberg villedehelsinki villedeinnsbruck villedekoeln
        villedeleipzig villedeliege villedelille villedelinz villedelondon villedeluxembourg villedelyon villedemadrid villedemalmo
        villedemarseille villedemilano villedemuenchen villedenantes villedenuernberg villedeoslo villedeparis villedepotsdam villederoma
        villederotterdam villedesalzburg villedestockholm villedetorino villedetoulouse villedewien villedezuerich villelogin
        villemotdepasse villepassword villepasswort villesecret villeurbanne villeuser vilnius vincent vivabarcelona vivaespana vivaeuropa
        vivafrance vivaitalia vivalaliberte vivalasvegas vivalavida vivelabelgique vivelafrance vivelaliberte vivelamour vivelapaix
        vivelasuisse vivelavie viveleroi vivelerugby vivelesvacances viveleurope vivelevent vivelyon viveparis vivreensemble vogel
        voldemort volkswagen volleyball vorarlberg votremotdepasse wachtwoord wagner wales warandpeace waretpeace warpeace warszawa
        warundpeace wasweissich watermelon webadmin weber webmaster wednesday weekend weihnachten weihnachtsmann weissauto weissbaer
        weissblume weisshaus weisshund weisskatze weissnicht weissstern weisswald weizenbier welcome welcomeaccess welcomeaccount
        welcomeadmin welcomeback welcomehome welcomelogin welcomemotdepasse welcomepassword welcomepasswort welcomesecret welcometoberlin
        welcometoeccar welcometoeurope welcometolondon welcometoocrt welcometoparis welcometothe welcometothecity welcometothejungle
        welcometovienna welcomeuser wels werderbremen whatever whatsapp whitebird whiteboy whitecat whitedog whitegirl whiteheart
        whitelady whiteman whiterose whitestar wien wiencity wienerschnitzel wiesbaden willkommen willkommeninberlin willkommeninderstadt
        willkommenindeutschland willkommeningraz willkommeninhamburg willkommeninoesterreich willkommeninwien willkommenzurueck windows
        winter winterpassword winterpasswort winterthur wintertime winterurlaub winterwinter winterzeit wochenende wonderwoman wroclaw
        wuppertal wxcvbn xbox xyz yamaha yinandyang yinetyang yinundyang yinyang youngboys youtube yxcvbnm yxcvbnmasdfg zagreb
        zaq12wsxcde3 zaq1xsw2cde3 zaragoza zuerich zuerichcity zugang zugangscode zugangsdaten zurich zusammenhalt zxcvbnm zxcvbnmasdfg
        zxcvbnmasdfghjkl
        """
}
