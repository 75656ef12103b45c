import { count } from "../count.ts";

export const admit = {
  "admit.proof": (a: { name: string; address: string; title: string }) =>
    `${a.name}: ${a.address} (${a.title})`,
  "admit.ask": (a: { count: number }): string =>
    a.count === 1
      ? "Is this right? Let this person in and invite them?"
      : "Are these right? Let all of them in and invite them?",
  "admit.nobody": "Nobody new sent a code.",
  "admit.let-in-with": (a: { count: number; command: string }) =>
    `${count(a.count, "person", "people")} sent a code and ${a.count === 1 ? "is" : "are"} not in yet. Let them in with:\n  ${a.command}`,
  "admit.still-open": (a: { names: readonly string[] }) => `No code yet from: ${a.names.join(", ")}`,
  "admit.watching": (a: { count: number }) =>
    `Waiting for ${count(a.count, "person", "people")}. Whoever sends a code appears here; Ctrl-C ends this.`,
  "admit.used": (a: { address: string; names: readonly string[] }) =>
    `${a.address} sent the code of ${a.names.join(", ")}, which another address used before. Ask who it is; if the letter went astray, print a new one: migrate-class letters … --remind`,
  "admit.expired": (a: { address: string; names: readonly string[] }) =>
    `${a.address} sent the code of ${a.names.join(", ")}, which is no longer valid. Print a new letter: migrate-class letters … --remind`,
  "admit.replaced": (a: { address: string; names: readonly string[] }) =>
    `${a.address} sent a code of ${a.names.join(", ")} from an older letter. The newer letter has another one.`,
  "admit.removed": (a: { address: string; names: readonly string[] }) =>
    `${a.address} sent the code of ${a.names.join(", ")}, who was removed since. Nobody was let in.`,
  "admit.several-people": (a: { address: string; names: readonly string[] }) =>
    `${a.address} sent the codes of ${a.names.join(" and ")}. Ask whose address it is and write it into the people list.`,
  "admit.several-addresses": (a: { address: string; names: readonly string[] }) =>
    `${a.address}: the code of ${a.names.join(", ")} came from other addresses, too. Ask which is right and write it into the people list.`,
  "admit.mistyped": (a: { address: string; names: readonly string[] }) =>
    `${a.address} sent a code that is in none of your letters, perhaps mistyped. Ask the person to send it again.`,
  "admit.too-many-tries": (a: { address: string; names: readonly string[] }) =>
    `${a.address} sent five wrong codes, so nothing from there counts any more. Ask who it is; if it is right, write the address into the people list.`,
  "admit.encrypted": (a: { address: string; names: readonly string[] }) =>
    `${a.address} sent an encrypted message, which only your app can read. Open it there. If there is a code in it, write the address into the people list.`,
  "admit.no-code": (a: { address: string; names: readonly string[] }) =>
    `${a.address} asks to be your contact, without a code. Ask who it is; if you know, write the address into the people list.`,
  "admit.others": (a: { addresses: readonly string[] }) =>
    `Nothing to do with your letters, left alone: ${a.addresses.join(", ")}`,
  "admit.elsewhere": (a: { name: string; address: string; room: string }) =>
    `${a.address} sent the code of ${a.name} for another room (${a.room}). Let them in with that room's plan.`,
  "admit.ask-decline": (a: { addresses: readonly string[] }) =>
    `As long as a request waits, nothing else can be asked from there. Decline ${a.addresses.join(", ")}, so that they can send the right code?`,
  "admit.requests-in-app": (a: { waiting: number }) =>
    `Your server shows requests only to an app that takes what waits for you, and ${count(a.waiting, "message waits", "messages wait")}. So requests were not looked at; they appear in your own app. Read your messages there first and run this again, or say --take-waiting.`,
  "admit.ask-take": (a: { waiting: number }) =>
    `${count(a.waiting, "message waits", "messages wait")} for your own app. To see requests, they would have to come here, and your app would not get them any more. Take them?`,
  "admit.no-archive":
    "Your server keeps no messages for you, so a code that came as a message is only in your own app. Requests to be your contact are found here.",
  "admit.ask-keep": (a: { keeps: "contacts" | "nobody" }): string =>
    a.keeps === "nobody"
      ? "Your server keeps no messages for you, so codes sent as a message would not be found. Have it keep them until everybody is in?"
      : "Your server keeps only messages of your contacts, so codes sent as a message would not be found. Have it keep all until everybody is in?",
  "admit.archive-off": (a: { keeps: "contacts" | "nobody" }) =>
    `Your server keeps ${a.keeps === "nobody" ? "no messages for you" : "only messages of your contacts"}, so codes sent as a message are not found, only requests. Switch it on with --keep-messages.`,
  "admit.archive-stays": (a: { condition: string }) =>
    `Your server does not keep messages for you (${a.condition}). Codes are found only in requests to be your contact.`,
  "admit.several-accounts": (a: { accounts: readonly string[] }) =>
    `these plans are of several accounts (${a.accounts.join(", ")}). Give those of one account at a time`,
  "admit.came-here": (a: { address: string; text: string }) =>
    `This message came here instead of to your app, so keep it: ${a.address}: ${a.text}`,
};
