import { useCurrentRound, useStatus } from "../../app/data/use-current";
import { useRead } from "../../app/data/use-read";
import { Loaded } from "../../ui/Loaded";
import { NoRound } from "./NoRound";
import { OverviewPage } from "./OverviewPage";
import "./overview.css";
import "./overview-bottom.css";

/** ภาพรวม of the current round. */
export function OverviewScreen() {
  const round = useCurrentRound();
  const status = useStatus();
  const overview = useRead("overview.get", { roundId: round?.id ?? "" }, { enabled: Boolean(round), keep: true });
  if (round === null) return <NoRound />;
  return <Loaded query={overview}>{(value) => <OverviewPage overview={value} today={status?.today ?? ""} />}</Loaded>;
}
