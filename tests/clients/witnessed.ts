/** Tests with real apps: on Prosody in every run, on every server in `npm run soak`, for browsers take their time. */
import { afterAll, beforeAll, it } from "vitest";
import type { ServerKind } from "../servers/launch.ts";
import { describeOn, type School } from "../servers/school.ts";
import { browserInstalled, openWeb, type Web } from "./browser.ts";
import { conversePage, Person } from "./converse.ts";

const kinds: readonly ServerKind[] = process.env.SOAK ? ["prosody", "ejabberd"] : ["prosody"];

export interface Witnessed extends School {
  /** Opens the app for one of the users and signs in. */
  open(user: string): Promise<Person>;
}

/** @param skip ends the test for a reason that it prints */
type Body = (school: Witnessed, skip: (why: string) => void) => Promise<void>;

/** One test with apps that are closed afterwards. */
export function witnessed(
  name: string,
  { users, shows }: { users: readonly string[]; shows: string },
  body: Body,
): void {
  for (const kind of kinds)
    describeOn(kind, name, { users }, (school) => {
      let web: Web | null = null;
      beforeAll(async () => {
        if (browserInstalled) web = await openWeb(conversePage);
      });
      afterAll(() => web?.close());
      it.skipIf(!browserInstalled)(shows, async ({ skip }) => {
        const open = (user: string) => {
          if (!web) throw new Error("the browser is only there while tests run");
          return Person.signIn(web, school, user);
        };
        await body(Object.create(school, { open: { value: open } }), (why) => {
          console.warn(`\n*** SKIPPED on ${kind}: ${why} ***\n`);
          skip(why);
        });
      });
    });
}
