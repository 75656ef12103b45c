/** A copy that does not keep the whole chunk alive from which it was cut. */
export function flat(text: string): string {
  return [...text].join("");
}
