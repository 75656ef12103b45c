import { count } from "../count.ts";
import type { admit as en } from "../en/admit.ts";

export const admit: typeof en = {
  "admit.proof": (a) => `${a.name}: ${a.address} (${a.title})`,
  "admit.ask": (a) =>
    a.count === 1 ? "Stimmt das? Hineinlassen und einladen?" : "Stimmen alle? Hineinlassen und einladen?",
  "admit.nobody": "Niemand Neues hat einen Code geschickt.",
  "admit.let-in-with": (a) =>
    `${count(a.count, "Person hat", "Personen haben")} einen Code geschickt und ${a.count === 1 ? "ist" : "sind"} noch nicht im Raum. Hineinlassen mit:\n  ${a.command}`,
  "admit.still-open": (a) => `Noch kein Code von: ${a.names.join(", ")}`,
  "admit.watching": (a) =>
    `Warte auf ${count(a.count, "Person", "Personen")}. Wer einen Code schickt, erscheint hier; Strg-C beendet.`,
  "admit.used": (a) =>
    `${a.address} hat den Code von ${a.names.join(", ")} geschickt, den schon eine andere Adresse benutzt hat. Frag nach, wer das ist; ging der Brief verloren, druck einen neuen: migrate-class letters … --remind`,
  "admit.expired": (a) =>
    `${a.address} hat den Code von ${a.names.join(", ")} geschickt, der nicht mehr gilt. Druck einen neuen Brief: migrate-class letters … --remind`,
  "admit.replaced": (a) =>
    `${a.address} hat einen Code von ${a.names.join(", ")} aus einem älteren Brief geschickt. Im neueren steht ein anderer.`,
  "admit.removed": (a) =>
    `${a.address} hat den Code von ${a.names.join(", ")} geschickt; diese Person wurde inzwischen entfernt. Niemand wurde hineingelassen.`,
  "admit.several-people": (a) =>
    `${a.address} hat die Codes von ${a.names.join(" und ")} geschickt. Frag, wem die Adresse gehört, und trag sie in die Personenliste ein.`,
  "admit.several-addresses": (a) =>
    `${a.address}: Der Code von ${a.names.join(", ")} kam auch von anderen Adressen. Frag, welche stimmt, und trag sie in die Personenliste ein.`,
  "admit.mistyped": (a) =>
    `${a.address} hat einen Code geschickt, der in keinem deiner Briefe steht, vielleicht ein Tippfehler. Bitte die Person, ihn noch einmal zu schicken.`,
  "admit.too-many-tries": (a) =>
    `${a.address} hat fünf falsche Codes geschickt, deshalb zählt von dort nichts mehr. Frag nach, wer das ist; stimmt es, trag die Adresse in die Personenliste ein.`,
  "admit.encrypted": (a) =>
    `${a.address} hat eine verschlüsselte Nachricht geschickt, die nur deine App lesen kann. Öffne sie dort. Steht ein Code darin, trag die Adresse in die Personenliste ein.`,
  "admit.no-code": (a) =>
    `${a.address} möchte dein Kontakt werden, ohne Code. Frag nach, wer das ist; weißt du es, trag die Adresse in die Personenliste ein.`,
  "admit.others": (a) =>
    `Hat nichts mit deinen Briefen zu tun und blieb, wie es ist: ${a.addresses.join(", ")}`,
  "admit.elsewhere": (a) =>
    `${a.address} hat den Code von ${a.name} für einen anderen Raum geschickt (${a.room}). Hineinlassen geht mit dem Plan jenes Raums.`,
  "admit.ask-decline": (a) =>
    `Solange eine Anfrage wartet, kommt von dort keine andere an. ${a.addresses.join(", ")} ablehnen, damit der richtige Code geschickt werden kann?`,
  "admit.requests-in-app": (a) =>
    `Dein Server zeigt Anfragen nur einer App, die auch abholt, was auf dich wartet, und ${count(a.waiting, "Nachricht wartet", "Nachrichten warten")}. Deshalb wurden Anfragen nicht angesehen; sie erscheinen in deiner eigenen App. Lies zuerst dort deine Nachrichten und starte den Befehl noch einmal, oder sag --take-waiting.`,
  "admit.ask-take": (a) =>
    `${count(a.waiting, "Nachricht wartet", "Nachrichten warten")} auf deine eigene App. Um Anfragen zu sehen, müssten sie hierher kommen, und deine App bekäme sie nicht mehr. Abholen?`,
  "admit.no-archive":
    "Dein Server bewahrt keine Nachrichten für dich auf; ein Code, der als Nachricht kam, steht deshalb nur in deiner eigenen App. Kontaktanfragen werden hier gefunden.",
  "admit.ask-keep": (a) =>
    a.keeps === "nobody"
      ? "Dein Server bewahrt keine Nachrichten für dich auf, Codes als Nachricht würden also nicht gefunden. Soll er sie aufbewahren, bis alle im Raum sind?"
      : "Dein Server bewahrt nur Nachrichten deiner Kontakte auf, Codes als Nachricht würden also nicht gefunden. Soll er alle aufbewahren, bis alle im Raum sind?",
  "admit.archive-off": (a) =>
    `Dein Server bewahrt ${a.keeps === "nobody" ? "keine Nachrichten für dich" : "nur Nachrichten deiner Kontakte"} auf. Codes als Nachricht werden deshalb nicht gefunden, nur Kontaktanfragen. Einschalten mit --keep-messages.`,
  "admit.archive-stays": (a) =>
    `Dein Server bewahrt keine Nachrichten für dich auf (${a.condition}). Codes werden nur in Kontaktanfragen gefunden.`,
  "admit.several-accounts": (a) =>
    `diese Pläne gehören zu mehreren Konten (${a.accounts.join(", ")}). Gib immer nur die eines Kontos an`,
  "admit.came-here": (a) =>
    `Diese Nachricht kam hierher statt in deine App, also heb sie auf: ${a.address}: ${a.text}`,
};
