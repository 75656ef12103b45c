import { count } from "../count.ts";
import type { plan as English } from "../en/plan.ts";
import { span } from "../span.ts";
import { right, settingsNow } from "./room-words.ts";

const why = "von ihrer App keine Schlüssel zu lesen sind";

export const plan: typeof English = {
  "plan.not-a-plan": (a) =>
    `${a.path} ist kein Plan dieses Programms. So entsteht einer: migrate-class plan chat.zip -o plan.json`,
  "plan.other-version": (a) =>
    `${a.path} ist ein Plan der Version ${a.version}; dieses Programm liest Version 1. Erstelle den Plan mit diesem Programm neu.`,
  "plan.damaged": (a) =>
    `${a.path} ist unvollständig oder beschädigt (bei ${a.where.join(", ")}). Erstelle den Plan neu.`,
  "plan.edited": (a) =>
    `${a.path} wurde nach dem Erstellen verändert, deshalb ist nichts geschehen. Erstelle den Plan neu; was er tun soll, steht im Export und in people.csv.`,
  "plan.room-not-ours": (a) =>
    `Die Adresse ${a.room} gehört zu einem Raum, der nicht deiner ist. Nichts wurde verändert. Wähle mit --room NAME eine andere.`,
  "plan.room-lost": (a) =>
    `Du hast ${a.room} angelegt, aber er gehört dir nicht mehr: Andere leiten ihn jetzt. Nichts wurde verändert. Bitte sie, dich wieder zum Inhaber zu machen, oder wähle mit --room NAME eine andere Adresse.`,
  "plan.room-of-others": (a) =>
    `${a.count} von ${a.members} Personen in ${a.room} stehen nicht in deiner Personendatei; das sieht nach dem Raum einer anderen Klasse aus. Wähle mit --room NAME eine andere Adresse (etwa "{title}-{year}"), oder sag --adopt, wenn genau dieser Raum gemeint ist.`,
  "plan.room-closed": (a) =>
    `Der Raum ${a.room} wurde aufgelöst, und sein Server hält diese Adresse noch eine Weile geschlossen (Prosody: einen Monat). Wähle mit --room NAME eine andere Adresse.`,
  "plan.room-handed-over": (a) =>
    `Du hast ${a.room} übergeben und leitest ihn nicht mehr. Bitte einen Inhaber um die Änderung oder darum, dich wieder zum Inhaber zu machen.`,
  "plan.policy-settled": (a) =>
    `In ${a.room} sind schon Menschen, und er ist von anderer Art, als --policy sagt; ein Raum behält seine Art, sobald Menschen darin sind. Nimm die --policy, mit der er entstand, oder mit --room einen neuen Raum.`,
  "plan.hand-over-to-nobody": (a) =>
    `${a.room} lässt sich nur jemandem übergeben: Gib mindestens einer anderen Person der Personendatei eine Adresse und die Rolle owner.`,
  "plan.too-many-invitations": (a) =>
    `Dieser Plan würde ${a.count} Einladungen auf einmal senden, mehr als ${a.most}. Wenn du das willst: --max-invitations ${a.count}`,
  "plan.too-many-removals": (a) =>
    `--prune würde ${a.count} von ${a.members} Personen aus ${a.room} nehmen, mehr als ${a.most}. Ist das die richtige Personendatei? Wenn du das willst: --max-removals ${a.count}`,
  "plan.room-not-made-here": (a) =>
    `Dir gehört bereits ein Raum ${a.room}, aber dieses Programm hat ihn nicht auf diesem Rechner angelegt; es könnte der einer anderen Klasse sein. Wähle mit --room NAME eine andere Adresse oder sag --adopt, wenn genau dieser Raum gemeint ist.`,
  "plan.journal-none": (a) =>
    `Dieser Rechner hat kein Journal von ${a.room}: Was dort schon geschah und wer eingeladen wurde, wissen nur der Raum und dein eigenes Archiv. Ein anderer Rechner weiß vielleicht mehr.`,
  "plan.journal-cut": (a) =>
    `Dem Journal von ${a.room} auf diesem Rechner fehlt das Ende: Was zuletzt geschah und wer da eingeladen wurde, wissen nur der Raum und dein eigenes Archiv.`,
  "plan.held-back": (a) =>
    `Nicht nach ${a.room} kommt, wer herausgenommen wurde: ${a.people.join(", ")}. Wer wieder hinein soll, braucht „wieder“ in der Spalte invite.`,
  "plan.room-of-stranger": (a) =>
    `${a.room} gehört jemandem, den weder dieses Programm noch deine Personenliste dazu gemacht hat: ${a.jids.join(", ")}. Vielleicht hat jemand unter dieser Adresse einen anderen Raum angelegt. Nichts wurde geändert. Ist es noch dein Raum, sag --adopt oder gib der Person in der Personenliste die Rolle owner; sonst wähle mit --room NAME eine andere Adresse.`,
  "plan.room-of-strangers": (a) =>
    `Wer jetzt zu ${a.room} gehört, wurde nicht von diesem Programm hineingelassen und steht nicht in deiner Personenliste: ${a.jids.join(", ")}. Vielleicht hat jemand unter dieser Adresse einen anderen Raum angelegt. Nichts wurde geändert. Ist es noch dein Raum, sag --adopt; sonst wähle mit --room NAME eine andere Adresse.`,
  "plan.perhaps-invited": (a) =>
    `${a.people.length} in ${a.room} wurden vielleicht schon eingeladen, und niemand weiß es: ${a.people.join(", ")}. Sie bekommen nichts, solange apply nicht --resend-unknown gesagt wird.`,
  "plan.not-prepared": (a) =>
    `${a.room} ist noch nicht bereit für Menschen: Er fehlt, ist nicht wie geplant, oder sein Verlauf ist nicht ganz da. Starte zuerst apply ohne --only invite.`,
  "plan.anonymity-settled": (a) =>
    `In ${a.room} sehen bisher nur die Leitenden die Adressen; das lässt sich nachträglich nicht ändern. Nimm --policy class oder mit --room einen neuen Raum.`,
  "plan.history-among-people": (a) =>
    `In ${a.room} sind schon Menschen, und ${a.digests} Tagesberichte aus dem Verlauf würden einzeln auf ihren Telefonen klingeln. Nimm --history none oder mit --since einen Tag, von dem an nur einer bleibt.`,
  "plan.history-days-stay": (a) =>
    `Von diesen Tagen steht schon etwas in ${a.room}, das jetzt anders lauten würde. Es bleibt, wie es ist; zurücknehmen kann diese Version es nicht: ${a.days.join(", ")}.`,
  "plan.addresses-seen-by": (a) => `Wer die Adressen sieht: ${a.jids.join(", ")} (sie leiten den Raum).`,
  "plan.rights-stay": (a) =>
    `${a.jid} ist im Raum „${right[a.now]}“ und bleibt es; nach der Personendatei wäre es „${right[a.wanted]}“.`,
  "plan.server-gives-more": (a) =>
    `Der Server selbst gibt mehr Rechte, als der Raum vergeben kann, wie es Server bei denen tun, die sie verwalten: ${a.jids.join(", ")}. Diese Personen kommen ohnehin hinein, dürfen dort alles und sehen auch die Adressen.`,
  "plan.room-twice": (a) =>
    `Zwei Chats würden sich den Raum ${a.room} teilen, obwohl sie nicht einer sind. Nimm einen nach dem anderen, jeden mit einem eigenen --room, oder gib ihnen in der Spalte „room“ von batch verschiedene Namen.`,
  "plan.without-address": (a) => {
    const unnamed = a.unnamed ?? [];
    const entries = `Personenliste, ${unnamed.length === 1 ? "Eintrag" : "Einträge"} ${unnamed.join(", ")}`;
    const called =
      unnamed.length > 0 ? [...a.names, `${unnamed.length} noch ohne Namen (${entries})`] : a.names;
    return `${a.names.length + unnamed.length} ohne Adresse: ${called.join(", ")}. Sie werden nicht eingeladen; „letters“ schreibt ihnen Briefe, mit denen sie hineinkommen. Sobald du eine Adresse hast, trag sie in die Liste ein und starte denselben Befehl.`;
  },
  "plan.waiting-for-proof": (a) =>
    `${a.people.length} warten, weil die Adresse nur geraten ist: ${a.people.join(", ")}. Sie bekommen vorerst weder Rechte noch eine Einladung. Frag sie; stimmt die Adresse, schreib „given“ in die Spalte source (oder sag es im geführten Weg).`,
  "plan.in-several-classes": (a) =>
    `In mehreren Klassen, weil die Spalte chat leer ist: ${a.people.join("; ")}. Trag dort den Titel des Chats ein, wenn nur einer gemeint ist.`,
  "plan.left-out-by-choice": (a) => `${a.count} bewusst ausgelassen (invite=no oder role=skip).`,
  "plan.nobody-invited": (a) =>
    `In ${a.room} wird niemand eingeladen: Keine Zeile der Personendatei hat eine Adresse und invite=yes.`,
  "plan.foreign-domains": (a) =>
    `Manche Adressen gehören zu anderen Anbietern (${a.domains.join(", ")}): Ob eine solche Einladung ankommt, kann dein Server nicht versprechen.`,
  "plan.addresses-visible": (a) =>
    `In dieser Art Raum sieht jedes der ${a.count} Mitglieder die Adresse aller anderen, auch derer, die nie kommen.`,
  "plan.history-import-date": () =>
    "Übernommene Nachrichten tragen außen den Tag der Übernahme; der wahre Tag und wer schrieb, stehen im Text.",
  "plan.history-newest": (a) =>
    `Manche Apps, etwa Dino, zeigen allen, die neu kommen, nur die neuesten 20 Nachrichten eines Raums. ${a.unseen > 0 ? `Dort fehlen die ältesten ${a.unseen} von ${a.digests} Tagesberichten; andere zeigen alle.` : "Solange dort wenig geschrieben wird, sind alle Tagesberichte darunter; andere Apps zeigen sowieso alle."}`,
  "plan.no-room-archive": (a) =>
    `Die Räume auf ${a.domain} führen kein Archiv, übernommene Nachrichten wären für alle verloren, die später kommen. Nichts wurde angelegt. Bitte die, die den Server betreiben, das Archiv für Räume einzuschalten (Prosody: muc_mam, ejabberd: mod_mam), oder plane mit --history none.`,
  "plan.archive-not-told": (a) =>
    `Ob ${a.domain} Räume archiviert, sagt der Server vorher nicht. Es zeigt sich, sobald der Raum angelegt ist; ohne Archiv geht kein Verlauf hinein.`,
  "plan.archive-for-good": () =>
    "Übernommene Nachrichten bleiben auf Dauer im Archiv des Raums, so sagst du es (--archive-days never).",
  "plan.archive-days": (a) =>
    `Das Archiv des Raums löscht Nachrichten nach ${count(a.days, "Tag", "Tagen")}, so sagst du es (--archive-days): Wer später nach der Übernahme kommt, sieht den Verlauf nicht.`,
  "plan.archive-default-days": (a) =>
    `Das Archiv eines Raums hebt Nachrichten nicht ewig auf: ${a.name} ${a.version} löscht sie nach ${count(a.days, "Tag", "Tagen")}, wenn die Betreiber des Servers nichts anderes eingestellt haben (Voreinstellung dieser Software, nicht gemessen). Wer später nach der Übernahme kommt, sieht den Verlauf nicht. Frag nach und sag --archive-days TAGE oder never.`,
  "plan.archive-default-for-good": (a) =>
    `${a.name} ${a.version} hebt Nachrichten von Räumen auf Dauer auf, wenn die Betreiber des Servers sie nicht löschen lassen (Voreinstellung dieser Software, nicht gemessen). Frag nach und sag --archive-days TAGE oder never.`,
  "plan.archive-unknown": () =>
    "Wie lange das Archiv eines Raums Nachrichten aufhebt, ist hier nicht bekannt; manche Server löschen sie nach einer Woche. Frag die, die den Server betreiben, und sag --archive-days TAGE oder never.",
  "plan.not-on-the-list": (a) =>
    `${a.jids.length} gehören zu ${a.room}, aber nicht zu deiner Personendatei: ${a.jids.join(", ")}. Sie bleiben; dieses Programm nimmt von sich aus niemanden heraus, nur mit --prune.`,
  "plan.owners-stay": (a) =>
    `Nicht auf deiner Liste, aber Inhaber von ${a.room}: ${a.jids.join(", ")}. --prune nimmt keinen Inhaber heraus; sag: migrate-class remove ADRESSE PLAN`,
  "plan.no-picture": (a) =>
    `${a.room}: Dieser Server merkt sich keine Bilder von Räumen, deshalb bleibt er ohne.`,
  "plan.no-kept-names": (a) =>
    `${a.room}: Dieser Server hält niemandem den Namen frei, dort kann jeder jeden Namen nehmen.`,
  "plan.settings-differ": (a) =>
    `Einstellungen von ${a.room} weichen vom Plan ab und werden zurückgesetzt: ${settingsNow(a.settings, a.now)}.`,
  "plan.settings-otherwise": (a) =>
    `${a.room}: Dieser Server macht es anders: ${settingsNow(a.settings, a.now)}. Er wurde schon darum gebeten, deshalb bleibt es so.`,
  "plan.others-shown-out": (a) =>
    `${a.room} steht jetzt allen offen und wird nur für Mitglieder sein: Wer ohne Rechte darin ist, muss hinaus. Gib denen, die dazugehören, zuerst eine Zeile in der Personendatei.`,
  "plan.addresses-were-shown": (a) =>
    `Jemand ließ ${a.room} allen darin alle Adressen zeigen. Der Plan beendet das, aber gesehen ist gesehen: Sag es den Leuten.`,
  "plan.hours-not-described": (a) =>
    `Die Beschreibung von ${a.room} bleibt, wie sie ist; die Zeiten stehen also nur in Einladungen von jetzt an. Schreib sie in deiner App in die Beschreibung.`,
  "plan.room-guessable": (a) =>
    `Die Adresse ${a.room} ist von Hand gewählt und lässt sich erraten, und wer sie kennt, kann diese Art Raum betreten und mitlesen. Ohne --room oder mit {secret} darin bekommt sie ein Ende, das niemand errät.`,
  "plan.writers-not-listed": (a) =>
    `${a.names.length}, die in „${a.chat}“ geschrieben haben, stehen nicht in der Personendatei und bleiben draußen: ${a.names.join(", ")}.`,
  "plan.title-is-number": (a) =>
    `Dieser Chat heißt ${a.title}, das ist die Nummer einer Person, und alle im Raum würden sie lesen. Gib dem Raum einen Titel: --title "Klasse 7b"`,
  "plan.title-names-left-out": (a) =>
    `Der Raum hieße wie der Chat „${a.title}“, und das nennt jemanden, der nicht mitgeht (${a.words.join(", ")}). Sag, wie er heißen soll: --title (ebenso, wenn es so bleiben soll).`,
  "plan.history-selected": (a) =>
    [
      `Verlauf: ${count(a.included, "Nachricht geht", "Nachrichten gehen")} mit`,
      ...(a.noConsent > 0
        ? [
            `${count(a.noConsent, "bleibt", "bleiben")} zurück: Wer ${a.noConsent === 1 ? "das" : "sie"} schrieb, hat nicht zugestimmt`,
          ]
        : []),
      ...(a.nothingToShow > 0 ? [`${count(a.nothingToShow, "hat", "haben")} nichts zu zeigen`] : []),
      ...(a.flagged + a.uncertain > 0
        ? [
            `${count(a.flagged + a.uncertain, "wartet darauf, dass du sie ansiehst", "warten darauf, dass du sie ansiehst")}`,
          ]
        : []),
      ...(a.before > 0 ? [`${count(a.before, "ist", "sind")} älter`] : []),
    ].join("; "),
  "plan.stale-room-gone": (a) =>
    `Den Raum ${a.room} gibt es nicht: Er ist noch nicht angelegt oder wurde aufgelöst.`,
  "plan.stale-room-appeared": (a) =>
    `Inzwischen gibt es einen Raum ${a.room}, den es beim Erstellen des Plans nicht gab.`,
  "plan.stale-room-lost": (a) =>
    `Dir gehört ${a.room} nicht mehr: Andere leiten ihn, und nur sie sehen Einstellungen und Mitglieder.`,
  "plan.stale-picture": (a) => `${a.room} hat ein anderes Bild, als gesetzt wurde.`,
  "plan.stale-setting": (a) =>
    `In ${a.room} ist eine Einstellung nicht mehr, wie sie war: ${settingsNow([a.setting], { [a.setting]: a.now })}.`,
  "plan.stale-member": (a) =>
    `In ${a.room} ist ${a.jid} jetzt „${right[a.after]}“, erwartet war „${right[a.before]}“.`,
  "plan.stale-file": (a) => `${a.path} hat sich geändert, seit der Plan erstellt wurde.`,
  "plan.stale-history": () => "Der Verlauf, den der Export jetzt ergibt, ist nicht der geplante.",
  "plan.stale-days": (a) =>
    `Durch einen anderen Plan ist inzwischen etwas von diesen Tagen in ${a.room}: ${a.days.map(span).join(", ")}.`,
  "plan.stale": () =>
    "Der Plan ist veraltet, deshalb ist nichts geschehen. Erstelle ihn neu mit: migrate-class plan …",
  "plan.show-title": (a) => `${a.title}  →  ${a.room}`,
  "plan.policy-announce": () =>
    "Lehrkräfte schreiben, alle lesen mit; Adressen sehen nur, die den Raum leiten",
  "plan.policy-class": () =>
    "alle schreiben; Adressen sehen nur, die den Raum leiten; nicht gelistet, nur für Mitglieder",
  "plan.policy-class-e2ee": () =>
    "alle schreiben; jedes Mitglied sieht jede Adresse; Ende-zu-Ende-Verschlüsselung möglich; nicht gelistet, nur für Mitglieder",
  "plan.step-room-create": () => "Raum          anlegen, verborgen",
  "plan.step-room-configure": () => "Einstellungen setzen und zurücklesen",
  "plan.step-room-subject": (a) => `Thema         ${a.subject}`,
  "plan.step-history-import": (a) =>
    `Verlauf       ${count(a.messages, "Nachricht", "Nachrichten")} in ${count(a.digests, "Tagesbericht", "Tagesberichten")}, ${a.first} bis ${a.last}`,
  "plan.step-history-verify": (a) =>
    `Prüfung       ${count(a.digests, "Tagesbericht", "Tagesberichte")} zurücklesen und vergleichen`,
  "plan.step-member-grant": (a) => `Rechte        ${a.count} als ${a.affiliation}`,
  "plan.step-invite-send": (a) => `Einladungen   ${a.count}`,
  "plan.who": (a) => (a.name.trim() === "" ? a.jid : `${a.name}  ${a.jid}`),
  "plan.who-more": (a) => `… und ${a.more} weitere; alle zeigt: migrate-class plan show PLAN`,
  "plan.step-room-avatar": (a) => `Bild          ${a.path}`,
  "plan.step-member-name": (a) =>
    `Namen         ${a.count} ihren Personen freihalten, wenn der Server es kann`,
  "plan.step-member-revoke": (a) => `Herausnehmen  ${a.jid} (${right[a.was]})`,
  "plan.step-hand-over-member": (a) =>
    `Übergabe      sobald eine dieser Personen da oder belegt ist: ${a.jids.join(", ")}; du bleibst als Mitglied`,
  "plan.step-hand-over-none": (a) =>
    `Übergabe      sobald eine dieser Personen da oder belegt ist: ${a.jids.join(", ")}; du gehst`,
  "plan.step-room-farewell": (a) => `Abschied      ${a.body}`,
  "plan.step-room-close": () => "Schließen     den Raum endgültig auflösen, mit seinem Archiv",
  "plan.step-bookmark-remove": () => "Lesezeichen   den Raum aus deiner eigenen Liste nehmen",
  "plan.there-settings": () => "Einstellungen wie geplant",
  "plan.there-members": (a) => `Rechte        ${count(a.count, "Person hat ihre", "Personen haben ihre")}`,
  "plan.there-invited": (a) => `Einladungen   ${a.count} schon früher`,
  "plan.there-history": (a) =>
    `Verlauf       ${count(a.digests, "Tagesbericht ist", "Tagesberichte sind")} da`,
  "plan.there-picture": () => "Bild          ist da",
  "plan.there-bookmark": () => "Lesezeichen   ist da",
  "plan.step-bookmark-add": () => "Lesezeichen   der Raum in deiner eigenen Liste",
  "plan.nothing-to-do": () => "Nichts zu tun: Der Server ist, wie geplant.",
  "plan.summary": (a) =>
    `Plan: ${count(a.rooms, "Raum", "Räume")} anlegen, Rechte für ${count(a.members, "Person", "Personen")}, ${count(a.invitations, "Einladung", "Einladungen")} senden, ${count(a.messages, "Nachricht", "Nachrichten")} übernehmen, ${taken(a)}${a.others > 0 ? `, ${count(a.others, "weitere Änderung", "weitere Änderungen")}` : ""}${a.waiting > 0 ? `, ${count(a.waiting, "Person wartet", "Personen warten")} auf Schlüssel` : ""}.`,
  "plan.nothing-sent": () => "Es wurde nichts gesendet.",
  "plan.offline": () => "Offline erstellt: Ein leerer Server wurde angenommen, keiner gefragt.",
  "plan.room-description": (a) => `${a.title}. Umgezogen aus einer WhatsApp-Gruppe.`,
  "plan.room-hours": (a) => `Gelesen und geantwortet wird: ${a.hours}.`,
  "plan.own-keys-missing": (a) =>
    `Zuerst du selbst: Von ${a.jid}, deiner eigenen Adresse, sind keine Schlüssel einer App zu lesen. Melde dich mit der App an, die du im Raum benutzen willst, schalte ihre Verschlüsselung ein und lade erst dann ein: Bis dahin senden manche Apps (etwa Dino) dort nichts Verschlüsseltes.`,
  "plan.keys-wait": (a) =>
    `${a.nobody ? `Noch kann niemand nach ${a.room} hinein: ` : ""}${count(a.people.length, "Person wartet", "Personen warten")} draußen, weil ${why}: ${a.people.join(", ")}. So können die im Raum sofort verschlüsselt schreiben, mit welcher App auch immer. Wer wartet, bekommt genau eine Nachricht: Melde dich mit einer App an, die verschlüsseln kann. Wer das getan hat, kommt hinein, sobald du denselben Plan noch einmal anwendest. Sollen stattdessen gleich alle hinein: --without-keys let-in`,
  "plan.keys-let-in": (a) =>
    `${count(a.people.length, "Person kommt", "Personen kommen")} nach ${a.room}, obwohl ${why}: ${a.people.join(", ")}. Bis auch die letzte sich mit einer App angemeldet hat, die verschlüsseln kann, senden manche Apps (etwa Dino) dort nichts Verschlüsseltes; und was andere bis dahin verschlüsselt schreiben, wird sie nie lesen können. Sollen sie stattdessen warten: --without-keys wait`,
  "plan.keys-inside": (a) =>
    `Schon in ${a.room}, obwohl ${why}: ${a.people.join(", ")}. Sie bleiben. Bis alle sich mit einer App angemeldet haben, die verschlüsseln kann, senden manche Apps (etwa Dino) dort nichts Verschlüsseltes.`,
  "plan.keys-unknown-wait":
    "Offline lässt sich niemand nach Schlüsseln fragen, deshalb kann dieser Plan nicht wissen, wer warten muss. apply sieht nach: Wessen App Schlüssel hat, die zu lesen sind, wird eingelassen und eingeladen; die anderen bekommen je eine Nachricht, sich mit einer solchen App anzumelden.",
  "plan.keys-unknown-let-in":
    "Offline lässt sich niemand nach Schlüsseln fragen, deshalb kann dieser Plan nicht wissen, wessen App verschlüsseln kann. Alle kommen hinein; bis auch die letzte Person eine solche App hat, senden manche Apps (etwa Dino) dort nichts Verschlüsseltes.",
  "plan.step-keys-wait": (a) =>
    `Einlassen     ${a.count} später und einladen, sobald von ihrer App Schlüssel zu lesen sind:`,
  "plan.step-keys-ask": (a) =>
    `Nachricht     an ${a.count}, die warten: Melde dich mit einer App an, die verschlüsseln kann`,
  "plan.nothing-but-waiting": (a) =>
    `Jetzt ist nur auf ${count(a.count, "Person", "Personen")} zu warten: Alles andere ist, wie geplant. Den Plan anzuwenden heißt nachsehen, ob sie hineinkönnen.`,
  "plan.stale-removed": (a) =>
    `${a.jid} wurde aus ${a.room} genommen, nachdem dieser Plan erstellt war; er ließe die Person wieder hinein.`,
  "plan.step-invite-mediated": (a) =>
    `Einladungen   ${a.count}, über den Raum: Niemand erfährt, wenn eine nicht ankommt`,
  "plan.step-invite-both": (a) =>
    `Einladungen   ${a.count}, an die Person und über den Raum: Manche Apps zeigen zwei`,
  "plan.step-invite-remind": (a) => `Erinnerungen  ${a.count}`,
  "plan.undo-invitations": (a) =>
    `${count(a.count, "Einladung", "Einladungen")} nach ${a.room} gingen hinaus und lassen sich nicht zurückholen; wer eingeladen war, hat sie vielleicht gelesen. Sag es den Leuten selbst.`,
  "plan.undo-copies": (a) =>
    `Was Apps von Mitgliedern von ${a.room} schon auf ihren Geräten haben, bleibt dort.`,
  "plan.undo-furnished": (a) =>
    `Titel, Einstellungen und Bild von ${a.room} bleiben, wie sie jetzt sind: Den Raum gab es vorher, und wer ihn führt, will sie vielleicht so.`,
  "plan.undo-history": (a) =>
    `${count(a.digests, "Tagesbericht aus dem Verlauf bleibt", "Tagesberichte aus dem Verlauf bleiben")} in ${a.room}: Nachrichten lassen sich von hier aus nicht aus einem Raum nehmen.`,
  "plan.undo-right-stays": (a) =>
    `Das Recht von ${a.jid} in ${a.room} bleibt, wie es ist („${right[a.now]}“): Jemand hat es geändert, seit dieses Programm es gab.`,
  "plan.undo-not-ours": (a) =>
    `${a.room} gehört dir nicht (mehr), deshalb wird darin nichts zurückgenommen. Frag, wer ihn führt.`,
  "plan.step-account-invite": (a) =>
    a.count === 1
      ? "eine Einladung zu einem Konto holen, für einen Brief"
      : `${a.count} Einladungen zu einem Konto holen, für Briefe`,
  "plan.step-account-create": (a) =>
    `${count(a.count, "Konto", "Konten")} mit einem ersten Passwort anlegen, für ${a.count === 1 ? "einen Brief" : "Briefe"}`,
  "plan.accounts-not-offered": (a) =>
    a.way === "create"
      ? `Bei ${a.domain} darfst du keine Konten für andere anlegen.`
      : `${a.domain} gibt dir keine Einladungen zu neuen Konten; in den Briefen steht deshalb ein Code für eine eigene Adresse. Wer den Server betreibt, kann es einschalten: docs/server-admins.md.`,
};

function taken({ removed, closed }: { readonly removed: number; readonly closed: number }): string {
  const parts = [
    ...(removed > 0 ? [`${count(removed, "Person", "Personen")} herausnehmen`] : []),
    ...(closed > 0 ? [`${count(closed, "Raum", "Räume")} auflösen`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "nichts löschen";
}
