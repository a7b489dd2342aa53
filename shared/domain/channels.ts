/** How a report came: แบบรายงาน, หนังสือราชการ, อีเมล, LINE, โทรศัพท์, ผ่านอำเภอ, แบบออนไลน์, แบบ Excel. */
export const CHANNELS = ["form", "letter", "email", "line", "phone", "district", "online", "excel"] as const;
