/** Names that chats hold, by the way they are written and bent. Composed: nobody in particular. */

export interface Name {
  readonly first: string;
  readonly last: string;
  /** What the phone book has; the name, where nothing is said. */
  readonly label?: string;
  /** Ways in which people write this name, each with the words that tell who is meant. */
  readonly forms: readonly string[];
}

const name = (first: string, last: string, forms: readonly string[], label?: string): Name => ({
  first,
  last,
  forms,
  ...(label === undefined ? {} : { label }),
});

export const names: Readonly<Record<string, readonly Name[]>> = {
  german: [
    name("Klaus", "Strauß", [
      "Straußens",
      "Straußsche Garten",
      "Frau Meier-Strauß",
      "Klausssss",
      "K. Strauß",
      "Klausle",
    ]),
    name("Nora", "Hansen", [
      "Noras Kuchen",
      "Hansens",
      "Noramama",
      "NoraMama",
      "Norachen",
      "#NoraHansen",
      "die Hansens",
    ]),
    name("Fritz", "Müller", [
      "Fritzens",
      "bei Müllern",
      "Müllersche",
      "bei Muellers",
      "Mueller",
      "FritzMüller",
      "Mullers Hund",
    ]),
    name("Jürgen", "Großkopf", [
      "Juergen",
      "JÜRGEN",
      "Großkopfs",
      "GROSSKOPF",
      "Jürgens",
      "Juergens Auto",
      "Grosskopf",
    ]),
    name("Hanne", "Petersdorf", [
      "Hannes Mama",
      "Petersdorfs",
      "Hannelein",
      "Petersdorfens",
      "hannepetersdorf",
      "Papahanne",
    ]),
    name("Anna-Lena", "Kruse-Voss", [
      "Annalena",
      "Anna Lena",
      "Annalenas",
      "Kruse Voss",
      "Frau Voß",
      "AnnaLena",
      "Kruses",
    ]),
    name("Bjoern", "Schroeder", [
      "Björn",
      "Schröder",
      "Björns",
      "Schröders",
      "Schroederchen",
      "Familie Schröder",
    ]),
    name("Moritz", "Gebauer", [
      "Moritzens",
      "Gebauers",
      "Moritzchen",
      "Gebauersche",
      "moritzgebauer",
      "MoritzPapa",
    ]),
  ],
  turkish: [
    name("Şule", "Çiçek", [
      "FRAU ÇİÇEK",
      "Sule",
      "Cicek",
      "Şulenin",
      "Şule'nin",
      "ŞULE",
      "Çiçekler",
      "Sulenin",
    ]),
    name("Emre", "Yilmaz", [
      "Yılmaz",
      "die Yilmazens",
      "YILMAZ",
      "Emrenin",
      "Emre’ye",
      "Yılmazlar",
      "Emreye",
      "#EmreYilmaz",
    ]),
    name("Gülşah", "Kılıç", ["Gulsah", "Kilic", "GÜLŞAH", "KILIÇ", "Gülşahın", "Guelsah", "Kılıçlara"]),
    name("İpek", "Işık", ["Ipek", "IPEK", "İPEK", "Isik", "İpekle", "İpekten", "ipek"]),
    name("Nuriye", "Doğan", ["Nuriyenin", "Dogan", "Nuriyeden", "NURİYE", "Doğanlar", "Nuriyeyi"]),
  ],
  slavic: [
    name("Zuzana", "Horáková", ["Zuzanu", "Zuzanou", "Horákové", "Horákovou"]),
    name("Jiří", "Dvořák", ["Jiřího", "Dvořákem", "Dvořákovi"]),
    name("Андрій", "Бондаренко", ["Андрія", "Андрієм", "Бондаренків", "Bondarenkos"]),
    name("Eszter", "Szabó", ["Szabóék", "Szabóné", "Esztert"]),
    name("Анна", "Петрова", ["Анны", "Петровой", "Анне", "Анну", "Петрову", "Анной", "АННА"]),
    name("Иван", "Кузнецов", ["Ивана", "Кузнецова", "Ивану", "Кузнецову", "Иваном"]),
    name("Małgorzata", "Kowalska", ["Malgorzata", "Kowalskiej", "Małgorzaty", "Kowalską", "Malgorzaty"]),
    name("Tomasz", "Wiśniewski", ["Wisniewski", "Tomasza", "Wiśniewskiego", "Tomaszowi", "Wiśniewskim"]),
    name("Zdeněk", "Dvořák", ["Zdenek", "Dvorak", "Dvořáka", "Dvořákovi", "Dvořáková"]),
    name("Олена", "Шевченко", ["Олени", "Олену", "Оленою", "ОЛЕНА"]),
  ],
  arabic: [
    name("نورة", "الحربي", ["ونورة", "لنورة", "نوره", "والحربي", "بنورة", "يا نورة"]),
    name("خالد", "الزهراني", ["وخالد", "لخالد", "الزهرانى", "فخالد"]),
    name("נועה", "כהנא", ["לנועה", "ונועה", "לכהנא"]),
  ],
  han: [
    name("李", "老师", ["李老师来吗", "李老师", "问李老师", "李老師"], "李老师"),
    name("王小明", "妈妈", ["王小明", "今天王小明来吗", "王小明妈妈"], "王小明妈妈"),
    name("민준", "김", ["민준이가", "민준은", "김민준", "민준아"], "김민준"),
    name("さくら", "田中", ["さくらちゃん", "田中さん", "田中さくら"], "田中さくら"),
  ],
  short: [
    name(
      "Jo",
      "Li",
      ["@Jo kommst du?", "Frau Li", "Jo Li", "frag Jo", "Jos Mama", "Danke Jo", "mit Jo und"],
      "Jo",
    ),
    name("Bo", "Wu", ["Bo Wu", "Herr Wu", "@Bo", "von Bo", "Danke Bo!", "Bo, kommst du?"], "Bo Wu"),
    name("Yu", "Ng", ["Yu Ng", "@Yu ja", "für Yu", "Frau Ng"], "Yu Ng"),
  ],
  labels: [
    name("", "", ["Jonte", "jonte", "@Jonte88", "Jonte88", "Jontes"], "Jonte88"),
    name("", "", ["Lea", "Krauser", "LeaKrauser", "leakrauser", "Krausers"], "LeaKrauser"),
    name("", "", ["Thilo", "Zander", "thilo_zander", "@thilo_zander", "Thilos"], "thilo_zander"),
    name("", "", ["🌸🐢🌸", "@🌸🐢🌸", "Danke 🌸🐢🌸!"], "🌸🐢🌸"),
    name("", "", ["@🔥", "@🔥 kommst du?"], "🔥"),
  ],
};

/** Names that are words, and ways to write them in the place of a name. */
export const everydayNames: readonly Name[] = [
  name("Rose", "Sommer", [
    "Rose, kommst du?",
    "Danke Rose",
    "Frau Sommer",
    "@Rose",
    "Rose Sommer",
    "Hallo Rose!",
    "Liebe Rose",
  ]),
  name("Max", "Berg", [
    "Max, kommst du?",
    "Danke Max",
    "Herr Berg",
    "@Max",
    "Max Berg",
    "Max kommt auch",
    "mit Max",
  ]),
  name("Mai", "Weiß", ["Mai, hast du Zeit?", "Danke Mai!", "Frau Weiß", "@Mai", "Mai Weiß", "Hallo Mai,"]),
  name("Ernst", "Freitag", [
    "Ernst, bringst du was mit?",
    "Danke Ernst",
    "Herr Freitag",
    "@Ernst",
    "Familie Freitag",
  ]),
  name("Wolf", "Stein", [
    "Wolf, kannst du?",
    "Danke Wolf",
    "Frau Stein",
    "Herrn Stein",
    "@Wolf",
    "Wolf Stein",
  ]),
  name("Grace", "Young", [
    "Thanks Grace",
    "Grace, are you coming?",
    "Mrs Young",
    "Mr. Young",
    "@Grace",
    "Grace Young",
    "Hi Grace",
  ]),
  name("Will", "King", [
    "Will, can you bring it?",
    "Thanks Will",
    "Mr King",
    "@Will",
    "Will King",
    "ask Will about it",
  ]),
  name("Lilli", "König", ["Frau König", "Familie König", "Danke Lilli", "Lilli König", "Herr König hat"]),
];
