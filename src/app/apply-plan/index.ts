/** The door of applying a plan. */
export { type Applied, applyPlan } from "./apply-plan.ts";
export { textTo } from "./texts.ts";
