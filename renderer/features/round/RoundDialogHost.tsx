import { useRead } from "../../app/data/use-read";
import { openRoundDialog, useRoundDialog } from "../../app/round-dialog";
import { go } from "../../app/router";
import { RoundDialog } from "./RoundDialog";

/** Shows the round dialog wherever it was asked for; after a start the overview is the place to be. */
export function RoundDialogHost() {
  const mode = useRoundDialog();
  const current = useRead("rounds.list", {}).data?.rows.find((round) => round.current);
  const close = (): void => openRoundDialog(null);
  if (mode === null || (mode === "edit" && !current)) return null;
  return mode === "edit" && current ? (
    <RoundDialog key={current.id} round={current} onClose={close} />
  ) : (
    <RoundDialog onClose={close} onDone={() => go(["overview"])} />
  );
}
