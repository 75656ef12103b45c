export { createTimeline, isTimeZone, wallClock } from "./instant.ts";
