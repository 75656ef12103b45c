export { type Login, runDemo } from "./demo.ts";
export type { Member } from "./member.ts";
