import { describe, expect, it } from "vitest";
import { saslprep } from "../../src/text/index.ts";
import { checkServerFinal, clientFinal, clientFirstBare, type ScramHash } from "../../src/xmpp/scram.ts";

/** The worked examples of the documents themselves. */
const examples: readonly [
  string,
  ScramHash,
  { nonce: string; server: string; proof: string; signature: string },
][] = [
  [
    "RFC 5802 5",
    "sha1",
    {
      nonce: "fyko+d2lbbFgONRv9qkxdawL",
      server: "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
      proof: "v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
      signature: "rmF9pqV8S7suAoZWja4dJRkFsKQ=",
    },
  ],
  [
    "RFC 7677 3",
    "sha256",
    {
      nonce: "rOprNGfwEbeRWgbNEkqO",
      server: "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
      proof: "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
      signature: "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
    },
  ],
];

describe("SCRAM", () => {
  it.each(examples)("computes the example of %s", async (_, hash, { nonce, server, proof, signature }) => {
    const bare = clientFirstBare("user", nonce);
    const answer = await clientFinal(hash, "pencil", nonce, bare, server);
    expect(answer.message).toBe(`c=biws,${server.split(",")[0]},p=${proof}`);
    expect(Buffer.from(answer.serverSignature).toString("base64")).toBe(signature);
    expect(() => checkServerFinal(`v=${signature}`, answer.serverSignature)).not.toThrow();
  });

  it.each([
    ["malformed", "nonsense"],
    ["malformed", "m=unknown,r=abcdef,s=c2FsdA==,i=4096"],
    ["malformed", "r=abcdef,s=c2FsdA==,i=04096"],
    ["malformed", "r=abcdef,s=,i=4096"],
    ["nonce", "r=abc,s=c2FsdA==,i=4096"],
    ["nonce", "r=xyzdef,s=c2FsdA==,i=4096"],
    ["iterations", "r=abcdef,s=c2FsdA==,i=1"],
    ["iterations", "r=abcdef,s=c2FsdA==,i=4095"],
    ["iterations", "r=abcdef,s=c2FsdA==,i=9999999999"],
  ])("refuses as %s: %s", async (problem, serverFirst) => {
    await expect(clientFinal("sha256", "pw", "abc", "n=u,r=abc", serverFirst)).rejects.toMatchObject({
      problem,
    });
  });

  it.each(["", "v=", "v=AAAA", "e=other-error", `v=${Buffer.alloc(32).toString("base64")}`])(
    "does not take “%s” for the server's proof",
    (serverFinal) => {
      expect(() => checkServerFinal(serverFinal, new Uint8Array(32).fill(7))).toThrow("signature");
    },
  );

  it("writes names so that they cannot add fields, and passwords as servers compare them", () => {
    expect(clientFirstBare("a=b,c", "n")).toBe("n=a=3Db=2Cc,r=n");
    expect(saslprep("I\u00adX\u00a0\u2168")).toBe("IX IX");
  });
});
