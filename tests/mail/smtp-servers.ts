/** Mail servers on loopback: an honest one, and ones that lie. Each keeps the bytes that it was sent outside TLS. */
import { createServer, type Socket } from "node:net";
import { type SecureContextOptions, TLSSocket } from "node:tls";
import { SMTPServer } from "smtp-server";

export const user = "olga@school.example";
export const password = "sehr geheim 7";

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  readonly isEncrypted: boolean;
}

export interface Honest {
  readonly port: number;
  readonly mails: readonly Received[];
  /** How often somebody connected. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** Takes mail for everybody but `gone@…`, from one user. */
export async function honestServer(identity: SecureContextOptions, direct: boolean): Promise<Honest> {
  const mails: Received[] = [];
  let connections = 0;
  const server = new SMTPServer({
    ...{ cert: identity.cert as string, key: identity.key as string, secure: direct, logger: false },
    onConnect(_, done) {
      connections += 1;
      done();
    },
    onAuth(auth, _, done) {
      if (auth.username === user && auth.password === password) done(null, { user });
      else done(new Error("no such user or password"));
    },
    onRcptTo({ address }, _, done) {
      if (address.startsWith("gone@"))
        done(Object.assign(new Error("5.1.1 no such mailbox"), { responseCode: 550 }));
      else done();
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString("latin1"),
          isEncrypted: session.secure === true,
        });
        done();
      });
    },
  });
  server.on("error", () => {});
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return {
    ...{ port, mails },
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface Lie {
  /** What it offers after EHLO, before encryption. */
  readonly offers: readonly string[];
  /** Its answer to STARTTLS; a handshake follows only where it `encrypts`. */
  readonly startTls?: string;
  readonly encrypts?: SecureContextOptions;
  /** Hangs up when it gets this command; `text`: in the middle of a mail's text. */
  readonly dropsAt?: "RCPT" | "text" | "end";
}

export interface Liar {
  readonly port: number;
  /** What it was sent outside TLS. */
  readonly clear: () => string;
  /** Mails of which it has all of the text, though it never said so. */
  readonly texts: () => number;
  close(): void;
}

export async function lyingServer({ offers, startTls, encrypts, dropsAt }: Lie): Promise<Liar> {
  let clear = "";
  let texts = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      clear += bytes.toString("latin1");
    });
    talk(socket, offers, "220 mail.example ESMTP\r\n");
  });
  const talk = (socket: Socket, extensions: readonly string[], greeting: string) => {
    let isText = false;
    let text = "";
    const listener = (bytes: Buffer) => {
      const said = bytes.toString("latin1");
      if (isText) {
        if (dropsAt === "text") return socket.destroy();
        text += said;
        if (!text.endsWith("\r\n.\r\n")) return;
        texts += 1;
        if (dropsAt === "end") return socket.destroy();
        isText = false;
        socket.write("250 taken\r\n");
        return;
      }
      for (const line of said.split("\r\n").filter(Boolean)) {
        const word = line.split(/[ :]/)[0]?.toUpperCase() ?? "";
        if (word === dropsAt) return socket.destroy();
        if (word === "STARTTLS") {
          socket.write(startTls ?? "454 not now\r\n");
          if (encrypts === undefined) continue;
          socket.off("data", listener);
          socket.removeAllListeners("data");
          const inner = new TLSSocket(socket, { isServer: true, ...encrypts });
          inner.on("error", () => {});
          talk(inner, ["AUTH PLAIN LOGIN"], "");
          return;
        }
        if (word === "EHLO")
          socket.write(
            ["mail.example", ...extensions]
              .map((text, at, all) => `250${at === all.length - 1 ? " " : "-"}${text}\r\n`)
              .join(""),
          );
        else if (word === "AUTH") socket.write("235 welcome\r\n");
        else if (word === "DATA") {
          isText = true;
          socket.write("354 go on\r\n");
        } else if (word === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 fine\r\n");
      }
    };
    socket.on("data", listener);
    if (greeting) socket.write(greeting);
  };
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return {
    port,
    clear: () => clear,
    texts: () => texts,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
