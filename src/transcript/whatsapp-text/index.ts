export { detectShape, type Shape } from "./detect.ts";
export { mayReadLikeNotice } from "./doubts.ts";
export { withGroupName } from "./group-name.ts";
export { isYou } from "./notices/you.ts";
export { recordBatches, records } from "./records.ts";
