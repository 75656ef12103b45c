/** Can this be the name that the others in a room see? */
import { isPhone } from "../../text/index.ts";

/** A longer name is a mistake (or a joke) in any room. Code points. */
export const longestName = 100;

export type NameFault = "name-missing" | "name-without-letters" | "name-is-number" | "name-too-long";

/** @returns everything that is wrong with the name, empty for a good one */
export function nameFaults(name: string): readonly NameFault[] {
  if (name.replace(/[\p{Cf}\p{Cc}\s]/gu, "") === "") return ["name-missing"];
  const found: NameFault[] = [];
  if (!/[\p{L}\p{N}]/u.test(name)) found.push("name-without-letters");
  if (isPhone(name)) found.push("name-is-number");
  if (Array.from(name).length > longestName) found.push("name-too-long");
  return found;
}
