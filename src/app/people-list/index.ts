/** The door of the people list. */
export { type Cells, type KeptTable, keepTable } from "./kept-table.ts";
export { listDocument, listFindings } from "./list-findings.ts";
export { updatePeopleList } from "./people-list.ts";
export { samplesOf } from "./samples.ts";
export { type PeopleList, updateList } from "./update-list.ts";
