/** The door of many classes in one go. */
export { type BatchSteps, runBatch } from "./batch.ts";
