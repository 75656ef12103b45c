/** The world of use cases in memory: files, a clock that stands still, a server. Only journals lie on the disk. */
import type { Ports } from "../../src/app/index.ts";
import { Failure } from "../../src/messages/finding.ts";
import type { World } from "../apply/memory-server.ts";
import { sha256 } from "../plan/sample.ts";

export interface Surroundings {
  /** Folder in which journals lie. */
  readonly folder: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Milliseconds since 1970. */
  readonly now?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly stop?: AbortSignal;
  readonly tell?: Ports["tell"];
}

let ids = 0;

export function portsOn(world: World, around: Surroundings): Ports {
  const { folder, files = {}, now = 0, sleep = async () => {}, tell = () => {} } = around;
  return {
    files: {
      async read(path) {
        const found = files[path];
        if (found === undefined) throw new Failure("not-found", { code: "cli.file-missing", path });
        return Buffer.from(found);
      },
      async write(path) {
        throw new Error(`test: ${path} is written`);
      },
      exists: (path) => path in files,
    },
    clock: { now: () => new Date(now), sleep },
    connect: async (jid) => world.session(jid),
    roundTripMs: () => null,
    sha256,
    newId: () => `id-${++ids}`,
    stateFolder: folder,
    planStamp: () => ({ tool: "migrate-class 0.0.0", createdAt: new Date(now).toISOString() }),
    lang: "en",
    stop: around.stop ?? new AbortController().signal,
    tell,
  };
}
