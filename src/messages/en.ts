/**
 * English: the source of truth. One file per room; a key is `room.what-happened`. An entry is a sentence, or a function
 * of named arguments that gives one. Say what happened, where, and what to do next. Readers are teachers and parents:
 * address, room, message, end-to-end encryption; never JID, MUC, stanza, OMEMO.
 */
import { afterwards } from "./en/afterwards.ts";
import { apply } from "./en/apply.ts";
import { archive } from "./en/archive.ts";
import { asking } from "./en/asking.ts";
import { cli } from "./en/cli.ts";
import { demo } from "./en/demo.ts";
import { history } from "./en/history.ts";
import { keys } from "./en/keys.ts";
import { letters } from "./en/letters.ts";
import { people } from "./en/people.ts";
import { plan } from "./en/plan.ts";
import { report } from "./en/report.ts";
import { rooms } from "./en/rooms.ts";
import { sources } from "./en/sources.ts";
import { transcript } from "./en/transcript.ts";
import { xmpp } from "./en/xmpp.ts";

export const en = {
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
