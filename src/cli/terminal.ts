/** Lines on a terminal: results on stdout, everything else on stderr, colour only where a person looks. */
import { Chalk, type ChalkInstance } from "chalk";
import { harmlessJson } from "../messages/visible.ts";
import type { Line } from "../report/line.ts";
import type { Io } from "./io.ts";
import { wrap } from "./wrap.ts";

export interface Terminal {
  /** Results: what was asked for. */
  result(lines: readonly Line[] | string): void;
  /** Progress, warnings, what to do next. */
  note(lines: readonly Line[] | string): void;
  /** One JSON document or line on stdout; a terminal's escapes and bidi controls stay escaped in it. */
  json(value: unknown, indent?: number): void;
  /** Text on stdout as it is, with the harmful code points of JSON escaped. */
  raw(text: string): void;
}

export function terminal(io: Io): Terminal {
  const out = painter(io, io.stdout.isTTY === true);
  const err = painter(io, io.stderr.isTTY === true);
  const raw = (text: string) => {
    io.stdout.write(harmlessJson(text));
  };
  return {
    result: (lines) => void io.stdout.write(print(lines, out, columnsOf(io.stdout))),
    note: (lines) => void io.stderr.write(print(lines, err, columnsOf(io.stderr))),
    json: (value, indent) => raw(`${JSON.stringify(value, null, indent)}\n`),
    raw,
  };
}

/** chalk 5 does not know NO_COLOR, so the level is decided here (no-color.org, and TERM=dumb). */
function painter({ env }: Io, isTTY: boolean): ChalkInstance {
  const off = !isTTY || (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  return new Chalk({ level: (env.FORCE_COLOR ?? "") !== "" || !off ? 1 : 0 });
}

/** Only a terminal has lines that end somewhere; what goes into a file or another program stays whole. */
function columnsOf(stream: { readonly isTTY?: boolean; readonly columns?: number }): number | null {
  return stream.isTTY === true ? (stream.columns ?? 80) : null;
}

function print(lines: readonly Line[] | string, chalk: ChalkInstance, width: number | null): string {
  if (typeof lines === "string") return `${wrap(lines, width)}\n`;
  return lines
    .map(({ mark, text }) => {
      if (mark === " ") return `${wrap(text, width)}\n`;
      const paint = { "+": chalk.green, "=": chalk.dim, "~": chalk.yellow, "-": chalk.dim, "!": chalk.red }[
        mark
      ];
      return `  ${paint(mark)} ${wrap(text, width, 4)}\n`;
    })
    .join("");
}
