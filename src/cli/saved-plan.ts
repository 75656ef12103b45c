/** A saved plan, read with the memory that it needs. */
import { type Ports, readPlan } from "../app/index.ts";
import type { Plan } from "../plan/index.ts";
import { keepHeapSmall } from "./heap.ts";

export function readSavedPlan(ports: Ports, path: string): Promise<Plan> {
  keepHeapSmall();
  return readPlan(ports, path);
}
