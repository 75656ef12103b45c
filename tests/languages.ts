/** Before every test file: both languages are spoken. */
import { languages, speak } from "../src/messages/index.ts";

await speak(...languages);
