export { accountOf, bareOf, domainOf, resourceOf, sameAddress, sameBare } from "./address.ts";
export { closest } from "./closest.ts";
export {
  isInternalNumber,
  isPhone,
  maskedName,
  maskForName,
  maskPhone,
  phoneKey,
  samePhone,
} from "./phone.ts";
export { quotableLine, quotableText } from "./quotable.ts";
export { domainLabel, localPart, nickname, prepare, saslprep } from "./stringprep.ts";
export { harmlessJson, visible } from "./terminal.ts";
export { legalAttribute, legalText } from "./xml.ts";
