/** Lines on a terminal: results on stdout, everything else on stderr, colour only where a person looks. */
import { Chalk } from "chalk";
import type { Line } from "../../report/index.ts";
import { harmlessJson } from "../../text/index.ts";
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
  const out = isColoured(io, io.stdout.isTTY === true);
  const err = isColoured(io, io.stderr.isTTY === true);
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

/** Does a person look at colours there? (no-color.org, and TERM=dumb) */
function isColoured({ env }: Io, isTTY: boolean): boolean {
  if ((env.FORCE_COLOR ?? "") !== "") return true;
  return isTTY && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
}

/** chalk 5 does not know NO_COLOR, so whether there are colours is decided above. */
const chalk = new Chalk({ level: 1 });
const colours = { "+": "green", "=": "dim", "~": "yellow", "-": "dim", "!": "red" } as const;

/** Only a terminal has lines that end somewhere; what goes into a file or another program stays whole. */
function columnsOf(stream: { readonly isTTY?: boolean; readonly columns?: number }): number | null {
  return stream.isTTY === true ? (stream.columns ?? 80) : null;
}

function print(lines: readonly Line[] | string, coloured: boolean, width: number | null): string {
  if (typeof lines === "string") return `${wrap(lines, width)}\n`;
  return lines
    .map(({ mark, text }) => {
      if (mark === " ") return `${wrap(text, width)}\n`;
      return `  ${coloured ? chalk[colours[mark]](mark) : mark} ${wrap(text, width, 4)}\n`;
    })
    .join("");
}
