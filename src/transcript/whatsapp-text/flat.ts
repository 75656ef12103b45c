/** A copy that does not keep the whole chunk alive from which it was cut. */
export function flat(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
