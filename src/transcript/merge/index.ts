export { type Merged, merge } from "./merge.ts";
