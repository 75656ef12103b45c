/** Phone numbers that stand where a name is told, masked before they are printed or stored (design 4.9). */

import type { Finding } from "../messages/index.ts";
import { maskedName } from "../text/index.ts";

/** Findings of these tell of people; others may hold a day or a port that only looks like a number to call. */
const aboutPeople = /^(?:people|plan|history|transcript|ask)\.|^cli\.people-/;

/** The same finding; every argument that is nothing but a phone number, alone or in a list, is masked. */
export function maskFinding<F extends Finding>(finding: F): F {
  if (!aboutPeople.test(finding.code)) return finding;
  return Object.fromEntries(Object.entries(finding).map(([key, value]) => [key, maskValue(value)])) as F;
}

function maskValue(value: unknown): unknown {
  if (typeof value === "string") return maskedName(value);
  return Array.isArray(value) ? value.map(maskValue) : value;
}
