/** Thai wording of every reason code that core's imports emit: of a row, a repair, a match or a suggestion. */
export const reasonTh = {
  // how the row met the registry
  exact: "ตรงกับหน่วยงานในทะเบียน",
  "exact-after-repair": "ตรงกับหน่วยงานในทะเบียนหลังแก้คำที่อ่านผิด",
  "by-username": "ชื่อผู้ใช้เป็นของ {{name}} ในทะเบียน",
  "by-code": "รหัสเป็นของ {{name}} ในทะเบียน",
  "repeats-row": "ซ้ำกับแถว {{row}} ทุกช่อง",
  // what cannot be read
  "agency-missing": "ไม่มีชื่อหน่วยงานในแถวนี้",
  "kind-missing": "ไม่รู้ว่าเป็นหน่วยงานประเภทใด อ่านได้ว่า “{{read}}”",
  "username-unreadable": "ชื่อผู้ใช้ไม่ครบตามรูปแบบ",
  "code-misread": "รหัสมีตัวที่น่าจะอ่านผิด รหัสจริงมี 15 ตัว ใช้เพียงเลข 2–9 และ A–F (อ่านได้ {{length}} ตัว{{faults}})",
  "url-unreadable": "ลิงก์ประเมินไม่ใช่ที่อยู่เว็บ",
  "coordinates-unreadable": "อ่านพิกัดไม่ได้",
  "coordinates-short-link": "ลิงก์แผนที่แบบสั้นเปิดโดยไม่ใช้อินเทอร์เน็ตไม่ได้ ขอลิงก์ยาวหรือพิกัด",
  "coordinates-swapped": "ละติจูดและลองจิจูดสลับกัน แก้ให้แล้ว",
  // what contradicts itself
  "kind-differs": "ช่องประเภทบอก {{a}} แต่ชื่อบอก {{b}}",
  "kind-against-username": "ประเภทหน่วยงานไม่ตรงกับเลขในชื่อผู้ใช้",
  "province-differs": "แถวเดียวกันบอกสองจังหวัด: {{a}} และ {{b}}",
  "province-unknown": "ไม่มีจังหวัดชื่อ “{{read}}”",
  "province-missing": "ไม่มีชื่อจังหวัด และไม่มีสิ่งอื่นที่บอกได้",
  "province-against-username": "จังหวัดไม่ตรงกับเลขในชื่อผู้ใช้",
  "district-differs": "แถวเดียวกันบอกสองอำเภอ: {{a}} และ {{b}}",
  "district-against-username": "อ่านได้ว่าอำเภอ{{read}} แต่เลขในชื่อผู้ใช้คืออำเภอ{{username}}",
  "district-unknown": "ไม่มีอำเภอชื่อ “{{read}}” ในจังหวัดนี้",
  "district-missing": "ไม่มีชื่ออำเภอ และไม่มีสิ่งอื่นที่บอกได้แน่ชัด",
  "name-two-readings": "ชื่อที่อ่านได้อาจเป็นได้ {{count}} ชื่อ",
  "username-twice": "ชื่อผู้ใช้เดียวกับแถว {{row}} ซึ่งเป็นคนละหน่วยงาน",
  "code-twice": "รหัสเดียวกับแถว {{row}} ซึ่งเป็นคนละหน่วยงาน",
  "username-elsewhere": "ชื่อผู้ใช้นี้เป็นของ {{name}} ในทะเบียนแล้ว",
  "code-elsewhere": "รหัสนี้เป็นของ {{name}} ในทะเบียนแล้ว",
  "would-double-row": "จะซ้ำกับหน่วยงานในแถว {{row}} แต่ข้อมูลไม่ตรงกัน",
  "would-double-agency": "คล้าย {{name}} ที่มีในทะเบียนแล้ว อาจเป็นหน่วยงานเดียวกัน",
  "kind-changed": "อาจเป็นหน่วยงานเดิมที่เปลี่ยนประเภท เช่น ได้รับการยกฐานะ",
  // notes
  "name-not-in-reference": "ชื่อนี้ไม่ตรงกับชื่อตำบลในอำเภอ ควรตรวจสอบภายหลัง",
  // why a repair
  "confusion-spelling": "สะกดต่างกันแต่เป็นคำเดียวกัน",
  "confusion-mark": "วรรณยุกต์หรือเครื่องหมายตกหล่น",
  "confusion-look-alike": "อักษรคล้ายกันที่สแกนมักอ่านผิด และตรงกับชื่อเดียวในอำเภอ",
  "confusion-sara-am": "สระอำ (ำ) กับสระอา (า) ที่สแกนมักอ่านสลับกัน และตรงกับชื่อเดียวในอำเภอ",
  "one-confusion": "ต่างกันอักษรเดียวที่สแกนมักอ่านผิด",
  "cut-short": "ชื่อถูกตัดท้าย เหลือชื่อเดียวที่ขึ้นต้นเช่นนี้",
  "zero-restored": "เลข 0 ข้างหน้าหายไปเมื่อเป็นตัวเลขใน Excel",
  "province-of-sheet": "แถวอื่นในแผ่นงานเป็นจังหวัดนี้",
  "district-from-username": "เลขอำเภอในชื่อผู้ใช้",
  "district-from-registry": "ในทะเบียนมีหน่วยงานชื่อนี้เพียงแห่งเดียว",
  "district-of-tambon": "ตำบลชื่อนี้มีในอำเภอเดียวของจังหวัด",
  // why a suggestion
  "in-district": "ชื่อตามที่อ่านได้ อยู่ในอำเภอนี้",
  "similar-name": "ชื่อคล้ายกันในอำเภอเดียวกัน",
  "similar-in-registry": "ชื่อคล้ายกัน มีในทะเบียนแล้ว",
  "same-name-elsewhere": "ชื่อเดียวกันในอีกอำเภอ",
  "without-field": "นำเข้าแถวนี้ โดยเว้น{{fields}}ไว้",
} as const;

/** What is wrong with one character of a code. */
export const faultTh = {
  "digit-zero": "ตัวที่ {{position}} เป็นเลข 0",
  "digit-one": "ตัวที่ {{position}} เป็นเลข 1",
  letter: "ตัวที่ {{position}} เป็นอักษรอื่น",
  thai: "ตัวที่ {{position}} เป็นอักษรไทย",
  sign: "ตัวที่ {{position}} เป็นเครื่องหมาย",
  more: "และอีก {{n}} ตัว",
} as const;

/** Fields that a row may carry, change or leave out. */
export const fieldTh = {
  name: "ชื่อ",
  district: "อำเภอ",
  province: "จังหวัด",
  kind: "ประเภท",
  username: "ชื่อผู้ใช้",
  password: "รหัสผ่าน",
  code: "รหัส Authorize Code",
  ratingUrl: "ลิงก์ประเมิน",
  coordinates: "พิกัด",
  agencyCode: "รหัสหน่วยงาน CITIZENinfo",
  agencyEn: "ชื่อภาษาอังกฤษ",
  officerName: "ผู้รับผิดชอบ",
  officerPosition: "ตำแหน่ง",
  mobile: "โทรศัพท์มือถือ",
  email: "อีเมล",
  phone: "โทรศัพท์สำนักงาน",
  address: "ที่อยู่",
  lastEdited: "แก้ไขครั้งล่าสุด",
  processes: "จำนวนกระบวนงาน",
  pin: "หมุด",
} as const;

/** What an import says about its rows, on the screen and on paper. */
export const importWordsTh = { reason: reasonTh, fault: faultTh, field: fieldTh, and: "และ" } as const;
