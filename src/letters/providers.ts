/** Where somebody without an address may take one. As of 2026-12-01; costs and sources are in docs/providers.md. */
export const providers = ["mailbox.org", "conversations.im"] as const;
