import fc from "fast-check";
import { expect, it } from "vitest";
import { wrap } from "../../src/cli/terminal/wrap.ts";

it("breaks sentences at blanks, and hangs what follows under the text", () => {
  const text = "This is a sentence that is longer than one line of a terminal.";
  expect(wrap(text, 44, 4)).toBe("This is a sentence that is longer than\n    one line of a terminal.");
});

it("leaves commands, tables, long words and what is no terminal alone", () => {
  const command = `  migrate-class apply ${"x".repeat(90)} --only invite`;
  expect(wrap(`Next:\n${command}`, 40)).toBe(`Next:\n${command}`);
  expect(wrap("y".repeat(90), 40)).toBe("y".repeat(90));
  expect(wrap("word ".repeat(40), null)).toBe("word ".repeat(40));
});

it("goes on under an indented line's beginning, but leaves rows of tables whole", () => {
  const line = "  everybody writes; only those who run the room see";
  expect(wrap(line, 36)).toBe("  everybody writes; only those who\n  run the room see");
  const row = "    4711  a very long label of somebody who wrote a lot";
  expect(wrap(row, 36)).toBe(row);
});

it("loses nothing, and no line of several words is wider than the terminal", () => {
  const words = fc.array(fc.stringMatching(/^[a-zäöü]{1,20}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 34, max: 120 }), (list, width) => {
      const text = list.join(" ");
      const wrapped = wrap(text, width, 4);
      expect(wrapped.replace(/\n {4}/g, " ")).toBe(text);
      for (const line of wrapped.split(/\n {4}/)) expect(line.length).toBeLessThanOrEqual(width - 4);
    }),
  );
});
