export { acceptExact, acceptGuesses, type Guessed, guesses, mayTake, type Taken } from "./accept.ts";
export { addMembers } from "./add-members.ts";
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
export { proposeName } from "./propose-name.ts";
export { createMatcher, emailDomain, type Suggestion, withEmailAddresses } from "./suggest.ts";
