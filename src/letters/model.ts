/** What a letter is made of. Whoever fills it has fetched tokens and codes already. */

/** How this person gets in. */
export type Way =
  /** The school's server lets this one person make an account; `expires` as it shall be read. */
  | {
      readonly kind: "account-invitation";
      readonly uri: string;
      readonly domain: string;
      readonly expires: string;
    }
  /** An administrator made the account; the password is the first one, to be changed. */
  | { readonly kind: "account"; readonly address: string; readonly password: string }
  /** An address of their own, proven by a code; the two links carry the same code. */
  | {
      readonly kind: "own-address";
      readonly code: string;
      readonly subscribe: string;
      readonly message: string;
    }
  /** The address is known. */
  | { readonly kind: "address"; readonly address: string };

/** What the school says about itself; what is missing is left out. All as it shall be read. */
export interface Facts {
  readonly controller?: string;
  readonly operator?: string;
  readonly retention?: string;
  readonly hours?: string;
  readonly otherChannel?: string;
  readonly contact?: string;
}

export interface Letter {
  readonly name: string;
  /** One of the languages, else English is written. */
  readonly lang: string;
  readonly room: { readonly title: string; readonly address: string };
  readonly teacher: { readonly name: string; readonly address: string };
  /** By when to come, as it shall be read. */
  readonly by: string | null;
  readonly way: Way;
  readonly facts: Facts;
}
