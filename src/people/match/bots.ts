import { labelKey } from "../label.ts";

/** Programs that write in chats under a name of their own. */
const bots: ReadonlySet<string> = new Set(
  ["Meta AI", "@Meta AI", "ChatGPT", "1-800-ChatGPT", "Microsoft Copilot", "Perplexity", "LuzIA"].map(
    labelKey,
  ),
);

/** Is this label a program's? Nobody can agree for it, and it has no address. */
export function isBot(label: string): boolean {
  return bots.has(labelKey(label));
}
