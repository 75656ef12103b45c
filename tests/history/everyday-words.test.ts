/** Words that are names as well: in sentences where they are words, and in the place of a name. */
import { expect, test } from "vitest";
import { message, select, someBody } from "./chat.ts";

const names =
  "Rose Sommer;Max Berg;Mai Weiß;Ernst Freitag;Wolf Stein;Grace Young;Will King;Mia König;Mark Winter;Hope Long;Tim Vogel;Frank Koch;August Klein;Lea Groß;Jo Kurz;Al Engel;Ben Fuchs;Kai Kaiser;Nico Schwarz;Bo Bauer;Jan Hansen;Tom Busch;Ida Graf;Eva Richter;Deniz Kaya;Can Demir;Leo Lang;April May;Rich Brown;Hans Schneider;Anna Müller;Lin Vogt;Ole Öl;Ali Bach;Eda Jung;Pia Wald";
const people = [
  someBody(1, "Petra Holm", "yes"),
  ...names.split(";").map((name, index) => someBody(index + 2, name, "no")),
];
const leaves = (text: string) =>
  select(people, [message("2026-09-03T10:15:00", "Petra Holm", text)]).digests[0]?.body.replace(
    /^.*\n10:15 \*[^*]*\*: /u,
    "",
  ) ?? "(waits)";

test.each(
  `Im Sommer fahren wir ans Meer
Den ganzen Sommer war es heiß
Ein schöner Sommer
Im Mai ist Klassenfahrt
Anfang Mai oder Ende Mai?
Mai oder Juni passt uns besser
Am Freitag ist frei
Freitag geht bei uns nicht
Nächsten Freitag ab 10 Uhr
Bis nächsten Freitag
Freitags kann ich nicht
Jeden Freitag Training
Das geht max. bis 20 Uhr
max. 3 Personen
Wir gehen auf den Berg
Der höchste Berg ist steil
Das ist ein großer Stein
Mir fällt ein Stein vom Herzen
Weiß jemand, ob morgen Schule ist?
Weiß das jemand?
Weiß wer, wann es losgeht?
Das Hemd soll weiß sein
Bitte weißes Papier mitbringen
Der Winter kommt früh
Im Winter ist es kalt
Ein kleiner Vogel sitzt am Fenster
Die Vögel singen
Der Koch hat frei
Klein, aber fein
Groß und Klein sind eingeladen
Kurz gesagt: nein
Kurz vor acht
Lang ist es her
Lange nicht gesehen
Jung und Alt
Schwarz ist die Farbe des Abends
In Schwarz bitte
Der Engel hängt am Baum
Ein Fuchs im Garten
Der Kaiser wohnt nicht hier
Der Richter entscheidet
Der Bauer verkauft Eier
Auf dem Bauernhof
Der Graf in der Geschichte heißt anders
Hinter dem Busch
Die Mark war früher die Währung
Hundert Mark kostete das
Das Öl ist leer
Der Bach ist kalt
Im Wald ist es schön
Im August ist niemand da
Am 1. April ist Elternabend
Ernst machen wir das nicht
Meinst du das im Ernst?
Will jemand noch Kuchen?
Will noch jemand mit?
Kann jemand helfen?
Will it rain tomorrow?
I hope you are well
Hope to see you
Long time no see
May we come too?
The young ones go first
Rich people problems
King of the hill
A brown bag
Brown bread please
Good grace
Mark the date
Please mark your calendars
April showers
We go in April
I will mark it
Wir brauchen noch einen Schneider
Die Hansestadt ist schön
Tomaten sind rot
Miami ist weit
Alibi
Annahmestelle
Kaiserschmarrn für alle
Bergbahn und Bergsee
Das Leben ist schön
Benzin ist teuer
Timing ist alles
Idaho ist ein Staat
Leopard und Löwe
Ideal wäre acht Uhr
Evangelisch oder katholisch?
Pianist gesucht
Lineal, Bleistift, Schere
Jo, machen wir
Jo!
Da bin ich dabei
An alle: bitte pünktlich
Also bis dann
Alle kommen
Bis Mittwoch oder Donnerstag, je nachdem
Königin und Prinzessin
Wolfsrudel
Rosenmontag ist frei
Rosen für alle
Weißbrot und Käse
Schwarzbrot ist gesund
Kleinigkeiten zählen
Jungs und Mädchen
Langsam wird es Zeit
Vogelhaus bauen
Steinzeit ist das Thema
Winterjacke nicht vergessen
Sommerferien beginnen bald
Freitagabend wäre gut
Freitag Abend passt
Maikäfer fliegen
Ernsthaft?
Kochkurs am Dienstag
Grafik und Design
Deniz kenarında buluşalım, çok güzel bir yer
Canım benim, nasılsın?
Kurzfristig abgesagt`.split("\n"),
)("harmless: %s", (text) => {
  expect(leaves(text)).toBe(text);
});

test.each([
  ["Rose, kommst du?", "rose"],
  ["Danke Rose!", "rose"],
  ["Kommst du auch, Rose?", "rose"],
  ["Rose bringt Kuchen", "rose"],
  ["Ich habe Rose gefragt", "rose"],
  ["Frau Sommer hat angerufen", "sommer"],
  ["Herr Berg ist krank geschrieben worden, oder?", "berg"],
  ["Max bringt Saft", "max"],
  ["bei Max", "max"],
  ["Max, hast du die Bälle?", "max"],
  ["Mai, kannst du am Samstag?", "mai"],
  ["Hallo Mai", "mai"],
  ["Frau Weiß fragt", "weiß"],
  ["Das war Weiß gestern", "weiß"],
  ["@Wolf ja", "wolf"],
  ["Wolf und Lea kommen später", "wolf"],
  ["frag mal Stein", "stein"],
  ["Familie König zieht um", "könig"],
  ["Mr King called", "king"],
  ["Will is late", "will"],
  ["ask Grace", "grace"],
  ["Thanks, Grace!", "grace"],
  ["Grace said no", "grace"],
  ["Mark kommt um acht", "mark"],
  ["mit Mark", "mark"],
  ["Deniz kommt auch", "deniz"],
  ["ich frage Can", "can"],
  ["Kayas Mutter", "kaya"],
  ["Demirs kommen", "demir"],
  ["Herr Fuchs und Frau Vogel", "fuchs"],
  ["LG Frank", "frank"],
  ["Lieber Ernst, danke", "ernst"],
  ["Jo kommt später", "jo"],
  ["frag Jo", "jo"],
  ["Engels haben abgesagt", "engels"],
  ["Wolfs Mama", "wolf"],
])("in the place of a name: %s", (text, secret) => {
  expect(leaves(text).toLowerCase()).not.toContain(secret);
});
