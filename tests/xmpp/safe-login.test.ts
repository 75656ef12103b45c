/** What a hostile or broken server gets from us: nothing. */
import type { Socket } from "node:net";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { type ConnectOptions, connect } from "../../src/xmpp/connect.ts";
import {
  type Fake,
  type FakeOptions,
  fakeServer,
  type Identity,
  identity,
  selfSigned,
} from "./fake-server.ts";

let school: Identity;
let elsewhere: Identity;
const fakes: Fake[] = [];

beforeAll(async () => {
  [school, elsewhere] = await Promise.all([
    identity("school.example"),
    identity("evil.example", "localhost"),
  ]);
});

afterEach(async () => {
  await Promise.all(fakes.splice(0).map((fake) => fake.close()));
});

async function against(options: FakeOptions, other: Partial<ConnectOptions> = {}) {
  const fake = await fakeServer({ identity: school, ...options });
  fakes.push(fake);
  let asked = 0;
  const result = await connect({
    jid: "berger@school.example",
    password: async () => {
      asked += 1;
      return "secret";
    },
    service: `${options.direct ? "xmpps" : "xmpp"}://127.0.0.1:${fake.port}`,
    ca: school.ca,
    deadlineMs: 3000,
    ...other,
  }).catch((reason: unknown) => reason);
  return { fake, result, asked, failure: result as Failure };
}

function expectNothingSecret(fake: Fake): void {
  const everything = fake.plain() + fake.secret();
  for (const secret of ["secret", "<auth", "berger", Buffer.from("berger").toString("base64").slice(0, 6)]) {
    expect(everything).not.toContain(secret);
  }
  expect(fake.attempts()).toBe(0);
}

describe("a server that offers no encryption", () => {
  const scram =
    "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms>";
  it.each([
    ["SCRAM", scram],
    ["PLAIN", scram.replace("SCRAM-SHA-1", "PLAIN")],
    ["a session without any login", "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"],
    ["nothing at all", ""],
  ])("gets no credential byte when it offers %s", async (_, plainFeatures) => {
    const { fake, failure, asked } = await against({ plainFeatures });
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.reason).toBe("unavailable");
    expect(failure.findings).toEqual([{ code: "xmpp.no-encryption", host: "127.0.0.1", port: fake.port }]);
    expect(asked).toBe(0);
    expectNothingSecret(fake);
    expect(fake.plain()).toMatch(/^<\?xml version='1.0'\?><stream:stream [^<>]*>$/);
  });

  it("is not believed when it says <failure/> instead of <proceed/>", async () => {
    const proceed = "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>";
    const { fake, failure } = await against({ proceed });
    expect(failure.findings[0]?.code).toBe("xmpp.encryption-refused");
    expectNothingSecret(fake);
  });
});

describe("a certificate", () => {
  it.each([false, true])(
    "for another name is refused (direct TLS: %s), though its authority is trusted",
    async (direct) => {
      const { fake, failure, asked } = await against({ identity: elsewhere, direct }, { ca: elsewhere.ca });
      expect(failure.findings).toEqual([
        {
          code: "xmpp.certificate-other-name",
          domain: "school.example",
          names: ["evil.example", "localhost"],
        },
      ]);
      expect(asked).toBe(0);
      expectNothingSecret(fake);
    },
  );

  it("for the machine's name does not do: the address's domain counts", async () => {
    const fake = await fakeServer({ identity: elsewhere, direct: true });
    fakes.push(fake);
    const service = `xmpps://localhost:${fake.port}`;
    const { failure } = await against({}, { service, ca: elsewhere.ca });
    expect(failure.findings[0]?.code).toBe("xmpp.certificate-other-name");
    expectNothingSecret(fake);
  });

  it.each([false, true])(
    "from an authority that nobody trusts is refused (direct TLS: %s)",
    async (direct) => {
      const { fake, failure } = await against({ direct }, { ca: undefined });
      expect(failure.findings).toEqual([{ code: "xmpp.certificate-untrusted", domain: "school.example" }]);
      expectNothingSecret(fake);
    },
  );

  it("that vouches for itself is refused", async () => {
    const { fake, failure } = await against({ identity: await selfSigned("school.example", 2) });
    expect(failure.findings).toEqual([{ code: "xmpp.certificate-untrusted", domain: "school.example" }]);
    expectNothingSecret(fake);
  });

  it.each([false, true])("that has expired is refused (direct TLS: %s)", async (direct) => {
    const old = await selfSigned("school.example", -1);
    const { fake, failure, asked } = await against({ identity: old, direct }, { ca: old.ca });
    expect(failure.findings).toEqual([{ code: "xmpp.certificate-expired", domain: "school.example" }]);
    expect(asked).toBe(0);
    expectNothingSecret(fake);
  });

  it("is refused when it is made out to the right name by another authority than the given one", async () => {
    const { fake, failure } = await against({}, { ca: elsewhere.ca });
    expect(failure.findings[0]?.code).toBe("xmpp.certificate-untrusted");
    expectNothingSecret(fake);
  });
});

describe("text slipped in around encryption", () => {
  it("behind <proceed/> ends the attempt", async () => {
    const injected = "<iq type='result' id='x'/><message><body>INJECTED</body></message>";
    const { fake, failure } = await against({
      proceed: `<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>${injected}`,
    });
    expect(failure.findings[0]?.code).toBe("xmpp.bytes-before-encryption");
    expectNothingSecret(fake);
  });

  it("a moment after <proceed/> never reaches the session", async () => {
    const late = "<stream:features><mechanisms/></stream:features>";
    const { fake, failure } = await against({ late }, { deadlineMs: 2000 });
    expect(failure.findings[0]?.code).toBe("xmpp.encryption-failed");
    expect(failure.reason).toBe("unavailable");
    expectNothingSecret(fake);
  });
});

describe("a server that wastes our time", () => {
  it.each<[string, (socket: Socket) => void]>([
    ["says nothing", () => {}],
    [
      "sends one byte now and then",
      (socket) => {
        const header = "<stream:stream xmlns='jabber:client' ";
        let at = 0;
        const timer = setInterval(() => socket.write(header[at++ % header.length] ?? " "), 20);
        socket.on("close", () => clearInterval(timer));
      },
    ],
  ])("and %s is given up at the deadline", async (_, greeting) => {
    const started = performance.now();
    const { fake, failure } = await against({ greeting }, { deadlineMs: 500 });
    expect(failure.findings).toEqual([{ code: "xmpp.no-answer", domain: "school.example", seconds: 1 }]);
    expect(performance.now() - started).toBeLessThan(2500);
    expectNothingSecret(fake);
  });

  it("with an endless stream header is given up after a few kilobytes", async () => {
    let sent = 0;
    const greeting = (socket: Socket) => {
      const pour = () => {
        if (socket.destroyed || sent > 50_000_000) return;
        sent += 4096;
        socket.write(`<stream:stream a='${"x".repeat(4078)}`, () => setImmediate(pour));
      };
      pour();
    };
    const { failure } = await against({ greeting });
    expect(failure.findings[0]?.code).toBe("xmpp.not-xmpp");
    expect(sent).toBeLessThan(50_000_000);
  });

  it("with an endless stream header inside TLS is given up too", async () => {
    const { fake, failure } = await against({ moreFeatures: "<x/>".repeat(200_000) });
    expect(failure.reason).toBe("unavailable");
    expect(fake.attempts()).toBe(0);
  });

  it("and is no chat server at all is recognised at its first line", async () => {
    const greeting = (socket: Socket) => void socket.write("HTTP/1.1 400 Bad Request\r\n\r\n");
    const { fake, failure } = await against({ greeting });
    expect(failure.findings).toEqual([{ code: "xmpp.not-xmpp", host: "127.0.0.1", port: fake.port }]);
  });

  it("and knows no such domain is reported as that", async () => {
    const greeting = (socket: Socket) =>
      void socket.write(
        "<stream:stream><stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>",
      );
    const { failure } = await against({ greeting });
    expect(failure.findings[0]?.code).toBe("xmpp.domain-not-served");
  });
});

describe("signing in", () => {
  it.each([["SCRAM-SHA-256"], ["SCRAM-SHA-1"], ["PLAIN"]])("works with %s alone", async (mechanism) => {
    const { fake, result } = await against({ mechanisms: [mechanism] });
    expect(result).toMatchObject({ jid: "berger@school.example" });
    expect(fake.secret()).toContain(`mechanism="${mechanism}"`);
    expect(fake.plain()).not.toContain("<auth");
  });

  it.each([["SCRAM-SHA-256"], ["SCRAM-SHA-1"], ["PLAIN"]])(
    "with %s takes umlauts and signs",
    async (mechanism) => {
      const password = "Grüße, =\u00a0🌻";
      const fake = { mechanisms: [mechanism], password: "Grüße, = 🌻" };
      const { result } = await against(fake, {
        jid: "müller@school.example",
        password: async () => password,
      });
      expect(result).toHaveProperty("jid");
    },
  );

  it("prefers the way that tells the server least", async () => {
    const { fake } = await against({ mechanisms: ["PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256"] });
    expect(fake.secret()).toContain('mechanism="SCRAM-SHA-256"');
    expect(fake.secret()).not.toContain(Buffer.from("\0berger\0secret").toString("base64"));
  });

  it("accepts the server's proof as a last challenge too", async () => {
    const { result } = await against({ signature: "as-challenge" });
    expect(result).toMatchObject({ jid: "berger@school.example" });
  });

  it.each(["missing", "wrong", "skipped"] as const)(
    "refuses a server whose signature is %s, before any stanza",
    async (signature) => {
      for (const mechanism of ["SCRAM-SHA-256", "SCRAM-SHA-1"]) {
        const { fake, failure } = await against({ signature, mechanisms: [mechanism] });
        expect(failure.findings).toEqual([{ code: "xmpp.server-unproven", domain: "school.example" }]);
        expect(fake.secret()).not.toMatch(/<(iq|presence|message)/);
        expect(fake.secret().match(/<stream:stream/g)).toHaveLength(1);
      }
    },
  );

  it.each([1, 4095])(
    "refuses a server that asks for only %i rounds, before answering it",
    async (iterations) => {
      const { fake, failure } = await against({ iterations });
      expect(failure.findings).toEqual([{ code: "xmpp.login-weak", domain: "school.example" }]);
      expect(fake.secret()).not.toContain("<response");
    },
  );

  it("tries a wrong password exactly once", async () => {
    const { fake, failure, asked } = await against({ password: "another" });
    expect(failure.reason).toBe("forbidden");
    expect(failure.findings).toEqual([{ code: "xmpp.login-refused", jid: "berger@school.example" }]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(fake.attempts()).toBe(1);
    expect(asked).toBe(1);
  });

  it("does not follow offers beside the login: newer logins, encryption again, a session for nothing", async () => {
    const moreFeatures =
      "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>PLAIN</mechanism></authentication>" +
      "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>";
    const { fake, result } = await against({ moreFeatures });
    expect(result).toMatchObject({ jid: "berger@school.example" });
    expect(fake.secret()).not.toContain("urn:xmpp:sasl:2");
    expect(fake.secret()).not.toContain("<starttls");
  });

  it("names the ways that a server offers when none will do", async () => {
    const { fake, failure } = await against({ mechanisms: ["EXTERNAL", "ANONYMOUS"] });
    expect(failure.findings).toEqual([
      { code: "xmpp.login-method-missing", domain: "school.example", offered: ["EXTERNAL", "ANONYMOUS"] },
    ]);
    expect(fake.attempts()).toBe(0);
  });

  it("never opens a session that skips the login", async () => {
    const moreFeatures = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>";
    const { fake, failure } = await against({ mechanisms: [], moreFeatures });
    expect(failure.findings[0]?.code).toBe("xmpp.login-method-missing");
    expect(fake.secret()).not.toContain("<iq");
  });
});

describe("unusable options", () => {
  it.each(["berger", "@school.example", "a b@school.example", "a@b@c", ""])(
    "the address “%s” is refused",
    async (jid) => {
      const { failure } = await against({}, { jid });
      expect(failure.reason).toBe("usage");
      expect(failure.findings).toEqual([{ code: "xmpp.address-not-understood", address: jid }]);
    },
  );

  it("a file without a certificate and a bad address are reported together", async () => {
    const { failure } = await against({}, { jid: "x", ca: "no certificate" });
    expect(failure.findings.map(({ code }) => code)).toEqual([
      "xmpp.address-not-understood",
      "xmpp.ca-not-understood",
    ]);
  });

  it("a port where nobody listens is reported with host and port", async () => {
    const fake = await fakeServer();
    await fake.close();
    const { failure } = await against({}, { service: `xmpp://127.0.0.1:${fake.port}` });
    expect(failure.findings).toEqual([
      { code: "xmpp.connection-refused", host: "127.0.0.1", port: fake.port },
    ]);
  });
});
