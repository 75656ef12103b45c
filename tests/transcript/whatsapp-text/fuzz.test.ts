/** No text is too broken: it is read or refused, and what is read is whole. `FUZZ_CASES` sets how many are tried. */
import { expect, test } from "vitest";
import { Failure } from "../../../src/messages/finding.ts";
import { type Reading, read } from "../reading.ts";
import { mutated, randomFrom } from "./mutations.ts";

const cases = Number(process.env.FUZZ_CASES ?? 20_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_903);

const AT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

async function readOrRefuse(text: string, pieceLength?: number): Promise<Reading | Failure> {
  try {
    return await read(text, pieceLength === undefined ? {} : { pieceLength });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Why this reading of a text is no good, null where it is. */
function wrong(text: string, reading: Reading | Failure): string | null {
  if (reading instanceof Failure) {
    return reading.reason === "not-understood" && reading.findings.length > 0
      ? null
      : "refused without reason";
  }
  const { records, summary } = reading;
  if (records.length === 0) return "read, but nothing in it";
  for (const [i, record] of records.entries()) {
    if (record.seq !== i + 1) return "counted wrongly";
    if (record.at !== null && !AT.test(record.at)) return `no time: ${record.at}`;
    if (record.kind === "message" && record.author === "") return "a person without a name";
    const isTyped = record.kind === "message" && record.type === "text" && !record.edited;
    // A carriage return that stands before a line break of two characters is somebody's own.
    if (isTyped && record.text.endsWith("\n")) return "a line break left at the end";
    if (record.text.includes("\r\n") && !text.includes("\r\r\n")) return "line breaks of two characters left";
  }
  const { messages, notices } = summary.counts;
  return messages + notices === records.length ? null : "counts do not add up";
}

test(`${cases} damaged texts are read whole or refused with a reason`, {
  timeout: 60_000 + 20 * cases,
}, async () => {
  const random = randomFrom(seed);
  let readCases = 0;
  for (let i = 0; i < cases; i++) {
    const text = mutated(random);
    const reading = await readOrRefuse(text);
    const fault = wrong(text, reading);
    if (fault !== null) expect.fail(`case ${i} of seed ${seed}: ${fault}: ${JSON.stringify(text)}`);
    if (!(reading instanceof Failure)) readCases++;
    if (i % 10 !== 0) continue;
    const cut = await readOrRefuse(text, 1 + Math.floor(random() * 30));
    expect(cut, `case ${i} of seed ${seed}, cut in pieces: ${JSON.stringify(text)}`).toEqual(reading);
  }
  // Else nothing was tried but refusals.
  expect(readCases).toBeGreaterThan(cases / 3);
});
