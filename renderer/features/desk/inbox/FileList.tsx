import { FileExcelOutlined, WarningOutlined } from "@ant-design/icons";
import type { InboxStatus } from "../../../../shared/contract/inbox";
import type { Round } from "../../../../shared/contract/rounds";
import { shortName } from "../../../../shared/domain/kinds";
import type { Out } from "../../../app/data/names";
import { useText } from "../../../app/i18n";
import { QuestionMap } from "./QuestionMap";
import { useInboxReason } from "./use-inbox-reason";

type Delivery = Out<"inbox.get">;

const STATUSES: readonly InboxStatus[] = ["ready", "question", "same", "left", "refused"];

interface FileListProps {
  readonly delivery: Delivery;
  readonly round: Round;
}

/** Each file by its name, what it is, and what became of it; those with a problem first. */
export function FileList({ delivery, round }: FileListProps) {
  const { t } = useText();
  const reasonText = useInboxReason();
  const title = t("desk.inbox.files", { n: delivery.files.length });
  const files = [...delivery.files].sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null));
  return (
    <section className="dk-card ib-files" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {files.map(({ file, name, kind, problem, questions, remembered, counts, unlisted }) => (
          <li key={file}>
            <div className="ib-file-name">
              {problem ? <WarningOutlined className="ib-bad" aria-hidden /> : <FileExcelOutlined aria-hidden />} {name}
            </div>
            <div className="pm-muted">{t(`desk.inbox.kind.${kind}`)}</div>
            {problem ? <div className="ib-bad">{reasonText(problem)}</div> : null}
            <div>
              {STATUSES.filter((status) => counts[status] > 0)
                .map((status) => t("desk.inbox.count", { status: t(`desk.inbox.status.${status}`), n: counts[status] }))
                .join(" · ")}
            </div>
            {unlisted.length > 0 ? (
              <details>
                <summary>{t("desk.inbox.unlisted", { n: unlisted.length })}</summary>
                {unlisted.map(shortName).join(", ")}
              </details>
            ) : null}
            {kind === "answers" ? (
              <QuestionMap
                deliveryId={delivery.id}
                file={file}
                questions={questions}
                remembered={remembered}
                round={round}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
