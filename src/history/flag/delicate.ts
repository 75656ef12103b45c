/**
 * Words about grades, illness, papers and help: what schools and parents write about a child and nobody else needs to read.
 * Rather one too many, for a flagged message only waits for somebody to look at it. Everything is written as `folded` leaves it:
 * small, `ae` for `ä`, `ss` for `ß`.
 */

export const topics = ["grades", "illness", "certificates", "support"] as const;
export type Topic = (typeof topics)[number];

/** How words of one topic look in one language. */
export interface Delicate {
  readonly topic: Topic;
  /** The whole word, or words one after the other. */
  readonly whole?: readonly string[];
  /** The word begins so: `krank` finds `Krankschreibung`. */
  readonly starts?: readonly string[];
  /** A longer word ends so, or so and `s`, `n`, `en`, `e`: `note` finds `Mathenoten`. */
  readonly ends?: readonly string[];
  /** Anywhere in the word: `zeugnis` finds `Halbjahreszeugnisse`. */
  readonly inside?: readonly string[];
  /** False friends: words that begin so mean something else. */
  readonly except?: readonly string[];
  /** Nothing is meant where the message has one of these words (they begin so), too: `Noten` for the choir. */
  readonly unlessBeside?: readonly string[];
}

const music = [
  ...[
    "chor",
    "choir",
    "floete",
    "flute",
    "gitarre",
    "guitar",
    "klavier",
    "piano",
    "geige",
    "violin",
    "musik",
  ],
  ...[
    "music",
    "orchester",
    "orchestra",
    "lied",
    "song",
    "sing",
    "saenger",
    "trompete",
    "cello",
    "schlagzeug",
  ],
  ...["instrument", "melodie", "konzert", "concert", "band"],
];

export const delicate: readonly Delicate[] = [
  // German
  {
    topic: "grades",
    // `note` alone is English as well
    whole: [
      ...[
        "noten",
        "fuenfer",
        "sechser",
        "die note",
        "der note",
        "eine note",
        "seine note",
        "ihre note",
        "deine note",
      ],
      ...["gute note", "schlechte note", "bessere note", "schlechtere note"],
    ],
    starts: ["notendurchschnitt", "notenschnitt", "notenspiegel", "notenstand"],
    ends: ["note"],
    except: ["fussnote", "footnote", "banknote", "keynote", "duftnote", "notenstaender"],
    unlessBeside: music,
  },
  {
    topic: "grades",
    whole: ["klasse wiederholen", "nicht bestanden"],
    starts: ["zensur", "benotet", "benotung", "versetzungsgefaehrd", "sitzengeblieben", "sitzenbleib"],
    inside: ["nachhilfe", "durchgefallen", "notendurchschnitt", "punkteschnitt"],
  },
  {
    topic: "illness",
    starts: [
      ...["krank", "erkrank", "erkaelt", "fieber", "husten", "schnupfen", "grippe", "laeuse", "uebelkeit"],
      ...[
        "erbrech",
        "erbrochen",
        "allergi",
        "asthma",
        "diabet",
        "epilep",
        "depress",
        "impf",
        "schwanger",
        "magersucht",
      ],
      ...[
        "bulimi",
        "suizid",
        "selbstverletz",
        "ritzt",
        "panikattack",
        "angststoerung",
        "essstoerung",
        "lernstoerung",
        "sprachstoerung",
        "schlafstoerung",
        "burnout",
        "krebs",
        "tumor",
      ],
      ...[
        "adhs",
        "autis",
        "asperger",
        "legasthen",
        "dyskalkul",
        "arzt",
        "aerzt",
        "klinik",
        "medikament",
        "ritalin",
      ],
      ...[
        "kortison",
        "insulin",
        "operiert",
        "blinddarm",
        "infekt",
        "quarantaene",
        "corona",
        "covid",
        "masern",
        "roeteln",
      ],
      ...[
        "windpocken",
        "scharlach",
        "mumps",
        "keuchhust",
        "behindert",
        "behinderung",
        "bettnaess",
        "einnaess",
      ],
    ],
    ends: ["arzt", "aerztin", "laeuse", "allergie", "infekt"],
    inside: [
      ...["krankheit", "grippe", "schmerz", "diagnos", "therapi", "psychiat", "psycholog", "magendarm"],
      ...["durchfall", "krankschr"],
    ],
    whole: ["magen darm", "lrs", "positiv getestet"],
    except: [
      ...[
        "reisefieber",
        "lampenfieber",
        "jagdfieber",
        "fieberhaft",
        "krebsgang",
        "schmerzlos",
        "schmerzfrei",
      ],
      ...["arztserie", "krankenhausserie"],
    ],
  },
  {
    topic: "certificates",
    starts: ["attest", "gutachten", "bescheinig", "krankmeld", "krankschreib"],
    ends: ["attest", "gutachten"],
    inside: ["zeugnis", "bescheinigung"],
    except: ["attestier", "zeugnisausgabe", "zeugniskonferenz", "zeugnisferien", "zeugnistag", "trauzeugnis"],
  },
  {
    topic: "support",
    starts: [
      ...[
        "foerderbedarf",
        "foerderplan",
        "foerderschul",
        "foerderschwerpunkt",
        "nachteilsausgleich",
        "inklusionskind",
      ],
      ...[
        "schulbegleit",
        "integrationskraft",
        "integrationshelf",
        "pflegegrad",
        "jugendamt",
        "sorgerecht",
        "buergergeld",
      ],
      ...["schulverweis", "inobhutnahme", "kindeswohl", "sonderpaedagog"],
    ],
    inside: ["foerderbedarf", "sonderpaedagog"],
    whole: ["hartz iv", "hartz 4", "bildung und teilhabe"],
  },
  // English
  {
    topic: "grades",
    whole: [
      "grades",
      "graded",
      "failed maths",
      "failed the exam",
      "failed the test",
      "repeat the year",
      "held back",
    ],
    starts: ["gradebook", "retake", "resit"],
  },
  {
    topic: "illness",
    whole: ["ill", "sick", "sickness", "nits", "a temperature", "tested positive", "flu", "gp"],
    starts: [
      ...[
        "illness",
        "unwell",
        "fever",
        "cough",
        "vomit",
        "nause",
        "diarrh",
        "allerg",
        "asthma",
        "diabet",
        "epilep",
      ],
      ...[
        "depress",
        "pregnan",
        "anorex",
        "bulimi",
        "suicid",
        "selfharm",
        "cancer",
        "tumour",
        "adhd",
        "autis",
        "dyslex",
      ],
      ...[
        "dyscalc",
        "doctor",
        "hospital",
        "medicat",
        "medicine",
        "surgery",
        "vaccin",
        "chickenpox",
        "measles",
      ],
      ...["quarantin", "disabil", "disabled", "paediatric", "pediatric", "headache", "stomach", "migraine"],
    ],
    inside: ["diagnos", "therap", "psychiat", "psycholog", "disorder"],
    except: ["doctorate", "doctorwho"],
  },
  {
    topic: "certificates",
    whole: ["school report", "report card", "sick note", "doctors note", "medical note"],
    starts: ["certificat"],
    except: ["certificated"],
  },
  {
    topic: "support",
    whole: ["special needs", "sen", "senco", "social services", "free school meals", "child protection"],
    starts: ["safeguarding", "custody"],
  },
];
