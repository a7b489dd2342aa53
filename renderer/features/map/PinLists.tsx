import { Tabs } from "antd";
import { useMemo, useState } from "react";
import { shortName } from "../../../shared/domain/kinds";
import { useText } from "../../app/i18n";
import { shortDistrict, useDistrictWord } from "../../ui/district-text";
import { KindName } from "../../ui/KindName";
import { SearchBox } from "../../ui/SearchBox";
import { StatusTag } from "../../ui/StatusTag";
import { PinIcon } from "./PinIcon";
import { type MapPin, type PinlessAgency, statusOfPin } from "./pin-status";

interface Props {
  readonly pins: readonly MapPin[];
  readonly without: readonly PinlessAgency[];
  readonly selectedId: string | null;
  readonly anyPins: boolean;
  onOpen(agencyId: string): void;
}

/** The map in words: every pin shown, and the agencies that have none yet. */
export function PinLists({ pins, without, selectedId, anyPins, onOpen }: Props) {
  const { t } = useText();
  const search = t("map.search", { district: useDistrictWord() });
  const [words, setWords] = useState("");
  const [tab, setTab] = useState<string | null>(null);
  const shownPins = useMemo(() => pins.filter((pin) => matches(pin, words)), [pins, words]);
  const shownWithout = useMemo(() => without.filter((agency) => matches(agency, words)), [without, words]);
  return (
    <div className="mp-lists">
      <SearchBox label={search} value={words} onChange={setWords} />
      <Tabs
        size="small"
        activeKey={tab ?? (anyPins ? "pins" : "without")}
        onChange={setTab}
        items={[
          {
            key: "pins",
            label: t("map.tab.pins", { n: pins.length }),
            children:
              shownPins.length === 0 ? (
                <p className="pm-muted mp-none">{t(anyPins ? "map.noneShown" : "map.nonePinsHint")}</p>
              ) : (
                <ul className="mp-list">
                  {shownPins.map((pin) => (
                    <li key={pin.agencyId}>
                      <button
                        type="button"
                        className="mp-row"
                        aria-current={pin.agencyId === selectedId}
                        onClick={() => onOpen(pin.agencyId)}
                      >
                        <PinIcon status={statusOfPin(pin)} overdue={pin.overdue} check={pin.check} />
                        <span className="mp-row-main">
                          <Place agency={pin} />
                          <span className="pm-muted pm-small">
                            {t(`ui.state.${statusOfPin(pin)}`)}
                            {pin.overdue ? ` · ${t("map.overdueToo")}` : ""}
                          </span>
                        </span>
                        {pin.check ? <StatusTag status="check" /> : null}
                      </button>
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: "without",
            label: t("map.tab.without", { n: without.length }),
            children:
              without.length === 0 ? (
                <p className="pm-muted mp-none">{t("map.noneWithout")}</p>
              ) : (
                <ul className="mp-list">
                  {shownWithout.map((agency) => (
                    <li key={agency.agencyId}>
                      <button type="button" className="mp-row" onClick={() => onOpen(agency.agencyId)}>
                        <span className="mp-row-main">
                          <Place agency={agency} />
                        </span>
                        <span className="mp-row-action">{t("map.addPin")}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </div>
  );
}

function Place({ agency }: { readonly agency: PinlessAgency }) {
  const { t } = useText();
  return (
    <span>
      <KindName agency={agency} />
      {agency.district ? <span className="pm-muted pm-name"> {shortDistrict(t, agency.district)}</span> : null}
    </span>
  );
}

function matches(agency: PinlessAgency, words: string): boolean {
  const wanted = words.trim().toLocaleLowerCase();
  return wanted === "" || `${shortName(agency)} ${agency.district?.name ?? ""}`.toLocaleLowerCase().includes(wanted);
}
