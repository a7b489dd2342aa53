import { useRoute } from "../../app/router";
import { isOfficePart, OfficePage } from "./list/OfficePage";
import { RoundPage } from "./page/RoundPage";
import "../../ui/parts.css";
import "./round.css";
import "./round-page.css";
import "./letters/letters.css";
import "./steps/steps.css";
import "./members/members.css";
import "./files/files.css";
import "./list/list.css";

/** `#/rounds/<id>/<part>` is a round's page; `#/rounds/<part>` is what the office keeps for all rounds. */
export function RoundsScreen() {
  const [, first, part] = useRoute().path;
  if (first === undefined || isOfficePart(first)) return <OfficePage part={first ?? "rounds"} />;
  return <RoundPage key={first} id={first} part={part} />;
}
