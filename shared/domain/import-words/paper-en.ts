import type { Words } from "./en";
import type { paperTh } from "./paper-th";

export const paperEn: Words<typeof paperTh> = {
  attention: "To check",
  all: "All rows",
  title: "What was read in {{file}}",
  sheet: "Sheet {{sheet}}",
  counts:
    "{{total}} rows: {{new}} new, {{change}} changed, {{same}} same as stored, {{question}} to decide, {{unreadable}} unreadable",
  secrets: "Codes, passwords, user names and personal data are left out; find the row in the original by its number.",
  columns: {
    row: "Row",
    read: "Read as",
    outcome: "Outcome",
    agency: "Agency",
    district: "District",
    province: "Province",
    reasons: "Why",
    repairs: "Repaired",
    changes: "What differs from the registry",
    suggestions: "May mean",
    decision: "Decided",
  },
  outcome: {
    new: "New",
    same: "Same as stored",
    change: "Changed",
    question: "To decide",
    unreadable: "Unreadable",
  },
  marked: "To check",
  repaired: "{{field}} “{{read}}” became “{{became}}” ({{reason}})",
  repairedUnshown: "{{field}} ({{reason}})",
  event: {
    renamed: "Renamed from {{from}}",
    upgraded: "Changed its kind from {{from}}",
    merged: "{{from}} was joined to another agency",
    abolished: "{{from}} was abolished",
  },
  decision: { skip: "Skipped, not imported", asRead: "Kept as read", suggestion: "Taken as {{agency}}" },
  district: "{{name}} district",
};
