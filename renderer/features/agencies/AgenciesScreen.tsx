import { useAgencyRows, useCurrentRound } from "../../app/data/use-current";
import { Loaded } from "../../ui/Loaded";
import { AgenciesPage } from "./AgenciesPage";
import "./agencies.css";

/** หน่วยงาน: the registry with its steps in the current round. */
export function AgenciesScreen() {
  const agencies = useAgencyRows();
  const round = useCurrentRound();
  return <Loaded query={agencies}>{({ rows }) => <AgenciesPage rows={rows} round={round ?? null} />}</Loaded>;
}
