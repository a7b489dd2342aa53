/** The made-up office. Its rating URLs lead to example.com, which belongs to nobody (domain §2: never invent a real one). */
export const SAMPLE_SETTINGS = {
  officeName: "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดสมมติ",
  ratingUrlTemplate: "https://rating.example.com/{agencyCode}",
} as const;
