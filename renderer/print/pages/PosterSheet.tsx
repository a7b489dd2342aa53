import type { PosterItem } from "../../../shared/contract/prints";
import { FitText } from "../layout/FitText";
import { QrCode } from "../qr/QrCode";

/** Width of the names, in mm: A4 less 12 mm on each side. */
const WIDTH = 186;

/**
 * The poster for the public (domain §2): who is rated, the code, the invitation, how. No user name, no code and no
 * address as text: what the QR says stands in the QR alone. What is drawn and not written is one background picture:
 * hundreds of posters are laid out and printed at once.
 */
export function PosterSheet({ item }: { item: PosterItem }) {
  return (
    <section className="sheet poster" data-agency={item.agencyId}>
      <header className="poster-head" data-box="head">
        {item.department !== "" && <FitText text={item.department} width={WIDTH} max={27} min={14} />}
        <FitText as="h1" text={item.fullName} width={WIDTH} max={58} min={18} lines={2} bold />
        {item.place !== "" && <FitText text={item.place} width={WIDTH} max={27} min={14} />}
      </header>
      <div className="poster-code" data-box="qr">
        <QrCode text={item.url} owner={item.agencyId} label="QR Code สำหรับประเมินความพึงพอใจ" />
      </div>
      <div className="poster-invitation" data-box="invitation">
        <h2>ขอเชิญประเมินความพึงพอใจ</h2>
        ให้คะแนนความพึงพอใจ ร่วมแสดงความคิดเห็นในการรับบริการ
        <br />
        เพียงสแกน QR Code
      </div>
      <ol className="poster-steps" data-box="steps">
        <li>
          <b>1</b>
          เปิดกล้อง
          <br />
          โทรศัพท์มือถือ
        </li>
        <li>
          <b>2</b>
          ส่องที่ QR Code
          <br />
          แล้วแตะลิงก์
        </li>
        <li>
          <b>3</b>
          ให้คะแนน
          <br />
          และส่งความคิดเห็น
        </li>
      </ol>
      <footer className="poster-foot" data-box="foot">
        <span>ทุกความคิดเห็นช่วยให้บริการดีขึ้น ขอขอบคุณ</span>
        <span>ระบบ CITIZENinfo</span>
      </footer>
    </section>
  );
}
