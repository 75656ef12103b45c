/**
 * `assembly/headers.ts`, which reads headers, and its memory. One for all texts, as it holds nothing that outlives one:
 * whoever reads another text tells it to begin anew.
 */
import { Failure } from "../messages/finding.ts";
import { kernelBytes } from "./kernel-bytes.ts";

/** Reads a word of a header: -1 for none, else the offset behind it, and from bit 16 on what it means (1, 2, …). */
export type ReadWord = (step: number, from: number) => number;

export interface Kernel {
  /** Takes `steps` numbers as they stand in memory, four for each step, and the code point of the digits' zero. */
  begin(steps: number, zero: number): void;
  /** Reads units of the text, of which the first line begins at `from`; gives how many rows it wrote. */
  scan(length: number, from: number): number;
  /** Keeps the sender field between two offsets; gives its number, or -1 where there is no room. */
  learn(from: number, behind: number): number;
  /** The whole memory, for the text in UTF-16. */
  readonly bytes: Buffer;
  /** Where in it the text begins. */
  readonly text: number;
  readonly mostUnits: number;
  readonly steps: Int32Array;
  readonly rows: Int32Array;
}

interface Exports extends Pick<Kernel, "begin" | "scan" | "learn"> {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Where in the memory what begins, and how much of it there may be. */
  readonly UNITS: Constant;
  readonly MOST_UNITS: Constant;
  readonly STEPS: Constant;
  readonly MOST_STEPS: Constant;
  readonly ROWS: Constant;
  readonly OPENINGS: Constant;
}

interface Constant {
  readonly value: number;
}

/** Node has it; our types are without those of browsers. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object, imports: Record<string, object>) => { exports: unknown };
  };
};

/** Node reserves some 10 GB of addresses for any such memory, however small, and needs a processor of this century. */
function instantiate(word: ReadWord): Exports {
  try {
    const module = new WebAssembly.Module(Buffer.from(kernelBytes, "base64"));
    return new WebAssembly.Instance(module, { headers: { word } }).exports as Exports;
  } catch (error) {
    throw new Failure("unavailable", { code: "transcript.no-kernel", why: (error as Error).message }, error);
  }
}

/**
 * @param openings tells by sums of the first characters which bodies may be more than plain text (`bodies/gate.ts`)
 * @throws Failure("unavailable") where the machine does not let it
 */
export function loadKernel(word: ReadWord, openings: Uint8Array): Kernel {
  const { begin, scan, learn, memory, UNITS, MOST_UNITS, STEPS, MOST_STEPS, ROWS, OPENINGS } =
    instantiate(word);
  new Uint8Array(memory.buffer, OPENINGS.value).set(openings);
  return {
    begin,
    scan,
    learn,
    bytes: Buffer.from(memory.buffer),
    text: UNITS.value,
    mostUnits: MOST_UNITS.value,
    steps: new Int32Array(memory.buffer, STEPS.value, 4 * MOST_STEPS.value),
    rows: new Int32Array(memory.buffer, ROWS.value),
  };
}
