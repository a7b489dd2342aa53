import type { ReactNode } from "react";
import type { GuideItem } from "../../../shared/contract/enclosures";
import { toThaiDigits } from "../../../shared/domain/numerals";
import { FitText } from "../layout/FitText";
import { QrCode } from "../qr/QrCode";
import {
  LoginPicture,
  ManualPicture,
  OpenIdPicture,
  PosterPicture,
  ReportPicture,
  ServicePointPicture,
} from "./guide-pictures";

interface Step {
  readonly title: string;
  readonly picture: ReactNode;
  readonly lines: readonly string[];
}

const FIRST_PAGE: readonly Step[] = [
  {
    title: "เข้าสู่ระบบ",
    picture: <LoginPicture />,
    lines: [
      "เปิดเว็บไซต์ citizen.info.go.th แล้วเลือก “เข้าสู่ระบบ”",
      "หน่วยงานที่มีบัญชีเดิม กรอกชื่อผู้ใช้งานและรหัสผ่านที่ได้รับแจ้ง",
      "หน่วยงานที่ยังไม่มีบัญชี ให้ทำข้อ ๒ ก่อน",
    ],
  },
  {
    title: "ลงทะเบียน OpenID (กรณียังไม่มีบัญชี)",
    picture: <OpenIdPicture />,
    lines: [
      "ลงทะเบียนด้วยอีเมลของผู้รับผิดชอบหรือของหน่วยงาน แล้วยืนยันตัวตนทางอีเมล",
      "เข้าสู่ระบบครั้งแรก กรอกรหัสการอนุญาตใช้งานระบบ (Authorize Code) ๑๕ ตัว",
      "รหัสมีเฉพาะเลข 2-9 และอักษร A-F ไม่มีเลข 0 เลข 1 อักษร O และอักษร I",
    ],
  },
  {
    title: "ตรวจสอบข้อมูลจุดบริการ",
    picture: <ServicePointPicture />,
    lines: [
      "เลือกเมนู “จุดบริการหน่วยงานและโครงสร้าง”",
      "ตรวจชื่อ ที่อยู่และรหัสไปรษณีย์ หมายเลขโทรศัพท์ วันและเวลาทำการ และภาพถ่าย ให้ถูกต้องครบถ้วน",
      "ปักหมุดที่อาคารสำนักงาน หน่วยงานละหนึ่งหมุด",
    ],
  },
];

const SECOND_PAGE: readonly Step[] = [
  {
    title: "เชื่อมโยงคู่มือสำหรับประชาชน",
    picture: <ManualPicture />,
    lines: [
      "เลือกเมนู “เชื่อมโยงคู่มือ” แล้วเลือกจุดบริการของหน่วยงาน",
      "เลือกคู่มือทุกกระบวนงานที่หน่วยงานให้บริการ รวมทั้งกระบวนงานของส่วนราชการอื่น",
    ],
  },
  {
    title: "พิมพ์และติดตั้งโปสเตอร์",
    picture: <PosterPicture />,
    lines: ["เลือกเมนู “โปสเตอร์ (QR Code)” ดาวน์โหลดและพิมพ์", "ติดตั้ง ณ จุดบริการที่ประชาชนเห็นชัดเจน แล้วทดลองสแกนด้วยโทรศัพท์มือถือ"],
  },
  {
    title: "รายงานผล",
    picture: <ReportPicture />,
    lines: ["ทำเครื่องหมายในแบบรายงานให้ครบทุกรายการ ลงชื่อ แล้วส่งคืนตามช่องทางที่หนังสือแจ้ง"],
  },
];

function StepBlock({ step, number, extra }: { step: Step; number: number; extra?: string }) {
  return (
    <article className="guide-step" data-box={`step-${number}`}>
      {step.picture}
      <div>
        <h2>
          <span className="guide-number">{toThaiDigits(String(number))}</span>
          {step.title}
        </h2>
        <ul>
          {step.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {extra === undefined ? null : <li className="guide-strong">{extra}</li>}
        </ul>
      </div>
    </article>
  );
}

/** The handout for an agency's officer: two A4 pages, one sheet printed on both sides. */
export function GuideSheets({ item }: { item: GuideItem }) {
  const due = item.deadline === "" ? undefined : `ส่งภายในวันที่ ${item.deadline}`;
  return (
    <>
      <section className="sheet guide">
        <header className="guide-head" data-box="head">
          <h1>คู่มือย่อการใช้งานระบบ CITIZENinfo</h1>
          <p>สำหรับเจ้าหน้าที่ผู้รับผิดชอบของหน่วยงาน</p>
        </header>
        {FIRST_PAGE.map((step, index) => (
          <StepBlock key={step.title} step={step} number={index + 1} />
        ))}
        <footer className="guide-turn">(มีต่อด้านหลัง)</footer>
      </section>
      <section className="sheet guide">
        {SECOND_PAGE.map((step, index) => (
          <StepBlock
            key={step.title}
            step={step}
            number={FIRST_PAGE.length + index + 1}
            {...(index === SECOND_PAGE.length - 1 && due !== undefined ? { extra: due } : {})}
          />
        ))}
        <div className="guide-links" data-box="links">
          {item.links.map(({ label, url }, index) => (
            <figure key={url}>
              <div>
                <QrCode text={url} owner={`${item.key}:${index}`} label={label} />
              </div>
              <figcaption>
                {label}
                <FitText text={url} width={46} max={11} min={5} lines={2} />
              </figcaption>
            </figure>
          ))}
          <div className="guide-ask">
            <h2>สอบถามเพิ่มเติม</h2>
            {item.helpLine !== "" && <p>การใช้งานระบบ: {item.helpLine}</p>}
            {item.office !== "" && <p>การรายงานผล: {item.office}</p>}
          </div>
        </div>
      </section>
    </>
  );
}

/** What each QR of the guide says, by its owner. */
export function guideCodes(item: GuideItem): [owner: string, url: string][] {
  return item.links.map(({ url }, index) => [`${item.key}:${index}`, url]);
}
