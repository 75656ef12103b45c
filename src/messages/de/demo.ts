import type { demo as English } from "../en/demo.ts";

export const demo: typeof English = {};
