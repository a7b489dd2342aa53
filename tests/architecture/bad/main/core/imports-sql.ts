import type { Kysely } from "kysely";

export type K = Kysely<unknown>;
