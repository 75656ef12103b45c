/** Names as people write, bend and join them: replaced, or the message waits. */
import { expect, test } from "vitest";
import { message, select, someBody } from "./chat.ts";

const rows: [string, string[]][] = [
  [
    "Katharina Lehmann",
    [
      "Katharinas Heft",
      "Lehmanns",
      "Katharinchen",
      "Lehmannsche",
      "bei Lehmanns",
      "KatharinaLehmann",
      "k.lehmann@example.org",
      "klehmann@x.de",
      "katharina_lehmann.pdf",
      "https://x.example/katharina.lehmann",
      "Katharinamama",
      "MamaKatharina",
      "KATHARINA",
      "Frau Lehmann-Schulz",
    ],
  ],
  [
    "Hüseyin Öztürk",
    [
      "Huseyin",
      "Hueseyin",
      "Oeztuerk",
      "Ozturk",
      "ÖZTÜRK",
      "Hüseyinin",
      "Hüseyin'e",
      "Öztürkler",
      "Öztürkens",
      "hüseyin",
    ],
  ],
  ["Oezlem Guenes", ["Özlem", "Güneş", "Gunes", "Özlemin", "Günes"]],
  ["Olga Nowakowska", ["Olgi", "Olgę", "Nowakowskiej", "Olgas", "Nowakowską"]],
  ["Marek Zieliński", ["Marka", "Markiem", "Zielinskiego", "Zieliński", "Marekowi"]],
  ["Дмитрий Соколов", ["Дмитрия", "Соколова", "Dmitri", "Dmitrij", "Sokolov", "Sokolow", "Дмитрию"]],
  ["Наталья Орлова", ["Натальи", "Наталье", "Орловой", "Наталью"]],
  [
    "Fatima Haddad",
    ["Fatimas", "Fatimamama", "fatima.haddad@x.de", "https://x.de/?u=fatimahaddad", "FatimaHaddad"],
  ],
  ["محمد العلي", ["ومحمد", "لمحمد", "بمحمد", "العلي", "علي"]],
  ["Zuzana Horáková", ["Zuzanu", "Zuzanou", "Horákové", "Horákovou", "Zuzanka"]],
  ["Jiří Dvořák", ["Jiřího", "Dvořákem", "Dvořákovi"]],
  ["Małgorzata Wiśniewska", ["Małgorzacie", "Wiśniewscy", "Wiśniewskich"]],
  ["Szabó Eszter", ["Szabóék", "Szabóné", "Esztert", "Eszternek"]],
  ["Søren Kjær", ["Sören", "Soeren", "Kjaer"]],
  ["Siobhan O'Connor", ["OConnor", "Oconnor", "O’Connors"]],
  ["Đorđe Jovanović", ["Djordje", "Jovanovića"]],
  ["Андрій Бондаренко", ["Андрія", "Андрієм", "Бондаренків", "Bondarenkos"]],
  ["Γιώργος Παππάς", ["Giorgos", "Pappas", "Γιώργου"]],
  ["فاطمة الشمري", ["فاطمته", "للشمري", "وفاطمة"]],
  ["Bo Li", ["Bomama", "BoMama", "#BoLi", "Bo-Mama", "#TeamLi", "Mappe_Li_Bo.docx"]],
  ["Uta Großmann", ["Utaaaa", "Großmannle", "Fr. Großmann"]],
  [
    "Klaus Groß",
    [
      "Großens",
      "die Großschen",
      "FamilieGroß",
      "Groß-Zwillinge",
      "Frau Meier-Groß",
      "K. Groß",
      "das Groß'sche Haus",
      "k.gross@example.org",
    ],
  ],
  ["张伟", ["张伟来了", "问张伟", "@张伟"]],
  ["王", ["王老师来吗", "小王", "@王"]],
  ["Hans Maxen", ["Hansens", "Maxens", "Hänschen", "HansMaxen"]],
  ["Strauß Weißbach", ["Strauss", "STRAUSS", "Weissbach", "Weißbachs"]],
  ["ŞEYMA IŞIKLAR", ["Şeyma", "seyma", "Işıklar", "isiklar", "Şeymanın", "Seymanin"]],
  ["Zoë André", ["Zoe", "Andre", "ZOE", "Zoes", "ZOË"]],
  ["Nguyễn Thị Thảo", ["Nguyen", "Thao", "Thảo"]],
  ["Jonas88", ["Jonas", "jonas", "@jonas88", "Jonas88"]],
  ["🦊🌙", ["🦊🌙", "@🦊🌙"]],
  ["Al", ["@Al", "frag Al", "Al kommt um acht"]],
  ["Ng", ["@Ng", "Ng kommt", "frag Ng"]],
  ["Anneliese", ["Anne-Liese", "Anne Liese", "Anneliesens"]],
  ["Karl-Heinz", ["Karlheinz", "Karl Heinz", "KarlHeinz"]],
  ["Schulze", ["Schulzes", "Schulzens", "bei Schulzes", "Frau Schulze"]],
  ["Lena Mama nervig", ["LenaMamanervig", "Lenas", "@Lena"]],
  [
    "Miriam Engelhardt",
    [
      "Miriam%20Engelhardt",
      "https://x.de/Miriam+Engelhardt",
      "Engelhardts",
      "#miriamengelhardt",
      "IMG_Miriam_Engelhardt.jpg",
      "miriam-engelhardt.docx",
      "https://de.linkedin.com/in/miriam-engelhardt-12345",
    ],
  ],
  ["Sára Kovács", ["Sárának", "Sarával", "Kovacs"]],
  ["Ντίνος Παπαδάκης", ["Ντίνο", "Παπαδάκη"]],
];

const cases = rows.flatMap(([name, forms]) => forms.map((form) => [form, name] as const));
const shown = (name: string, text: string) =>
  select(
    [someBody(1, "Petra Holm", "yes"), someBody(2, name, "no")],
    [message("2026-09-03T10:15:00", "Petra Holm", text)],
  ).digests[0]?.body.replace(/^.*\n10:15 \*[^*]*\*: /u, "") ?? "(waits)";

test.each(cases)("%s means %s", (form, name) => {
  const text = /[,@]|^frag|kommt/u.test(form) ? form : `Das ist ${form} glaube ich`;
  expect(shown(name, text)).toMatch(/jemand|\(waits\)|\[Link\]/u);
  expect(shown("Ute Quast", text)).toBe(text);
});
