import { Form } from "antd";
import { useMemo } from "react";
import type { Round } from "../../../../shared/contract/rounds";
import { queryClient } from "../../../app/data/query-client";
import { useCommand } from "../../../app/data/use-command";
import { formatDay } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { Conflict } from "../../../ui/Conflict";
import { useDistrictWord } from "../../../ui/district-text";
import { useDraft } from "../../../ui/use-draft";
import { useNotify } from "../../../ui/use-notify";
import { CircularFields } from "./CircularFields";
import { DepartmentFields } from "./DepartmentFields";
import { type HeadFields, headOf } from "./head-fields";
import { LettersFoot } from "./LettersFoot";
import { References } from "./References";
import { ReportToFields } from "./ReportToFields";

/** Both letters and where reports go: one form, one save; what somebody else changed meanwhile is shown, not lost. */
export function LettersPart({ round }: { readonly round: Round }) {
  const { t, language } = useText();
  const notify = useNotify();
  const district = useDistrictWord();
  const stored = useMemo(() => headOf(round), [round]);
  const draft = useDraft<HeadFields>(`${round.id}:letters`, stored, round.version);
  const update = useCommand("rounds.update");
  const closed = round.closedAt !== null;
  const { typed } = draft;
  const untitled = typed.title.trim() === "";
  const save = async (): Promise<void> => {
    if (untitled || !draft.dirty) return;
    const done = await update.run(
      { ...typed, id: round.id, version: draft.version },
      {
        onError: (error) => {
          if (error.code !== "VERSION_CONFLICT") return false;
          void queryClient.invalidateQueries({ queryKey: ["rounds.get", { id: round.id }] });
          return false;
        },
      },
    );
    if (!done) return;
    draft.reset();
    notify.done(t("round.letters.saved"), done.activityId);
  };
  const shown = (field: keyof HeadFields): string => {
    const value = stored[field];
    if (field === "urgency") return t(`round.letters.urgencies.${stored.urgency}`);
    if (field === "reportTo") return t(`round.letters.reportToWords.${stored.reportTo}`, { district });
    if (value === null) return "";
    return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value, language) : value;
  };
  const parts = { typed, change: draft.change };
  return (
    <>
      <Form layout="vertical" className="rd-form" requiredMark={false} disabled={closed} onFinish={save}>
        <Conflict
          fields={draft.conflicts.map((field) => ({ label: t(`round.letters.${field}`), value: shown(field) }))}
          onMine={draft.insist}
          onTheirs={draft.reset}
        />
        <CircularFields {...parts} untitled={untitled} />
        <DepartmentFields {...parts} />
        <ReportToFields {...parts} />
        {draft.dirty && !closed ? <LettersFoot pending={update.pending} onReset={draft.reset} /> : null}
      </Form>
      <References round={round} />
    </>
  );
}
