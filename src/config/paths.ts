/** Where state lies: the XDG base directories, `%LOCALAPPDATA%` on Windows (design section 5). */
import { homedir } from "node:os";
import { join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** Folder for journals and plans. Relative XDG values are ignored, as the XDG specification asks. */
export function stateFolder(env: Env, platform: NodeJS.Platform): string {
  if (platform === "win32") {
    return join(env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "migrate-class");
  }
  const base = env.XDG_STATE_HOME?.startsWith("/")
    ? env.XDG_STATE_HOME
    : join(env.HOME ?? homedir(), ".local", "state");
  return join(base, "migrate-class");
}
