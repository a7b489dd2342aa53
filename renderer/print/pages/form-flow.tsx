import type { FormItem } from "../../../shared/contract/prints";
import { groupFormCode } from "../../../shared/domain/form-code";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { FitText } from "../layout/FitText";
import type { Flow } from "../layout/flow";
import { QrCode } from "../qr/QrCode";

/** Width of the text on the page: A4 less 2.5 cm and 2 cm. */
const WIDTH = 165;

const TABLE = {
  className: "form-table",
  columns: (
    <colgroup>
      <col style={{ width: "11mm" }} />
      <col />
      <col style={{ width: "23mm" }} />
      <col style={{ width: "23mm" }} />
      <col style={{ width: "37mm" }} />
    </colgroup>
  ),
  head: (
    <>
      <tr>
        <th rowSpan={2}>ที่</th>
        <th rowSpan={2}>รายการ</th>
        <th colSpan={2}>ผลการดำเนินงาน</th>
        <th rowSpan={2}>หมายเหตุ</th>
      </tr>
      <tr className="form-results">
        <th>
          <span className="nobreak">ดำเนินการแล้ว</span>
        </th>
        <th>
          <span className="nobreak">ยังไม่ดำเนินการ</span>
        </th>
      </tr>
    </>
  ),
};

/** Whose code a form bears: not its agency's alone, for that may have a poster in the same document. */
export function formCodeOwner({ agencyId }: FormItem): string {
  return `form:${agencyId}`;
}

/** ๆ repeats the word before it and never begins a line. */
function keepRepeatMark(text: string): string {
  return text.replaceAll(" ๆ", "\u00a0ๆ");
}

function Head({ item }: { item: FormItem }) {
  return (
    <div className="form-head">
      <div className="form-title">
        <h1>แบบรายงานการสมัครใช้งานระบบ CITIZENinfo</h1>
        <p>{item.roundTitle}</p>
        {item.circularNo !== "" && (
          <p>
            ตามหนังสือ ที่ {item.circularNo}{" "}
            {item.circularDate !== "" && <span className="nobreak">ลงวันที่ {item.circularDate}</span>}
          </p>
        )}
      </div>
      <figure className="form-qr">
        <div>
          <QrCode text={item.formCode} owner={formCodeOwner(item)} label="รหัสแบบรายงาน" />
        </div>
        <figcaption className="mono">{groupFormCode(item.formCode)}</figcaption>
      </figure>
    </div>
  );
}

function Agency({ item }: { item: FormItem }) {
  return (
    <div className="form-agency">
      <div className="form-name">
        <span>หน่วยงาน</span>
        <FitText text={item.fullName} width={145} max={18} min={8} lines={2} bold />
      </div>
      <div className="form-name">
        <span />
        <FitText text={item.place} width={145} max={16} min={8} />
      </div>
      <p>
        โปรดทำเครื่องหมาย <Tick /> ในช่องผลการดำเนินงาน{" "}
        <span className="nobreak">และส่งแบบรายงานภายในวันที่ {item.deadline}</span>
      </p>
    </div>
  );
}

function Tick() {
  return (
    <svg className="form-tick" viewBox="0 0 10 10" role="img" aria-label="ถูก">
      <path d="M1.5 5.5 4 8 8.5 2" fill="none" stroke="#000" strokeWidth="1.3" />
    </svg>
  );
}

/** A line to write on, with what is known already standing on it. */
function Line({ label, value, after = "" }: { label: string; value: string; after?: string }) {
  return (
    <div className="form-line">
      <span>{label}</span>
      <div className="form-dots">{value !== "" && <FitText text={value} width={68} max={16} min={6} lines={2} />}</div>
      <span>{after}</span>
    </div>
  );
}

function Signature({ item }: { item: FormItem }) {
  return (
    <div className="form-signature">
      <Line label="ลงชื่อ" value="" after="ผู้รายงาน" />
      <Line label="(" value={item.officerName} after=")" />
      <Line label="ตำแหน่ง" value={item.officerPosition} />
      <Line label="วันที่" value="" />
    </div>
  );
}

/** One agency's report form (domain §1), without the password line of the original. */
export function formFlow(item: FormItem): Flow {
  const rows = item.steps.map((step, index) => ({
    key: `step-${index}`,
    table: "steps",
    // The last row brings the signature with it: nobody signs an empty page.
    keepWithNext: index === item.steps.length - 1,
    node: (
      <tr>
        <td className="form-count">{toThaiDigits(String(index + 1))}</td>
        <td>{keepRepeatMark(step)}</td>
        <td>
          <i className="form-square" />
        </td>
        <td>
          <i className="form-square" />
        </td>
        <td />
      </tr>
    ),
  }));
  return {
    key: formCodeOwner(item),
    agencyId: item.agencyId,
    className: "form",
    width: WIDTH,
    firstHeight: 257,
    nextHeight: 245,
    tables: { steps: TABLE },
    pieces: [
      { key: "head", node: <Head item={item} />, keepWithNext: true },
      { key: "agency", node: <Agency item={item} />, keepWithNext: true },
      ...rows,
      { key: "signature", node: <Signature item={item} /> },
    ],
    sheet: (content, page, pages) => (
      <section className="sheet form" data-agency={item.agencyId}>
        {page > 1 && (
          <header className="form-continued" data-box="continued">
            <span>- {toThaiDigits(String(page))} -</span>
            <span className="mono">{groupFormCode(item.formCode)}</span>
          </header>
        )}
        <div className={page > 1 ? "form-body form-next" : "form-body"} data-box="body">
          {content}
        </div>
        {page < pages && <footer className="form-turn">(มีต่อ)</footer>}
      </section>
    ),
  };
}
