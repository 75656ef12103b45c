/** What a zip or folder without a chat is, told by the files in it: many documents are zips. */
import type { FileKind } from "./model.ts";

/** Paths that only such a thing has; the first row that fits counts. */
const signs: readonly (readonly [FileKind, RegExp])[] = [
  ["office-zip", /^(?:word|xl|ppt)\/[\w-]+\.xml$/],
  ["office-zip", /^(?:content\.xml|META-INF\/manifest\.xml|Index\/Document\.iwa)$/],
  ["program", /^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/],
  [
    "other-messenger",
    /(?:^|\/)(?:ChatExport_[^/]+\/.+|result\.json|messages\d*\.html|message_\d+\.(?:json|html))$/,
  ],
];

/** @param names of all files, with folders; null where they tell nothing */
export function looksLikeInside(names: readonly string[]): FileKind | null {
  const found = signs.find(([, sign]) => names.some((name) => name.length < 300 && sign.test(name)));
  return found?.[0] ?? null;
}
