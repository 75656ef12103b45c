import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { findTargets, inOrder, parseService, type SrvRecord } from "../../src/xmpp/target.ts";

const record = (name: string, priority: number, weight = 0, port = 5222): SrvRecord => ({
  name,
  port,
  priority,
  weight,
});

const dns = (zone: Readonly<Record<string, readonly SrvRecord[]>>) => async (name: string) => {
  const found = zone[name];
  if (!found) throw new Error("ENOTFOUND");
  return found;
};

describe("--service", () => {
  it.each([
    ["xmpp://chat.example.org", { host: "chat.example.org", port: 5222, tls: "starttls" }],
    ["xmpps://chat.example.org", { host: "chat.example.org", port: 5223, tls: "direct" }],
    ["xmpp://127.0.0.1:15222/", { host: "127.0.0.1", port: 15222, tls: "starttls" }],
    ["xmpps://[::1]:443", { host: "::1", port: 443, tls: "direct" }],
    [
      "wss://chat.example.org",
      { host: "chat.example.org", port: 443, tls: "websocket", url: "wss://chat.example.org/" },
    ],
    [
      "wss://[::1]:5443/ws?a=b",
      { host: "::1", port: 5443, tls: "websocket", url: "wss://[::1]:5443/ws?a=b" },
    ],
  ])("%s is understood", (service, target) => {
    expect(parseService(service)).toEqual(target);
  });

  it.each([
    "chat.example.org",
    "http://x",
    "xmpp://",
    "xmpp://a:b@x",
    "xmpp://x/room",
    "xmpp://x?join",
    "xmpp://x:99999",
    "wss://",
    "wss://a:b@x/ws",
    "wss://x/ws#there",
    "",
  ])("“%s” is refused as a mistake in use", (service) => {
    expect(() => parseService(service)).toThrow(Failure);
    expect(() => parseService(service)).toThrow("xmpp.service-not-understood");
  });

  it("ws:// is refused, because nothing would be encrypted", () => {
    expect(() => parseService("ws://chat.example.org/ws")).toThrow("xmpp.websocket-unprotected");
  });
});

describe("targets of a domain", () => {
  it("without records are the domain itself on port 5222", async () => {
    expect(await findTargets("bücher.example", dns({}), Math.random)).toEqual([
      { host: "xn--bcher-kva.example", port: 5222, tls: "starttls" },
    ]);
  });

  it("merge both kinds of record by priority", async () => {
    const zone = dns({
      "_xmpp-client._tcp.x.example": [record("b.example", 20), record("a.example", 5)],
      "_xmpps-client._tcp.x.example": [record("c.example", 10, 0, 443)],
    });
    expect(await findTargets("x.example", zone, () => 0)).toEqual([
      { host: "a.example", port: 5222, tls: "starttls" },
      { host: "c.example", port: 443, tls: "direct" },
      { host: "b.example", port: 5222, tls: "starttls" },
    ]);
  });

  it("leave out a kind that is declared absent, and fail when all are", async () => {
    const none = [record(".", 0)];
    const half = dns({
      "_xmpps-client._tcp.x.example": none,
      "_xmpp-client._tcp.x.example": [record("a.example", 1)],
    });
    expect(await findTargets("x.example", half, () => 0)).toHaveLength(1);
    const all = dns({ "_xmpps-client._tcp.x.example": none, "_xmpp-client._tcp.x.example": none });
    await expect(findTargets("x.example", all, () => 0)).rejects.toThrow("xmpp.no-service");
  });

  it("keep every record once, never a later priority before an earlier, whatever chance says", () => {
    const records = fc.array(
      fc.record({ name: fc.string(), port: fc.nat(), priority: fc.nat(3), weight: fc.nat(50) }),
    );
    fc.assert(
      fc.property(
        records,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (given, chance) => {
          const ordered = inOrder(given, () => chance.next().value as number);
          expect(new Set(ordered)).toEqual(new Set(given));
          expect(ordered).toHaveLength(given.length);
          const priorities = ordered.map(({ priority }) => priority);
          expect(priorities).toEqual([...priorities].sort((a, b) => a - b));
        },
      ),
    );
  });

  it("are drawn by weight among equals", () => {
    const two = [record("light", 1, 10), record("heavy", 1, 30)];
    const first = (chance: number) => inOrder(two, () => chance)[0]?.name;
    expect([first(0), first(0.24), first(0.26), first(0.99)]).toEqual(["light", "light", "heavy", "heavy"]);
  });
});
