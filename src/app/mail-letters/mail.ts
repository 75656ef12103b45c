/** A letter → the mail that carries it. */
import type { Mail } from "../../apply/index.ts";
import { type Letter, letterMail } from "../../letters/index.ts";
import { quotableLine } from "../../text/index.ts";
import type { Ports } from "../ports.ts";

/** @param from the sender's address @param to the reader's */
export function mailOf(
  ports: Pick<Ports, "clock" | "newId">,
  letter: Letter,
  from: string,
  to: string,
): Mail {
  return {
    id: `<${ports.newId()}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    date: ports.clock.now(),
    from: { name: quotableLine(letter.teacher.name), address: from },
    to: { name: quotableLine(letter.name), address: to },
    ...letterMail(letter),
  };
}
