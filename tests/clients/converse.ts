/** A person at Converse.js 14: what they see, and what they click. */
import type { Locator, Page } from "playwright-core";
import type { School } from "../servers/school.ts";
import type { Web } from "./browser.ts";

/** Converse.js itself, told by the page's address who signs in where. */
export const conversePage = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Converse</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/converse.min.css"></head>
<body class="converse-fullscreen"><div id="conversejs-bg"></div>
<script type="module">
import * as loaded from "/converse.min.js";
const converse = window.converse ?? loaded.default;
const asked = new URLSearchParams(location.search);
converse.plugins.add("look", { initialize() { window.app = this._converse; } });
converse.initialize({
  authentication: "login", auto_login: true, jid: asked.get("jid"), password: asked.get("password"),
  websocket_url: asked.get("service"), discover_connection_methods: false, view_mode: "fullscreen", i18n: "de",
  assets_path: "/", whitelisted_plugins: ["look"], show_desktop_notifications: false, play_sounds: false,
  auto_register_muc_nickname: false, muc_history_max_stanzas: 50, loglevel: "warn",
});
</script></body></html>`;

/** Long enough for a machine that does other things, in milliseconds. */
const patience = 30_000;

export class Person {
  readonly page: Page;
  /** Invitations that the server delivered to this session, by room; what archives tell again is none. */
  readonly invitations: ReadonlyMap<string, number>;

  private constructor(page: Page, invitations: ReadonlyMap<string, number>) {
    this.page = page;
    this.invitations = invitations;
  }

  /** Signs in; resolves when the app is ready, with keys published. */
  static async signIn(web: Web, school: School, user: string): Promise<Person> {
    const context = await web.browser.newContext({ ignoreHTTPSErrors: true, locale: "de" });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const invitations = new Map<string, number>();
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => {
        const room = /<x [^>]*jid=['"]([^'"]+)/.exec(
          /<x [^>]*jabber:x:conference[^>]*>/.exec(String(payload))?.[0] ?? "",
        )?.[1];
        if (room !== undefined && !String(payload).includes("urn:xmpp:forward:0"))
          invitations.set(room, (invitations.get(room) ?? 0) + 1);
      }),
    );
    const query = new URLSearchParams({
      jid: school.address(user),
      password: `pw-${user}`,
      service: school.server.webSocket,
    });
    await page.goto(`${web.origin}/?${query}`);
    await page.waitForFunction("window.app?.api.connection.connected()");
    return new Person(page, invitations);
  }

  /** Accepts the first invitation into the room; the name there is asked for only where the room keeps none. */
  async accept(room: string, name: string): Promise<void> {
    const dialog = this.page.locator("converse-confirm-modal", { hasText: room }).first();
    await dialog.waitFor({ state: "attached" });
    await dialog.locator("button[type=submit]").dispatchEvent("click");
    // Converse 14 takes what archives tell of an invitation for another one, and asks again
    await this.page.evaluate(
      "document.querySelectorAll('converse-confirm-modal, .modal-backdrop').forEach((one) => one.remove())",
    );
    await this.enter(name);
  }

  /** Until the room is entered. */
  async enter(name: string): Promise<void> {
    const asks = this.page.locator("converse-muc-nickname-form input[name=nick]");
    await asks.or(this.input()).first().waitFor();
    if (await asks.isVisible()) {
      await asks.fill(name);
      await this.page.locator("converse-muc-nickname-form [type=submit]").click();
    }
    await this.input().waitFor();
  }

  private input(): Locator {
    return this.page.locator("converse-muc textarea.chat-textarea");
  }

  /** Whether a dialog asks to join the room. */
  async isInvited(room: string): Promise<boolean> {
    return (await this.page.locator("converse-confirm-modal", { hasText: room }).count()) > 0;
  }

  /** Switches end-to-end encryption of the room on. */
  async encrypt(): Promise<void> {
    await this.page.locator("converse-muc .toggle-omemo").click();
    await this.page.locator("converse-muc .toggle-omemo .fa-lock").waitFor();
  }

  async say(text: string): Promise<void> {
    await this.input().fill(text);
    await this.input().press("Enter");
  }

  /** Resolves when a message with this text stands in the room. */
  async sees(text: string): Promise<void> {
    await this.page.locator("converse-muc .chat-msg__text", { hasText: text }).first().waitFor();
  }

  /** The texts of all messages that stand in the room. */
  async texts(): Promise<readonly string[]> {
    return this.page.locator("converse-muc .chat-msg__text").allInnerTexts();
  }

  /** What stands above the room. */
  async title(): Promise<string | null> {
    return this.page.locator("converse-muc-heading .chatbox-title__text").first().textContent();
  }

  /** Our own name in the room, as the app has it. */
  async name(room: string): Promise<string> {
    return this.page.evaluate(`app.state.chatboxes.get(${JSON.stringify(room)}).get("nick")`);
  }

  /** Resolves when the app's list shows the room, as it does of a bookmark. */
  async listsRoom(title: string): Promise<void> {
    await this.page.locator("converse-rooms-list", { hasText: title }).first().waitFor();
  }

  /** Signs out, so that the server forgets the session and its name in rooms is free. */
  async leave(): Promise<void> {
    await this.page.evaluate("app.api.user.logout()").catch(() => {});
    await this.page.context().close();
  }
}
