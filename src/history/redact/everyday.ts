/**
 * Words that everybody needs and that are somebody's name as well: they count only in the place of a name (`place.ts`). Compared forms without
 * marks (`spelling.ts`, `bare`). What is missing is taken for a name wherever it stands, which harms nobody but the sentence.
 */

/**
 * `noun`: with an article it means the thing, without one somebody. `calendar`: stands without an article as well. `describing`: adjectives and
 * verbs, small or at the beginning of a sentence. `abbreviation`: short for a word before a number. `call`: said for yes and no.
 */
export type Kind = "noun" | "calendar" | "describing" | "abbreviation" | "call";

const table: Readonly<Record<Kind, string>> = {
  noun: `
    bauer fischer metzger gaertner gartner pfarrer foerster brenner dietrich freund feind tag arm hand finger haar bart kaffee tee keks
    kuchen glueck gluck pech freude sorge kummer mut wut
    adler acker anker apfel bach baer ballon bank baum becher beere bein berg berge besen birke bischof blum blume boden bogen bohne braut
    brand brecht brot brunnen buch buche burg busch decker dorn eiche engel esel fachmann falke falk feder feld fels fink fisch flieder
    frosch frost fuchs garten gast gips glas glocke gold graf grube hafen hagel hahn hammer hase haus hecht held helm herz heide
    hering hirsch hirte hof holz honig horn hut igel iris jaeger jager kaese kaiser kamm kanzler keller kern kessel kirsch klee knabe
    knoblauch koch kohl kohle konig koenig kopf korb korn kraft kranz krebs kreuz kreis krone krug kuehn kugel kunst kuss lamm lampe land
    lerche licht lilie linde loewe lowe luchs luft mark markt maurer maus meer meister meise messer milch mohn mond moos morgenstern
    muhle nagel nase nebel nelke nuss ochs ochse olive ost palme pape papst pfau pfeffer pfeil pfeiffer pferd pilz platz quelle rasch rat
    rauch regen rettich richter riese ring ritter rock rose rosen rubin sand sandmann schaf schatz schild schloss schlosser schmied schnabel
    schneider schnee schreiber schreiner schuh schuster schutz schuetz schwab schwabe schwalbe schwan see seide sense silber specht spiegel
    sperling spatz spitz stahl stamm star stein stern storch strauss strauch strom sturm stuck tanne taube teich teufel thron tiger topf tor
    traube vogel wache wald wall wand weide wein weise wetter wiese wind wirth wirt wolf wolke wurst wurm zahn zange ziegler zimmer
    zimmermann zucker zwerg lenz ende krieg frieden recht grund raum reihe sache spass spiel seite stunde schritt schwein pause punkt preis
    klang kasten karte kasse jahr heim haut huhn hund gruen gras geist gabel form flug fall fahrt eis eisen ecke dorf dach burger bruder boot
    blitz blatt bild besuch becken bett bau ball ast anfang abt reise reiter rest rind rohr rose ruhe sack saal salat salz sattel schall schirm
    schlaf schlag schwarm schwester segen seil sieg sitz sohn sonne stab stadt stange stich stock stoff strand strich stroh stube stuhl tafel tal
    teig teller tisch tod ton traum treppe tropf tuch turm ufer uhr vater wagen waage wache weber weg welt wein werk werner wetz wohl woche zaun
    zeit zelt zopf zug zunge roman nikolaus angel baker ball bell bird bishop bond brook bush carpenter case castle crane cross day dean duke earl field
    ford forest fox gardener grace hall hill king knight lake lamb lane major moon page penny pearl pond pope prince queen rain rice rider
    river rivers ruby shepherd singer sky snow stone storm sun swan tree violet walker ward waters west wood woods daisy ivy joy hope faith
    dawn lily robin pat price street brown poppy hazel jasmine robins jewel melody destiny trinity harmony justice liberty victory glory bill drew grant miles skip sunny art`,
  calendar: `
    januar februar marz maerz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag sommer winter herbst fruhling fruehling ostern pfingsten weihnachten heiligabend silvester advent abend morgen nacht mittag
    january february march may june july october december monday tuesday wednesday thursday friday saturday sunday summer autumn spring
    easter noel christmas`,
  describing: `
    weiss lang lange klein kleine gross grosse kurz kurze jung junge alt alte neu neue gut gute schon schoen frueh fruh frei reich stark schwarz braun
    grun gruen grau rot blau gelb hell dunkel hart weich warm kalt suss suess sauer satt froh frohlich froehlich lustig fleissig ernst kuhn kuehn klug
    kluge schlau still stille laut leise rasch schnell langsam spat spaet nah weit tief hoch hohe breit schmal dick dunn duenn rund eckig fein grob echt
    treu edel fromm gerecht herzlich ehrlich redlich selig heilig will kann bald gern wolle mag soll muss darf lass lauf geh komm bleib ruf hol nimm
    gib halt fang fahr such denk lach sing spring wach wer was wo wie so da ja nein
    can could would long young small short black white brown green grey gray rich strong good new old just best read early little swift
    sharp sweet wise noble bright wild free gay proud love bless chase hunt wade sue pray lance mark bill drew rob grant wait watch look
    ende recht frank lieb licht offen eben eilig eigen fertig sicher leer voll nass trocken schief schlimm
    goodman blue red pink moody hardy merry savage stark hope sterling true`,
  abbreviation: "max min ca bio info inc art dan",
  call: "jo ja na no ok okay oh ah ha he hi ho hm tja yo ey hey moin",
};

/** Words of other languages that are names, each counted so only in a text of that language. */
const others: readonly { readonly words: string; readonly told: RegExp }[] = [
  {
    // Turkish
    words:
      "deniz can gul gulu umut baris sevgi gunes yagmur bahar cicek demir kaya aydin yildiz sahin kilic aslan arslan ay nur su dogan kurt koc ates ozgur onur ceren ipek inci ruya seker tuna savas cem ege hazal irmak nehir pinar toprak yaprak kar bulut polat celik tas dag er yasar ozan emir melek mutlu sen bas ak gok kara alp",
    told: /(?<!\p{L})(?:ve|bir|bu|çok|için|da|de|mı|mi|mu|mü|ne|ben|biz|siz|var|yok|değil|ama|gibi|kadar|daha|olan|olarak|evet|hayır|nasıl|zaman|kim|saat)(?!\p{L})/iu,
  },
  {
    // Spanish, Portuguese, Italian, French
    words:
      "rosa sol luz paz mar cruz luna flor flores iglesias leon reyes rey campos rios vega sierra torres mora blanco rubio moreno delgado dolores mercedes consuelo esperanza pilar nieves milagros paloma perla estrella aurora marina celeste ramos pinto silva costa pereira lobo leal rocha serra prado gloria vittoria bianca bruno russo rossi greco conti monti serena chiara felice viola stella blanche claire reine pierre rose fleur martin petit grand leroy roy roi roux moulin fontaine france victoire prudence aime douce constance marguerite noel olivier florent clement juste bon noir brun",
    told: /(?<!\p{L})(?:el|la|los|las|una|por|para|con|que|está|muy|hay|dei|della|che|per|sono|molto|non|il|lo|gli|le|les|des|une|est|dans|pour|avec|sur|nous|vous|não|uma|em|do|dos|são|muito|você|y|et|é)(?!\p{L})/iu,
  },
  {
    // Polish, Czech
    words:
      "lis wilk kot ryba zima maj wiosna gora las lato noc mroz krol kowal kaczka sowa kos wrona sikora zajac baran malina kalina roza pokora novy cerny vesely maly jelen holub cermak kral",
    told: /(?<!\p{L})(?:i|w|z|na|do|nie|się|to|jest|że|jak|czy|dla|ale|po|są|będzie|je|se|že|ve|pro|ale|není|jsou|bude)(?!\p{L})/iu,
  },
  {
    // Russian, Ukrainian
    words:
      "вера надежда любовь лев роза мир мира слава май марта светлана волк заяц лебедь соловей мороз зима весна лето снег коваль мельник ткаченко воля надія віра лебідь",
    told: /(?<!\p{L})(?:и|в|не|на|что|это|как|с|по|у|мы|вы|он|она|они|так|все|для|есть|будет|і|та|що|це|як|ми|ви|є)(?!\p{L})/iu,
  },
  {
    // Arabic
    words: "نور امل أمل سلام ايمان إيمان هدى نجم قمر شمس سعيد كريم جميل امير أمير ملك حياة ربيع صباح وردة",
    told: /(?<!\p{L})(?:في|من|على|الى|إلى|عن|هذا|هذه|ما|لا|هل|كان|مع|متى|يوم)(?!\p{L})/iu,
  },
];

const kinds = new Map<string, Kind>();
for (const kind of ["noun", "describing", "calendar", "abbreviation", "call"] as const)
  for (const word of table[kind].trim().split(/\s+/u)) kinds.set(word, kind);
const foreign = others.map(({ words, told }) => ({ words: new Set(words.split(" ")), told }));

/** Names that are also words of two letters in many a sentence. */
const short =
  "ab al ol am an as at au be bi by da de di do du ei el em en er es et eu fr go ha he hi ho ich ii im in is it ja je jo la le li lo ma me mi mo my na ne ni no ob of oh ok on or pa pi po re sa se si so su ta te ti to tu um un up us va vi we wo ya ye yo za ze zu";
const shortWords = new Set(short.split(" "));

/** @param key without marks; null where it is no word but a name */
export function everydayKind(key: string, text: string): Kind | null {
  if (key.length <= 2) return shortWords.has(key) && key !== "li" ? "call" : null;
  const kind = kinds.get(key);
  if (kind !== undefined) return kind;
  return foreign.some(({ words, told }) => words.has(key) && told.test(text)) ? "describing" : null;
}

/** Is this an everyday word in German or English? Then nothing that is joined to it counts. */
export function isEveryday(key: string): boolean {
  return kinds.has(key);
}
