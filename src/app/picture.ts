/** A picture of the room, recognised by its first bytes, and small enough for every server and phone. */
import { Failure } from "../messages/index.ts";
import type { PlannedPicture, Step } from "../plan/index.ts";
import type { Reading } from "./ports.ts";

/** It goes out in one piece, a third larger; servers take 256 kB, and every member's phone fetches it. */
const mostBytes = 100 * 1024;

const beginnings: readonly (readonly [PlannedPicture["type"], (bytes: Buffer) => boolean])[] = [
  ["image/png", (bytes) => bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))],
  ["image/jpeg", (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  [
    "image/webp",
    (bytes) => bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP",
  ],
];

/** Throws `Failure`: "not-found", or "not-understood" for what is no picture or too large. */
export async function plannedPicture({ files, sha256 }: Reading, path: string): Promise<PlannedPicture> {
  const bytes = await files.read(path);
  const type = beginnings.find(([, begins]) => begins(bytes))?.[0];
  if (!type) throw new Failure("not-understood", { code: "cli.no-picture", path });
  if (bytes.length > mostBytes) {
    const kilobytes = Math.ceil(bytes.length / 1024);
    throw new Failure("not-understood", {
      code: "cli.picture-too-large",
      path,
      kilobytes,
      most: mostBytes / 1024,
    });
  }
  return { path, sha256: sha256(bytes), type };
}

/** The picture of a plan. Throws `Failure` "unsafe" where the file is another now. */
export async function pictureFor(
  { files, sha256 }: Reading,
  { picture }: Step & { kind: "room.avatar" },
): Promise<Buffer> {
  const bytes = await files.read(picture.path);
  if (sha256(bytes) === picture.sha256) return bytes;
  throw new Failure("unsafe", [{ code: "plan.stale-file", path: picture.path }, { code: "plan.stale" }]);
}
