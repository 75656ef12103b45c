export { languages } from "./languages/table.ts";
export type { Letter } from "./model.ts";
export { allLetters, landingPage, oneLetter, teachersList } from "./pages.ts";
