/** `-` as an export: standard input, kept once for all who read it, forgotten at the end of the command. */
import { type Spooled, spool } from "../../archive/spool.ts";
import { Failure } from "../../messages/finding.ts";

export type Input = AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };

export const standardInput = "-";

const kept = new Map<Input, Promise<Spooled>>();

/** Where the bytes of an export lie. Throws `Failure` of the archive, or "usage" where nothing is piped in. */
export async function fileOf(path: string, input: Input): Promise<string> {
  if (path !== standardInput) return path;
  if (input.isTTY) throw new Failure("usage", { code: "cli.input-is-terminal" });
  const spooled = kept.get(input) ?? spool(input, path);
  kept.set(input, spooled);
  return (await spooled).file;
}

export async function forgetInput(input: Input): Promise<void> {
  const spooled = kept.get(input);
  kept.delete(input);
  await spooled?.then(({ remove }) => remove()).catch(() => {});
}

/** Errors name what the user typed, not where it was kept. */
export function asTyped(error: unknown, path: string, file: string): unknown {
  if (!(error instanceof Failure) || path === file) return error;
  const findings = error.findings.map((finding) =>
    "path" in finding && finding.path === file ? { ...finding, path } : finding,
  );
  return new Failure(error.reason, findings, error);
}
