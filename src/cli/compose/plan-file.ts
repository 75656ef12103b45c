/** Saved plans, read with the memory that they need. */
import { readPlan as read } from "../../app/index.ts";
import type { Plan } from "../../plan/model.ts";
import { keepHeapSmall } from "../heap.ts";
import { files, sha256 } from "./files.ts";

export function readPlan(path: string): Promise<Plan> {
  keepHeapSmall();
  return read({ files, sha256 }, path);
}
