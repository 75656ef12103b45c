/** Ways in which somebody who is left out stands in the words of others. */
import type { Draw } from "./draw.ts";
import type { Name } from "./names.ts";

export interface Hard {
  readonly kind: string;
  readonly text: string;
  /** What must not be seen of it: any of these, without regard to case. */
  readonly secrets: readonly string[];
}

const carriers = [
  "{} hat das gestern erzählt",
  "Weiß jemand, ob {} morgen dabei ist?",
  "Das war {} glaube ich",
  "Ich habe {} gefragt.",
  "ich treffe {} um acht",
  "{}",
  "Na ja, {} halt 😅",
  "I saw {} yesterday at the gate",
  "Könnt ihr {} Bescheid sagen?",
];

/** Alone: what is a whole message already. */
const isSentence = /[,!?]|^(?:@|Danke|Hallo|Liebe|Hi |Thanks)|kommt/u;

export function mentionOf(draw: Draw, group: string, { forms, first, last, label }: Name): Hard {
  const full = [first, last].filter((part) => part !== "").join(" ");
  const all = [...forms, ...(first === "" ? [label ?? ""] : group === "han" ? [] : [full])];
  const form = draw.oneOf(all.filter((one) => one !== "🔥"));
  const fit = carriers.filter((one) => last === "" || !one.includes(last));
  const carrier = isSentence.test(form) ? draw.oneOf(["{}", "{} 😀"]) : draw.oneOf(fit);
  const words = form.replace(
    /^(?:FRAU|Frau|Herrn?|Familie|die|bei|Danke|Hallo|Liebe|Thanks|Hi|Mrs|Mr\.?|يا|von|mit|für|frag|ask) /u,
    "",
  );
  return {
    kind: group,
    text: carrier.replace("{}", form),
    secrets: [words.replace(/^@|[,!?].*$| (?:und|ja|hat|kommt|about).*$/gu, "")],
  };
}

export function addressOf(draw: Draw, { first, last }: Name): Hard {
  const [one, two] = [first, last].map((part) => part.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""));
  const [given = "", family = ""] = [one, two];
  const joined = given + family;
  const text = draw.oneOf([
    `${joined}@example.org`,
    `${given}.${family}@example.org`,
    `${given[0]}${family}@example.org`,
    `https://ex.example/${joined}`,
    `https://ex.example/u/${given}-${family}?tab=1`,
    `https://ex.example/${encodeURIComponent(`${first} ${last}`)}`,
    `https://ex.example/?q=${encodeURIComponent(first)}+${encodeURIComponent(last)}`,
    `Liste_${first}_${last}.pdf`,
    `${first}${last}.docx`,
    `Attest-${last}-2026.pdf`,
    `@${joined}`,
    `#${joined}`,
  ]);
  return {
    kind: "addresses",
    text: draw.oneOf(["schaut mal {}", "{}", "hier: {} danke"]).replace("{}", text),
    secrets: [given, family, first, last, encodeURIComponent(first), encodeURIComponent(last)].filter(
      (secret) => secret.length > 2,
    ),
  };
}

/** A number as somebody types it, in groups and signs of all kinds. */
export function numberOf(draw: Draw, national: string, country: string): Hard {
  const tail = national.slice(-draw.oneOf(national.length > 8 ? [7, 8] : [national.length]));
  const pairs = (digits: string, by: string) => digits.replace(/(..)(?=.)/gu, `$1${by}`);
  const arabic = (digits: string) =>
    digits.replace(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit)));
  const wide = (digits: string) =>
    digits.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const whole = `0${national}`;
  const digits = draw.oneOf([
    pairs(tail, " "),
    pairs(tail, "-"),
    pairs(tail, "."),
    pairs(whole, "'"),
    pairs(whole, "_"),
    pairs(whole, " "),
    `${whole.slice(0, 4)}:${whole.slice(4, 7)}:${whole.slice(7)}`,
    `${whole.slice(0, 4)}'${whole.slice(4, 7)}'${whole.slice(7)}`,
    [...tail].join(" "),
    [...whole].map((digit) => `${digit}\ufe0f\u20e3`).join(""),
    [...tail].map((digit) => `${digit}\ufe0f\u20e3`).join(" "),
    arabic(whole),
    wide(tail),
    `+${country} ${national}`,
    `00${country}${national}`,
    `(${whole.slice(0, 4)}) ${whole.slice(4)}`,
    tail,
  ]);
  return {
    kind: "numbers",
    text: draw
      .oneOf(["ihr Handy: {}", "ruft die {} an", "{}", "hat jetzt {} als Nummer"])
      .replace("{}", digits),
    secrets: [digits, digits.slice(-4)],
  };
}

/** Their message, copied into somebody else's. `said` is what they wrote. */
export function copyOf(draw: Draw, called: string, said: string): Hard {
  const shape = draw.oneOf([
    `[3.9., 10:12] ${called}: ${said}`,
    `[03.09.26, 10:12:00] ${called}: ${said}`,
    `03.09.26, 10:12 - ${called}: ${said}`,
    `${called}, [03.09.26 10:12]\n${said}`,
    `Am 3. September 2026 um 10:12 schrieb ${called}:\n${said}`,
    `On 3 Sep 2026, at 10:12, ${called} wrote:\n${said}`,
    `*${called}*\n${said}`,
    `[Do. 10:12] ${called}: ${said}`,
    `[3. Sept. 2026 um 10:12] ${called}: ${said}`,
    `| ${called}: ${said}`,
    `${called} schrieb: ${said}`,
    `${called} wrote:\n${said}`,
    `> ${called}: ${said.replaceAll("\n", "\n> ")}`,
    `${called} (10:12): ${said}`,
    `${called} 10:12\n${said}`,
    `${said} -- na toll`,
    `${called} → ${said}`,
    `Laut ${called}: ${said}`,
    `\`\`\`${called}: ${said}\`\`\``,
    `[3.9., 10:12] ${called}: ${said.replaceAll("\n\n", "\n\n\n")}`,
    `${called}: ${said.replace(/\s+/gu, " ")}`,
    `"${said}" (${called})`,
    `schaut mal: ${said}`,
    said,
  ]);
  const before = draw.oneOf(["", "schaut:\n", "Das kam gestern\n"]);
  const longest = said.split("\n").filter((line) => line !== "");
  return { kind: "copies", text: before + shape, secrets: longest };
}
