export type { Because } from "./bent.ts";
export { maskedEmail, maskedLink, maskedPlace } from "./masks.ts";
export { someone } from "./names.ts";
export { endings, maskNumbers } from "./numbers.ts";
export { publicNames } from "./public-names.ts";
export { redactor } from "./redact.ts";
export { said } from "./said.ts";
export { leftOutInTitle } from "./title.ts";
