export { type Column, expectedHeader, joinList, splitList } from "./columns.ts";
export { isDay, readDay } from "./day.ts";
export { calls, evidenceOf, isFor } from "./evidence.ts";
export { readPeopleCsv } from "./people-csv.ts";
export { openTable, type PeopleTable, type TableRow } from "./people-table.ts";
export { longestName, nameFaults } from "./public-name.ts";
export { undecidedPupils } from "./pupils.ts";
export { type Question, undecided } from "./undecided.ts";
export { addNewcomers } from "./update-csv.ts";
