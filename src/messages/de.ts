/** German, in the shape of the English table: a missing, extra or wrongly filled sentence does not compile. */

import { admit } from "./de/admit.ts";
import { apply } from "./de/apply.ts";
import { archive } from "./de/archive.ts";
import { ask } from "./de/ask.ts";
import { ask as cliAsk } from "./de/cli/ask.ts";
import { batch } from "./de/cli/batch.ts";
import { help } from "./de/cli/help.ts";
import { cli } from "./de/cli.ts";
import { demo } from "./de/demo.ts";
import { history } from "./de/history.ts";
import { letters } from "./de/letters.ts";
import { mail } from "./de/mail.ts";
import { people } from "./de/people.ts";
import { plan } from "./de/plan.ts";
import { report } from "./de/report.ts";
import { transcript } from "./de/transcript.ts";
import { xmpp } from "./de/xmpp.ts";
import type { en } from "./en.ts";

export const de: typeof en = {
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
