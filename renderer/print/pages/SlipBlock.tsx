import type { SlipItem } from "../../../shared/contract/prints";
import { FitText } from "../layout/FitText";

/** Characters of an authorize code read at once: 15 = 3 × 5 (domain §3). */
const GROUP = 5;

/** Width of a user name or password, in mm. */
const CREDENTIAL_WIDTH = 66;

function Code({ code }: { code: string }) {
  const groups = code.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? [];
  return (
    <span className="slip-code mono">
      {groups.map((group, index) => (
        // Groups of one code may be equal; their place is their identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes after it is drawn
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}

function Account({ item }: { item: SlipItem }) {
  return (
    <div className="slip-way" data-box="account">
      <h3>เข้าด้วยบัญชีเดิม</h3>
      <dl>
        <dt>ชื่อผู้ใช้</dt>
        <FitText as="dd" text={item.username ?? ""} width={CREDENTIAL_WIDTH} max={13} min={6} mono />
        <dt>รหัสผ่าน</dt>
        {item.password === null ? (
          <dd>ตามที่ได้รับแจ้งไว้เดิม</dd>
        ) : (
          <FitText as="dd" text={item.password} width={CREDENTIAL_WIDTH} max={13} min={6} mono />
        )}
      </dl>
    </div>
  );
}

function OpenId({ code }: { code: string }) {
  return (
    <div className="slip-way" data-box="open-id">
      <h3>เข้าด้วย OpenID (ผู้ที่ยังไม่มีบัญชี)</h3>
      <p>
        กรอก Authorize Code นี้<span className="nobreak">เมื่อเข้าใช้ครั้งแรก</span>
      </p>
      <Code code={code} />
    </div>
  );
}

/** One slip to cut out and hand to one agency: its name, its ways in, the steps, whom to ask. A quarter of an A4 page. */
export function SlipBlock({ item }: { item: SlipItem }) {
  return (
    <article className="slip" data-agency={item.agencyId}>
      <p className="slip-title">ใบแจ้งรหัสการใช้งานระบบ CITIZENinfo</p>
      <header className="slip-head" data-box="head">
        <FitText text={item.fullName} width={124} max={23} min={7} bold />
        <FitText className="slip-place" text={item.place} width={62} max={16} min={6} />
      </header>
      <div className="slip-ways">
        {item.username !== null && <Account item={item} />}
        {item.code !== null && <OpenId code={item.code} />}
      </div>
      <ol className="slip-steps" data-box="steps">
        <li>เข้าเว็บไซต์ citizen.info.go.th</li>
        <li>เข้าสู่ระบบตามข้อมูลข้างต้น</li>
        <li>ตรวจสอบข้อมูลจุดบริการ</li>
        <li>เชื่อมโยงคู่มือสำหรับประชาชน</li>
        <li>พิมพ์และติดตั้งโปสเตอร์ QR Code</li>
        <li>รายงานผลตามที่จังหวัดแจ้ง</li>
      </ol>
      <footer className="slip-foot" data-box="foot">
        <FitText
          text={item.helpLine === "" ? "" : `สอบถามการใช้งานระบบ ${item.helpLine}`}
          width={116}
          max={14}
          min={6}
        />
        <span className="nobreak">ใช้เฉพาะหน่วยงานข้างต้น โปรดเก็บรักษาและไม่เผยแพร่</span>
      </footer>
    </article>
  );
}
