/** Lines made to be slow: time grows with the length, never with its square. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";

const units = [
  ..."[ 1 : < > ) ( \u200e \u200f ~ @ + - . , / \r \t".split(" "),
  ...[
    ": ",
    ": \u200e",
    ")\n",
    "\n\n",
    " - ",
    '" zu "',
    "13.09.26, ",
    "[13.09.26, ",
    "\u200f[1",
    "1 ",
    "p. ",
    " \u202f",
  ],
  ...[
    "Nora hat ",
    "und ",
    ", ",
    "POLL:\n",
    "<attached: ",
    " (file attached)",
    "https://foursquare.com/v/",
    "12 Oct ",
  ],
  ...["13.09.26, 10:15 - \n", "13.09.26, 10:15 - a: \n", "\ufeff", "\ud800", "令和", "[22:15:09, "],
];

async function time(unit: string, length: number): Promise<number> {
  const hostile = unit.repeat(Math.ceil(length / unit.length));
  const text = `13.09.26, 10:15 - Nora: Moin\n${hostile}\n13.09.26, 10:15 - ${hostile}\n13.09.26, 10:16 - X: ${hostile}\n`;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    const { records } = await read(text);
    best = Math.min(best, performance.now() - start);
    expect(records.length).toBeGreaterThanOrEqual(3);
  }
  return best;
}

test("eight times the length takes about eight times as long, whatever the line is made of", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 3 }), async (parts) => {
      const unit = parts.join("");
      const once = await time(unit, 20_000);
      const longer = await time(unit, 160_000);
      // Squared it would be 64 times; a few milliseconds are noise on a busy machine.
      if (longer > 30 * once + 50) expect.fail(`${JSON.stringify(unit)}: ${once} ms, then ${longer} ms`);
    }),
    { numRuns: 60, seed: 20_260_903 },
  );
});
