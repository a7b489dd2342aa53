import type { Connection } from "./connection";
import type { Queries } from "./dialect";

/** What one unit of work may use, until it ends. */
export interface Session {
  readonly connection: Connection;
  readonly queries: Queries;
  /** Set when the unit of work has ended: whoever kept the session may not write any more. */
  ended: boolean;
}
