import { MailOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCurrentRound } from "../../app/data/use-current";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { openRoundDialog } from "../../app/round-dialog";
import { useRoute } from "../../app/router";
import { EmptyState } from "../../ui/EmptyState";
import { Loaded } from "../../ui/Loaded";
import { PageHeader } from "../../ui/PageHeader";
import { Composer } from "./compose/Composer";
import { LetterList } from "./list/LetterList";
import { PacketsPage } from "./packets/PacketsPage";
import "../../ui/parts.css";
import "./letters.css";

/** หนังสือ: the letters of the current round; `#/letters/<id>` is one of them being written, `#/letters/packets` its packets. */
export function LettersScreen() {
  const { t } = useText();
  const [, id] = useRoute().path;
  const round = useCurrentRound();
  const atPackets = id === "packets";
  if (id !== undefined && !atPackets) return <OneLetter key={id} id={id} />;
  if (round === undefined) return null;
  if (round !== null && atPackets) return <PacketsPage key={round.id} round={round} />;
  if (round !== null) return <LetterList round={round} />;
  return (
    <div className="pm-screen">
      <PageHeader title={t("letters.title")} />
      <EmptyState
        icon={<MailOutlined />}
        title={t("letters.noRound")}
        actions={
          <Button type="primary" onClick={() => openRoundDialog("new")}>
            {t("letters.startRound")}
          </Button>
        }
      >
        {t("letters.noRoundHint")}
      </EmptyState>
    </div>
  );
}

function OneLetter({ id }: { readonly id: string }) {
  const letter = useRead("letters.get", { id }, { keep: true });
  return <Loaded query={letter}>{(value) => <Composer letter={value} />}</Loaded>;
}
