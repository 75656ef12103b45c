import { expect, it } from "vitest";
import { ejabberdBlocks, merged, prosodyBlock } from "./admins-page.ts";

it("what the page for those who run servers tells is read as it stands", () => {
  const { modules, settings } = prosodyBlock("Invitations to make an account");
  expect(modules).toEqual(["invites", "invites_adhoc", "invites_register"]);
  expect(settings).toContain("allow_user_invites = true");
  const [inviting, revoking] = ejabberdBlocks("Invitations to make an account");
  expect(merged(inviting ?? {}, revoking ?? {})).toMatchObject({
    modules: {
      mod_adhoc: {},
      mod_adhoc_api: {},
      mod_invites: { access_create_account: "everybody", token_expire_seconds: 1209600 },
      mod_register: { allow_modules: ["mod_invites"] },
    },
    registration_timeout: "infinity",
    api_permissions: { admins: { from: "mod_adhoc_api", who: "admin", what: "*" } },
  });
  expect(prosodyBlock("Accounts made by an admin").modules).toEqual(["admin_adhoc"]);
  expect(() => prosodyBlock("Nothing of the kind")).toThrow();
});
