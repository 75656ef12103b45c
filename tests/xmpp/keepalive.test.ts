/** A connection that died without a word, by an injected clock: nobody waits here, and no laptop sleeps. */
import { expect, it } from "vitest";
import { ask } from "../../src/xmpp/iq.ts";
import { keepalive } from "../../src/xmpp/keepalive.ts";
import { xml } from "../../src/xmpp/library.ts";
import { failureOf } from "../servers/failure.ts";
import { manual } from "./manual-clock.ts";
import { signedIn } from "./signed-in.ts";

function watched() {
  const time = manual();
  const events: string[] = [];
  const beat = keepalive(
    time.clock,
    () => events.push("asked"),
    (seconds) => events.push(`lost after ${seconds}`),
  );
  return { ...time, events, beat };
}

it("a server that speaks now and then is never asked", () => {
  const { pass, events, beat } = watched();
  for (let minute = 0; minute < 60; minute++) {
    pass(50_000);
    beat.heard();
  }
  expect(events).toEqual([]);
});

it("after a minute of silence it is asked once, and lost when it says nothing for another minute", () => {
  const { pass, events, ticking } = watched();
  pass(59_000);
  expect(events).toEqual([]);
  pass(60_000);
  expect(events).toEqual(["asked"]);
  pass(60_000);
  expect(events).toEqual(["asked", "lost after 60"]);
  pass(600_000);
  expect(events.length).toBe(2);
  expect(ticking()).toBe(0);
});

it("any word in between is a sign of life, and silence begins anew", () => {
  const { pass, events, beat } = watched();
  pass(100_000);
  beat.heard();
  pass(55_000);
  expect(events).toEqual(["asked"]);
  pass(10_000);
  expect(events).toEqual(["asked", "asked"]);
});

it.each([
  ["slept for two hours", 7_200_000],
  ["was set back by a day", -86_400_000],
])("a computer that %s asks at once, and does not wait long", (_, jump) => {
  const { pass, sleep, events } = watched();
  pass(10_000);
  sleep(jump);
  pass(5000);
  expect(events).toEqual(["asked"]);
  pass(20_000);
  expect(events).toEqual(["asked", "lost after 20"]);
});

const patient = () => new Promise((resolve) => setTimeout(resolve, 100));

it("a session after a sleep goes on where the server answers", async () => {
  const asked: string[] = [];
  const { clock, pass, sleep, ticking } = manual();
  const { session } = await signedIn(
    (stanza, id) => {
      asked.push(stanza);
      return `<iq type='result' id='${id}' from='school.example'/>`;
    },
    { clock },
  );
  sleep(3_600_000);
  pass(5000);
  await patient();
  expect(asked).toEqual([expect.stringContaining('<ping xmlns="urn:xmpp:ping"/>')]);
  pass(55_000);
  expect((await ask(session, "get", "school.example", xml("ping", { xmlns: "urn:xmpp:ping" }))).kind).toBe(
    "ok",
  );
  await session.close();
  expect(ticking()).toBe(0);
});

it("a session after a sleep fails all that waits, as unavailable, where the server is gone", async () => {
  const { clock, pass, sleep } = manual();
  const { session } = await signedIn(() => "", { clock });
  const waiting = failureOf(ask(session, "get", null, xml("ping", { xmlns: "urn:xmpp:ping" })));
  await patient();
  sleep(3_600_000);
  pass(30_000);
  const silent = [{ code: "xmpp.connection-silent", domain: "school.example", seconds: 20 }];
  const failure = await waiting;
  expect([failure.reason, failure.findings]).toEqual(["unavailable", silent]);
  expect((await failureOf(session.send(xml("presence")))).findings).toEqual(silent);
});
