/** Answers to the question for an address which say that there is none. */
import { titleKey } from "../label.ts";

const words = new Set(
  `keine|keiner|kein|nein|nee|ne|nö|nichts|nix|nicht|nie|fehlt|unbekannt|später|egal|entfällt|weiß nicht|weiss nicht
kenne ich nicht|noch keine|noch nicht|jetzt nicht|hat keine|habe keine|keine adresse|gibt es nicht|leer
no|nope|non|none|nothing|nobody|null|nil|na|n/a|unknown|missing|later|dunno|empty|not known|no address|not yet
don't know|dont know|not now|has none`.split(/[|\n]/),
);

/**
 * Whether what was typed says that somebody has no address: a word for it, or nothing but marks (`-`, `?`). Such a word is
 * never completed to an address; where somebody is really called so, the whole address says it.
 */
export function saysNone(typed: string): boolean {
  const key = titleKey(typed).replace(/[.!]+$/u, "");
  return words.has(key) || !/[\p{L}\p{N}]/u.test(key);
}
