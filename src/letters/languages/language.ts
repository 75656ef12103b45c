/** One language of the letters. What functions get is HTML already, safe to put in; what they give is HTML. */
export interface Language {
  readonly lang: string;
  readonly direction: "ltr" | "rtl";
  /** Whether somebody who speaks it signed it off; else each page carries `draft`. */
  readonly reviewed: boolean;
  readonly draft: string;
  readonly title: string;
  dear(name: string): string;
  changes(room: string): string;
  readonly voluntary: string;
  by(day: string): string;
  readonly installApp: string;
  readonly android: string;
  readonly iphone: string;
  readonly computer: string;
  readonly untestedIphone: string;
  accountInvitation(domain: string, expires: string): string;
  /** After the account was made: its name is chosen freely. */
  tellWho(teacher: string, code: string): string;
  account(address: string, password: string): string;
  ownAddress(teacher: string, code: string): string;
  providers(providers: string): string;
  knownAddress(address: string): string;
  joinRoom(address: string): string;
  readonly scan: string;
  readonly scanToAsk: string;
  readonly scanToWrite: string;
  readonly goodToKnow: string;
  readonly oldMessages: string;
  readonly leaving: string;
  hours(hours: string): string;
  otherChannel(channel: string): string;
  contact(contact: string): string;
  controller(controller: string): string;
  operator(operator: string): string;
  retention(retention: string): string;
  readonly copyAddress: string;
  /** What arrives in the app; plain text, and so are its arguments. */
  readonly invitation: InvitationWords;
}

/** `teacher`: who invites. `name`: null where none is known. */
export interface InvitationWords {
  body(name: string, room: string, teacher: string): string;
  reminder(name: string | null, room: string, teacher: string): string;
  yourName(name: string): string;
  readonly open: string;
  hours(hours: string): string;
  readonly addresses: string;
  readonly unreadable: string;
  /** Shown instead of the body by apps that know invitations. */
  reason(room: string): string;
  /** Before somebody is let into an encrypted room. */
  keys(name: string, room: string, teacher: string): string;
}
