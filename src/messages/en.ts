/**
 * English: the source of truth. One file per room; a key is `room.what-happened`. An entry is a sentence, or a function
 * of named arguments that gives one. Say what happened, where, and what to do next. Readers are teachers and parents:
 * address, room, message, end-to-end encryption; never JID, MUC, stanza, OMEMO.
 */
import { admit } from "./en/admit.ts";
import { apply } from "./en/apply.ts";
import { archive } from "./en/archive.ts";
import { ask } from "./en/ask.ts";
import { ask as cliAsk } from "./en/cli/ask.ts";
import { batch } from "./en/cli/batch.ts";
import { help } from "./en/cli/help.ts";
import { cli } from "./en/cli.ts";
import { demo } from "./en/demo.ts";
import { history } from "./en/history.ts";
import { letters } from "./en/letters.ts";
import { mail } from "./en/mail.ts";
import { people } from "./en/people.ts";
import { plan } from "./en/plan.ts";
import { report } from "./en/report.ts";
import { transcript } from "./en/transcript.ts";
import { xmpp } from "./en/xmpp.ts";

export const en = {
  ...archive,
  ...transcript,
  ...people,
  ...letters,
  ...mail,
  ...history,
  ...plan,
  ...admit,
  ...apply,
  ...xmpp,
  ...report,
  ...demo,
  ...cli,
  ...help,
  ...cliAsk,
  ...batch,
  ...ask,
};
