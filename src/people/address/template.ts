/** Addresses that a rule makes out of names: guesses, which wait until somebody proves them (design 4.3). */
import { Failure } from "../../messages/index.ts";
import { prepareJid } from "./jid.ts";
import { latin } from "./latin.ts";
import { nameParts } from "./name-parts.ts";

export interface Template {
  /**
   * @param name the public name
   * @param taken addresses that are somebody's already
   * @returns the address by the rule, with a number from 2 on where it is taken; null where the name lacks a part
   */
  guess(name: string, taken: ReadonlySet<string>): Guess | null;
}

export interface Guess {
  readonly jid: string;
  /** 1, or what was put after the name because the address was taken. */
  readonly number: number;
  /** Other spellings that a school may have chosen, likeliest first. */
  readonly others: readonly string[];
}

const placeholders = ["first", "last", "f", "l"] as const;
type Placeholder = (typeof placeholders)[number];

/**
 * @param text such as `{first}.{last}@school.example`; `{f}` and `{l}` are initials
 * @throws Failure "usage" where it makes no addresses
 */
export function readTemplate(text: string): Template {
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  const used = [...local.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const unknown = used.filter((name) => !(placeholders as readonly string[]).includes(name));
  const sample = fill(local, { first: "nora", last: "yilmaz", f: "n", l: "y" });
  const fits = prepareJid(`${sample}@${domain}`).kind === "ok" && !/[{}]/.test(sample);
  if (at < 1 || used.length === 0 || unknown.length > 0 || !fits)
    throw new Failure("usage", { code: "people.bad-template", template: text, unknown });
  return {
    guess(name, taken) {
      const spelt = latin(name);
      const made = [...new Set(spelt.flatMap((spelling) => make(spelling)))];
      const [jid, ...others] = made;
      if (jid === undefined) return null;
      for (let number = 1; ; number += 1) {
        const numbered = number === 1 ? jid : jid.replace("@", `${number}@`);
        if (!taken.has(numbered)) return { jid: numbered, number, others };
      }
    },
  };

  function make(spelling: string): string[] {
    const { first, last } = nameParts(spelling);
    const parts = { first, last: last.replaceAll(" ", "-"), f: first.slice(0, 1), l: last.slice(0, 1) };
    if (used.some((name) => parts[name as Placeholder] === "")) return [];
    const prepared = prepareJid(`${fill(local, parts)}@${domain}`);
    return prepared.kind === "ok" ? [prepared.jid] : [];
  }
}

function fill(local: string, parts: Readonly<Record<Placeholder, string>>): string {
  return local.replace(/\{([^{}]*)\}/g, (whole, name: string) => parts[name as Placeholder] ?? whole);
}
