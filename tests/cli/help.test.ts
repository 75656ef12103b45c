import { describe, expect, it } from "vitest";
import { tool } from "./tool.ts";

const commands = ["", "inspect", "people", "plan", "plan show", "apply", "verify", "batch", "demo"];

describe.each(["en_GB.UTF-8", "de_DE.UTF-8"])("help in %s", (LANG) => {
  it.each(commands)("of “%s” fits a terminal of 80 columns", async (name) => {
    const { code, out } = await tool([...name.split(" ").filter(Boolean), "--help"], { env: { LANG } });
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("names every exit code", async () => {
    const { out } = await tool(["--help"], { env: { LANG } });
    for (const code of [0, 1, 2, 3, 64, 65, 66, 69, 75, 77, 78, 79, 130])
      expect(out).toMatch(new RegExp(`(^|\\s)${code}\\s`, "m"));
    for (const mark of ["+", "=", "~", "-", "!"]) expect(out).toContain(`  ${mark} `);
  });
});

it("German help has no English left over", async () => {
  for (const name of commands) {
    const { out } = await tool([...name.split(" ").filter(Boolean), "--help"], { env: { LANG: "de_DE" } });
    expect(out).not.toMatch(/\[options\]|\[command\]|choices:|default:|Usage|Options:|display|output the/);
  }
});
