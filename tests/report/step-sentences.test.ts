import { expect, test } from "vitest";
import { say, speak } from "../../src/messages/index.ts";
import { kindOf, type StepKind, stepKinds } from "../../src/plan/index.ts";
import { rowLine, rowOf } from "../../src/report/index.ts";

test("every kind of step that is counted in rows has its sentences in both languages", async () => {
  await speak("en", "de");
  const kinds = (Object.keys(stepKinds) as StepKind[]).filter((kind) => kindOf({ kind }).inRows);
  expect(kinds).toContain("invite.send");
  for (const kind of kinds)
    for (const outcome of ["done", "already"] as const) {
      const step = { kind, id: "1", room: "r@x.example", jid: "a@x.example" } as never;
      const row = rowOf({ step, outcome, detail: null });
      expect(row).toBe(`report.row.${outcome}.${kind}`);
      for (const lang of ["en", "de"] as const) {
        if (row === null) continue;
        expect(rowLine(row, 2, lang).text).toMatch(/^[^{]*2/);
        expect(say(lang, { code: row, count: 1 })).not.toContain("undefined");
      }
    }
});
