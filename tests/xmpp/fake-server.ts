/** A server that does what a test tells it to, right or wrong, and remembers every byte that it was sent. */
import { execFile } from "node:child_process";
import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TLSSocket } from "node:tls";
import { promisify } from "node:util";
import { makeCertificates } from "../../src/demo/ca.ts";

export interface Identity {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** A certificate for these names, signed by an authority of its own. */
export async function identity(...names: [string, ...string[]]): Promise<Identity> {
  const folder = await mkdtemp(join(tmpdir(), "migrate-class-fake-"));
  try {
    const files = await makeCertificates(folder, names);
    const [ca, cert, key] = await Promise.all(
      [files.caFile, files.certificateFile, files.keyFile].map((file) => readFile(file, "utf8")),
    );
    return { ca: ca ?? "", cert: cert ?? "", key: key ?? "" };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A certificate that nobody else vouches for; -1 = it expired yesterday. */
export async function selfSigned(name: string, days: number): Promise<Identity> {
  const folder = await mkdtemp(join(tmpdir(), "migrate-class-fake-"));
  const [certFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const openssl = (...args: readonly string[]) => promisify(execFile)("openssl", args);
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const about = ["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`];
  try {
    await openssl("req", "-x509", ...kind, ...about, "-keyout", keyFile, "-out", certFile);
    await openssl("x509", "-in", certFile, "-signkey", keyFile, "-days", `${days}`, "-out", certFile);
    const [cert, key] = await Promise.all([readFile(certFile, "utf8"), readFile(keyFile, "utf8")]);
    return { ca: cert, cert, key };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface FakeOptions {
  /** Where it listens; left out: any port on 127.0.0.1. */
  readonly at?: { readonly host: string; readonly port: number };
  readonly identity?: Identity;
  readonly direct?: boolean;
  /** Inside `<stream:features>` before encryption. */
  readonly plainFeatures?: string;
  /** The answer to `<starttls/>`, and whatever follows it unprotected. */
  readonly proceed?: string;
  /** Sent unprotected a moment after `<proceed/>`, instead of the handshake. */
  readonly late?: string;
  readonly mechanisms?: readonly string[];
  /** Inside `<stream:features>` beside the mechanisms. */
  readonly moreFeatures?: string;
  readonly password?: string;
  readonly iterations?: number;
  /** `skipped`: success at once, without any challenge. */
  readonly signature?: "right" | "missing" | "wrong" | "as-challenge" | "skipped";
  /** Bytes per write; left out = all at once. */
  readonly pieces?: number;
  /** Instead of the stream header, before encryption. */
  readonly greeting?: (socket: Socket) => void;
  /** Told of each element after the session began; gives what to answer. */
  readonly onStanza?: (stanza: string) => string;
  /** Has the connection for itself as soon as the session began. */
  readonly onSession?: (socket: TLSSocket) => void;
}

export interface Fake {
  readonly port: number;
  /** All bytes that came unencrypted, except the handshake's. */
  plain(): string;
  /** All that came inside TLS. */
  secret(): string;
  /** How often somebody tried to sign in. */
  attempts(): number;
  /** What the last TLS connection was for: the name that it asked for, and the protocol. */
  wanted(): { readonly name: unknown; readonly protocol: unknown } | null;
  close(): Promise<void>;
}

const STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>";
const PROCEED = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
const SASL = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
const HEADER =
  "<?xml version='1.0'?><stream:stream from='school.example' id='1' version='1.0' " +
  "xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

export async function fakeServer(options: FakeOptions = {}): Promise<Fake> {
  const heard = { plain: "", secret: "", attempts: 0 };
  let wanted: { readonly name: unknown; readonly protocol: unknown } | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => {});
    if (options.direct) secure(socket);
    else unprotected(socket);
  });

  function unprotected(socket: Socket): void {
    const onData = (bytes: Buffer) => {
      const text = bytes.toString("latin1");
      heard.plain += text;
      if (text.includes("<starttls")) {
        socket.off("data", onData);
        if (options.late === undefined) socket.write(options.proceed ?? PROCEED, () => secure(socket));
        else socket.write(PROCEED, () => setTimeout(() => socket.write(options.late ?? ""), 30));
      } else if (options.greeting) options.greeting(socket);
      else if (text.includes("<stream:stream")) {
        socket.write(`${HEADER}<stream:features>${options.plainFeatures ?? STARTTLS}</stream:features>`);
      } else cleartextLogin(socket, text);
    };
    socket.on("data", onData);
  }

  /** Says yes to everything, as a thief would. */
  function cleartextLogin(socket: Socket, text: string): void {
    if (!/<(auth|response)/.test(text)) return;
    heard.attempts += 1;
    socket.write(`<success ${SASL}/>`);
  }

  function secure(socket: Socket): void {
    const { cert = "", key = "" } = options.identity ?? {};
    const secured = new TLSSocket(socket, { isServer: true, cert, key, ALPNProtocols: ["xmpp-client"] });
    secured.on("error", () => {});
    secured.once("secure", () => {
      wanted = { name: (secured as { servername?: unknown }).servername, protocol: secured.alpnProtocol };
    });
    secured.on("data", (bytes: Buffer) => {
      const text = bytes.toString("utf8");
      heard.secret += text;
      if (text.includes("</stream:stream>")) secured.end("</stream:stream>");
      for (const element of text.match(
        /<(?:stream:stream|auth|response|iq|presence|message)\b[\s\S]*?>(?:[\s\S]*?(?=<(?:iq|presence|message|\/stream)\b)|[\s\S]*$)/g,
      ) ?? []) {
        answer(secured, element);
      }
    });
  }

  let signedIn = false;
  let scram: ScramServer | null = null;

  function answer(socket: TLSSocket, element: string): void {
    const write = (text: string) => writeInPieces(socket, text, options.pieces);
    if (element.startsWith("<stream:stream")) {
      const offered = (options.mechanisms ?? ["SCRAM-SHA-256", "PLAIN"])
        .map((name) => `<mechanism>${name}</mechanism>`)
        .join("");
      const before = `<mechanisms ${SASL}>${offered}</mechanisms>${options.moreFeatures ?? ""}`;
      const features = signedIn ? "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>" : before;
      write(`${HEADER}<stream:features>${features}</stream:features>`);
    } else if (element.startsWith("<auth")) {
      heard.attempts += 1;
      const [, mechanism = "", data = ""] = /mechanism="([^"]+)"[^>]*>([^<]*)/.exec(element) ?? [];
      const text = Buffer.from(data, "base64").toString("utf8");
      if (mechanism === "PLAIN") {
        signedIn = text.endsWith(`\0${options.password ?? "secret"}`);
        write(signedIn ? `<success ${SASL}/>` : `<failure ${SASL}><not-authorized/></failure>`);
        return;
      }
      if (options.signature === "skipped") {
        signedIn = true;
        write(`<success ${SASL}/>`);
        return;
      }
      scram = new ScramServer(mechanism === "SCRAM-SHA-1" ? "sha1" : "sha256", text, options);
      write(`<challenge ${SASL}>${base64(scram.first)}</challenge>`);
    } else if (element.startsWith("<response")) {
      const data = Buffer.from(/>([^<]*)</.exec(element)?.[1] ?? "", "base64").toString("utf8");
      if (data === "") {
        signedIn = true;
        write(`<success ${SASL}/>`);
        return;
      }
      const final = scram?.final(data) ?? null;
      if (final === null) write(`<failure ${SASL}><not-authorized/></failure>`);
      else if (options.signature === "as-challenge") write(`<challenge ${SASL}>${base64(final)}</challenge>`);
      else {
        signedIn = true;
        write(`<success ${SASL}>${base64(final)}</success>`);
      }
    } else if (element.includes("urn:ietf:params:xml:ns:xmpp-bind")) {
      const id = /id="([^"]+)"/.exec(element)?.[1];
      write(
        `<iq type='result' id='${id}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>berger@school.example/r</jid></bind></iq>`,
      );
      options.onSession?.(socket);
    } else write(options.onStanza?.(element) ?? "");
  }

  const { host, port } = options.at ?? { host: "127.0.0.1", port: 0 };
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    plain: () => heard.plain,
    secret: () => heard.secret,
    attempts: () => heard.attempts,
    wanted: () => wanted,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** The server's half of SCRAM (RFC 5802), written apart from ours so that both must agree with the RFC. */
class ScramServer {
  readonly first: string;
  readonly #hash: "sha1" | "sha256";
  readonly #bare: string;
  readonly #options: FakeOptions;

  constructor(hash: "sha1" | "sha256", clientFirst: string, options: FakeOptions) {
    this.#hash = hash;
    this.#options = options;
    this.#bare = clientFirst.replace(/^n,,/, "");
    const nonce = /r=(.*)$/.exec(clientFirst)?.[1] ?? "";
    this.first = `r=${nonce}server,s=${base64("salt and pepper")},i=${options.iterations ?? 4096}`;
  }

  /** The server's last message; null = wrong password. */
  final(clientFinal: string): string | null {
    const [, without = "", proof = ""] = /^(.*),p=(.*)$/.exec(clientFinal) ?? [];
    const mac = (secret: Uint8Array, text: string) =>
      Uint8Array.from(createHmac(this.#hash, secret).update(text).digest());
    const size = this.#hash === "sha1" ? 20 : 32;
    const password = this.#options.password ?? "secret";
    const rounds = this.#options.iterations ?? 4096;
    const salted = Uint8Array.from(pbkdf2Sync(password, "salt and pepper", rounds, size, this.#hash));
    const signed = `${this.#bare},${this.first},${without}`;
    const stored = Uint8Array.from(createHash(this.#hash).update(mac(salted, "Client Key")).digest());
    const signature = mac(stored, signed);
    const key = Uint8Array.from(Buffer.from(proof, "base64"), (byte, at) => byte ^ (signature[at] ?? 0));
    const right = createHash(this.#hash).update(key).digest().equals(stored);
    if (!right) return null;
    if (this.#options.signature === "missing") return "";
    const server = mac(mac(salted, "Server Key"), signed);
    if (this.#options.signature === "wrong") server[0] = (server[0] ?? 0) ^ 1;
    return `v=${Buffer.from(server).toString("base64")}`;
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

const writing = new WeakMap<TLSSocket, Promise<void>>();

/** Each piece in a TLS record of its own, so that it also arrives alone; texts stay in order. */
function writeInPieces(socket: TLSSocket, text: string, size = Number.POSITIVE_INFINITY): void {
  const bytes = Buffer.from(text);
  const pieces = size === Number.POSITIVE_INFINITY ? [bytes] : split(bytes, size);
  const write = (piece: Buffer) =>
    new Promise<void>((resolve) => socket.write(Uint8Array.from(piece), () => setImmediate(resolve)));
  const all = async () => {
    for (const piece of pieces) await write(piece);
  };
  writing.set(socket, (writing.get(socket) ?? Promise.resolve()).then(all));
}

function split(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
}
