export { apps } from "./apps.ts";
export type { InvitationWords } from "./languages/language.ts";
export { languages } from "./languages/table.ts";
export { letterMail } from "./mail.ts";
export type { Facts, Letter } from "./model.ts";
export { allLetters, type ListWords, landingPage, oneLetter, teachersList } from "./pages.ts";
