/** The server's side of a login (RFC 6120 6.4): its elements, in order, as data. */

import type { Element } from "./library.ts";
import type { SaslElement } from "./sasl.ts";

/** Takes the login's elements as they arrive and gives them one by one, whether asked for before or after. */
export function saslElements(): { push(element: Element): void; next(): Promise<SaslElement> } {
  const arrived: SaslElement[] = [];
  const waiting: ((turn: SaslElement) => void)[] = [];
  return {
    push(element) {
      const turn = turnOf(element);
      if (turn === null) return;
      const first = waiting.shift();
      if (first) first(turn);
      else arrived.push(turn);
    },
    next() {
      const first = arrived.shift();
      return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}

function turnOf(element: Element): SaslElement | null {
  const kind = element.name;
  if (kind !== "challenge" && kind !== "success" && kind !== "failure") return null;
  const condition = element.getChildElements().find((child) => child.name !== "text")?.name ?? "";
  const data = kind === "failure" ? "" : element.text();
  return {
    kind,
    data: Buffer.from(data, "base64"),
    condition: kind === "failure" ? condition : "",
    text: element.getChildText("text") ?? "",
  };
}
