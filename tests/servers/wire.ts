/** A wire to a port of this machine that behaves badly: it delays, tears bytes apart, and breaks when it is told to. */
import { type AddressInfo, connect as connectTcp, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface Trouble {
  /** Cut once, when so many bytes went through in both directions together. */
  readonly cutAfter?: number;
  /** Fall silent, once, when so many bytes went through: nothing passes any more, and nobody is told. */
  readonly silentAfter?: number;
  /** Milliseconds that each piece is held back. */
  readonly delay?: number;
  /** Bytes per piece that is passed on. */
  readonly piece?: number;
}

export interface Wire {
  /** What to give as `--service`. */
  readonly service: string;
  /** How many bytes went through so far. */
  bytes(): number;
  /** Or did it fall silent? */
  wasCut(): boolean;
  cut(): void;
  /** As when a laptop sleeps or a network forgets: nothing passes any more, and nobody is told. */
  hush(): void;
  close(): void;
}

export async function wire(to: number, trouble: Trouble = {}): Promise<Wire> {
  const ends: Socket[] = [];
  let bytes = 0;
  let broken = false;
  let silent = false;
  const cut = () => {
    broken ||= ends.length > 0;
    for (const end of ends.splice(0)) end.destroy();
  };
  const server = createServer((near) => {
    const far = connectTcp(to, "127.0.0.1");
    ends.push(near, far);
    for (const end of [near, far]) end.setNoDelay(true).on("error", () => {});
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      let before = Promise.resolve();
      from.on("data", (chunk: Buffer) => {
        before = before.then(() => pass(chunk, into));
      });
      from.on("end", () => {
        before = before.then(() => void into.end());
      });
      from.on("close", () => void into.destroy());
    }
  });

  async function pass(chunk: Buffer, into: Socket): Promise<void> {
    if (silent) return;
    if (trouble.delay) await sleep(trouble.delay);
    const left = broken ? Number.POSITIVE_INFINITY : (trouble.cutAfter ?? Number.POSITIVE_INFINITY) - bytes;
    const kept = Uint8Array.from(chunk.subarray(0, Math.max(0, left)));
    const size = trouble.piece ?? Math.max(1, kept.length);
    for (let at = 0; at < kept.length && !into.destroyed; at += size) {
      bytes += Math.min(size, kept.length - at);
      const piece = kept.subarray(at, at + size);
      // Waiting for each single byte would take a busy machine longer than a login may; they leave one by one all the same.
      if (at % (16 * size) !== 0) {
        into.write(piece);
        continue;
      }
      // The cut comes when the last bytes are on their way, so that some arrive and some do not.
      await new Promise<void>((resolve) => into.write(piece, () => setImmediate(resolve)));
    }
    silent ||= bytes >= (trouble.silentAfter ?? Number.POSITIVE_INFINITY);
    if (!broken && bytes >= (trouble.cutAfter ?? Number.POSITIVE_INFINITY)) cut();
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    service: `xmpp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    wasCut: () => broken || silent,
    cut,
    hush() {
      silent = true;
    },
    close() {
      cut();
      server.close();
    },
  };
}
