import type { CalendarDay } from "../calendar-day";
import { cleanLetter } from "./letter-text";
import { findLaterWords, unlessMoved } from "./moved-limits";
import { paragraphsOf } from "./paragraphs";
import { isDepartmentPrefix, provinceOfPrefix } from "./prefixes";
import { readAddressee, readEnclosures, readReferences, readSubject } from "./read-blocks";
import { readDeadlines } from "./read-deadlines";
import { readDate, readNumber, readStampedDate, readUrgency } from "./read-head";
import { readDepartmentLetter, readReportLink, refersToLater } from "./read-links";
import { readSteps } from "./read-steps";
import { blank } from "./readings";
import { sectionsOf } from "./sections";
import { bare } from "./skeleton";
import type { CircularReading, Offer, Reading } from "./types";

/** Lines below the closing in which notes stand; what comes after them is an enclosure. */
const NOTES = 40;

function senderOf(prefix: string | null, head: string): CircularReading["sender"] {
  if (prefix !== null && provinceOfPrefix(prefix) !== null) return "province";
  if (prefix !== null && isDepartmentPrefix(prefix)) return "department";
  return head.includes(bare("ศาลากลางจังหวัด")) ? "province" : null;
}

/**
 * Reads a circular: what it is, from whom, by when, and what is to be done (domain §1, §5). A field has a value only
 * where the text leaves no doubt; else it is blank with the reason, and what it may be is offered. Takes external and
 * stamped letters and memos, with Thai or Arabic digits, from a PDF's text layer, a scanner's reading or the clipboard.
 */
export function readCircular(source: string): CircularReading {
  const text = cleanLetter(source);
  const sections = sectionsOf(text);
  const { form, head, lines, body, tail } = sections;
  const number = readNumber(text, head);
  const references = readReferences(text, sections);
  const stamped = form === "stamped";
  const dated = stamped ? readStampedDate(text, sections.rest) : readDate(text, head, form ?? "external", number.line);
  const date = againstReferences(dated, references);
  const paragraphs = paragraphsOf(text, body);
  const sender = senderOf(number.prefix, head.map((line) => line.bare).join("\n"));
  const stated = readDeadlines(paragraphs, sender, date.value);
  const later = findLaterWords(paragraphs, paragraphsOf(text, tail.slice(0, NOTES)), date.value);
  const deadlines = {
    deadline: unlessMoved(stated.deadline, later),
    departmentDeadline: unlessMoved(stated.departmentDeadline, later),
  };
  const letterLines = sections.rest.length > 0 ? sections.rest : lines;
  const department = readDepartmentLetter(text, letterLines);
  const isDepartment = sender === "department";
  return {
    text,
    form,
    sender,
    number: number.reading,
    date,
    urgency: readUrgency(text, sections),
    subject: readSubject(text, sections),
    to: readAddressee(text, sections),
    references,
    enclosures: readEnclosures(text, sections),
    ...deadlines,
    departmentNo: isDepartment ? number.reading : department.number,
    departmentDate: isDepartment ? date : department.date,
    reportLink: readReportLink(text, body),
    steps: readSteps(text, body, date.value, deadlines.deadline.value),
  };
}

function againstReferences(
  date: Reading<CalendarDay>,
  references: CircularReading["references"],
): Reading<CalendarDay> {
  if (date.value === null || date.words === null || !refersToLater(date.value, references)) return date;
  const offers: Offer<CalendarDay>[] = [{ value: date.value, words: date.words }];
  return blank("reference-later", offers);
}
