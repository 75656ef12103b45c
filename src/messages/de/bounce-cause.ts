import { domainOf } from "../../text/index.ts";
import type { bounceCause as English } from "../en/bounce-cause.ts";

export const bounceCause: typeof English = ({ jid, cause }) => {
  const domain = domainOf(jid);
  return {
    "no-account":
      "Dieses Konto gibt es nicht, oder es nimmt nichts von dir an. Frag die Person nach der Adresse. Ist sie falsch, nimm sie mit migrate-class remove heraus: Wer sie eines Tages bekommt, käme hinein",
    blocked: `${domain} oder dein eigener Server lässt sie nicht durch. Frag die Person oder die, die die Server betreiben`,
    "server-unreachable": `Der Server von ${domain} ist nicht zu erreichen. Stimmt der Teil hinter dem @? Wenn ja, starte denselben Befehl später noch einmal`,
    other: "Starte denselben Befehl später noch einmal oder frag die Person",
  }[cause];
};
