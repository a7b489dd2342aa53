import { firstTables } from "./0001-first-tables";
import type { Migration } from "./migration";

/** In the order of their versions, without gaps, from 1. */
export const MIGRATIONS: readonly Migration[] = [firstTables];
