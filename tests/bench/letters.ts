export { allLetters, oneLetter } from "../../src/letters/index.ts";
