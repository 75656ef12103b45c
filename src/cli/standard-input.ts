/** `-` as an export: standard input, kept once for all who read it, forgotten at the end of the command. */
import type { Spooled } from "../archive/index.ts";
import { Failure } from "../messages/index.ts";

export type Input = AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };

const kept = new Map<Input, Promise<Spooled>>();

/** Where the bytes of an export lie. Throws `Failure` of the archive, or "usage" where nothing is piped in. */
export async function fileOf(path: string, input: Input): Promise<string> {
  if (path !== "-") return path;
  if (input.isTTY) throw new Failure("usage", { code: "cli.input-is-terminal" });
  const { spool } = await import("../archive/spool.ts");
  const spooled = kept.get(input) ?? spool(input, path);
  kept.set(input, spooled);
  return (await spooled).file;
}

export async function forgetInput(io: { readonly stdin: Input }): Promise<void> {
  if (kept.size === 0) return;
  const spooled = kept.get(io.stdin);
  kept.delete(io.stdin);
  await spooled?.then(({ remove }) => remove()).catch(() => {});
}
