/**
 * Composes archives for the bench, the same on every machine: `node zips.mjs KIND FILE`.
 * - `chat`: the chat text alone, deflated. `media-GB`: beside it one stored file of so many gigabytes that the disk keeps
 *   as a hole, zip64 from 4 GB on. `entries-N`: the chat among N empty files.
 * - `bomb-declared` (10 GB), `bomb-lying` (declares a thousandth of its lines), `bomb-overlap` (2,000 names of one entry).
 */
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { argv } from "node:process";
import { crc32, deflateRawSync } from "node:zlib";

const [, , kind = "", file = ""] = argv;
const line = "03.09.26, 10:15 - Nora: Moin, wer bringt am Freitag Kuchen mit?\n";
const chat = Buffer.from(line.repeat(1000));

const out = openSync(file, "w");
const centrals = [];
let offset = 0;

function put(bytes) {
  writeSync(out, bytes, 0, bytes.length, offset);
  offset += bytes.length;
}

function fields(name, { method, crc, packed, size }, at, zip64) {
  const wide = (n) => (zip64 ? 0xffffffff : n);
  const extra = zip64 ? Buffer.alloc(at === null ? 20 : 28) : Buffer.alloc(0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(extra.length - 4, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(packed), 12);
    if (at !== null) extra.writeBigUInt64LE(BigInt(at), 20);
  }
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(zip64 ? 45 : 20, 0);
  shared.writeUInt16LE(0x800, 2);
  shared.writeUInt16LE(method, 4);
  shared.writeUInt32LE(crc, 10);
  shared.writeUInt32LE(wide(packed), 14);
  shared.writeUInt32LE(wide(size), 18);
  shared.writeUInt16LE(name.length, 22);
  shared.writeUInt16LE(extra.length, 24);
  return { shared, extra, at: wide(at ?? 0) };
}

function central(name, entry, at) {
  const zip64 = entry.packed > 0xfffffffe || entry.size > 0xfffffffe || at > 0xfffffffe;
  const { shared, extra, at: written } = fields(name, entry, at, zip64);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(written, 10);
  centrals.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([45, 3]), shared, tail, name, extra]));
}

/** `hole`: bytes that are zeroes on the disk and take no room there. */
function entry(path, content, { hole = 0, size, method = 8 } = {}) {
  const name = Buffer.from(path);
  const data = method === 8 ? deflateRawSync(content) : content;
  const packed = data.length + hole;
  const one = { method, crc: hole > 0 ? 0 : crc32(content), packed, size: size ?? content.length + hole };
  const at = offset;
  const { shared, extra } = fields(name, one, null, Math.max(packed, one.size) > 0xfffffffe);
  put(Buffer.concat([Buffer.from("PK\x03\x04"), shared, name, extra]));
  put(data);
  offset += hole;
  central(name, one, at);
}

function finish() {
  const start = offset;
  put(Buffer.concat(centrals));
  const length = offset - start;
  const zip64 = start > 0xfffffffe || centrals.length > 0xfffe;
  if (zip64) {
    const record = Buffer.alloc(56);
    record.write("PK\x06\x06", "latin1");
    record.writeBigUInt64LE(44n, 4);
    record.writeUInt16LE(45, 12);
    record.writeUInt16LE(45, 14);
    record.writeBigUInt64LE(BigInt(centrals.length), 24);
    record.writeBigUInt64LE(BigInt(centrals.length), 32);
    record.writeBigUInt64LE(BigInt(length), 40);
    record.writeBigUInt64LE(BigInt(start), 48);
    const locator = Buffer.alloc(20);
    locator.write("PK\x06\x07", "latin1");
    locator.writeBigUInt64LE(BigInt(offset), 8);
    locator.writeUInt32LE(1, 16);
    put(record);
    put(locator);
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(zip64 ? 0xffff : centrals.length, 8);
  end.writeUInt16LE(zip64 ? 0xffff : centrals.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : start, 16);
  put(end);
  ftruncateSync(out, offset);
  closeSync(out);
}

const [what, number = "0"] = kind.split("-");
const kinds = {
  chat: () => entry("_chat.txt", chat),
  media() {
    entry("VID-20260903-WA0001.mp4", Buffer.alloc(0), { hole: Math.round(Number(number) * 1e9), method: 0 });
    entry("_chat.txt", chat);
  },
  entries() {
    const nothing = Buffer.alloc(0);
    for (let i = 0; i < Number(number); i++) entry(`IMG-20260903-WA${i}.jpg`, nothing, { method: 0 });
    entry("_chat.txt", chat);
  },
  bomb() {
    const zeroes = Buffer.alloc(64 * 1024 * 1024);
    if (number === "declared") entry("_chat.txt", zeroes, { size: 10e9 });
    else if (number === "lying") entry("_chat.txt", Buffer.from(line.repeat(500_000)), { size: 33_000 });
    else {
      const packed = deflateRawSync(zeroes);
      const one = { method: 8, crc: crc32(zeroes), packed: packed.length, size: zeroes.length };
      const name = Buffer.from("kernel.bin");
      put(Buffer.concat([Buffer.from("PK\x03\x04"), fields(name, one, null, false).shared, name]));
      put(packed);
      for (let i = 0; i < 2000; i++) central(Buffer.from(i === 0 ? "_chat.txt" : `IMG-${i}.jpg`), one, 0);
    }
  },
};
const make = kinds[what];
if (!make) throw new Error(`no such archive: ${kind}`);
make();
finish();
