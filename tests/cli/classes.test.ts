/** The list of classes of `batch`. */
import { expect, it } from "vitest";
import { readClasses } from "../../src/app/batch/classes.ts";

it("a list without the column of exports is called a list of classes, not one of people", () => {
  expect(() => readClasses("file;title\na.zip;7a\n")).toThrow(
    expect.objectContaining({ findings: [expect.objectContaining({ code: "cli.batch-missing-column" })] }),
  );
});
