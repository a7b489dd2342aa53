import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Input, Upload } from "antd";
import { useState } from "react";
import type { Out } from "../../../app/data/names";
import { useCommand } from "../../../app/data/use-command";
import { formatWeekday } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";
import { textOf } from "./text-of";

/** As long a text as the contract takes. */
const MOST = 50_000;

/** A list of holidays, pasted or from a text file: what was read is looked at before it is added. */
export function ReadHolidays() {
  const { t, language } = useText();
  const notify = useNotify();
  const read = useCommand("holidays.read");
  const add = useCommand("holidays.add");
  const [text, setText] = useState("");
  const [found, setFound] = useState<Out<"holidays.read"> | null>(null);
  const look = async (words: string): Promise<void> => setFound(await read.run({ text: words.slice(0, MOST) }));
  const bring = async (file: File): Promise<void> => {
    const words = textOf(new Uint8Array(await file.arrayBuffer())).slice(0, MOST);
    setText(words);
    await look(words);
  };
  const keep = async (): Promise<void> => {
    if (!found) return;
    const done = await add.run({ rows: found.rows });
    if (!done) return;
    setText("");
    setFound(null);
    notify.done(t("round.holidays.addedMany", { n: found.rows.length }), done.activityId);
  };
  return (
    <details className="pm-card rd-paste">
      <summary>{t("round.holidays.list")}</summary>
      <p className="pm-muted">{t("round.holidays.listHint")}</p>
      <Input.TextArea
        aria-label={t("round.holidays.list")}
        placeholder={t("round.holidays.listExample")}
        rows={4}
        maxLength={MOST}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setFound(null);
        }}
      />
      <div className="rd-add">
        <Button disabled={text.trim() === ""} loading={read.pending} onClick={() => look(text)}>
          {t("round.holidays.read")}
        </Button>
        <Upload
          accept=".csv,.txt"
          showUploadList={false}
          beforeUpload={(file) => {
            void bring(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />}>{t("round.holidays.file")}</Button>
        </Upload>
      </div>
      {found && found.unread.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t("round.holidays.unread", { n: found.unread.length })}
          description={found.unread.slice(0, 5).join(" · ")}
        />
      ) : null}
      {found && found.rows.length > 0 ? (
        <>
          <ul className="rd-freezes">
            {found.rows.map(({ day, name }) => (
              <li key={day}>
                {formatWeekday(day, language)} {name}
              </li>
            ))}
          </ul>
          <Button type="primary" loading={add.pending} onClick={keep}>
            {t("round.holidays.addMany", { n: found.rows.length })}
          </Button>
        </>
      ) : null}
    </details>
  );
}
