/** `people`: writes the people list, or adds newcomers to the one that is there. Filled in is only what the user said yes to. */
import { resolve } from "node:path";
import { Failure } from "../../messages/index.ts";
import { labelsIn } from "../people-file.ts";
import type { Ports } from "../ports.ts";
import { readExports } from "../read-exports/index.ts";
import type { ListOptions } from "./options.ts";
import { type PeopleList, updateList } from "./update-list.ts";

/**
 * @param path of the list, new or not
 * Throws `Failure` of the files, "usage" where nothing says who belongs to the list, "unsafe" where it would be written over
 * what it is made from.
 */
export async function updatePeopleList(
  ports: Ports,
  paths: readonly string[],
  path: string,
  options: ListOptions,
): Promise<PeopleList> {
  const { class: name, directory, contacts } = options;
  if (name !== undefined && directory === undefined)
    throw new Failure("usage", { code: "people.class-without-directory" });
  if (paths.length === 0 && name === undefined && !ports.files.exists(path))
    throw new Failure("usage", { code: "people.no-source" });
  // the list takes what these suggest, and is none of them
  if ([directory, contacts].some((source) => source !== undefined && resolve(source) === resolve(path)))
    throw new Failure("unsafe", { code: "cli.not-written-over", path });
  const chats = await readExports(ports, paths, options, { writers: await labelsIn(ports, path) });
  return updateList(ports, chats, path, options);
}
