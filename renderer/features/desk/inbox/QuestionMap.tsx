import { Select } from "antd";
import type { QuestionColumn } from "../../../../shared/contract/inbox";
import type { Round } from "../../../../shared/contract/rounds";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";

interface QuestionMapProps {
  readonly deliveryId: string;
  readonly file: number;
  readonly questions: readonly QuestionColumn[];
  readonly remembered: boolean;
  readonly round: Round;
}

const NONE = "";

/** Which step each question of an online form is about. */
export function QuestionMap({ deliveryId, file, questions, remembered, round }: QuestionMapProps) {
  const { t } = useText();
  const { run } = useCommand("inbox.mapQuestions");
  if (questions.length === 0) return <p className="pm-muted">{t("desk.inbox.questions.empty")}</p>;
  const steps = round.steps.filter(({ isReport }) => !isReport);
  const options = [
    { value: NONE, label: t("desk.inbox.questions.none") },
    ...steps.map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${title}` })),
  ];
  return (
    <div className="ib-map">
      <h3>{t("desk.inbox.questions.title")}</h3>
      <p className="pm-muted">{t(remembered ? "desk.inbox.questions.remembered" : "desk.inbox.questions.guessed")}</p>
      {questions.map(({ column, header, stepId }) => (
        <div key={column} className="ib-question">
          <span aria-hidden="true">{header}</span>
          <Select
            size="small"
            value={stepId ?? NONE}
            options={options}
            aria-label={t("desk.inbox.questions.of", { header })}
            popupMatchSelectWidth={false}
            onChange={(value: string) =>
              void run({ id: deliveryId, file, columns: [{ column, stepId: value === NONE ? null : value }] })
            }
          />
        </div>
      ))}
    </div>
  );
}
