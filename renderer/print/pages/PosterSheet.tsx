import type { PosterItem } from "../../../shared/contract/prints";
import { FitText } from "../layout/FitText";
import { QrCode } from "../qr/QrCode";

const STEPS = [
  ["เปิดกล้อง", "โทรศัพท์มือถือ"],
  ["ส่องที่ QR Code", "แล้วแตะลิงก์"],
  ["ให้คะแนน", "และส่งความคิดเห็น"],
] as const;

/**
 * The poster for the public (domain §2): who is rated, the code, the invitation, how. No user name, no code and no
 * address as text: what the QR says stands in the QR alone.
 */
export function PosterSheet({ item }: { item: PosterItem }) {
  return (
    <section className="sheet poster" data-agency={item.agencyId}>
      <div className="poster-band" />
      <header className="poster-head" data-box="head">
        {item.department !== "" && (
          <div className="poster-department">
            <FitText text={item.department} max={27} min={14} />
          </div>
        )}
        <h1>
          <FitText text={item.fullName} max={58} min={18} lines={2} />
        </h1>
        {item.place !== "" && (
          <div className="poster-place">
            <FitText text={item.place} max={27} min={14} />
          </div>
        )}
      </header>
      <div className="poster-frame" data-box="qr">
        <QrCode text={item.url} owner={item.agencyId} label="QR Code สำหรับประเมินความพึงพอใจ" />
      </div>
      <div className="poster-invitation" data-box="invitation">
        <h2>ขอเชิญประเมินความพึงพอใจ</h2>
        <p>
          <span className="nobreak">ให้คะแนนความพึงพอใจ</span>{" "}
          <span className="nobreak">ร่วมแสดงความคิดเห็นในการรับบริการ</span>
          <br />
          <span className="nobreak">เพียงสแกน QR Code</span>
        </p>
      </div>
      <ol className="poster-steps" data-box="steps">
        {STEPS.map(([first, second], index) => (
          <li key={first}>
            <span className="poster-number">{index + 1}</span>
            <span className="nobreak">{first}</span>
            <br />
            <span className="nobreak">{second}</span>
          </li>
        ))}
      </ol>
      <footer className="poster-foot" data-box="foot">
        <span>ทุกความคิดเห็นช่วยให้บริการดีขึ้น ขอขอบคุณ</span>
        <span>ระบบ CITIZENinfo</span>
      </footer>
    </section>
  );
}
