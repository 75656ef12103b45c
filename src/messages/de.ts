/** German, in the shape of the English table: a missing, extra or wrongly filled sentence does not compile. */

import { afterwards } from "./de/afterwards.ts";
import { apply } from "./de/apply.ts";
import { archive } from "./de/archive.ts";
import { asking } from "./de/asking.ts";
import { cli } from "./de/cli.ts";
import { demo } from "./de/demo.ts";
import { history } from "./de/history.ts";
import { keys } from "./de/keys.ts";
import { letters } from "./de/letters.ts";
import { people } from "./de/people.ts";
import { plan } from "./de/plan.ts";
import { report } from "./de/report.ts";
import { rooms } from "./de/rooms.ts";
import { sources } from "./de/sources.ts";
import { transcript } from "./de/transcript.ts";
import { xmpp } from "./de/xmpp.ts";
import type { en } from "./en.ts";

export const de: typeof en = {
  ...archive,
  ...transcript,
  ...sources,
  ...people,
  ...letters,
  ...history,
  ...plan,
  ...apply,
  ...xmpp,
  ...report,
  ...rooms,
  ...keys,
  ...afterwards,
  ...demo,
  ...cli,
  ...asking,
};
