/** The numbers by which phones tell kinds of messages apart in their databases; WhatsApp-Chat-Exporter passes them on. */
import type { MessageType } from "../model.ts";

type Known = MessageType | "notice";

const android: ReadonlyMap<number, Known> = new Map<number, Known>([
  [1, "media"],
  [2, "voice"],
  [3, "media"],
  [4, "contact"],
  [5, "location"],
  [7, "notice"],
  [9, "document"],
  [11, "waiting"],
  [13, "media"],
  [14, "contact"],
  [15, "deleted"],
  [16, "live-location"],
  [20, "sticker"],
  [42, "view-once"],
  [43, "view-once"],
  [64, "deleted"],
  [66, "poll"],
  [82, "view-once"],
  [90, "call"],
  [106, "poll"],
]);

const ios: ReadonlyMap<number, Known> = new Map<number, Known>([
  [1, "media"],
  [2, "media"],
  [3, "voice"],
  [4, "contact"],
  [5, "location"],
  [6, "notice"],
  [8, "document"],
  [10, "notice"],
  [11, "media"],
  [12, "waiting"],
  [14, "deleted"],
  [15, "sticker"],
  [38, "view-once"],
  [39, "view-once"],
  [46, "poll"],
  [53, "view-once"],
  [54, "media"],
  [59, "call"],
]);

/**
 * What a number stands for; undefined for texts, for numbers that are not known, and in files of versions that did not
 * write them.
 * @param phone `android`, `ios` or anything else, as the file has it
 */
export function exporterType(phone: unknown, number: unknown): Known | undefined {
  if (typeof number !== "number") return undefined;
  if (phone === "android") return android.get(number);
  return phone === "ios" ? ios.get(number) : undefined;
}
