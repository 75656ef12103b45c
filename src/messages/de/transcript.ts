import type { transcript as English } from "../en/transcript.ts";

export const transcript: typeof English = {};
