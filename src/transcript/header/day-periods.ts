/**
 * Words for the half of the day, as CLDR and the phones write them, without blanks and in lower case. They may stand
 * before or after the time. The value is what 1 o'clock gains: 0 before noon, 12 after.
 */
export const dayPeriods: ReadonlyMap<string, 0 | 12> = new Map([
  ...words(0, "am a.m. a.m ص öö 上午 凌晨 清晨 早上 午前 오전 ق.ظ. π.μ. dop. de. sa pg дп"),
  ...words(12, "pm p.m. p.m م ös 下午 中午 晚上 午後 오후 ب.ظ. μ.μ. odp. du. ch ptg пп"),
  ...words(0, "vorm. vormittags morgens früh nachts"),
  ...words(12, "nachm. nachmittags mittags abends"),
]);

/** No word above is longer. */
export const LONGEST_PERIOD = 14;

function words(half: 0 | 12, list: string): [string, 0 | 12][] {
  return list.split(" ").map((word) => [word, half]);
}
