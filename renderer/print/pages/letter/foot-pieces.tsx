import type { LetterSheet } from "../../../../shared/contract/letter-sheet";
import type { Piece } from "../../layout/flow";
import { QrCode } from "../../qr/QrCode";

export type Pictures = Readonly<Record<string, string>>;

/** The key by which the check of QR codes knows this one. */
export function qrKey(letter: string, index: number): string {
  return `${letter}#qr-${index}`;
}

function Signature({ sheet }: { sheet: LetterSheet }) {
  return (
    <div className="letter-close">
      {sheet.closing !== "" && <p className="letter-close-words">{sheet.closing}</p>}
      <div className="letter-sign-room" />
      <p>({sheet.signatory?.name || "..............................................."})</p>
      {sheet.signatory?.positions.map((position) => (
        <p key={position}>{position}</p>
      ))}
    </div>
  );
}

/** Office, room for the seal or the office's own, date: the end of a stamped letter. */
function Stamp({ sheet, pictures }: { sheet: LetterSheet; pictures: Pictures }) {
  const seal = sheet.seal && pictures[sheet.seal.sha256];
  return (
    <div className="letter-close">
      <div className="letter-close-words">
        {sheet.office.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="letter-stamp">{seal ? <img src={seal} alt="ตราประทับ" /> : null}</div>
      <p className="letter-date-line">{sheet.date}</p>
    </div>
  );
}

function CopyLines({ copy }: { copy: NonNullable<LetterSheet["fileCopy"]> }) {
  const lines = [
    [copy.drafted, "ร่าง"],
    [copy.typed, "พิมพ์"],
    [copy.checked, "ตรวจ"],
  ] as const;
  return (
    <div className="letter-copy-lines">
      {lines.map(([name, word]) => (
        <p key={word}>
          <span>{name}</span> {word}
        </p>
      ))}
    </div>
  );
}

function Owner({ sheet, letter }: { sheet: LetterSheet; letter: string }) {
  return (
    <div className="letter-foot">
      <div>
        {sheet.owner.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {sheet.shortLink !== "" && <p className="letter-link">{sheet.shortLink}</p>}
      </div>
      {sheet.qrs.length > 0 && (
        <div className="letter-qrs">
          {sheet.qrs.map(({ url, caption }, index) => (
            <figure key={qrKey(letter, index)}>
              <div>
                <QrCode text={url} owner={qrKey(letter, index)} label={caption} />
              </div>
              <figcaption>{caption}</figcaption>
            </figure>
          ))}
        </div>
      )}
      {sheet.fileCopy === null ? null : <CopyLines copy={sheet.fileCopy} />}
    </div>
  );
}

/** What closes a letter: signature or stamp, then the owner of the matter; they stand on one page. */
export function footPieces(sheet: LetterSheet, letter: string, pictures: Pictures): Piece[] {
  const close = sheet.form === "stamped" ? <Stamp sheet={sheet} pictures={pictures} /> : <Signature sheet={sheet} />;
  const owner = sheet.owner.length + sheet.qrs.length > 0 || sheet.shortLink !== "" || sheet.fileCopy !== null;
  return [
    { key: "close", keepWithNext: owner, words: sheet.closing, node: close },
    ...(owner ? [{ key: "owner", node: <Owner sheet={sheet} letter={letter} /> }] : []),
  ];
}
