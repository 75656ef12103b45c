/** The built tool in a real pseudo-terminal of 80×24, in a tmux of its own: its screen is read, its keys are pressed and counted. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

export const hasTmux = (() => {
  try {
    execFileSync("tmux", ["-V"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!hasTmux && process.env.CI === "true") throw new Error("tmux is not installed, and CI=true demands it");
if (!hasTmux) console.warn("\n*** SKIPPED: tmux is not installed, so no real terminal was used. ***\n");

export type Key = "Enter" | "Down" | "Up" | "C-c" | "C-u";

export interface Window {
  /** What a person sees: 24 lines of at most 80 columns. */
  screen(): string;
  /** The question that waits for an answer, with what was typed and what stands below it; null where none does. */
  question(): string | null;
  type(text: string): void;
  press(...keys: readonly Key[]): void;
  /** So far: characters typed, and Enter, arrows and the like. */
  keys(): { readonly typed: number; readonly pressed: number };
  /** Null while it runs. */
  exit(): number | null;
  close(): void;
}

const tool = resolve("bin/migrate-class.js");
let opened = 0;

/** Starts the tool in `folder`; with its own environment, and no more of ours than it needs. */
export function openWindow(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Window {
  // a server that was told to end takes a moment, so no other is spoken to by the same name
  const socket = join(folder, `tmux-${++opened}`);
  const ended = join(folder, "ended");
  rmSync(ended, { force: true });
  const tmux = (...args: string[]) =>
    execFileSync("tmux", ["-u", "-S", socket, "-f", "/dev/null", ...args], { encoding: "utf8" });
  const variables = Object.entries({
    PATH: process.env.PATH ?? "",
    HOME: folder,
    LANG: "en_GB.UTF-8",
    TZ: "Europe/Berlin",
    TERM: "screen",
    ...env,
  });
  const words = [
    "env",
    "-i",
    ...variables.map(([name, value]) => `${name}=${value}`),
    process.execPath,
    tool,
    ...argv,
  ];
  const line = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
  tmux("new-session", "-d", "-x", "80", "-y", "24", "-c", folder, `${line}; echo $? >ended; exec sleep 600`);
  const keys = { typed: 0, pressed: 0 };
  let isOpen = true;
  const screen = () => tmux("capture-pane", "-p");
  return {
    screen,
    question() {
      const lines = screen().split("\n");
      const from = lines.findLastIndex((text) => text.startsWith("? "));
      return from < 0 ? null : lines.slice(from).join("\n");
    },
    type(text) {
      keys.typed += Array.from(text).length;
      tmux("send-keys", "-l", text);
    },
    press(...pressed) {
      keys.pressed += pressed.length;
      tmux("send-keys", ...pressed);
    },
    keys: () => ({ ...keys }),
    exit() {
      const text = existsSync(ended) ? readFileSync(ended, "utf8").trim() : "";
      return text === "" ? null : Number(text);
    },
    close() {
      if (isOpen) tmux("kill-server");
      isOpen = false;
    },
  };
}
