import type { LetterSheet } from "../../../../shared/contract/letter-sheet";
import { secrecyWord, urgencyWord } from "../../../../shared/domain/letters/lists";
import { toThaiDigits } from "../../../../shared/domain/numerals";
import type { Flow } from "../../layout/flow";
import { bodyPieces, bodyTables } from "./body-pieces";
import { footPieces, type Pictures, qrKey } from "./foot-pieces";
import { headPieces } from "./head-pieces";
import "../../css/letter.css";

/** Height of the text on the first page, in mm: see letter.css. */
const FIRST = { external: 238, stamped: 238, memo: 243 } as const;
const NEXT = 252;
/** The continuation mark and the room above it. */
const TURN = 11;

function Secrecy({ sheet }: { sheet: LetterSheet }) {
  const word = secrecyWord(sheet.secrecy);
  if (word === "") return null;
  return (
    <>
      <p className="letter-secrecy" data-box="secrecy">
        {word}
      </p>
      <p className="letter-secrecy letter-secrecy-foot" data-box="secrecy-foot">
        {word}
      </p>
    </>
  );
}

/** What stands on the first page besides its text. */
function FirstPage({ sheet, pictures }: { sheet: LetterSheet; pictures: Pictures }) {
  const emblem = sheet.emblem && pictures[sheet.emblem.sha256];
  const urgency = sheet.form === "memo" ? "" : urgencyWord(sheet.urgency);
  return (
    <>
      <div className="letter-emblem" data-box="emblem">
        {emblem ? <img src={emblem} alt="ตราประจำหนังสือ" /> : null}
      </div>
      {urgency !== "" && <p className="letter-urgency letter-urgency-mark">{urgency}</p>}
      {sheet.form === "memo" && (
        <p className="letter-memo-title" data-box="title">
          บันทึกข้อความ
        </p>
      )}
      {sheet.fileCopy === null ? null : <p className="letter-copy-mark">สำเนาคู่ฉบับ</p>}
    </>
  );
}

/** Tells a letter from the others of a document: its file copy is one of them. */
function keyOf({ form, key, fileCopy }: LetterSheet): string {
  return `letter:${form}:${key}${fileCopy === null ? "" : ":copy"}`;
}

/** What each QR of a letter should say, by its key. */
export function letterCodes(sheet: LetterSheet): [string, string][] {
  return sheet.qrs.map(({ url }, index) => [qrKey(keyOf(sheet), index), url]);
}

/** One letter as it flows over A4 pages (domain §5). */
export function letterFlow(sheet: LetterSheet, pictures: Pictures): Flow {
  const key = keyOf(sheet);
  return {
    key,
    className: `letter letter-${sheet.form}`,
    width: 160,
    firstHeight: FIRST[sheet.form],
    nextHeight: NEXT,
    turnHeight: TURN,
    tables: bodyTables(sheet.body),
    pieces: [...headPieces(sheet), ...bodyPieces(sheet.body), ...footPieces(sheet, key, pictures)],
    sheet: (content, page, pages, next) => (
      <section className={`sheet letter letter-${sheet.form}${page > 1 ? " letter-next" : ""}`} data-agency={sheet.key}>
        {page === 1 ? (
          <FirstPage sheet={sheet} pictures={pictures} />
        ) : (
          <p className="letter-page-number" data-box="page-number">
            - {toThaiDigits(String(page))} -
          </p>
        )}
        <Secrecy sheet={sheet} />
        <div className="letter-body" data-box="body">
          {content}
        </div>
        {page < pages && (
          <p className="letter-turn" data-box="turn">
            /{next?.words ?? ""}...
          </p>
        )}
      </section>
    ),
  };
}
