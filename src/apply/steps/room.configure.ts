/** The room's settings, read back. */

import {
  differingSettings,
  essentialSettings,
  policyOf,
  type RoomSettings,
  type SettingName,
  type Step,
} from "../../plan/index.ts";
import { type End, end, journaled, type Of } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import type { Work } from "../work.ts";

export async function* configureRoom(work: Work, steps: Of<"room.configure">): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const now = work.known.server;
    const asWanted =
      now.kind === "owned" &&
      work.journalState().progress(step) === "finished" &&
      differingSettings(step.settings, now.settings, work.known.otherwise).length === 0;
    if (asWanted) {
      yield end(step, "already");
      continue;
    }
    const policy = policyOf(step.settings);
    let read: Partial<RoomSettings> | null = null;
    yield await journaled(work, step, policy ? { item: policy } : {}, async () => {
      const answer = await work.server.configure(step.room, step.settings);
      if (answer.kind === "refused") return { outcome: "failed", detail: refused(answer) };
      read = await work.server.settings(step.room);
      return asConfigured(step, read, answer.notOffered);
    });
    // what the room really is, not what it was told to be: whether it keeps an archive decides about history
    const { server } = work.known;
    if (read && server.kind === "owned")
      work.known = {
        ...work.known,
        server: { ...server, settings: read },
        otherwise: work.journalState().otherwise,
      };
  }
}

/** What became of a configuration by what was read back: only a setting that decides who gets in or sees what can fail it. */
function asConfigured(
  { room, settings }: Step & { kind: "room.configure" },
  read: Partial<RoomSettings> | null,
  notOffered: readonly SettingName[],
): End {
  if (read === null) return { outcome: "failed", detail: { code: "plan.stale-room-gone", room } };
  const wrong = differingSettings(settings, read);
  const grave = wrong.filter((name) => essentialSettings.has(name));
  if (grave.length > 0)
    return { outcome: "failed", detail: { code: "apply.settings-not-kept", room, settings: grave } };
  if (wrong.length === 0 && notOffered.length === 0) return { outcome: "done", detail: null };
  if (wrong.length === 0)
    return { outcome: "done", detail: { code: "apply.settings-not-offered", settings: [...notOffered] } };
  const otherwise = wrong.map((setting) => ({
    setting,
    asked: settings[setting] ?? "",
    is: read[setting] ?? "",
  }));
  const told = [...wrong, ...notOffered];
  const now = Object.fromEntries(wrong.map((name) => [name, read[name]]));
  return {
    outcome: "done",
    detail: { code: "apply.settings-otherwise", settings: told, now },
    noted: { otherwise },
  };
}
