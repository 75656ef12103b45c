/** A message to somebody who waits: sign in with an app that encrypts. Nothing where keys can be read by then. */
import { bareAddress, readingLanguage, text } from "../schema.ts";
import { defineStep } from "./define.ts";

export const keysAsk = defineStep({
  kind: "keys.ask",
  fields: { jid: bareAddress, title: text, name: text, lang: readingLanguage },
  phases: ["invite"],
  cost: { waits: 0.1, bytes: 600 },
  countedAs: "nothing",
  inRows: { alike: () => true },
  effect: (known, { jid }) => ({ ...known, asked: [...new Set([...(known.asked ?? []), jid])] }),
  line: (_, { count }) => ({ mark: "+", finding: { code: "plan.step-keys-ask", count } }),
});
