/** Did the user press Ctrl-C at a question, or did the input end there? These are inquirer's words for it. */
export function stoppedAsking(error: unknown): boolean {
  return error instanceof Error && (error.name === "ExitPromptError" || error.name === "AbortPromptError");
}
