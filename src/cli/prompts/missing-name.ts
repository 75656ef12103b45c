import type { Contact } from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { askAhead } from "./ahead.ts";
import { answer, type Reply } from "./move.ts";
import { typedName } from "./name.ts";

export interface Missing {
  /** Empty where a name is still to be asked. */
  readonly name: string;
  /** As a notice of the export calls them, empty where somebody was typed in. */
  readonly label: string;
}

interface About {
  readonly named: number;
  readonly of: number;
  /** Labels of those who, by the export's notices, are in the group. */
  readonly noticed: readonly string[];
  readonly contacts: readonly Contact[];
}

/** Somebody who never wrote, typed in or picked; null where nobody is left. */
export async function askMissing(cli: Cli, { named, of, noticed, contacts }: About): Promise<Missing | null> {
  const done = { name: cli.say({ code: "ask.missing-done" }), value: answer<Missing | null>(null) };
  const lines = noticed.map((label) => ({
    name: cli.say({ code: "ask.missing-noticed", name: label }),
    value: answer<Missing | null>({ name: "", label }),
  }));
  const reply = await askAhead<Reply<Missing | null>>(
    cli,
    cli.say({ code: "ask.missing-name", named, of }),
    (typed) =>
      typed === ""
        ? [done, ...lines]
        : typedName(cli, typed, contacts).map((one) =>
            typeof one === "string"
              ? one
              : {
                  ...one,
                  value: answer({ name: one.value.kind === "answer" ? one.value.value : "", label: "" }),
                },
          ),
  );
  return reply.kind === "answer" ? reply.value : null;
}
