/** `npm run demo`: installs what is missing, builds, and runs `migrate-class demo` with the given arguments. */
import { spawn } from "node:child_process";
import { demoPrograms, installPackages, project, providePrograms, requireNode, run, say } from "./setup.mjs";

requireNode();
installPackages();
if (!(await providePrograms(demoPrograms))) {
  say("the demonstration needs a real server to show anything; nothing was started.");
  process.exit(69);
}
say("building");
if (run(process.execPath, ["scripts/build.mjs"]).status !== 0) process.exit(1);

const demo = spawn(process.execPath, ["bin/migrate-class.js", "demo", ...process.argv.slice(2)], {
  cwd: project,
  stdio: "inherit",
});
// A terminal sends Ctrl-C to the demonstration too; we wait for it to tidy up.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => demo.kill("SIGTERM"));
demo.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});
