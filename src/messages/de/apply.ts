import type { apply as English } from "../en/apply.ts";

export const apply: typeof English = {};
