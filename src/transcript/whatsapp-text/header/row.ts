/** The numbers of a header that was found, and what can be told of the record behind it without its text. */

/** How many numbers a row has. */
export const ROW = 16;
/** Offset of the header, and offset behind it. */
export const START = 0;
export const BEHIND = 1;
/** Six numbers: first, second and third of the date, hour, minute, second. */
export const VALUES = 2;
/** What the words meant: three numbers, 0 where there is none. */
export const WORDS = 8;
/** Where the record ends, without the line breaks at its end; that of the last row is the end of the text. */
export const END = 11;
export const FLAGS = 12;
/** Who is named before the first `: `, -1 for nobody known. */
export const SENDER = 13;
/** Offset of the body behind a sender field and its `: `; -1 where there is none of a name's length. */
export const BODY = 14;
/** 0 where the header before has the same date. */
export const NEW_DAY = 15;

/** More than one line belongs to the record; a U+200E or U+200F is in it; it may be more than plain text, or has no sender field. */
export const MANY_LINES = 1;
export const MARKED = 2;
export const SPECIAL = 4;
