/** Plans as files: canonical JSON, a checksum, and a reader that believes nothing. */
import * as v from "valibot";
import { Failure } from "../messages/index.ts";
import { harmlessJson } from "../text/index.ts";
import type { Plan } from "./model.ts";
import { affiliation, bareAddress, digest, settings, text } from "./schema.ts";
import { stepKinds } from "./steps/index.ts";

/**
 * JSON with sorted keys and no blanks: equal data, equal bytes (the idea of RFC 8785, for our own strings and integers; no
 * key is a number).
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

/** The hex hash of a text, or of what its parts make together. */
export type Sha256 = (content: string | Iterable<string>) => string;

export function seal(plan: Omit<Plan, "checksum">, sha256: Sha256): Plan {
  return { ...plan, checksum: sha256(canonicalParts(plan)) };
}

/** So many steps are printed at a time: a plan of a thousand rooms is 14 MB, and need not be one text for that. */
const together = 500;

/** The parts of what `canonical` gives. */
function* canonicalParts(plan: Omit<Plan, "checksum">): Generator<string> {
  const { steps, ...rest } = plan;
  const before = canonical(among(rest, (key) => key < "steps")).slice(0, -1);
  const after = canonical(among(rest, (key) => key > "steps")).slice(1);
  yield `${before},"steps":[`;
  for (let at = 0; at < steps.length; at += together)
    yield `${at > 0 ? "," : ""}${canonical(steps.slice(at, at + together)).slice(1, -1)}`;
  yield `],${after}`;
}

function among(plan: object, wanted: (key: string) => boolean): object {
  return Object.fromEntries(Object.entries(plan).filter(([key]) => wanted(key)));
}

/** The plan as a file: indented for people, keys in the order of `docs/formats.md`, a final line feed. */
export function printPlan(plan: Plan): string {
  return [...planParts(plan)].join("");
}

/** The parts of that file. */
export function* planParts(plan: Plan): Generator<string> {
  const { steps } = plan;
  const indented = (value: unknown) => harmlessJson(JSON.stringify(value, null, 2)).replaceAll("\n", "\n  ");
  let before = "{\n";
  for (const [key, value] of Object.entries(plan)) {
    yield `${before}  ${JSON.stringify(key)}: `;
    before = ",\n";
    if (value !== steps || steps.length === 0) yield indented(value);
    else {
      for (let at = 0; at < steps.length; at += together)
        yield `${at > 0 ? "," : "["}${indented(steps.slice(at, at + together)).slice(1, -4)}`;
      yield "\n  ]";
    }
  }
  yield "\n}\n";
}

const schemas = Object.values(stepKinds).map(({ kind, fields }) =>
  v.strictObject({ id: text, kind: v.literal(kind), room: bareAddress, ...fields }),
);
const step = v.variant("kind", schemas as [(typeof schemas)[0], ...typeof schemas]);
const policy = v.picklist(["announce", "class", "class-e2ee"]);
const knownRoom = v.strictObject({
  server: v.variant("kind", [
    v.strictObject({ kind: v.literal("absent") }),
    v.strictObject({ kind: v.literal("closed") }),
    v.strictObject({ kind: v.literal("foreign") }),
    v.strictObject({ kind: v.literal("handed-over") }),
    v.strictObject({
      kind: v.literal("owned"),
      settings: v.partial(settings),
      affiliations: v.record(text, affiliation),
      names: v.optional(v.record(text, text)),
      offers: v.optional(v.array(v.picklist(["picture", "names"]))),
    }),
  ]),
  ours: v.boolean(),
  policy: v.optional(policy),
  talkedIn: v.optional(v.literal(true)),
  journal: v.optional(v.picklist(["none", "cut"])),
  invited: v.array(text),
  perhapsInvited: v.optional(v.array(text)),
  removed: v.optional(v.array(text)),
  strangeOwners: v.optional(v.array(text)),
  strangers: v.optional(v.array(text)),
  imported: v.array(digest),
  otherwise: v.optional(
    v.array(
      v.strictObject({
        setting: v.keyof(settings),
        asked: v.union([text, v.boolean(), v.number()]),
        is: v.union([text, v.boolean(), v.number()]),
      }),
    ),
  ),
  byServer: v.optional(v.array(text)),
  subject: v.nullable(text),
  picture: v.optional(v.nullable(text)),
  bookmarked: v.picklist(["yes", "no", "unsupported"]),
  keys: v.optional(v.array(text)),
  asked: v.optional(v.array(text)),
});
const file = v.object({ path: text, sha256: text });
const schema = v.object({
  format: v.literal("migrate-class/plan"),
  version: v.literal(1),
  tool: text,
  createdAt: text,
  sources: v.array(file),
  people: v.nullable(file),
  target: v.object({
    as: bareAddress,
    nick: text,
    domain: text,
    muc: text,
    policy,
  }),
  observed: v.object({ asked: v.boolean(), rooms: v.record(text, knownRoom) }),
  changes: v.number(),
  steps: v.array(v.unknown()),
  findings: v.array(v.looseObject({ code: text })),
  checksum: text,
});

/**
 * Reads a plan file. Throws `Failure`: "not-understood" for anything that is no plan of this version, "unsafe" where
 * the checksum shows that it was changed after it was made.
 */
export function parsePlan(path: string, content: string, sha256: Sha256): Plan {
  const data = json(content);
  const head = data as { format?: unknown; version?: unknown } | null;
  if (!head || typeof head !== "object" || head.format !== "migrate-class/plan")
    throw new Failure("not-understood", { code: "plan.not-a-plan", path });
  if (head.version !== 1)
    throw new Failure("not-understood", { code: "plan.other-version", path, version: String(head.version) });
  const where = wrongIn(data).slice(0, 5);
  if (where.length > 0) throw new Failure("not-understood", { code: "plan.damaged", path, where });
  const { checksum, ...rest } = data as Plan;
  const unseen = rest.steps.filter((step) => !(step.room in rest.observed.rooms)).map((step) => step.room);
  if (unseen.length > 0) throw new Failure("not-understood", { code: "plan.damaged", path, where: unseen });
  if (sha256(canonicalParts(rest)) !== checksum) throw new Failure("unsafe", { code: "plan.edited", path });
  return data as Plan;
}

/** Where the file is not what a plan is. Step by step, for each look at one makes a copy of it. */
function wrongIn(data: unknown): string[] {
  const whole = v.safeParse(schema, data);
  if (!whole.success) return whole.issues.map((issue) => v.getDotPath(issue) ?? "?");
  return whole.output.steps.flatMap((one, at) => {
    const result = v.safeParse(step, one);
    const inside = (issue: v.BaseIssue<unknown>) =>
      [`steps.${at}`, v.getDotPath(issue) ?? []].flat().join(".");
    return result.success ? [] : result.issues.map(inside);
  });
}

/** Plans are shallow; what is deeper is no plan, and would break whoever walks through it. */
const deepest = 30;

function json(content: string): unknown {
  try {
    const data: unknown = JSON.parse(content);
    return isShallow(data, deepest) ? data : null;
  } catch {
    return null;
  }
}

function isShallow(data: unknown, levels: number): boolean {
  if (data === null || typeof data !== "object") return true;
  return levels > 0 && Object.values(data).every((inner) => isShallow(inner, levels - 1));
}
