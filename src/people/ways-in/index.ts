export { type Arrival, type Doubt, type Found, findCodes, type Proof } from "./find-codes.ts";
export {
  isSameButProven,
  lacksAddress,
  noWaysIn,
  openCode,
  parseWaysIn,
  personKey,
  provenIn,
  type WayIn,
  type WaysIn,
  wayOf,
  withCodes,
  withProven,
  withRemoved,
} from "./ways-in.ts";
