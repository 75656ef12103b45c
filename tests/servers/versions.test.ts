/** On which versions the tests run, by the servers' own word: `npm test` prints it from the report. */
import { expect, it } from "vitest";
import { generation } from "./generation.ts";
import { describeOnServers } from "./school.ts";

describeOnServers("the server that tests run on", { users: [] }, (school) => {
  it("says its version, which is the one that was asked for", ({ task }) => {
    const { kind, version } = school.server;
    expect(version).toMatch(/^\d+\.\d/);
    Object.assign(task.meta, { server: { generation, kind, version } });
  });
});
