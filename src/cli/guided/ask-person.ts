/** Everything that is open about one person, asked on one screen; each answer is kept at once. */

import { type Cells, samplesOf } from "../../app/index.ts";
import {
  evidenceOf,
  likelyDomains,
  mayTake,
  nameOffers,
  type Question,
  type Suggestion,
  type TableRow,
  undecided,
} from "../../people/index.ts";
import { maskedName } from "../../text/index.ts";
import type { Move, Reply } from "../prompts/move.ts";
import type { Asking } from "./asking.ts";
import { joinSame } from "./same-person.ts";

export type End = "done" | "later" | "back";

/** @param again questions to ask though they are answered, for whoever goes back */
export async function askPerson(
  asking: Asking,
  id: number,
  { isFirst, again }: { readonly isFirst: boolean; readonly again: readonly Question[] },
): Promise<End> {
  const { kept, cli, chats } = asking;
  const forced = [...again];
  const answered: Question[] = [];
  for (;;) {
    const question = forced[0] ?? openQuestions(asking, id)[0];
    if (question === undefined) return "done";
    const canGoBack = !isFirst || answered.length > 0;
    const reply = await askers[question](asking, id, canGoBack);
    if (reply.kind === "answer") {
      await kept.set([{ id, cells: reply.value }]);
      forced.shift();
      answered.push(question);
      continue;
    }
    switch (reply.move) {
      case "later":
        return "later";
      case "skip":
        await kept.set([{ id, cells: { role: "skip" } }]);
        return "done";
      case "letter":
        await kept.set([{ id, cells: { jid: "", source: "", invite: "yes" } }]);
        forced.shift();
        answered.push(question);
        break;
      case "back": {
        const before = answered.pop();
        if (before === undefined) return "back";
        if (forced[0] !== question) forced.unshift(question);
        forced.unshift(before);
        break;
      }
      case "samples": {
        const samples = await samplesOf(asking.ports, kept.row(id), chats, asking.reading);
        const said = samples.map((text) => cli.say({ code: "ask.sample", text }));
        cli.term.note(samples.length === 0 ? cli.say({ code: "ask.no-samples" }) : said.join("\n"));
        break;
      }
      case "same":
        if (await joinSame(asking, id)) return "done";
        break;
    }
  }
}

/** What is open about somebody now. */
export function openQuestions({ kept, chats, history, kinds }: Asking, id: number): readonly Question[] {
  const row = kept.row(id);
  return undecided(row, { history: history && evidenceOf(row, chats).messages > 0, kinds });
}

/** What somebody is called on the screen: by the public name, else as the export shows them, numbers masked. */
export function whoIs(row: TableRow): string {
  return row.cell("name") || maskedName(row.list("whatsapp")[0] ?? "") || `#${row.row}`;
}

export function suggestedFor({ suggestions }: Asking, id: number): readonly Suggestion[] {
  return suggestions.get(id) ?? [];
}

const askers: Readonly<
  Record<Question, (asking: Asking, id: number, canGoBack: boolean) => Promise<Reply<Cells>>>
> = {
  async name(asking, id, canGoBack) {
    const { askName } = await import("../prompts/name.ts");
    const { cli, kept, contacts } = asking;
    const offers = nameOffers(kept.row(id), suggestedFor(asking, id));
    const reply = await askName(cli, { offers, contacts, moves: moves(asking, id, ["later"], canGoBack) });
    return reply.kind === "move" ? reply : answered({ name: reply.value });
  },

  async address(asking, id, canGoBack) {
    const { askAddress } = await import("../prompts/address.ts");
    const { cli, kept, contacts, as, template, chats } = asking;
    const row = kept.row(id);
    const taken = new Set(kept.table.rows().map((one) => one.cell("jid")));
    const reply = await askAddress(cli, {
      table: kept.table,
      row,
      suggestions: suggestedFor(asking, id),
      contacts,
      guess: template?.guess(row.cell("name"), taken)?.jid ?? null,
      own: evidenceOf(row, chats).isExporter ? as : null,
      domains: likelyDomains(as, kept.table, contacts),
      who: whoIs(row),
      called: whoIs,
      moves: moves(asking, id, ["later", "letter"], canGoBack),
    });
    if (reply.kind === "move") return reply;
    const { jid, source, contact } = reply.value;
    // an empty source means given
    const stated = source === "given" && row.cell("source") === "" ? {} : { source };
    const invited = row.cell("invite").toLowerCase() === "no" ? { invite: "" } : {};
    return answered({ jid, ...stated, ...invited, ...besides(row, contact) });
  },

  async kind({ cli, kept, ...asking }, id, canGoBack) {
    const { askKind } = await import("../prompts/kind.ts");
    const more = moves({ cli, kept, ...asking }, id, ["later"], canGoBack);
    const reply = await askKind(cli, whoIs(kept.row(id)), more);
    return reply.kind === "move" ? reply : answered({ kind: reply.value });
  },

  async agreement({ cli, kept }, id) {
    const { askAgreement } = await import("../prompts/agreement.ts");
    const agreed = await askAgreement(cli, whoIs(kept.row(id)));
    if (agreed === null) return { kind: "move", move: "skip" };
    return answered({ agreed_on: agreed.on, agreed_how: agreed.how });
  },

  async history(asking, id, canGoBack) {
    const { askConsent } = await import("../prompts/consent.ts");
    const row = asking.kept.row(id);
    const reply = await askConsent(asking.cli, whoIs(row), moves(asking, id, ["later"], canGoBack));
    return reply.kind === "move" ? reply : answered({ history: reply.value });
  },
};

function answered(value: Cells): Reply<Cells> {
  return { kind: "answer", value };
}

/** What else a contact says, into empty cells. */
export function besides(row: TableRow, contact: Suggestion | null): Cells {
  if (contact === null) return {};
  const email = mayTake(row, contact) ? contact.emails[0] : undefined;
  return {
    ...(email !== undefined && row.cell("email") === "" && { email }),
    ...(contact.kind !== null && row.cell("kind") === "" && { kind: contact.kind }),
  };
}

function moves(asking: Asking, id: number, first: readonly Move[], canGoBack: boolean): readonly Move[] {
  const wrote = evidenceOf(asking.kept.row(id), asking.chats).messages > 0;
  return [
    ...first,
    ...(wrote ? (["samples"] as const) : []),
    ...(asking.kept.ids.length > 1 ? (["same"] as const) : []),
    "skip",
    ...(canGoBack ? (["back"] as const) : []),
  ];
}
