/** Words for the part of the day, as CLDR and the phones write them, before or after the time. */
import { createWords } from "./words.ts";

/**
 * `am` and `pm` halve the day. `noon` and `night` lie across the middle of a half: 11 at noon is before it, 11 at night
 * is before midnight and 1 at night is behind it.
 */
export type DayPeriod = "am" | "pm" | "noon" | "night";

const rows: readonly (readonly [DayPeriod, string])[] = [
  ["am", "am a.m. a.m vm. dop. de. ap. f.h. r.n. p.d. sa pg gh to fm öö yb priešpiet priekšp. e.paradites"],
  ["pm", "pm p.m. p.m nm. odp. du. ip. e.h. i.n. m.d. ch ptg gd tk em ös yh popiet pēcp. pop. e.pasdites"],
  ["am", "π.μ. претпл. ү.ө. дп тң тө"],
  ["pm", "μ.μ. попл. ү.х. пп тк"],
  ["am", "ص ق.ظ. ق.ظ قبل‌ازظهر غ.م. ጥዋት"],
  ["pm", "م ب.ظ. ب.ظ بعدازظهر غ.و. ከሰዓት"],
  ["am", "पूर्वाह्न म.पू. ಪೂರ್ವಾಹ್ನ පෙ.ව. முற்பகல் နံနက် ກ່ອນທ່ຽງ ព្រឹក ก่อนเที่ยง"],
  ["pm", "अपराह्न म.उ. ಅಪರಾಹ್ನ ප.ව. பிற்பகல் ညနေ ຫຼັງທ່ຽງ ល្ងាច หลังเที่ยง"],
  ["am", "上午 凌晨 清晨 早上 午前 오전"],
  ["pm", "下午 晚上 午後 오후"],
  ["noon", "中午"],
  ["am", "vorm. vormittags morgens früh"],
  ["pm", "nachm. nachmittags abends"],
  ["noon", "mittags"],
  ["night", "nachts"],
];

export const dayPeriods = createWords(() =>
  rows.flatMap(([period, list]) => list.split(" ").map((word) => [word, period] as const)),
);

/** The hour of 24 for one of 12 with its word. 0 and hours above 12 make the word redundant (`23:59 PM`). */
export function hourOfDay(hour: number, period: DayPeriod | null): number {
  if (period === null || hour === 0 || hour > 12) return hour;
  const afterNoon =
    period === "noon"
      ? hour === 12 || hour < 6
      : period === "night"
        ? hour >= 6 && hour < 12
        : period === "pm";
  return (hour % 12) + (afterNoon ? 12 : 0);
}
