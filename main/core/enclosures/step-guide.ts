import type { GuideItem } from "../../../shared/contract/enclosures";
import { paperDay } from "../../../shared/domain/paper-text";
import type { EnclosureSource } from "./enclosure-source";

/** The system's own address, as the circulars of 2561 to 2564 print it. */
const OFFICIAL_LINKS = [{ label: "ระบบ CITIZENinfo", url: "https://citizen.info.go.th" }] as const;

/** คู่มือย่อ for an agency's officer: two pages, the same for every recipient of a round. */
export function stepGuide(source: EnclosureSource): GuideItem {
  const { deadline, reportLink } = source.round.row;
  return {
    type: "guide",
    key: "guide",
    office: source.office,
    deadline: paperDay(deadline),
    helpLine: source.helpLine,
    links: [...OFFICIAL_LINKS, ...(reportLink ? [{ label: "แบบรายงานผลออนไลน์", url: reportLink }] : [])],
  };
}
