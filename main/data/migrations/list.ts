import { firstTables } from "./0001-first-tables";
import { imports } from "./0002-imports";
import { roundsInFull } from "./0003-rounds";
import { lookups } from "./0004-lookups";
import { letters } from "./0005-letters";
import { dispatches } from "./0006-dispatches";
import { installedPosters } from "./0007-installed-posters";
import { satisfaction } from "./0008-satisfaction";
import { undecidedRows } from "./0009-undecided-rows";
import type { Migration } from "./migration";

/** In the order of their versions, without gaps, from 1. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  imports,
  roundsInFull,
  lookups,
  letters,
  dispatches,
  installedPosters,
  satisfaction,
  undecidedRows,
];
