/** What of a chat goes along: messages, consent and wording wired together. */
