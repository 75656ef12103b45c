/**
 * What stands where a notice has a name and is none: groups, communities, numbers of people. Without this, wordings that are
 * newer than our tables make people (`Ana added this group to the community: North School`).
 */

/** "This group", "the group" and the like in the languages of our tables, as a slot begins with them. */
const GROUP =
  /^(?:(?:(?:this|the|a|your|one of your) (?:group|community|event)|(?:diese[rns]?|ein|eine[rns]?|die|der|eure?|deine?) (?:Gruppe|Community|Veranstaltung)|(?:ce|cette|le|la|un|une|votre) (?:groupe|communauté|évènement|événement)|(?:este|esta|el|la|un|una|tu|o|a|um|uma) (?:grupo|comunidad|comunidade|evento)|(?:questo|questa|il|la|un|una) (?:gruppo|community|evento)|(?:deze|de|een|het) (?:groep|community|evenement)|группу|сообщество|grupę|społeczność|групу|спільноту)(?!\p{L})|(?:bu|bir) (?:grub|grup|topluluk|topluluğ)|(?:эт[ауой]+|ваш[ауей]*) (?:групп|сообществ)|(?:tę|ta|tej) (?:grup|społecznoś)|ц(?:ю|я|ієї) (?:груп|спільнот)|(?:هذه )?المجموعة|(?:هذا )?المجتمع)/iu;

/** Behind a name in quotes or a word of theirs, a slot goes on with these. */
const TO_COMMUNITY =
  /(?:^|\s)(?:to|from|in) (?:the|this) community|(?:^|\s)(?:zur|aus der|in der) community|à la communauté|de la communauté|a la comunidad|de la comunidad|alla community|dalla community|à comunidade|da comunidade|aan de community|uit de community|topluluğ|إلى المجتمع|من المجتمع|в сообщество|из сообщества|do społeczności|ze społeczności|до спільноти|зі спільноти/iu;

/** A subordinate clause, and what a passive wording begins with. */
const CLAUSE =
  /^(?:because|weil|parce qu|porque|perché|omdat|çünkü|لأن|потому что|ponieważ|тому що)(?=\s|$|')/iu;

/** `You were added because …` has no name before the verb. */
const PASSIVE = /^(?:you|they) (?:were|have been)$/i;

/** Words beside a number of people who are not named: `3 others`. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    "other others weitere weiteren weiterer weiteres andere anderen autre autres otro otra otros otras más " +
    "altro altra altri altre outro outra outros outras mais anderen kişi diğer آخر آخرون آخرين أخرى أشخاص شخص " +
    "другой других другие ещё еще чел человек человека innych inne inna inny innymi osób osoby osoba osobę " +
    "інший інших інші ще осіб особи annan andra andre muuta další dalších alții další mások más"
  ).split(" "),
);

const NUMBER = /^\p{Nd}{1,4}$/u;

/**
 * Can this be somebody's name, or a list of names, where a notice has one?
 * @param name what stands there, without marks
 */
export function canBeName(name: string): boolean {
  return !(
    GROUP.test(name) ||
    TO_COMMUNITY.test(name) ||
    CLAUSE.test(name) ||
    PASSIVE.test(name) ||
    tailAt(name) !== -1
  );
}

/** `3 others`, `3 weitere Personen`: nobody's name, but what stands before it in a list is. */
export function isNumberOfPeople(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return (
    words.length > 1 && words.some((word) => NUMBER.test(word)) && words.some((word) => OTHERS.has(word))
  );
}

/**
 * Where the first full stop stands behind which a sentence follows, as newer notices have one (`Emil. Tap to change who can
 * add other members`): several words of which most are small. Names have stops, too (`Dr. Anna von der Au`). -1 for none.
 */
export function tailAt(text: string): number {
  const stop = text.indexOf(". ");
  if (stop === -1) return -1;
  const words = text
    .slice(stop + 2)
    .trim()
    .split(/\s+/);
  const small = words.filter((word) => /^[\p{Ll}("]/u.test(word)).length;
  const isTail = words.length >= 3 && /^\p{Lu}/u.test(words[0] as string) && 2 * small > words.length;
  return isTail ? stop : -1;
}
