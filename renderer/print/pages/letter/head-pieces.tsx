import type { ReactNode } from "react";
import type { LetterRun, LetterSheet } from "../../../../shared/contract/letter-sheet";
import { urgencyWord } from "../../../../shared/domain/letters/lists";
import { toThaiDigits } from "../../../../shared/domain/numerals";
import { measureText } from "../../layout/fit-text";
import type { Piece } from "../../layout/flow";
import { Runs } from "../../layout/split-lines";
import { fittingRuns, TEXT_SIZE } from "./runs";

/** Room for what stands beside a label, in mm. */
const BESIDE_LABEL = 125;

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="letter-field letter-gap">
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}

function Text({ runs, width = BESIDE_LABEL }: { runs: readonly LetterRun[]; width?: number }) {
  return <Runs runs={fittingRuns(runs, width)} />;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}

function numberOf({ number }: LetterSheet): string {
  return `ที่ ${number.prefix}${number.running}`;
}

function enclosurePiece(sheet: LetterSheet): Piece[] {
  const { enclosures } = sheet;
  const several = enclosures.length > 1;
  const counts = Math.max(0, ...enclosures.map(({ count }) => measureText(count, {}) * TEXT_SIZE));
  return enclosures.map(({ text, count }, index) => ({
    key: `enclosure-${index}`,
    node: (
      <div className={`letter-enclosure${index === 0 ? " letter-gap" : ""}`}>
        <span>{index === 0 ? "สิ่งที่ส่งมาด้วย" : ""}</span>
        <div>
          {several ? `${toThaiDigits(String(index + 1))}. ` : ""}
          <Text runs={text} width={90} />
        </div>
        <span style={{ width: `${counts}mm` }}>{count}</span>
      </div>
    ),
  }));
}

function externalHead(sheet: LetterSheet): Piece[] {
  return [
    {
      key: "first-row",
      keepWithNext: true,
      node: (
        <div className="letter-first-row">
          <p>{numberOf(sheet)}</p>
          <div className="letter-office">
            <Lines lines={sheet.office} />
          </div>
        </div>
      ),
    },
    { key: "date", keepWithNext: true, node: <p className="letter-date letter-gap">{sheet.date}</p> },
    {
      key: "subject",
      node: (
        <Field label="เรื่อง">
          <Text runs={sheet.subject} />
        </Field>
      ),
    },
    {
      key: "addressee",
      node: (
        <Field label="เรียน">
          <Text runs={sheet.addressee} />
        </Field>
      ),
    },
    ...sheet.references.map((reference, index) => ({
      key: `reference-${index}`,
      node: (
        <Field label="อ้างถึง">
          {sheet.references.length > 1 ? `${toThaiDigits(String(index + 1))}. ` : ""}
          <Text runs={reference} />
        </Field>
      ),
    })),
    ...enclosurePiece(sheet),
  ];
}

function stampedHead(sheet: LetterSheet): Piece[] {
  return [
    { key: "first-row", keepWithNext: true, node: <p>{numberOf(sheet)}</p> },
    {
      key: "addressee",
      node: (
        <Field label="ถึง">
          <Text runs={sheet.addressee} />
        </Field>
      ),
    },
  ];
}

function MemoRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <b>{label}</b>
      {/* The blank keeps an empty line's dots on the line of its label. */}
      <span>{children || "\u00a0"}</span>
    </>
  );
}

function memoHead(sheet: LetterSheet): Piece[] {
  const { number, urgency } = sheet;
  return [
    ...(urgency === "none" ? [] : [{ key: "urgency", node: <p className="letter-urgency">{urgencyWord(urgency)}</p> }]),
    {
      key: "office",
      node: (
        <div className="letter-memo-row">
          <MemoRow label="ส่วนราชการ">{sheet.office.join(" ")}</MemoRow>
        </div>
      ),
    },
    {
      key: "number",
      node: (
        <div className="letter-memo-row">
          <MemoRow label="ที่">{number.prefix + number.running}</MemoRow>
          <MemoRow label="วันที่">{sheet.date}</MemoRow>
        </div>
      ),
    },
    {
      key: "subject",
      node: (
        <div className="letter-memo-row">
          <MemoRow label="เรื่อง">
            <Text runs={sheet.subject} />
          </MemoRow>
        </div>
      ),
    },
    {
      key: "addressee",
      node: (
        <Field label="เรียน">
          <Text runs={sheet.addressee} />
        </Field>
      ),
    },
  ];
}

const HEADS = { external: externalHead, stamped: stampedHead, memo: memoHead } as const;

/** What stands before the text of a letter, in the order of its form (domain §5). */
export function headPieces(sheet: LetterSheet): Piece[] {
  return HEADS[sheet.form](sheet);
}
