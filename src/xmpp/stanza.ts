/** One element on its way out or in: made fit for the wire, and named without telling what it says. */

import { legalAttribute, legalText } from "../text/index.ts";
import type { Element } from "./library.ts";

/** Makes the texts and attributes of an element legal XML, in place; gives how many characters were replaced. */
export function makeLegal(element: Element): number {
  let replaced = 0;
  for (const [name, value] of Object.entries(element.attrs)) {
    if (typeof value !== "string") continue;
    const legal = legalAttribute(value);
    element.attrs[name] = legal.text;
    replaced += legal.replaced;
  }
  element.children = element.children.map((child) => {
    if (typeof child !== "string") {
      replaced += makeLegal(child);
      return child;
    }
    const legal = legalText(child);
    replaced += legal.replaced;
    return legal.text;
  });
  return replaced;
}

/** What an element is and whom it concerns; nothing of what it says. */
export function outline(element: Element): string {
  const attrs = ["type", "id", "from", "to"]
    .filter((name) => element.attrs[name] !== undefined)
    .map((name) => `${name}=${element.attrs[name]}`);
  const children = element.getChildElements().map((child) => child.name);
  return [element.name, ...attrs, children.length > 0 ? `[${children.join(" ")}]` : ""].join(" ").trim();
}
