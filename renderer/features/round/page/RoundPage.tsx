import { LockOutlined } from "@ant-design/icons";
import { Alert } from "antd";
import type { ComponentType } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { useRead } from "../../../app/data/use-read";
import { formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { toHash } from "../../../app/router";
import { Loaded } from "../../../ui/Loaded";
import { PageHeader } from "../../../ui/PageHeader";
import { DeadlinePart } from "../deadline/DeadlinePart";
import { FilesPart } from "../files/FilesPart";
import { LettersPart } from "../letters/LettersPart";
import { MembersPart } from "../members/MembersPart";
import { PartNav } from "../PartNav";
import { StepsPart } from "../steps/StepsPart";
import { RoundActions } from "./RoundActions";
import { RoundNumbers } from "./RoundNumbers";
import { RoundState } from "./RoundState";

const PARTS = {
  letters: LettersPart,
  deadline: DeadlinePart,
  steps: StepsPart,
  agencies: MembersPart,
  files: FilesPart,
} as const satisfies Record<string, ComponentType<{ readonly round: Round }>>;

type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

interface Props {
  readonly id: string;
  /** Anything that is no part shows the first. */
  readonly part: string | undefined;
}

/** One round: its numbers, both letters, deadlines, steps, agencies and files. */
export function RoundPage({ id, part }: Props) {
  const { t } = useText();
  const round = useRead("rounds.get", { id }, { keep: true });
  const shown = NAMES.find((name) => name === part) ?? "letters";
  const Content = PARTS[shown];
  return (
    <Loaded query={round}>
      {(value) => (
        <div className="rd-page">
          <PageHeader
            title={value.title}
            note={<RoundState round={value} />}
            actions={<RoundActions round={value} />}
          />
          <ClosedNote round={value} />
          <RoundNumbers round={value} />
          <PartNav
            label={t("round.page.nav")}
            path={["rounds", value.id]}
            current={shown}
            aside={<a href={toHash(["rounds"])}>{t("round.page.back")}</a>}
            entries={NAMES.map((key) => ({ key, words: t(`round.page.parts.${key}`), count: countOf(value, key) }))}
          />
          <Content key={shown} round={value} />
        </div>
      )}
    </Loaded>
  );
}

function countOf(round: Round, part: string): number | undefined {
  if (part === "steps") return round.steps.length;
  return part === "agencies" ? round.agencyCount : undefined;
}

function ClosedNote({ round }: { readonly round: Round }) {
  const { t, language } = useText();
  if (round.closedAt === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      icon={<LockOutlined />}
      title={t("round.page.closedNote", { at: formatInstant(round.closedAt, language) })}
    />
  );
}
