/** A line of a report for people: a mark that means the same with and without colour, and a sentence. */
export interface Line {
  /** `+` will be or was made · `=` was there already · `~` worth knowing · `-` not done · `!` failed · blank: plain text. */
  readonly mark: "+" | "=" | "~" | "-" | "!" | " ";
  readonly text: string;
}

export const plain = (text: string): Line => ({ mark: " ", text });
