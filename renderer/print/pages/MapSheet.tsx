import type { MapItem } from "../../../shared/contract/enclosures";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { FitText } from "../layout/FitText";
import { mapFrame } from "./map-frame";

/** The drawing's own units, a tenth of a millimetre. */
const WIDTH = 1700;
const TALL = 2060;
const SHORT = 1560;
/** More pins than this would hide each other's numbers: they stand as marks, unnamed. */
const NAMED = 36;

type State = MapItem["pins"][number]["state"];

const STATES: readonly { readonly state: State; readonly words: string }[] = [
  { state: "verified", words: "ตรวจสอบแล้ว" },
  { state: "reported", words: "รายงานแล้ว" },
  { state: "partly", words: "ดำเนินการบางส่วน" },
  { state: "none", words: "ยังไม่ดำเนินการ" },
  { state: "returned", words: "ส่งกลับแก้ไข" },
];

function Legend({ item }: { item: MapItem }) {
  const counted = STATES.map(({ state, words }) => ({
    state,
    words,
    count: item.pins.filter((pin) => pin.state === state).length,
  }));
  return (
    <ul className="map-legend" data-box="legend">
      {counted
        .filter(({ count }) => count > 0)
        .map(({ state, words, count }) => (
          <li key={state}>
            <svg viewBox="-20 -20 40 40" aria-hidden="true">
              <circle r={16} className={`map-pin map-${state}`} />
            </svg>
            {words} {toThaiDigits(String(count))} แห่ง
          </li>
        ))}
      {item.pins.some(({ check }) => check) && <li>* พิกัดควรตรวจสอบ</li>}
      {item.without.length > 0 && <li>ยังไม่มีพิกัด {toThaiDigits(String(item.without.length))} แห่ง</li>}
    </ul>
  );
}

function Drawing({ item, height, named }: { item: MapItem; height: number; named: boolean }) {
  const { at } = mapFrame(item, { width: WIDTH, height });
  const radius = named ? 27 : 15;
  return (
    <svg className="map-drawing" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={item.heading.join(" ")}>
      <rect width={WIDTH} height={height} className="map-around" />
      {item.outline.map((ring) => (
        <polygon
          key={`${ring[0]?.lat},${ring[0]?.lon}`}
          className="map-land"
          points={ring.map((point) => at(point).join(",")).join(" ")}
        />
      ))}
      {item.pins.map((pin, index) => {
        const [x, y] = at(pin);
        return (
          <g key={`${pin.label} ${pin.lat} ${pin.lon}`}>
            <circle cx={x} cy={y} r={radius} className={`map-pin map-${pin.state}`} />
            {named && (
              <text x={x} y={y + 13} className={`map-number map-on-${pin.state}`}>
                {index + 1}
              </text>
            )}
          </g>
        );
      })}
      {item.seats.map((seat) => {
        const [x, y] = at(seat);
        return (
          <g key={seat.name}>
            <rect x={x - 8} y={y - 8} width={16} height={16} className="map-seat" />
            <text x={x} y={y + 58} className="map-seat-name">
              {seat.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** One A4 page: outline, district seats and pins; up to 36 pins are numbered and named below. */
export function MapSheet({ item }: { item: MapItem }) {
  const [title, ...others] = item.heading;
  const named = item.pins.length <= NAMED;
  return (
    <section className="sheet map">
      <header className="map-head" data-box="head">
        <h1>{title}</h1>
        {others.map((line) => (
          <FitText key={line} text={line} width={170} max={18} min={8} lines={2} />
        ))}
      </header>
      <Drawing item={item} height={named ? SHORT : TALL} named={named} />
      <Legend item={item} />
      {named && (
        <ol className="map-names" data-box="names">
          {item.pins.map((pin, index) => (
            <li key={`${pin.label} ${pin.lat} ${pin.lon}`}>
              {toThaiDigits(String(index + 1))}. {pin.label}
              {pin.check ? " *" : ""}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
