/**
 * One signed-in session. The library, @xmpp/client, gets nothing but a verified TLS connection: it
 * never resolves names, connects, or negotiates encryption, and it never learns the password.
 */
import { randomBytes } from "node:crypto";
import { Failure, type Finding } from "../messages/index.ts";
import { bareOf, domainOf } from "../text/index.ts";
import type { Line } from "./dial.ts";
import { newId } from "./id.ts";
import { type Clock, type Keepalive, keepalive, systemClock } from "./keepalive.ts";
import { type Client, client, type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import { type Problem, refused } from "./refusal.ts";
import { register } from "./register.ts";
import { type Reply, refusalOf } from "./reply.ts";
import { authenticate, chooseMechanism, mechanismNames } from "./sasl.ts";
import { saslElements } from "./sasl-elements.ts";
import { makeLegal, outline } from "./stanza.ts";
import { SERVICE, useOnly } from "./transport.ts";

export interface SessionOptions {
  readonly local: string;
  readonly domain: string;
  readonly password: string;
  /** How long signing in may take, in milliseconds. */
  readonly deadlineMs: number;
  /** How long to wait for one answer, in milliseconds. */
  readonly answerMs: number;
  /** Name of this session; the server ends an earlier one of the same name. null = the server chooses one. */
  readonly resource: string | null;
  /** Told of each element sent and received: name, type, addresses; never text, never what signing in says. */
  readonly onTrace: ((line: string) => void) | null;
  /** Of an invitation, with which the account is made first; left out: it is there. */
  readonly token?: string | undefined;
  /** By which silence is measured; left out: the computer's. */
  readonly clock?: Clock | undefined;
}

export interface Session {
  /** Our own addresses, as the server gave them. */
  readonly jid: string;
  readonly fullJid: string;
  readonly domain: string;
  /** How many characters of what was sent had to be replaced, because XML has no room for them. */
  replacedCharacters(): number;
  /** Throws Failure "unavailable" when the connection is gone. */
  send(element: Element): Promise<void>;
  /**
   * Sends, and resolves with the first non-undefined value that `match` gives for a stanza that arrives.
   * Throws Failure "unavailable" when none arrives in time or the connection is lost.
   */
  exchange<T>(element: Element, match: (stanza: Element) => T | undefined, answerMs?: number): Promise<T>;
  /** Every message, presence and request that arrives; gives the function that ends it. */
  listen(listener: (stanza: Element) => void): () => void;
  close(): Promise<void>;
}

/** How long the other side may take to say goodbye. */
const LEAVING_MS = 2000;

/**
 * Takes a verified connection, signs in once and opens the session.
 * Throws Failure "forbidden" where the login is refused, else "unavailable".
 */
export async function openSession(line: Line, options: SessionOptions): Promise<Session> {
  const { domain, resource } = options;
  const { socket } = line;
  const settings = { service: SERVICE.bytes, domain, timeout: options.deadlineMs, credentials };
  const connection = client(resource === null ? settings : { ...settings, resource });
  // After a lost connection only the journal knows what to do, so the library must not come back by itself.
  connection.reconnect.stop();
  connection._onSeeOtherHost = (error) => connection.emit("error", error);
  connection.saslFactory._mechs = mechanismNames.map((name) => ({ name }));
  let signedIn = false;
  let online = false;
  let heard = () => {};
  const service = useOnly(connection, line, { online: () => online, heard: () => heard() });

  let lastError: unknown = null;
  const replies = saslElements();

  async function credentials(): Promise<void> {
    const mechanism = chooseMechanism(offered);
    if (mechanism === null) throw { kind: "no-login-method", offered } satisfies Problem;
    if (options.token !== undefined) await register(beforeLogin, { ...options, token: options.token });
    const element = (name: string, data: Buffer, attrs = {}) =>
      xml(name, { xmlns: NS.sasl, ...attrs }, data.toString("base64"));
    await authenticate(
      mechanism,
      {
        auth: (name, data) => connection.send(element("auth", data, { mechanism: name })),
        response: (data) => connection.send(element("response", data)),
        next: replies.next,
      },
      { local: options.local, password: options.password, nonce: randomBytes(18).toString("base64url") },
    );
    signedIn = true;
  }

  /** Nobody but the server can answer here yet. */
  function beforeLogin(child: Element): Promise<Reply> {
    const id = newId();
    return new Promise((resolve, reject) => {
      connection.on("element", function answer(stanza: Element) {
        if (stanza.name !== "iq" || stanza.attrs.id !== id) return;
        connection.off("element", answer);
        resolve(stanza.attrs.type === "result" ? { kind: "ok", stanza } : refusalOf(stanza));
      });
      const request = xml("iq", { type: "set", id, to: domain }, child);
      makeLegal(request);
      connection.send(request).catch(reject);
    });
  }

  let offered: readonly string[] = [];
  // First in line: what the library does not see, it cannot act on: SASL2, STARTTLS, a session without a login. And
  // stream management (XEP-0198), which would keep us in every room for minutes after a cut connection, and which made
  // Prosody 0.12 end streams that sent a presence too early. What got through is asked of the server instead.
  connection.prependListener("element", (element: Element) => {
    if (!element.is("features", NS.stream)) return;
    const wanted = signedIn ? NS.bind : NS.sasl;
    element.children = element.getChildElements().filter((child) => child.getNS() === wanted);
    if (signedIn) return;
    offered =
      element
        .getChild("mechanisms", NS.sasl)
        ?.getChildren("mechanism")
        .map((child) => child.text()) ?? [];
    if (chooseMechanism(offered) !== null) return;
    element.children = [];
    connection.emit("error", { kind: "no-login-method", offered } satisfies Problem);
  });
  connection.on("nonza", (element: Element) => {
    if (element.getNS() === NS.sasl) replies.push(element);
  });

  let lost = false;
  let beat: Keepalive | null = null;
  const losses = new Set<(failure: Failure) => void>();
  let loss: Finding = { code: "xmpp.connection-lost", domain };
  const goneFailure = () => new Failure("unavailable", loss, lastError);
  connection.on("error", (error: unknown) => {
    lastError = error;
  });
  const gone = () => {
    lost = true;
    beat?.stop();
    for (const tell of [...losses]) tell(goneFailure());
  };
  connection.on("disconnect", gone);
  // The other side ended the stream; the wire underneath has no use then.
  connection.on("close", () => {
    gone();
    socket.destroy();
  });

  try {
    await beforeDeadline(connection, service, options);
  } catch (error) {
    socket.destroy();
    throw refused(error, {
      jid: `${options.local}@${domain}`,
      domain,
      seconds: Math.ceil(options.deadlineMs / 1000),
    });
  }
  online = true;
  const fullJid = connection.jid?.toString() ?? `${options.local}@${domain}`;

  const listeners = new Set<(stanza: Element) => void>();
  const trace = (arrow: string, element: Element) => options.onTrace?.(`${arrow} ${outline(element)}`);
  connection.on("stanza", (stanza: Element) => {
    trace("<", stanza);
    for (const listener of [...listeners]) listener(stanza);
  });

  let replaced = 0;
  const session: Session = {
    jid: bareOf(fullJid),
    fullJid,
    domain: domainOf(fullJid),
    replacedCharacters: () => replaced,
    async send(element) {
      if (lost || connection.status !== "online") throw goneFailure();
      replaced += makeLegal(element);
      trace(">", element);
      await connection.send(element).catch((error) => {
        lastError = error;
        throw goneFailure();
      });
    },
    exchange(element, match, answerMs = options.answerMs) {
      return new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          clearTimeout(timer);
          listeners.delete(listener);
          losses.delete(fail);
          act();
        };
        const fail = (failure: unknown) => settle(() => reject(failure));
        const listener = (stanza: Element) => {
          const found = match(stanza);
          if (found !== undefined) settle(() => resolve(found));
        };
        const seconds = Math.round(answerMs / 1000);
        const timer = setTimeout(
          () => fail(new Failure("unavailable", { code: "xmpp.answer-missing", domain, seconds })),
          answerMs,
        );
        listeners.add(listener);
        losses.add(fail);
        session.send(element).catch(fail);
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (!lost) {
        const ended = new Promise((resolve) => connection.once("disconnect", resolve).once("close", resolve));
        connection.stop().catch(() => {});
        await Promise.race([ended, delay(LEAVING_MS)]);
      }
      lost = true;
      beat?.stop();
      socket.destroy();
    },
  };
  const signOfLife = () =>
    xml("iq", { type: "get", id: newId(), to: session.domain }, xml("ping", { xmlns: NS.ping }));
  beat = keepalive(
    options.clock ?? systemClock,
    () => void session.send(signOfLife()).catch(() => {}),
    (seconds) => {
      loss = { code: "xmpp.connection-silent", domain, seconds };
      gone();
      socket.destroy();
    },
  );
  heard = beat.heard;
  return session;
}

/** Opens stream and session; rejects at the first sign that this will not happen. */
function beforeDeadline(connection: Client, service: string, options: SessionOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject({ kind: "no-answer" } satisfies Problem), options.deadlineMs);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      connection.off("error", onError).off("disconnect", onDisconnect).off("online", onOnline);
      act();
    };
    const onError = (error: unknown) => settle(() => reject(error));
    const onDisconnect = () => settle(() => reject({ kind: "closed" } satisfies Problem));
    const onOnline = () => settle(resolve);
    connection.on("error", onError).on("disconnect", onDisconnect).on("online", onOnline);
    const start = async () => {
      await connection.connect(service);
      await connection.open({ domain: options.domain });
    };
    start().catch(onError);
  });
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
