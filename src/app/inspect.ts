/** `inspect`: what is in exports. Touches no server. */
import type { Ports } from "./ports.ts";
import {
  type Chat,
  createSink,
  joinChats,
  type OnRecord,
  type ReadingOptions,
  readExports,
  type Wanted,
} from "./read-exports/index.ts";

export interface InspectOptions extends ReadingOptions {
  /** Path of the people list. */
  readonly people?: string | undefined;
  /** Exports of one chat are shown as one. */
  readonly merged?: boolean | undefined;
}

/** @param onRecord is told every record of what is given */
export async function inspectExports(
  ports: Ports,
  paths: readonly string[],
  options: InspectOptions,
  onRecord?: OnRecord,
): Promise<readonly Chat[]> {
  const { people } = options;
  if (people === undefined) return readEvery(ports, paths, options, { onRecord });
  const { labelsOf, readPeople } = await import("./people-file.ts");
  return readEvery(ports, paths, options, { writers: labelsOf(await readPeople(ports, people)), onRecord });
}

/** One after the other, every chat of a file; exports of one chat as one only where the user wants to see that. */
export async function readEvery(
  ports: Ports,
  paths: readonly string[],
  options: InspectOptions,
  wanted: Wanted,
): Promise<readonly Chat[]> {
  const { merged, sameChat = false, timeZone } = options;
  if (!merged && !sameChat) return readExports(ports, paths, options, { ...wanted, everyChat: true });
  if (paths.length < 2) return readExports(ports, paths, options, wanted);
  // only the whole tells which records there are
  const exports = await readExports(ports, paths, options, {
    ...wanted,
    keepRecords: true,
    onRecord: undefined,
  });
  const chats = joinChats(ports, exports, sameChat);
  for (const { precision, records } of chats) {
    const sink = await createSink(null, precision, wanted, timeZone);
    sink.take(records);
    sink.end();
  }
  return chats;
}
