export { acceptExact, acceptGuesses, type Guessed, guesses, mayTake, type Taken } from "./accept.ts";
export { addMembers } from "./add-members.ts";
export { isBot } from "./bots.ts";
export { type Column, expectedHeader, joinList, splitList } from "./columns.ts";
export type { Contact } from "./contact.ts";
export { parseCsv } from "./csv-rows.ts";
export { type CsvRecord, decodeCsv, writeCsv } from "./csv-text.ts";
export { isDay, readDay } from "./day.ts";
export { readDirectory } from "./directory.ts";
export { elsewhere, withoutElsewhere } from "./elsewhere.ts";
export { isKnownProvider } from "./email-domains.ts";
export { calls, evidenceOf, isFor } from "./evidence.ts";
export { type ChatPeople, onePerson, type Proposal, type SameChat } from "./identity.ts";
export { prepareDomain, prepareJid } from "./jid.ts";
export { titleKey, writtenLabelKey } from "./label.ts";
export { fitsTwice, knownLabels, listFaults, nowhereFindings, nowhereIn } from "./label-faults.ts";
export { maskFinding } from "./mask.ts";
export { isForChat, type Match, matchPeople } from "./match.ts";
export {
  type HistoryConsent,
  type Kind,
  type Person,
  type ReadingLanguage,
  readingLanguages,
} from "./model.ts";
export { safeNick } from "./nick.ts";
export { saysNone } from "./no-address.ts";
export { type Numbers, numbersOf, regionOf } from "./numbers.ts";
export {
  type AddressEvidence,
  type AddressOffer,
  addressOffers,
  knownNames,
  likelyDomains,
  type NameOffer,
  nameOffers,
  typedOffers,
} from "./offers.ts";
export { participants } from "./participants.ts";
export { readPeopleCsv } from "./people-csv.ts";
export { openTable, type PeopleTable, type TableRow } from "./people-table.ts";
export { personFinder } from "./person-finder.ts";
export { proposeName } from "./propose-name.ts";
export { longestName, nameFaults } from "./public-name.ts";
export { undecidedPupils } from "./pupils.ts";
export { type Form, readingLanguage } from "./reading-language.ts";
export { workbookOf } from "./spreadsheet.ts";
export { createMatcher, emailDomain, type Suggestion, withEmailAddresses } from "./suggest.ts";
export { readTemplate, type Template } from "./template.ts";
export { type Question, undecided } from "./undecided.ts";
export { addNewcomers } from "./update-csv.ts";
export { readVcards } from "./vcard.ts";
export {
  lacksAddress,
  noWaysIn,
  openCode,
  parseWaysIn,
  personKey,
  type WayIn,
  type WaysIn,
  wayOf,
  withCodes,
} from "./ways-in.ts";
