export interface StepTemplate {
  readonly id: string;
  readonly title: string;
  /** isReport: the step is the report itself, done when a report is recorded. */
  readonly steps: readonly { readonly title: string; readonly isReport: boolean }[];
}

const step = (title: string): { title: string; isReport: boolean } => ({ title, isReport: false });
const report = (title: string): { title: string; isReport: boolean } => ({ title, isReport: true });

/** The built-in step templates (domain §1), newest first; a round starts from one and may change it. */
export const STEP_TEMPLATES: readonly StepTemplate[] = [
  {
    id: "dla-2564-linking",
    title: "สถ. 2564: การเชื่อมโยงคู่มือสำหรับประชาชน (6 ขั้นตอน)",
    steps: [
      step("เข้าสู่ระบบ CITIZENinfo"),
      step("ตรวจสอบข้อมูลจุดบริการหน่วยงานและโครงสร้าง"),
      step("เชื่อมโยงคู่มือสำหรับประชาชนให้ครบถ้วน"),
      step("พิมพ์และติดตั้งโปสเตอร์ QR Code ณ จุดบริการ"),
      step("ติดตามรายงานความพึงพอใจในการรับบริการ"),
      report("รายงานผลการดำเนินการทาง Google Form"),
    ],
  },
  {
    id: "cdd-2563-registration",
    title: "พช. 2563: การสมัครใช้งานระบบ CITIZENinfo (5 ขั้นตอน)",
    steps: [
      step("สมัครใช้งานระบบ CITIZENinfo"),
      step("ตรวจสอบข้อมูลจุดบริการ (ชื่อ ที่อยู่ หมายเลขโทรศัพท์ เวลาทำการ และข้อมูลอื่น)"),
      step("อัปโหลดภาพถ่ายสำนักงาน"),
      step("ตรวจสอบคู่มือสำหรับประชาชน (จำนวน 3 คู่มือ)"),
      step("พิมพ์และติดตั้งโปสเตอร์ QR Code ณ จุดบริการ"),
    ],
  },
  {
    id: "dla-2563-v2344",
    title: "สถ. 2563 (ว 2344): การเข้าใช้งานและเชื่อมโยงคู่มือ (4 ขั้นตอน)",
    steps: [
      step("ยืนยันตัวตนด้วยอีเมลของผู้รับผิดชอบหรืออีเมลของหน่วยงาน"),
      step("ลงทะเบียน OpenID (กรณียังไม่มีบัญชีผู้ใช้งาน)"),
      step("ตรวจสอบข้อมูลจุดบริการของหน่วยงาน"),
      step("เชื่อมโยงคู่มือสำหรับประชาชนกับจุดบริการ"),
    ],
  },
  {
    id: "feedback-2561",
    title: "ปี 2561: Citizen Feedback / Zero Copy (4 ขั้นตอน)",
    steps: [
      step("รับชื่อผู้ใช้งานและรหัสผ่าน และเก็บรักษาเป็นความลับ"),
      step("ปักหมุดที่ตั้งสำนักงานใน Longdo Map พร้อมที่อยู่ หมายเลขโทรศัพท์ และภาพถ่าย"),
      step("ตอบแบบสำรวจ citizensurvey"),
      report("รายงานผลการดำเนินการทาง Google Form"),
    ],
  },
];
