import { EnvironmentOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { Out } from "../../app/data/names";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { go, useRoute } from "../../app/router";
import { EmptyState } from "../../ui/EmptyState";
import { Loaded } from "../../ui/Loaded";
import { PageHeader } from "../../ui/PageHeader";
import { Legend } from "./Legend";
import { MapCanvas } from "./MapCanvas";
import { PinLists } from "./PinLists";
import { countByStatus, type MapPin, type PinStatus, statusOfPin } from "./pin-status";
import "../../ui/parts.css";
import "./map.css";

/** Where the agencies are and how far each has come; works with no network. */
export function MapScreen() {
  const { t } = useText();
  const status = useRead("app.status", {});
  const settings = useRead("settings.get", {});
  const roundId = status.data?.currentRoundId;
  const provinceCode = settings.data?.provinceCode ?? null;
  const pins = useRead("map.pins", roundId ? { roundId } : {}, { enabled: status.data !== undefined, keep: true });
  const shapes = useRead("map.shapes", { provinceCode: provinceCode ?? "" }, { enabled: provinceCode !== null });

  if (settings.data && provinceCode === null) {
    return (
      <div className="pm-screen">
        <PageHeader title={t("map.title")} />
        <EmptyState
          icon={<EnvironmentOutlined />}
          title={t("map.noProvince")}
          actions={
            <Button type="primary" onClick={() => go(["settings"])}>
              {t("map.settings")}
            </Button>
          }
        >
          {t("map.noProvinceHint")}
        </EmptyState>
      </div>
    );
  }
  return (
    <Loaded query={pins}>
      {(found) => <Loaded query={shapes}>{(drawn) => <LoadedMap pins={found} shapes={drawn} />}</Loaded>}
    </Loaded>
  );
}

function LoadedMap({ pins: found, shapes }: { readonly pins: Out<"map.pins">; readonly shapes: Out<"map.shapes"> }) {
  const { t } = useText();
  const selectedId = useRoute().path[1] ?? null;
  const [hidden, setHidden] = useState<ReadonlySet<PinStatus>>(new Set());
  const [onlyCheck, setOnlyCheck] = useState(false);
  const counts = useMemo(() => countByStatus(found.pins), [found.pins]);
  const shown = useMemo(
    () => found.pins.filter((pin: MapPin) => !hidden.has(statusOfPin(pin)) && (!onlyCheck || pin.check)),
    [found.pins, hidden, onlyCheck],
  );
  const { pins, without } = found;
  const firstWithout = without[0];
  const nothing = pins.length === 0 && without.length === 0;
  const open = (agencyId: string): void => go(["agencies", agencyId], { tab: "pin" });

  return (
    <div className="pm-screen">
      <PageHeader
        title={t("map.title")}
        note={nothing ? null : t("map.note", { pins: pins.length, without: without.length })}
        actions={
          nothing ? (
            <Button type="primary" onClick={() => go(["import"])}>
              {t("map.import")}
            </Button>
          ) : pins.length === 0 && firstWithout ? (
            <Button type="primary" onClick={() => open(firstWithout.agencyId)}>
              {t("map.firstWithout")}
            </Button>
          ) : null
        }
      />
      <Legend
        counts={counts}
        check={pins.filter((pin) => pin.check).length}
        overdue={pins.filter((pin) => pin.overdue).length}
        hidden={hidden}
        onlyCheck={onlyCheck}
        onHidden={setHidden}
        onOnlyCheck={setOnlyCheck}
      />
      <div className="mp-body">
        <MapCanvas shapes={shapes} pins={shown} selectedId={selectedId} onOpen={open} />
        {nothing ? (
          <EmptyState title={t("map.empty")}>{t("map.emptyHint")}</EmptyState>
        ) : (
          <PinLists pins={shown} without={without} selectedId={selectedId} anyPins={pins.length > 0} onOpen={open} />
        )}
      </div>
    </div>
  );
}
