import { Checkbox } from "antd";
import type { PacketDispatch } from "../../../../shared/contract/packets";
import { PACKET_PARTS } from "../../../../shared/domain/packet-parts";
import type { Out } from "../../../app/data/names";
import { formatDayShort } from "../../../app/dates/format";
import { useText } from "../../../app/i18n";

type Packet = Out<"packets.plan">["packets"][number];

interface Props {
  readonly packets: readonly Packet[];
  readonly sent: readonly PacketDispatch[];
  readonly chosen: ReadonlySet<string>;
  onChoose(keys: ReadonlySet<string>): void;
}

/** One word and a name: on one line. An agency's own name in full may be longer than the column. */
const isDistrict = (key: string): boolean => key.startsWith("district:");

/** Whose packets: what each holds, and when something last went there. */
export function PacketRecipients({ packets, sent, chosen, onChoose }: Props) {
  const { t, language } = useText();
  const all = packets.length > 0 && packets.every(({ key }) => chosen.has(key));
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <table className="pk-table">
      <thead>
        <tr>
          <th>
            <Checkbox
              checked={all}
              indeterminate={!all && chosen.size > 0}
              aria-label={t("packets.all")}
              onChange={({ target }) => onChoose(new Set(target.checked ? packets.map(({ key }) => key) : []))}
            />
          </th>
          <th>{t("packets.recipient")}</th>
          <th className="pm-number">{t("packets.agencies")}</th>
          <th>{t("packets.holds")}</th>
          <th>{t("packets.lastSent")}</th>
        </tr>
      </thead>
      <tbody>
        {packets.map((packet) => {
          const last = sent.find(({ recipient }) => recipient === packet.key);
          return (
            <tr key={packet.key}>
              <td>
                <Checkbox
                  checked={chosen.has(packet.key)}
                  aria-label={t("packets.choose", { name: packet.name })}
                  onChange={({ target }) => toggle(packet.key, target.checked)}
                />
              </td>
              <th scope="row" className={isDistrict(packet.key) ? "pm-name" : ""}>
                {packet.name}
              </th>
              <td className="pm-number">{packet.agencies}</td>
              <td className="pk-holds">
                {(["letter", ...PACKET_PARTS] as const)
                  .filter((part) => packet.parts[part] !== undefined)
                  .map((part) =>
                    (packet.parts[part] ?? 1) > 1
                      ? `${t(`packets.part.${part}`)} ${packet.parts[part]}`
                      : t(`packets.part.${part}`),
                  )
                  .join(" · ")}
              </td>
              <td>
                {last ? (
                  `${formatDayShort(last.sentOn, language)} ${t(`packets.way.${last.way}`)}`
                ) : (
                  <span className="pm-muted pk-day">{t("packets.notSent")}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
