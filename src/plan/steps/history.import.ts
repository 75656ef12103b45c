/** What was said before, as digests, each sent once. */
import * as v from "valibot";
import { keepable, maskable } from "../../history/index.ts";
import { digest, lang, text } from "../schema.ts";
import { defineStep } from "./define.ts";

/** Bytes that a message has in a digest, with time and name; and what is put around each digest. */
const messageBytes = 120;
const digestBytes = 400;

const messagesIn = (digests: readonly { readonly messages: number }[]) =>
  digests.reduce((sum, { messages }) => sum + messages, 0);

export const historyImport = defineStep({
  kind: "history.import",
  fields: {
    way: v.literal("digest"),
    /** SHA-256 of the export that the digests come from, one of the plan's `sources`. */
    source: text,
    since: v.nullable(text),
    /** `--date-order`, where the file needed it. */
    dateOrder: v.nullable(v.picklist(["dmy", "mdy", "ymd"])),
    /** Missing where the user said nothing of it: `defaultRules`. */
    rules: v.exactOptional(
      v.strictObject({
        mask: v.array(v.picklist(maskable)),
        keep: v.array(v.picklist(keepable)),
        keepFlagged: v.boolean(),
        keepUncertain: v.exactOptional(v.boolean()),
      }),
    ),
    lang,
    digests: v.array(digest),
  },
  phases: ["prepare"],
  essential: true,
  cost: ({ digests }) => ({
    waits: 2 + digests.length / 8,
    bytes: messagesIn(digests) * messageBytes + digests.length * digestBytes,
  }),
  countedAs: "messages",
  effect: (known, { digests }) => ({ ...known, imported: [...known.imported, ...digests] }),
  line({ digests }) {
    const newest = digests.at(-1);
    const [first, last] = [digests[0]?.day ?? "", newest?.lastDay ?? newest?.day ?? ""];
    const messages = messagesIn(digests);
    return {
      mark: "+",
      finding: { code: "plan.step-history-import", messages, digests: digests.length, first, last },
    };
  },
});
