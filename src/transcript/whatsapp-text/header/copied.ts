/**
 * Lines as they come from copying messages on the screen: time first without seconds, or a date without a year. No
 * export looks like that, so a file of such lines gets its own explanation.
 */
const HALF = "(?:[ \\u00a0\\u202f]?[AaPp]\\.?[ \\u00a0]?[Mm]\\.?)?";
const TIME_FIRST = new RegExp(
  `^\\[\\d{1,2}[:.]\\d{2}${HALF}, \\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\] [^:\\n]{1,100}:`,
);
const NO_YEAR = new RegExp(`^\\[\\d{1,2}[./-]\\d{1,2}\\.?, \\d{1,2}[:.]\\d{2}${HALF}\\] [^:\\n]{1,100}:`);

/** Is this line the head of a message copied from the screen? */
export function isCopied(line: string): boolean {
  const head = line.slice(0, 200);
  return TIME_FIRST.test(head) || NO_YEAR.test(head);
}
