export { apps } from "./apps.ts";
export { languages } from "./languages/table.ts";
export type { Facts, Letter } from "./model.ts";
export { allLetters, type ListWords, landingPage, oneLetter, teachersList } from "./pages.ts";
