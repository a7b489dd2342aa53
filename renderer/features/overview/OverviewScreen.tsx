import { useCurrentRound, useStatus } from "../../app/data/use-current";
import { useRead } from "../../app/data/use-read";
import { useRoute } from "../../app/router";
import { Loaded } from "../../ui/Loaded";
import { NoRound } from "./NoRound";
import { OverviewPage } from "./OverviewPage";
import { SharePage } from "./share/SharePage";
import "./overview.css";
import "./overview-bottom.css";
import "./overview-print.css";

/** ภาพรวม of the current round; `#/overview/share`: what is passed on of it. */
export function OverviewScreen() {
  const { path } = useRoute();
  const round = useCurrentRound();
  const status = useStatus();
  const overview = useRead("overview.get", { roundId: round?.id ?? "" }, { enabled: Boolean(round), keep: true });
  if (round === null) return <NoRound />;
  if (round && path[1] === "share") return <SharePage roundId={round.id} />;
  return <Loaded query={overview}>{(value) => <OverviewPage overview={value} today={status?.today ?? ""} />}</Loaded>;
}
