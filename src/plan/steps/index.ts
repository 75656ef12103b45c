export { type Cost, type Phase, phases } from "./define.ts";
export { effect, kindOf, type Step, type StepKind, stepKinds } from "./registry.ts";
