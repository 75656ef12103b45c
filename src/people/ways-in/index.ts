export { type Arrival, type Doubt, type Found, findCodes, type Known, type Proof } from "./find-codes.ts";
export { makePassword } from "./first-password.ts";
export {
  isSameButProven,
  lacksAddress,
  noWaysIn,
  openCode,
  openInvitation,
  parseWaysIn,
  personKey,
  provenIn,
  type WayIn,
  type WaysIn,
  wayOf,
  withCodes,
  withoutAccount,
  withoutCodes,
  withProven,
  withWay,
} from "./ways-in.ts";
