/**
 * Strangers' text made harmless for a terminal: control characters (C0, DEL, C1) become U+FFFD, so that no escape
 * sequence survives; bidirectional controls and other invisible format marks are dropped, so that nothing is shown in
 * another order than it is stored (CVE-2021-42574). Line feeds stay only with `lines`.
 */
export function visible(text: string, lines = false): string {
  const kept = lines ? text : text.replaceAll("\n", " ⏎ ");
  return kept
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "\ufffd")
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/g, "");
}

/** Inside JSON strings C1 controls and bidi marks may stand raw; as `\uXXXX` they mean the same and harm no terminal. */
export function harmlessJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
