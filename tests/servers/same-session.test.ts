/** A run that is taken up again ends what is left of the one before. */
import { expect, it } from "vitest";
import { describeOnServers } from "./school.ts";

describeOnServers("signing in under the same session name", { users: ["berger", "nora"] }, (school) => {
  it("ends the session before, so that nothing of it can arrive late", async () => {
    const before = await school.as("berger", { resource: "migrate-class-room" });
    expect(await before.findRoomService()).toBe(school.muc);
    const again = await school.as("berger", { resource: "migrate-class-room" });
    expect(await again.findRoomService()).toBe(school.muc);
    const late = before.invite(
      school.room("7b"),
      school.address("nora"),
      { body: "late", reason: "" },
      "late",
    );
    await expect(late).rejects.toMatchObject({ reason: "unavailable" });
    expect(await again.wasSent(school.address("nora"), "late")).toBe("not-sent");
  });

  it("leaves sessions of other names alone", async () => {
    const one = await school.as("berger", { resource: "migrate-class-one" });
    const other = await school.as("berger", { resource: "migrate-class-other" });
    expect(await one.findRoomService()).toBe(school.muc);
    expect(await other.findRoomService()).toBe(school.muc);
  });
});
