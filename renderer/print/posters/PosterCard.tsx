import type { ReactNode } from "react";
import type { PosterDesign } from "../../../shared/contract/poster-design";
import type { PosterItem } from "../../../shared/contract/prints";
import { FitText } from "../layout/FitText";
import { QrCode } from "../qr/QrCode";
import { logoRoom, placeLogos } from "./grounds";
import { type Look, POSTER_WIDTH } from "./look";
import { Foot, Invitation, Steps } from "./PosterWords";

/** Its label is for screen readers: what a code says is never printed as text. */
export const CODE_LABEL = "QR Code สำหรับประเมินความพึงพอใจ";

/** Whom it is about, in the poster's languages; an agency without an English name keeps its Thai one. */
export function namesOf(item: PosterItem, { language, departmentEn }: PosterDesign) {
  const thai = { department: item.department, fullName: item.fullName, place: item.place };
  const english = { department: departmentEn, fullName: item.nameEn, place: item.placeEn };
  if (language !== "en") return { ...thai, second: language === "both" ? item.nameEn : "" };
  return { ...(item.nameEn === "" ? { ...thai, department: departmentEn } : english), second: "" };
}

/** Sizes in pt that fill the head of the official poster; the invitation's own head is lower. */
const HEAD = { small: 24, name: 50, second: 19 } as const;
const LOWER = 0.84;
const WITH_SECOND = 0.82;

function Head({ item, look: { design, template } }: { readonly item: PosterItem; readonly look: Look }) {
  const { department, fullName, place, second } = namesOf(item, design);
  const width = POSTER_WIDTH;
  const share = template === "invitation" ? LOWER : 1;
  const first = second === "" ? share : share * WITH_SECOND;
  const small = { width, max: HEAD.small * first, min: 10 };
  return (
    <header className="poster-head" data-box="head">
      {department !== "" && <FitText text={department} {...small} />}
      <FitText as="h1" text={fullName} width={width} max={HEAD.name * first} min={14} lines={2} bold />
      {second !== "" && <FitText text={second} width={width} max={HEAD.second * share} min={9} bold />}
      {place !== "" && <FitText text={place} {...small} />}
    </header>
  );
}

/** The parts that every poster of a document has alike. */
export interface PosterParts {
  readonly invitation: ReactNode;
  readonly steps: ReactNode;
  readonly foot: ReactNode;
}

export function partsOf(look: Look): PosterParts {
  const { design } = look;
  return {
    invitation: <Invitation design={design} />,
    steps: <Steps design={design} />,
    foot: <Foot design={design} room={logoRoom(placeLogos(look))} />,
  };
}

interface Props {
  readonly item: PosterItem;
  readonly look: Look;
  readonly parts: PosterParts;
  readonly className: string;
}

/**
 * The poster for the public (domain §2): who is rated, the code, the invitation, how. No user name, no code and no
 * address as text: what the QR says stands in the QR alone. Its measures are those of A4; other sizes are zoomed.
 */
export function PosterCard({ item, look, parts: { invitation, steps, foot }, className }: Props) {
  const head = <Head item={item} look={look} />;
  const code = (
    <div className="poster-code" data-box="qr">
      <QrCode text={item.url} owner={item.agencyId} label={CODE_LABEL} reading={look.reading} picture={look.centre} />
    </div>
  );
  return (
    <section className={className} data-agency={item.agencyId} data-template={look.template}>
      {look.template === "invitation" ? (
        <>
          {invitation}
          {code}
          {steps}
          {head}
        </>
      ) : (
        <>
          {head}
          {code}
          {invitation}
          {steps}
        </>
      )}
      {foot}
    </section>
  );
}
