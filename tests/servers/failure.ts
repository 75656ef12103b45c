/** Work that has to fail, and does so as a `Failure`. */
import { expect } from "vitest";
import { Failure } from "../../src/messages/finding.ts";

export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}
