import { Button, Form } from "antd";
import { useState } from "react";
import type { AgencyDetail, Pin } from "../../../../shared/contract/agencies";
import { parseCoordinates } from "../../../../shared/domain/coordinates";
import { useCommand } from "../../../app/data/use-command";
import { type Text, useText } from "../../../app/i18n";
import { useErrorText } from "../../../app/i18n/use-error-text";
import { toHash } from "../../../app/router";
import { StatusTag, Tag } from "../../../ui/StatusTag";
import { TextField } from "./Field";
import { useSavePart } from "./use-save-part";

/** หมุด: typed or pasted coordinates, read while typing and judged when saved. */
export function PinTab({ detail: { row, pin } }: { readonly detail: AgencyDetail }) {
  const { t } = useText();
  const errorText = useErrorText();
  const { run, pending } = useCommand("agencies.setPin");
  const { onConflict, saved } = useSavePart(row);
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const save = async (next: string | null) => {
    const answer = await run(
      { id: row.id, version: row.version, text: next },
      {
        onError: (refused) => {
          if (onConflict(refused)) return true;
          if (refused.code !== "COORDINATES_UNREADABLE" && refused.code !== "COORDINATES_SHORT_LINK") return false;
          setError(errorText(refused));
          return true;
        },
      },
    );
    if (!answer) return;
    setText("");
    saved(answer.activityId);
  };
  return (
    <Form layout="vertical" className="ag-form" onFinish={() => void save(text)}>
      <Now pin={pin} agencyId={row.id} />
      <TextField
        htmlFor="ag-pin"
        label={t("agencies.pinTab.field")}
        hint={text.trim() ? reading(t, text) : t("agencies.pinTab.hint")}
        error={error}
        maxLength={2000}
        value={text}
        onChange={(value) => {
          setText(value);
          setError(null);
        }}
      />
      <div className="ag-actions">
        <Button htmlType="submit" disabled={text.trim() === ""} loading={pending}>
          {t("agencies.pinTab.save")}
        </Button>
        {pin ? (
          <Button type="text" danger onClick={() => void save(null)}>
            {t("agencies.pinTab.remove")}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

/** What the text says so far, in the same words as the core will read it. */
function reading(t: Text, text: string): string {
  const found = parseCoordinates(text);
  if (found.ok) return t("agencies.pinTab.reads", { lat: found.lat, lon: found.lon });
  return t(found.reason === "short-link" ? "agencies.pinTab.shortLink" : "agencies.pinTab.unreadable");
}

function Now({ pin, agencyId }: { readonly pin: Pin | null; readonly agencyId: string }) {
  const { t } = useText();
  if (!pin) return <p className="ag-pin-now pm-muted">{t("agencies.pinTab.none")}</p>;
  return (
    <div className="ag-pin-now" role="status">
      <span>
        {t("agencies.pinTab.now")} <b>{`${pin.lat}, ${pin.lon}`}</b>
      </span>
      <span>
        {pin.state === "check" ? (
          <StatusTag status="check" />
        ) : (
          <Tag tone="done" mark="✓">
            {t("agencies.pinTab.ok")}
          </Tag>
        )}
      </span>
      {pin.reasons.length > 0 ? (
        <ul>
          {pin.reasons.map(({ code, km }) => (
            <li key={code}>{reason(t, code, km)}</li>
          ))}
        </ul>
      ) : null}
      <a href={toHash(["map", agencyId])}>{t("agencies.pinTab.map")}</a>
    </div>
  );
}

function reason(t: Text, code: string, km: number | null): string {
  if (code === "outside-province") return t("agencies.pinTab.reasons.outside", { km: km ?? "?" });
  if (code === "shared-with-other") return t("agencies.pinTab.reasons.shared");
  if (code === "swapped") return t("agencies.pinTab.reasons.swapped");
  return t("agencies.pinTab.reasons.other");
}
