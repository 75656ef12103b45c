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
