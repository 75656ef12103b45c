export { findPassword } from "./password.ts";
export { stateFolder } from "./paths.ts";
