const THAI_ZERO = "๐".charCodeAt(0);

/** 0-9 → ๐-๙, everything else as it is: for official paper and quoted letters (domain §5). */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/** ๐-๙ → 0-9, everything else as it is. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}
