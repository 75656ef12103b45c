/**
 * Reads the headers of a text by the one layout that its file has: where each stands, its numbers, whose line it is and
 * what the record behind it contains. It is AssemblyScript, compiled by `npm run kernel`; `src/transcript/header/match.ts` fills
 * the memory, calls `scan` and reads the rows. Nothing in here is allocated, and every loop goes forward.
 */

/** Reads a word of a header that was not met before. -1 for none, else where it ends, and from bit 16 on what it means. */
declare function word(step: i32, place: i32): i32;

/** UTF-16 units that a text may have. */
export const MOST_UNITS: i32 = 0x8000;
/** A line feed is put behind the text, and sixteen units are looked at together. */
export const UNITS: usize = memory.data((0x8000 + 32) * 2, 16);

/** Steps of a compiled layout, four numbers each: kind and three arguments. */
export const MOST_STEPS: i32 = 128;
export const STEPS: usize = memory.data(128 * 16, 16);
let stepsEnd: usize = STEPS;

/** Kinds of steps; any other number is a character to be met. No character of a header is one of these. */
const NUMBER: i32 = 1;
const BLANK: i32 = 2;
const OPTIONAL_YEAR: i32 = 3;
const CLOSE_BRACKET: i32 = 4;
/** And above, up to the last: words. */
const FIRST_WORD: i32 = 5;
const LAST_WORD: i32 = 7;

/** A row for each header, of these numbers; the first is left to the caller. No header is shorter than eight units. */
export const ROWS: usize = memory.data((0x8000 / 8 + 2) * 64, 16);
const ROW: usize = 64;
const START: usize = 0;
const BEHIND: usize = 4;
/** Six numbers: first, second and third of the date, hour, minute, second. */
const VALUES: usize = 8;
/** What the words meant: three numbers, 0 where there is none. */
const WORDS: usize = 32;
/** Where the record ends, line breaks at its end left out. */
const END: usize = 44;
const FLAGS: usize = 48;
const MANY_LINES: i32 = 1;
/** There is a U+200E or U+200F behind the header. */
const MARKED: i32 = 2;
/** The body may be more than plain text, as `bodies/gate.ts` tells it, or there is none. */
const SPECIAL: i32 = 4;
/** Who is named before the first `: `, -1 for nobody known. */
const SENDER: usize = 52;
/** Where the body begins behind it, -1 where no sender field is. */
const BODY: usize = 56;
/** 0 where the header before has the same date. */
const NEW_DAY: usize = 60;

/** The sums of `bodies/gate.ts`: 1 for each two characters, 2 for each three with which a body begins that is more than plain text. */
export const OPENINGS: usize = memory.data(0x10000, 16);

/** Code point of the zero of the layout's digits. */
let zero: i32 = 0x30;

/** Forgets what was learned of another text; `count` steps of its layout were written. */
export function begin(count: i32, digits: i32): void {
  stepsEnd = STEPS + ((<usize>count) << 4);
  zero = digits;
  spellings = 0;
  patternLength = 0;
  if (senders === 0) return;
  memory.fill(SLOTS, 0, SLOTS_SIZE);
  fieldsEnd = FIELDS;
  senders = 0;
}

function unit(place: i32): i32 {
  return <i32>load<u16>(UNITS + ((<usize>place) << 1));
}

/** As `isMark` and `isBlank` of `src/transcript/marks.ts`. */
function isMark(code: i32): bool {
  return (
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x061c ||
    code === 0xfeff
  );
}

function isBlank(code: i32): bool {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function skipMarks(from: i32): i32 {
  let place = from;
  while (isMark(unit(place))) place++;
  return place;
}

/** Of the header under way: where the digits of each number begin and how many they are, and are they without marks? */
const READ: usize = memory.data(24, 16);
let plain: bool = true;

/** Up to `most` digits, stored at `to`; gives the place behind them, -1 where they are fewer than `least`. */
function number(from: i32, to: usize, least: i32, most: i32): i32 {
  const astral = zero > 0xffff;
  let place = from;
  let value = 0;
  let length = 0;
  while (length < most) {
    let code = unit(place);
    if (code >= 0x61c) {
      place = skipMarks(place);
      code = unit(place);
      if (astral && (code & 0xfc00) === 0xd800) code = ((code - 0xd7c0) << 10) + (unit(place + 1) & 0x3ff);
    }
    const digit = code - zero;
    if (<u32>digit > 9) break;
    value = value * 10 + digit;
    length++;
    place += astral ? 2 : 1;
  }
  store<i32>(to, value);
  if (place - from !== length) plain = false;
  return length < least ? -1 : place;
}

/** A year of four digits and the `before` characters that join it; where it is missing, -1 is its value. */
function optionalYear(from: i32, row: usize, before: i32, begin: i32): i32 {
  let place = from;
  let onLine = true;
  for (let i = 0; i < before && onLine; i++) {
    place = skipMarks(place);
    onLine = unit(place++) !== 10;
  }
  const behind = onLine ? number(place, row + VALUES + 8, 4, 4) : -1;
  if (behind === -1) {
    store<i32>(row + VALUES + 8, -1);
    return from;
  }
  store<u16>(READ + 8, place - begin);
  store<u16>(READ + 8, 4, 2);
  return behind;
}

/** `] `, or `]` at the end of the line. */
function closeBracket(from: i32): i32 {
  const place = skipMarks(from);
  if (unit(place) !== 0x5d) return -1;
  const next = skipMarks(place + 1);
  const code = unit(next);
  if (isBlank(code)) return next + 1;
  return code === 10 || code === 13 ? place + 1 : -1;
}

/** Spellings of words as this file has them, so that each is asked for only once. */
const SPELLINGS: usize = memory.data(32 * 64 + 16, 16);
const SPELLING: usize = 64;
const MOST_SPELLINGS: i32 = 32;
const LONGEST_SPELLING: i32 = 24;
let spellings: i32 = 0;

/** The word of a step at a place. The unit behind a spelling belongs to it: it tells that the word does not go on. */
function wordAt(step: i32, from: i32, row: usize): i32 {
  const at = UNITS + ((<usize>from) << 1);
  const to = row + WORDS + ((<usize>(step - FIRST_WORD)) << 2);
  let spelling = SPELLINGS;
  for (let i = 0; i < spellings; i++) {
    const length = load<i32>(spelling + 4);
    if (load<i32>(spelling) === step && same(spelling + 12, at, (length << 1) + 2)) {
      store<i32>(to, load<i32>(spelling + 8));
      return from + length;
    }
    spelling += SPELLING;
  }
  const found = word(step, from);
  if (found === -1) return -1;
  const behind = found & 0xffff;
  const meaning = found >> 16;
  store<i32>(to, meaning);
  const length = behind - from;
  if (spellings < MOST_SPELLINGS && length <= LONGEST_SPELLING) {
    store<i32>(spelling, step);
    store<i32>(spelling + 4, length);
    store<i32>(spelling + 8, meaning);
    memory.copy(spelling + 12, at, ((<usize>length) << 1) + 2);
    spellings++;
  }
  return behind;
}

/**
 * The last header as a pattern, as most are like the one before but for their digits: for each eight units what they are,
 * which of them are digits, and which are behind its end. And for each number where its digits begin, and how many.
 */
const PATTERN: usize = memory.data(4 * 48, 16);
const LONGEST_PATTERN: i32 = 32;
const PLACES: usize = memory.data(24, 16);
const LAST: usize = memory.data(48, 16);
let patternLength: i32 = 0;

function learnPattern(from: i32, behind: i32, row: usize): void {
  const length = behind - from;
  patternLength = 0;
  // A bracket at the end of the line is none in the middle.
  if (!plain || zero > 0xffff || length > LONGEST_PATTERN || !isBlank(unit(behind - 1))) return;
  for (let i = 0; i < LONGEST_PATTERN; i++) {
    const to = PATTERN + <usize>(i >> 3) * 48 + ((<usize>(i & 7)) << 1);
    store<u16>(to, i < length ? unit(from + i) : 0);
    store<u16>(to, 0, 16);
    store<u16>(to, i < length ? 0 : 0xffff, 32);
  }
  for (let slot: usize = 0; slot < 24; slot += 4) {
    const begins = <i32>load<u16>(READ + slot);
    const count = <i32>load<u16>(READ + slot, 2);
    for (let i = begins; i < begins + count; i++)
      store<u16>(PATTERN + <usize>(i >> 3) * 48 + ((<usize>(i & 7)) << 1), 0xffff, 16);
  }
  memory.copy(PLACES, READ, 24);
  memory.copy(LAST, row + VALUES, 36);
  patternLength = length;
}

/** Is this a header like the last one? Then the row has its numbers. */
function isLikeLast(from: i32, row: usize): bool {
  const zeros = i16x8.splat(<i16>zero);
  const ten = i16x8.splat(10);
  let at = UNITS + ((<usize>from) << 1);
  const end = PATTERN + <usize>((patternLength + 7) >> 3) * 48;
  for (let part = PATTERN; part < end; part += 48) {
    const units = v128.load(at);
    const digits = i16x8.lt_u(i16x8.sub(units, zeros), ten);
    const same = i16x8.eq(units, v128.load(part));
    const fits = v128.or(v128.bitselect(digits, same, v128.load(part, 16)), v128.load(part, 32));
    if (!i16x8.all_true(fits)) return false;
    at += 16;
  }
  memory.copy(row + VALUES, LAST, 36);
  for (let slot: usize = 0; slot < 24; slot += 4) {
    const count = <i32>load<u16>(PLACES + slot, 2);
    if (count === 0) continue;
    const begins = from + <i32>load<u16>(PLACES + slot);
    let value = unit(begins) - zero;
    for (let i = 1; i < count; i++) value = value * 10 + unit(begins + i) - zero;
    store<i32>(row + VALUES + slot, value);
  }
  return true;
}

/**
 * Reads a header of exactly the layout into a row. Marks may stand anywhere in it; any blank counts as a plain one. No
 * step accepts a line feed, so that nothing is read beyond the line. Gives the place behind the header, or -1.
 */
function header(from: i32, row: usize): i32 {
  const first = skipMarks(from);
  if (patternLength !== 0 && isLikeLast(first, row)) return first + patternLength;
  const behind = inSteps(first, row);
  if (behind !== -1) learnPattern(first, behind, row);
  return behind;
}

/** The same without regard to earlier ones. */
function inSteps(from: i32, row: usize): i32 {
  plain = true;
  memory.fill(READ, 0, 24);
  // Of an earlier text, whose layout may have had more.
  const none = i32x4.splat(0);
  v128.store(row + VALUES, none);
  v128.store(row + VALUES + 16, none);
  v128.store(row + WORDS, none);
  let place = from;
  for (let step = STEPS; step < stepsEnd; step += 16) {
    const kind = load<i32>(step);
    if (kind === NUMBER) {
      const slot = (<usize>load<i32>(step, 4)) << 2;
      const behind = number(place, row + VALUES + slot, load<i32>(step, 8), load<i32>(step, 12));
      if (behind === -1) return -1;
      store<u16>(READ + slot, place - from);
      store<u16>(READ + slot, behind - place, 2);
      place = behind;
    } else if (kind > LAST_WORD) {
      let code = unit(place);
      if (code !== kind) {
        if (code < 0xa0) return -1;
        place = skipMarks(place);
        code = unit(place);
        if (code !== kind && !(kind === 0x20 && isBlank(code))) return -1;
      }
      place++;
    } else if (kind === BLANK) {
      const next = skipMarks(place);
      if (isBlank(unit(next))) place = next + 1;
    } else if (kind === OPTIONAL_YEAR) {
      place = optionalYear(place, row, load<i32>(step, 4), from);
    } else {
      place = kind === CLOSE_BRACKET ? closeBracket(place) : wordAt(kind, place, row);
      if (place === -1) return -1;
    }
  }
  return place;
}

/** Are these bytes, an even number of them, the same? Up to sixteen behind them are read too. */
function same(one: usize, other: usize, length: i32): bool {
  let at = 0;
  for (; at + 16 <= length; at += 16) {
    if (!i16x8.all_true(i16x8.eq(v128.load(one + at), v128.load(other + at)))) return false;
  }
  const alike = i16x8.bitmask(i16x8.eq(v128.load(one + at), v128.load(other + at)));
  const rest = (1 << ((length - at) >> 1)) - 1;
  return (alike & rest) === rest;
}

/** Senders that were learned: by the hash of their field, and the fields one behind the other. */
const LONGEST_FIELD: i32 = 160;
const SLOTS_SIZE: usize = 1024 * 16;
const SLOTS: usize = memory.data(1024 * 16, 16);
const SLOT_MASK: i32 = 1023;
const MOST_PROBES: i32 = 8;
const FIELDS_SIZE: usize = 0x8000;
const FIELDS: usize = memory.data(0x8000 + 16, 16);
let fieldsEnd: usize = FIELDS;
let senders: i32 = 0;

/** The slot of a field, or the free one for it; 0 where there is neither. `length` in bytes. */
function slotOf(hash: i32, at: usize, length: i32): usize {
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = SLOTS + ((<usize>((hash + probe) & SLOT_MASK)) << 4);
    const field = load<i32>(slot);
    if (field === 0) return slot;
    if (load<i32>(slot, 4) !== hash || load<i32>(slot, 8) !== length) continue;
    if (same(<usize>field, at, length)) return slot;
  }
  return 0;
}

function mixed(hash: i32, code: i32): i32 {
  return (hash ^ code) * 0x01000193;
}

function finished(hash: i32): i32 {
  return hash ^ (hash >>> 15);
}

/** Looks for a sender field behind a header. */
function sender(from: i32, row: usize): void {
  store<i32>(row + SENDER, -1);
  store<i32>(row + BODY, -1);
  let hash = 0;
  const end = from + LONGEST_FIELD;
  for (let place = from; place <= end; place++) {
    const code = unit(place);
    if (code === 10) return;
    if (code === 0x3a && unit(place + 1) === 0x20) {
      store<i32>(row + BODY, place + 2);
      const slot = slotOf(finished(hash), UNITS + ((<usize>from) << 1), (place - from) << 1);
      if (slot !== 0 && load<i32>(slot) !== 0) store<i32>(row + SENDER, load<i32>(slot, 12));
      return;
    }
    hash = mixed(hash, code);
  }
}

/** Keeps the field between two places of the text that was scanned last; gives its number, -1 where none is free. */
export function learn(from: i32, behind: i32): i32 {
  let hash = 0;
  for (let place = from; place < behind; place++) hash = mixed(hash, unit(place));
  hash = finished(hash);
  const at = UNITS + ((<usize>from) << 1);
  const length = (behind - from) << 1;
  const slot = slotOf(hash, at, length);
  if (slot === 0) return -1;
  if (load<i32>(slot) !== 0) return load<i32>(slot, 12);
  if (length === 0 || fieldsEnd + <usize>length > FIELDS + FIELDS_SIZE) return -1;
  memory.copy(fieldsEnd, at, <usize>length);
  store<i32>(slot, <i32>fieldsEnd);
  store<i32>(slot, hash, 4);
  store<i32>(slot, length, 8);
  store<i32>(slot, senders, 12);
  fieldsEnd += <usize>length;
  return senders++;
}

function flag(row: usize, flags: i32): void {
  store<i32>(row + FLAGS, load<i32>(row + FLAGS) | flags);
}

/** The place of the next line feed; a U+200E or U+200F before it is noted in the row. */
function lineEnd(from: i32, row: usize): i32 {
  const feed = i16x8.splat(10);
  const mark = i16x8.splat(0x200e);
  /** U+200F differs in the last bit only. */
  const either = i16x8.splat(-2);
  let place = from;
  while (true) {
    const at = UNITS + ((<usize>place) << 1);
    const low = v128.load(at);
    const high = v128.load(at, 16);
    const feeds = i8x16.narrow_i16x8_s(i16x8.eq(low, feed), i16x8.eq(high, feed));
    const marks = i8x16.narrow_i16x8_s(
      i16x8.eq(v128.and(low, either), mark),
      i16x8.eq(v128.and(high, either), mark),
    );
    if (v128.any_true(v128.or(feeds, marks))) {
      const feedBits = i8x16.bitmask(feeds);
      const markBits = i8x16.bitmask(marks);
      const first = feedBits === 0 ? 16 : ctz(feedBits);
      if (markBits !== 0 && ctz(markBits) < first) flag(row, MARKED);
      if (feedBits !== 0) return place + first;
    }
    place += 16;
  }
}

/** The place behind the last character before a place that belongs to no line break. */
function beforeLineBreaks(from: i32, behind: i32): i32 {
  let place = behind;
  while (place > from && (unit(place - 1) === 10 || unit(place - 1) === 13)) place--;
  return place;
}

/** Does this row's date differ from that of the row before? */
function isNewDay(row: usize): i32 {
  const before = row - ROW;
  for (let at = VALUES; at < VALUES + 12; at += 4)
    if (load<i32>(row + at) !== load<i32>(before + at)) return 1;
  for (let at = WORDS + 4; at < WORDS + 12; at += 4)
    if (load<i32>(row + at) !== load<i32>(before + at)) return 1;
  return 0;
}

/** May this be more than what somebody typed? Told by how it begins and ends, as `isOrdinaryPart` of `bodies/gate.ts`. */
function isSpecial(from: i32, end: i32): bool {
  if (from === -1 || from >= end) return true;
  const first = unit(from);
  if (first === 0x3c || first === 0x200e || first === 0x200f) return true;
  const pair = (first * 257 + unit(from + 1)) & 0xffff;
  if ((load<u8>(OPENINGS + pair) & 1) !== 0) {
    const third = unit(from + 2);
    if (third < 0x30 || third === 0xa0 || third >= 0x600) return true;
    if ((load<u8>(OPENINGS + ((pair * 31 + third) & 0xffff)) & 2) !== 0) return true;
  }
  return endsLikeFile(end) || (end - from > 50 && unit(end - 25) === 0x2f);
}

/** A bracket, or a blank that may stand behind one. */
function endsLikeFile(end: i32): bool {
  const last = unit(end - 1);
  return last === 0x3e || last === 0x29 || isBlank(last);
}

/** Settles the row of a record that ends before a place. */
function close(row: usize, behind: i32): void {
  const end = beforeLineBreaks(load<i32>(row + BEHIND), behind);
  store<i32>(row + END, end);
  if (isSpecial(load<i32>(row + BODY), end)) flag(row, SPECIAL);
}

/**
 * Reads `length` units, of which the first line begins at `from`.
 * @returns how many headers there are, each with its row
 */
export function scan(length: i32, from: i32): i32 {
  store<u16>(UNITS + ((<usize>length) << 1), 10);
  /** What stands before the first header is the caller's. */
  let row = ROWS;
  let place = from;
  while (place < length) {
    const next = row + ROW;
    const behind = header(place, next);
    if (behind !== -1) {
      if (row !== ROWS) close(row, place);
      store<i32>(next + NEW_DAY, row === ROWS ? 1 : isNewDay(next));
      row = next;
      store<i32>(row + START, place);
      store<i32>(row + BEHIND, behind);
      store<i32>(row + FLAGS, 0);
      sender(behind, row);
      place = behind;
    } else if (place > from) {
      // A bracket at the end of a line that is not the last is a file's, with a caption below.
      flag(row, endsLikeFile(beforeLineBreaks(from, place)) ? MANY_LINES | SPECIAL : MANY_LINES);
    }
    place = lineEnd(place, row) + 1;
  }
  if (row !== ROWS) close(row, length);
  return <i32>((row - ROWS) / ROW);
}
