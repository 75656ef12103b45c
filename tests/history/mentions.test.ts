/**
 * How much of people who are left out is seen in the words of others, and how many harmless sentences suffer: random chats
 * (`mentions/`). `MENTION_CHATS` sets how many, `MENTION_SEED` which; `MENTION_EXAMPLES=1` prints what failed.
 */
import { expect, test } from "vitest";
import { type Counts, rate, table, tryChat } from "./mentions/chats.ts";

const chats = Number(process.env.MENTION_CHATS ?? 20);
const seed = Number(process.env.MENTION_SEED ?? 20_260_903);
/** Shares. */
const most = { leaving: 0.05, changed: 0.05 };

test("few hard mentions of left-out people leave, and few harmless sentences are changed", () => {
  const leaving: Counts = new Map();
  const changed: Counts = new Map();
  for (let chat = 0; chat < chats; chat += 1) tryChat(seed + chat, leaving, changed);
  if (process.env.MENTION_CHATS !== undefined)
    console.log(`${chats} chats, seed ${seed}\n${table("leave", leaving)}\n${table("changed", changed)}`);
  if (process.env.MENTION_EXAMPLES !== undefined)
    for (const counts of [leaving, changed])
      for (const [kind, { examples }] of counts) console.log(kind, examples);
  expect(rate(leaving)).toBeLessThanOrEqual(most.leaving);
  expect(rate(changed)).toBeLessThanOrEqual(most.changed);
});
