import { openRoundDialog, useRoundDialog } from "../../app/round-dialog";
import { go } from "../../app/router";
import { CircularFiller } from "./circular/CircularFiller";
import { RoundDialog } from "./RoundDialog";

/** Shows the round dialog wherever it was asked for; after a start the overview is the place to be. */
export function RoundDialogHost() {
  const open = useRoundDialog() === "new";
  return open ? (
    <RoundDialog filler={CircularFiller} onClose={() => openRoundDialog(null)} onDone={() => go(["overview"])} />
  ) : null;
}
