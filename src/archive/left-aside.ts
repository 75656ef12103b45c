/** Files that were left aside, gathered by reason, so that a thousand of them make one finding. */
import type { Finding } from "../messages/index.ts";
import type { LeftAsideBecause } from "./model.ts";

export interface LeftAside {
  readonly because: LeftAsideBecause;
  readonly name: string;
}

/** One finding per reason, in the order in which the reasons first came up. */
export function findingsOf(path: string, files: readonly LeftAside[]): readonly Finding[] {
  const reasons = [...new Set(files.map((file) => file.because))];
  return reasons.map((because) => {
    const names = files.filter((file) => file.because === because).map((file) => file.name);
    return { code: "archive.entries-ignored", path, because, count: names.length, names: someNames(names) };
  });
}

/** As many names as fit into a sentence, each short enough to be read. */
export function someNames(names: readonly string[]): readonly string[] {
  return names.slice(0, 5).map((name) => (name.length > 80 ? `${name.slice(0, 79)}…` : name));
}
