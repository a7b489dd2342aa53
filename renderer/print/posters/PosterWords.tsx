import type { PosterDesign } from "../../../shared/contract/poster-design";
import type { PosterWords } from "../../../shared/domain/poster-design";
import { FitText } from "../layout/FitText";
import { type FitRoom, fitText, measureText } from "../layout/fit-text";
import { POSTER_WIDTH } from "./look";

interface Props {
  readonly design: PosterDesign;
}

/** Words of the first language, and of the second that stands smaller below it. */
function languages({ language, th, en }: PosterDesign): readonly [PosterWords, PosterWords | null] {
  return [language === "en" ? en : th, language === "both" ? en : null];
}

const Line = (props: FitRoom & { readonly text: string; readonly as?: "h2" }) =>
  props.text === "" ? null : <FitText {...props} />;

/** The invitation: a heading and what it asks for. The room of two languages is that of one. */
export function Invitation({ design }: Props) {
  const [first, second] = languages(design);
  const width = POSTER_WIDTH;
  return (
    <div className="poster-invitation" data-box="invitation">
      <Line as="h2" text={first.heading} width={width} max={second ? 40 : 52} min={16} bold />
      {second ? <Line text={second.heading} width={width} max={20} min={10} bold /> : null}
      <Line text={first.invitation} width={width} max={second ? 20 : 40} min={12} lines={second ? 1 : 2} />
      {second ? <Line text={second.invitation} width={width} max={15} min={9} /> : null}
    </div>
  );
}

/** Millimetres of one step of the three. */
const STEP_WIDTH = 57;

/** One size for the three steps, so that none shouts. */
function stepRoom(steps: readonly string[], room: FitRoom, most: number): FitRoom {
  const sizes = steps.map((text) => fitText(text, room, (line) => measureText(line, room)).size);
  return { ...room, max: Math.min(most, ...sizes) };
}

/** How it is done, in three numbered steps. The numbers stand in the circles of the background. */
export function Steps({ design }: Props) {
  const [first, second] = languages(design);
  // Larger than it may be in the end, so that two lines are always worth it.
  const wide: FitRoom = { width: STEP_WIDTH, max: 60, min: 9, lines: 2 };
  const room = stepRoom(first.steps, wide, second ? 18 : 22);
  const small = second && stepRoom(second.steps, { width: STEP_WIDTH, max: 12, min: 7 }, 12);
  return (
    <ol className="poster-steps" data-box="steps">
      {first.steps.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a printed page never change their order
        <li key={`${index + 1}${text}`}>
          <b>{index + 1}</b>
          <StepText text={text} size={room.max} room={wide} />
          {second && small ? <StepText text={second.steps[index] ?? ""} size={small.max} room={small} /> : null}
        </li>
      ))}
    </ol>
  );
}

function StepText({ text, size, room }: { readonly text: string; readonly size: number; readonly room: FitRoom }) {
  const { lines } = fitText(text, room, (line) => measureText(line, room));
  return (
    <div className="fit" style={{ fontSize: `${size.toFixed(2)}pt` }}>
      {lines.join("\n")}
    </div>
  );
}

/** Thanks and the system's name beside the logos. @param room what the logos take of the width, mm */
export function Foot({ design, room }: Props & { readonly room: number }) {
  const [first, second] = languages(design);
  const text = (words: PosterWords): string => [words.footer, words.system].filter(Boolean).join("  ·  ");
  const width = POSTER_WIDTH - room;
  return (
    <footer
      className="poster-foot"
      data-box="foot"
      style={room > 0 ? { paddingLeft: `${room}mm`, textAlign: "right" } : undefined}
    >
      <Line text={text(first)} width={width} max={second ? 16 : 18} min={8} />
      {second ? <Line text={text(second)} width={width} max={13} min={7} /> : null}
    </footer>
  );
}
