/** Whose letter still opens a door, and what became of those that were taken back. */
import { type Lang, say } from "../messages/index.ts";
import { type Line, plain } from "./line.ts";
import { dayOf } from "./zoned.ts";

interface Open {
  readonly room: string;
  readonly name: string;
  readonly kind: "code" | "invitation" | "account";
  readonly until: string | null;
}

/** @param zone days are told as in this time zone */
export function invitesText(open: readonly Open[], lang: Lang, zone: string): Line[] {
  if (open.length === 0) return [plain(say(lang, { code: "letters.none-open" }))];
  return open.map(({ name, kind, until, room }) => ({
    mark: "~",
    text: say(lang, {
      ...{ code: "letters.open", name, kind, room },
      until: until === null ? null : dayOf(until, zone),
    }),
  }));
}

interface Revoked {
  readonly names: readonly string[];
  readonly byAdmin: readonly { readonly name: string; readonly domain: string; readonly token: string }[];
  readonly refused: readonly { readonly name: string; readonly condition: string }[];
}

export function revokedText({ names, byAdmin, refused }: Revoked, lang: Lang): Line[] {
  return [
    ...(names.length > 0 ? [{ mark: "-", text: say(lang, { code: "letters.ended", names }) } as const] : []),
    ...refused.map(
      ({ name, condition }): Line => ({
        mark: "!",
        text: say(lang, { code: "letters.revoke-refused", name, condition }),
      }),
    ),
    ...byAdmin.flatMap(({ name, domain, token }): Line[] => [
      { mark: "!", text: say(lang, { code: "letters.revoke-by-admin", name, domain }) },
      plain(
        `    Prosody:  prosodyctl shell '> require"core.modulemanager".get_module("${domain}","invites").delete_account_invite("${token}")'`,
      ),
      plain(`    ejabberd: ejabberdctl delete_invite_by_token ${domain} ${token}`),
    ]),
  ];
}
