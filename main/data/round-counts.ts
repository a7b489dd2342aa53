import { sql } from "kysely";
import type { RoundCounts } from "../core/ports/store";
import type { Queries } from "./dialect";

interface CountRow {
  agencyId: string;
  state: RoundCounts["state"];
  reportedOn: string | null;
  obligationId: string;
  stateAt: string | null;
  steppedAt: string | null;
  stepsDone: string;
}

/** Every obligation of a round (of agencies that did not leave) with the steps done, in the order of its steps. One query. */
export async function roundCounts(queries: Queries, roundId: string): Promise<RoundCounts[]> {
  const { rows } = await sql<CountRow>`
    select o.agency_id, o.state, o.reported_on, o.id as obligation_id, o.state_at, max(r.done_at) as stepped_at,
      json_group_array(s.id order by s.position) filter (where s.id is not null) as steps_done
    from obligation o
      left join step_result r on r.obligation_id = o.id
      left join step s on s.id = r.step_id and s.removed_at is null
    where o.round_id = ${roundId} and o.removed_at is null
    group by o.id`.execute(queries);
  return rows.map((row) => ({ ...row, stepsDone: JSON.parse(row.stepsDone) as string[] }));
}
