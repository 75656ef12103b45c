import * as v from "valibot";

/** `keys`: only once keys of the person's app can be read, which `apply` looks after each time. Missing: at once. */
export const when = v.exactOptional(v.literal("keys"));
