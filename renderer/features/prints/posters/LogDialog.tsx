import { CheckOutlined, MinusOutlined, PaperClipOutlined } from "@ant-design/icons";
import { Button, Checkbox, Modal } from "antd";
import { useMemo, useRef, useState } from "react";
import type { Artifact } from "../../../../shared/contract/common";
import type { PosterLogRow } from "../../../../shared/contract/poster-log";
import { shortName } from "../../../../shared/domain/kinds";
import { nameKey } from "../../../../shared/domain/thai-text";
import { call } from "../../../app/data/client";
import { errorOf } from "../../../app/data/error-of";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { formatInstant } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { DayPicker } from "../../../ui/DayPicker";
import { shortDistrict } from "../../../ui/district-text";
import { Loaded } from "../../../ui/Loaded";
import { SearchBox } from "../../../ui/SearchBox";
import { useNotify } from "../../../ui/use-notify";
import { PhotoViewer } from "./PhotoViewer";

/** ทะเบียนโปสเตอร์: what was printed here, and where posters hang. It marks no step. */
export function LogDialog({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const log = useRead("posters.log", {}, { keep: true });
  const [words, setWords] = useState("");
  return (
    <Modal open centered title={t("posters.log.title")} width="min(1080px, 96vw)" footer={null} onCancel={onClose}>
      <div className="po-proposal">
        <div className="po-foot">
          <SearchBox className="po-search" label={t("prints.choose.search")} value={words} onChange={setWords} />
          <span className="pm-muted">{t("posters.log.note")}</span>
        </div>
        <Loaded query={log}>{({ rows }) => <LogTable rows={rows} words={words} />}</Loaded>
      </div>
    </Modal>
  );
}

function LogTable({ rows, words }: { readonly rows: readonly PosterLogRow[]; readonly words: string }) {
  const { t } = useText();
  const [viewing, setViewing] = useState<Artifact | null>(null);
  const shown = useMemo(() => rows.filter((row) => nameKey(shortName(row)).includes(nameKey(words))), [rows, words]);
  const hanging = rows.filter(({ installed }) => installed !== null).length;
  const printed = rows.filter(({ times }) => times > 0).length;
  return (
    <>
      <strong aria-live="polite">{t("posters.log.sum", { printed, hanging, total: rows.length })}</strong>
      <div className="po-table">
        <table className="po-grid">
          <thead>
            <tr>
              <th scope="col">{t("prints.choose.agency")}</th>
              <th scope="col" className="po-number">
                {t("posters.log.times")}
              </th>
              <th scope="col">{t("posters.log.last")}</th>
              <th scope="col">{t("posters.log.installed")}</th>
              <th scope="col">{t("posters.log.on")}</th>
              <th scope="col">{t("posters.log.photo")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <LogRow key={row.agencyId} row={row} onView={setViewing} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p className="pm-muted po-none">{t("prints.choose.noneShown")}</p> : null}
      </div>
      {viewing ? <PhotoViewer photo={viewing} onClose={() => setViewing(null)} /> : null}
    </>
  );
}

function LogRow({ row, onView }: { readonly row: PosterLogRow; onView(photo: Artifact): void }) {
  const { t, language } = useText();
  const notify = useNotify();
  const chooser = useRef<HTMLInputElement>(null);
  const { run, pending } = useCommand("posters.setInstalled");
  const name = shortName(row);
  const { installed, last } = row;
  const note = async (more: Omit<Parameters<typeof run>[0], "agencyIds">): Promise<void> => {
    const done = await run({ agencyIds: [row.agencyId], ...more });
    if (done) notify.done(t(more.installed ? "posters.log.noted" : "posters.log.notedOff", { name }), done.activityId);
  };
  const attach = async (file: File): Promise<void> =>
    note({ installed: true, photo: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
  const view = async (): Promise<void> => {
    try {
      onView(await call("posters.photo", { agencyId: row.agencyId }));
    } catch (error) {
      notify.error(errorOf(error));
    }
  };
  return (
    <tr>
      <td>
        <span className="pm-name">{name}</span>
        {row.district ? <span className="pm-muted pm-name"> {shortDistrict(t, row.district)}</span> : null}
      </td>
      <td className="po-number">{row.times}</td>
      <td className="pm-muted">
        {last
          ? t("posters.log.lastBy", { when: formatInstant(last.at, language), who: last.who })
          : t("posters.log.never")}
      </td>
      <td>
        <Checkbox
          checked={installed !== null}
          disabled={pending}
          aria-label={t("posters.log.installedOne", { name })}
          onChange={(event) => void note({ installed: event.target.checked })}
        >
          <span className={installed ? "pr-ready" : "pm-muted"}>
            {installed ? <CheckOutlined aria-hidden /> : <MinusOutlined aria-hidden />}{" "}
            {t(installed ? "posters.log.yes" : "posters.log.no")}
          </span>
        </Checkbox>
      </td>
      <td>
        {installed ? (
          <DayPicker
            aria-label={t("posters.log.onOne", { name })}
            allowClear={false}
            value={installed.on}
            max={new Date().toISOString().slice(0, 10)}
            onChange={(on) => (on ? void note({ installed: true, on }) : undefined)}
          />
        ) : null}
      </td>
      <td>
        {installed?.photo ? (
          <Button size="small" onClick={() => void view()}>
            {t("posters.log.view")}
          </Button>
        ) : null}{" "}
        <input
          ref={chooser}
          type="file"
          hidden
          accept="image/png,image/jpeg"
          aria-label={t("posters.log.attachOne", { name })}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) void attach(file);
          }}
        />
        <Button
          size="small"
          icon={<PaperClipOutlined />}
          aria-label={t("posters.log.attachOne", { name })}
          onClick={() => chooser.current?.click()}
        >
          {t(installed?.photo ? "posters.log.change" : "posters.log.attach")}
        </Button>
      </td>
    </tr>
  );
}
