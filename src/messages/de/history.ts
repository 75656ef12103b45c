import type { history as English } from "../en/history.ts";

export const history: typeof English = {};
