/** A number with its noun, in the two forms that English and German have. */
export function count(n: number, one: string, other: string): string {
  return `${n} ${n === 1 ? one : other}`;
}
