/** What the table of flags says of itself: the page of commands is current, and every example can be typed. */
import { describe, expect, it } from "vitest";
import type { Cli } from "../../src/cli/cli.ts";
import { type CommandName, commandNames, groups, parseOptions, rowsOf } from "../../src/cli/options.ts";
import { buildProgram, commands } from "../../src/cli/program.ts";
import type { Finding } from "../../src/messages/finding.ts";
import { say } from "../../src/messages/index.ts";

const english = (finding: Finding) => say("en", finding);
const cli = { lang: "en", io: { platform: "linux" }, say: english } as unknown as Cli;

it("docs/commands.md is what the table says (`npm run docs` writes it)", async () => {
  await expect(page()).toMatchFileSnapshot("../../docs/commands.md");
});

describe.each(commandNames)("%s", (name) => {
  it.each(commands[name].examples)("%s", async (example) => {
    const words = example.replace(/\\\n/g, " ").split(/\s+/).slice(1);
    const depth = words.slice(0, 2).join(" ") === name ? 2 : words[0] === name ? 1 : 0;
    if (depth === 0) expect(name).toBe("migrate");
    const [first = "", second] = name.split(" ");
    const found = buildProgram(cli).commands.find((one) => one.name() === first);
    const command = second === undefined ? found : found?.commands.find((one) => one.name() === second);
    expect(command?.parseOptions(words.slice(depth)).unknown).toEqual([]);
    await expect(parseOptions(name, command?.opts() ?? {})).resolves.toBeDefined();
  });
});

function page(): string {
  const begin = `# Commands

Made from the table of flags (\`src/cli/options.ts\`) by \`npm run docs\`; do not edit it. \`migrate-class COMMAND --help\` says the
same, in German too. What the exit codes mean is at the end of \`migrate-class --help\`.
`;
  return [begin, ...commandNames.map(section)].join("\n");
}

function section(name: CommandName): string {
  const { text, usage, examples } = commands[name];
  const lines = groups.flatMap((group) => {
    const rows = rowsOf(name).filter((row) => row.group === group);
    const told = rows.map(({ flag, help, value }) => {
      const among = value?.choices ? ` (${value.choices.map((choice) => `\`${choice}\``).join(", ")})` : "";
      return `| \`${flag}\` | ${cell(english({ code: help } as Finding))}${among} |`;
    });
    const heading = english({ code: `cli.help.group-${group}` } as Finding).replace(/:$/, "");
    return rows.length === 0 ? [] : [`| **${heading}** | |`, ...told];
  });
  return `## ${name}

${english({ code: text } as Finding)}

\`\`\`
migrate-class ${name} [options] ${usage}
\`\`\`

${examples.length === 1 ? "Example" : "Examples"}:

\`\`\`
${examples.join("\n")}
\`\`\`

| option | |
|---|---|
${lines.join("\n")}
`.replaceAll(" \n", "\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "\\<");
}
