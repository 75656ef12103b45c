/** What the build writes in the place of a module says the same as the module. */
import { expect, it } from "vitest";
// @ts-expect-error: scripts have no types
import { writers } from "../../scripts/worked-out.mjs";
import { everyTable, noticeTables } from "../../src/transcript/notices/tables.ts";
import { wordIndex } from "../../src/transcript/notices/word-index.ts";

async function built(end: string): Promise<Record<string, unknown>> {
  const text = await writers[end](`src/transcript/${end}`);
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}

it("of the tables of notices: every wording of every language", async () => {
  const tables = await built("notices/tables.ts");
  const whole = (some: typeof everyTable) => some.map(({ frames, ...rest }) => ({ frames, ...rest }));
  expect(whole(tables.everyTable as typeof everyTable)).toEqual(everyTable);
  expect(whole(tables.noticeTables as typeof everyTable)).toEqual(noticeTables);
});

it("of the index by words", async () => {
  const { wordIndex: index } = await built("notices/word-index.ts");
  expect(index).toEqual(wordIndex);
  expect(wordIndex.words).toHaveLength(everyTable.flatMap(({ frames }) => frames).length);
});
