/** What a letter is made of. Whoever fills it has fetched tokens and codes already. */

/** How this person gets in. */
export type Way =
  /** The school's server lets this one person make an account; `expires` as it shall be read. Whose it is then, the code tells. */
  | {
      readonly kind: "account-invitation";
      readonly uri: string;
      readonly domain: string;
      readonly expires: string;
      readonly code: string;
      readonly message: string;
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

/** What the school says about itself, as it shall be read; for what is missing there is a line to be filled in by pen. */
export interface Facts {
  readonly controller?: string | undefined;
  readonly operator?: string | undefined;
  readonly retention?: string | undefined;
  readonly hours?: string | undefined;
  readonly otherChannel?: string | undefined;
  readonly contact?: string | undefined;
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
