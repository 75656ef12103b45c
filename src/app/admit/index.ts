export { type Admitted, admit } from "./admit.ts";
