export { isBot } from "./bots.ts";
export { elsewhere, withoutElsewhere } from "./elsewhere.ts";
export { type ChatPeople, type Newcomer, onePerson, type Proposal, type SameChat } from "./identity.ts";
export { fitsTwice, knownLabels, listFaults, nowhereFindings, nowhereIn } from "./label-faults.ts";
export { isForChat, type Match, matchPeople } from "./match.ts";
export { type Numbers, numbersOf, regionOf } from "./numbers.ts";
export { participants } from "./participants.ts";
export { personFinder } from "./person-finder.ts";
