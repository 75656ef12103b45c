/** The world of use cases in memory: files, a clock that stands still, a server. Only journals and exports lie on the disk. */
import type { Ports } from "../../src/app/index.ts";
import { Failure } from "../../src/messages/finding.ts";
import type { World } from "../apply/memory-server.ts";
import { sha256 } from "../plan/sample.ts";

/** Files by their paths; what is written stands there afterwards. */
export type FilesInMemory = Record<string, string | Uint8Array>;

export interface Surroundings {
  /** Folder in which journals lie. */
  readonly folder: string;
  readonly files?: FilesInMemory;
  /** Milliseconds since 1970. */
  readonly now?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly stop?: AbortSignal;
  readonly tell?: Ports["tell"];
}

let ids = 0;

export function portsOn(world: World, around: Surroundings): Ports {
  const { folder, files = {}, now = 0, sleep = async () => {}, tell = () => {} } = around;
  const found = (path: string): Buffer => {
    const content = files[path];
    if (content === undefined) throw new Failure("not-found", { code: "cli.file-missing", path });
    return Buffer.from(content);
  };
  return {
    files: {
      read: async (path) => found(path),
      async write(path, content) {
        files[path] = typeof content === "string" ? content : [...content].join("");
      },
      makeFolder: async () => {},
      async writeZip(path, paths) {
        files[path] = [...paths].join("\n");
      },
      exists: (path) => path in files,
      list: async (folder) =>
        Object.keys(files)
          .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes("/"))
          .map((path) => path.slice(folder.length + 1)),
      async *stream(path) {
        yield found(path);
      },
      beginning: async (path) => (files[path] ? found(path).subarray(0, 4096) : null),
      exportAt: async (path) => path,
    },
    clock: { now: () => new Date(now), sleep },
    connect: async (jid) => world.session(jid),
    roundTripMs: () => null,
    sha256,
    randomBytes: (count) =>
      Uint8Array.from(
        sha256(`random ${++ids}`)
          .slice(0, 2 * count)
          .match(/../g) ?? [],
        (hex) => Number.parseInt(hex, 16),
      ),
    newId: () => `id-${++ids}`,
    domainsWithXmpp: async () => new Set(),
    stateFolder: folder,
    planStamp: () => ({ tool: "migrate-class 0.0.0", createdAt: new Date(now).toISOString() }),
    lang: "en",
    region: null,
    timeZone: "Europe/Berlin",
    stop: around.stop ?? new AbortController().signal,
    tell,
  };
}
