/** Phone numbers of every country, compared in their international form (ITU-T E.164). */
import type { CountryCode } from "libphonenumber-js";
import { Failure } from "../../messages/index.ts";
import { phoneKey } from "../../text/index.ts";

export interface Numbers {
  /**
   * Two numbers with one key are one number: `0171 3920012` and `+49 171 3920012` in Germany.
   * @returns `+` and digits; where no plan knows the number the digits as dialled; null for what is no number
   */
  key(text: string): string | null;
}

/**
 * The numbering plans are a megabyte and are loaded here, for those who compare numbers of several sources.
 * @param region ISO 3166 code of the country whose numbers are written without one (`DE`); null = unknown
 * @throws Failure "usage" for a country that is none
 */
export async function numbersOf(region: string | null): Promise<Numbers> {
  const plans = await import("libphonenumber-js");
  const country = region?.toUpperCase() ?? null;
  if (country !== null && !plans.isSupportedCountry(country))
    throw new Failure("usage", { code: "people.unknown-region", region: region ?? "" });
  const home = country === null ? null : plans.getCountryCallingCode(country as CountryCode);
  const inFull = (text: string) => {
    const parsed = plans.parsePhoneNumberFromString(text, (country ?? undefined) as CountryCode | undefined);
    return parsed?.isPossible() ? parsed : null;
  };
  return {
    key(text) {
      const dialled = phoneKey(text);
      if (dialled === null || dialled.startsWith("+")) return dialled === null ? null : e164(dialled);
      const found = inFull(dialled);
      // Spreadsheets drop the plus of `+49…`; shorter ones may be a town's (04917 is one in Germany).
      const withPlus = dialled.startsWith("0") ? null : inFull(`+${dialled}`);
      const preferred = withPlus?.countryCallingCode === home || !found?.isValid();
      if (withPlus?.isValid() && preferred && dialled.length >= 11) return withPlus.number;
      return found?.number ?? dialled;
    },
  };

  /** `+49 0171…` is often written and means `+49 171…`. */
  function e164(dialled: string): string {
    return inFull(dialled)?.number ?? dialled;
  }
}

/** The country of a POSIX locale (`de_AT.UTF-8` → AT), else the one where most who speak the language live. */
export function regionOf(locale: string): string | null {
  const said = /^[a-z]{2,3}[_-]([A-Z]{2})\b/.exec(locale)?.[1];
  return said ?? (/^de\b/.test(locale) ? "DE" : null);
}
