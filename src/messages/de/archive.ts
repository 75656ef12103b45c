/** Deutsche Sätze über das Öffnen eines Exports. */
import type { archive as English, kinds as englishKinds, reasons as englishReasons } from "../en/archive.ts";

const kinds: Record<keyof typeof englishKinds, string> = {
  jpeg: "ein JPEG-Bild",
  png: "ein PNG-Bild",
  gif: "ein GIF-Bild",
  webp: "ein WebP-Bild",
  heic: "ein iPhone-Bild (HEIC)",
  video: "ein Video",
  audio: "eine Tonaufnahme",
  pdf: "ein PDF-Dokument",
  rar: "ein RAR-Archiv",
  "seven-zip": "ein 7-Zip-Archiv",
  gzip: "ein gzip-Archiv",
  xz: "ein xz-Archiv",
  bzip2: "ein bzip2-Archiv",
  tar: "ein tar-Archiv",
  zip: "ein Zip im Zip",
  office: "ein altes Word- oder Excel-Dokument",
  "office-zip": "ein Dokument von Word, Excel, LibreOffice oder dergleichen",
  "other-messenger": "der Export eines anderen Messengers, etwa von Telegram, Messenger oder Instagram",
  rtf: "ein Word-Text (RTF)",
  html: "eine Webseite",
  program: "ein Programm",
  database: "eine Datenbank (SQLite)",
  backup: "eine verschlüsselte WhatsApp-Sicherung",
  unknown: "weder ein Zip noch lesbarer Text",
};

const reasons: Record<keyof typeof englishReasons, string> = {
  name: "ihre Namen Zeichen enthalten, die nicht auf jedem System dasselbe bedeuten",
  "long-name": "ihre Namen zu lang sind",
  depth: "sie in zu vielen Ordnern stecken",
  unreadable: "das System sie nicht lesen lässt",
  link: "sie nur Verweise auf andere Dateien sind",
  encrypted: "sie mit einem Passwort geschützt sind",
  compression: "sie auf eine Art gepackt sind, die ich nicht lesen kann",
};

const howTo =
  "Exportiere den Chat neu: in WhatsApp die Gruppe öffnen, dann ⋮ → Mehr → Chat exportieren (iPhone: auf den Gruppennamen tippen → Chat exportieren), und gib mir die Datei, die dabei entsteht.";

const listed = (names: readonly string[], count: number): string =>
  names.join(", ") + (count > names.length ? ` und ${count - names.length} weitere` : "");

const holds = (form: "zip" | "folder", names: readonly string[], count: number): string => {
  const it = form === "zip" ? "Das Zip" : "Der Ordner";
  return count === 0 ? `${it} ist leer.` : `${it} enthält: ${listed(names, count)}.`;
};

export const archive: typeof English = {
  "archive.not-found": (a) =>
    `${a.path}: Diese Datei oder diesen Ordner gibt es nicht. Prüfe die Schreibweise; Namen mit Leerzeichen gehören in Anführungszeichen.`,
  "archive.not-readable": (a) =>
    `${a.path}: Das System lässt mich nicht lesen (${a.why}). Prüfe die Zugriffsrechte oder kopiere die Datei in einen eigenen Ordner.`,
  "archive.not-a-file": (a) =>
    `${a.path}: Das ist weder eine Datei noch ein Ordner. Gib mir das exportierte Zip, den Chat-Text oder einen Ordner.`,
  "archive.not-an-export": (a) =>
    `${a.path}: Das ist kein WhatsApp-Export. ${a.name} ist ${kinds[a.looksLike]}. ${howTo}`,
  "archive.backup": (a) =>
    `${a.path}: Das ist kein Export. ${a.name} ist ${kinds[a.looksLike]}; Sicherungen von WhatsApp enthalten alle Chats eines Telefons und lassen sich hier nicht lesen. ${howTo}`,
  "archive.utf-16": (a) =>
    `${a.path}: ${a.name} wurde als „Unicode“ (UTF-16) gespeichert, wahrscheinlich von einem Editor. WhatsApp schreibt UTF-8. Nimm die Datei so, wie WhatsApp sie exportiert hat, oder speichere sie neu mit der Kodierung UTF-8.`,
  "archive.windows-1252": (a) =>
    `${a.path}: ${a.name} wurde von einem anderen Programm in einer alten Kodierung (Windows-1252) neu gespeichert. So wird die Datei gelesen, doch Emojis und andere Zeichen sind verloren; prüfe, ob alle Namen stimmen. Besser nimmst du die Datei so, wie WhatsApp sie exportiert hat.`,
  "archive.not-utf-8": (a) =>
    `${a.path}: ${a.name} wurde von einem anderen Programm in einer alten Kodierung neu gespeichert, die sich nicht sicher bestimmen lässt; Namen kämen falsch heraus. WhatsApp schreibt UTF-8. Nimm die Datei so, wie WhatsApp sie exportiert hat, oder speichere sie neu mit der Kodierung UTF-8.`,
  "archive.empty": (a) => `${a.path}: ${a.name} ist leer. ${howTo}`,
  "archive.damaged": (a) =>
    `${a.path}: Das Zip ist beschädigt oder unvollständig; vielleicht brach der Download oder die Übertragung vom Telefon ab. Übertrage es noch einmal; hilft das nicht, exportiere den Chat neu.`,
  "archive.no-chat": (a) =>
    `${a.path}: Darin ist kein Chat-Text. ${holds(a.form, a.names, a.count)} Ein Export enthält einen Text namens „_chat.txt“ oder „WhatsApp Chat mit ….txt“. ${howTo}`,
  "archive.exports-inside": (a) =>
    `${a.path}: Darin ist kein Chat-Text, aber Zip-Dateien: ${listed(a.names, a.count)}. ${
      a.form === "zip" ? "Entpacke es zuerst und gib" : "Gib"
    } mir das eine Zip, das der Export deiner Gruppe ist.`,
  "archive.several-chats": (a) =>
    `${a.path}: Darin ist mehr als ein Chat: ${listed(a.names, a.count)}. Ich rate nicht, welcher deiner ist. Entpacke alles und gib mir den einen Text oder Ordner, den du meinst.`,
  "archive.unsafe-names": (a) =>
    `${a.path}: Abgelehnt. Namen darin zeigen auf Orte außerhalb: ${a.names.join(", ")}. WhatsApp schreibt solche Namen nicht; benutze diese Datei nicht. ${howTo}`,
  "archive.chat-is-link": (a) =>
    `${a.path}: Abgelehnt. Der Chat ${a.name} ist kein Text, sondern ein Verweis auf eine andere Datei. Gib mir den Text selbst.`,
  "archive.encrypted": (a) =>
    `${a.path}: Das Zip ist mit einem Passwort geschützt${a.name === "" ? "" : ` (${a.name})`}. Entpacke es selbst und gib mir den Ordner, der dabei entsteht.`,
  "archive.unsupported-compression": (a) =>
    `${a.path}: ${a.name} ist auf eine Art gepackt, die ich nicht lesen kann. Entpacke es selbst und gib mir den Ordner, der dabei entsteht.`,
  "archive.too-many-entries": (a) =>
    `${a.path}: Abgelehnt. Es sind mehr als ${a.limit} Dateien, viel mehr als in einem Export. Gib mir nur den Export eines Chats.`,
  "archive.directory-too-large": (a) =>
    `${a.path}: Abgelehnt. Das Inhaltsverzeichnis des Zips ist größer als bei jedem ehrlichen Export. ${howTo}`,
  "archive.chat-too-large": (a) =>
    `${a.path}: Abgelehnt. Der Chat ${a.name} hat ${a.megabytes} MB Text oder mehr; ich lese höchstens ${a.limitMegabytes} MB, und WhatsApp exportiert viel weniger. ${howTo}`,
  "archive.overpacked": (a) =>
    `${a.path}: Abgelehnt. ${a.name} würde beim Entpacken ${a.ratio}-mal so groß; das tut kein Chat, aber eine Zip-Bombe. ${howTo}`,
  "archive.size-lies": (a) =>
    `${a.path}: Abgelehnt. ${a.name} ist größer, als das Zip angibt; kein ehrliches Programm schreibt das. ${howTo}`,
  "archive.line-too-long": (a) =>
    `${a.path}: ${a.name} hat eine einzelne Zeile von mehr als ${a.limitMegabytes} MB (gefunden nach ${a.afterMegabytes} MB Text). Solche Zeilen hat kein Chat, also ist das etwas anderes. ${howTo}`,
  "archive.changed": (a) =>
    `${a.path}: Die Datei hat sich beim Lesen geändert. Warte, bis Download oder Kopieren fertig ist, und starte dann neu.`,
  "archive.entries-ignored": (a) =>
    `${a.path}: ${a.count === 1 ? "Eine Datei wurde" : `${a.count} Dateien wurden`} beiseitegelassen, weil ${reasons[a.because]}: ${listed(a.names, a.count)}.`,
  "archive.chat-guessed": (a) =>
    `${a.path}: Mehrere Texte und keiner mit WhatsApps Namen; ich habe ${a.name} genommen, der am meisten nach einem Chat aussieht (nicht: ${a.others.join(", ")}). Ist das falsch, gib mir gleich den richtigen Text.`,
  "archive.input-too-large": (a) =>
    `${a.path}: abgelehnt. Über die Standardeingabe kamen mehr als ${Math.floor(a.limit / 1024 ** 3)} GB; WhatsApp exportiert weniger. Nichts davon wurde behalten.`,
  "archive.input-not-kept": (a) =>
    `${a.path}: Was über die Standardeingabe kam, lässt sich zum Lesen nicht ablegen (${a.why}). Schaffe Platz im Ordner für temporäre Dateien, oder speichere es in einer Datei und nenne mir die.`,
};
