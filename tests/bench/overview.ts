import initSqlJs from "sql.js";
import { obligationHandlers, overviewHandlers } from "../../main/core/rounds";
import { openTestContext } from "../support/test-context";
import { type BenchPart, ratioLine, sideBySide } from "./measure";
import { fillRegistry } from "./registry-of";

const RUNS = 15;
const SIZE = 7_468;

/** What the overview counts, as plain SQL: states, steps, reports by day, by district and by kind. */
const BARE = [
  "select state, count(*) from obligation where round_id = :round group by state",
  "select r.step_id, count(*) from step_result r join obligation o on o.id = r.obligation_id where o.round_id = :round group by r.step_id",
  "select reported_on, count(*) from obligation where round_id = :round and reported_on is not null group by reported_on",
  "select a.district_code, o.state, count(*) from obligation o join agency a on a.id = o.agency_id where o.round_id = :round group by 1, 2",
  "select a.kind, o.state, count(*) from obligation o join agency a on a.id = o.agency_id where o.round_id = :round group by 1, 2",
  "select count(*) from (select o.id from obligation o join step_result r on r.obligation_id = o.id where o.round_id = :round group by o.id)",
  "select count(*) from obligation o where o.round_id = :round and not exists (select 1 from credential c where c.agency_id = o.agency_id and c.field = 'code' and c.active = 1)",
];

/** Budget (issue 4): the overview of 7,468 agencies in at most 3 × the time of the bare SQL counts. */
export const overviewPart: BenchPart = {
  id: "overview",
  async run(say) {
    say("the overview of 7,468 agencies");
    const test = await openTestContext("2021-01-20T05:00:00.000Z");
    try {
      const { roundId, agencyIds } = await fillRegistry(test.context, SIZE);
      const obligations = obligationHandlers(test.context);
      const steps = await test.context.store.read((reader) => reader.table("step").find({ roundId, isReport: 0 }));
      const some = agencyIds.filter((_, index) => index % 3 === 0);
      await obligations.markSteps({ roundId, agencyIds: some, stepIds: steps.map(({ id }) => id), done: true });
      await obligations.setState({ roundId, agencyIds: some, state: "reported", on: "2021-01-19" });

      const sqlite = await initSqlJs();
      const bare = new sqlite.Database(await test.context.store.backups.exportBytes());
      const overview = overviewHandlers(test.context);
      const measured = await sideBySide(
        RUNS,
        () => overview.get({ roundId }),
        async () => BARE.forEach((statement) => void bare.exec(statement, { ":round": roundId })),
      );
      bare.close();
      return [ratioLine("overview.get, 7,468 agencies", measured, "the same counts in bare SQL", 3)];
    } finally {
      await test.close();
    }
  },
};
