export { handlerOf } from "./handlers.ts";
export { reminderMs } from "./invite.remind.ts";
