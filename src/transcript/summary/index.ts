export { createSummary, type SummaryBuilder } from "./summary.ts";
