import type { z } from "zod";
import type { contract } from "../../../shared/contract";
import type { ImportReport, Question } from "./demo-import";
import type { Operate } from "./demo-operate";
import type { Paper } from "./demo-paper";

/** What summary.json holds. No code, no password. */
export interface DemoSummary {
  readonly agencies: readonly {
    /** Kinds, names, district and province as the field writes them; district "" where there is none. */
    readonly kind: string;
    readonly name: string;
    readonly district: string;
    readonly province: string;
    readonly username: string | null;
    readonly hasCode: boolean;
  }[];
  readonly imports: readonly (ImportReport["counts"] & Omit<ImportReport, "counts">)[];
  readonly questions: readonly Question[];
  readonly round: { readonly title: string; readonly deadline: string; readonly sentence: string };
  readonly printed: {
    readonly posters: number;
    readonly slips: number;
    readonly forms: number;
    readonly packets: number;
  };
  /** Agencies without a poster, and why. */
  readonly postersBlocked: z.infer<typeof contract.posters.print.output>["blocked"];
  readonly files: readonly string[];
}

export async function summarise(
  operate: Operate,
  found: { reports: readonly ImportReport[]; questions: readonly Question[]; roundId: string; paper: Paper },
): Promise<DemoSummary> {
  const { rows } = await operate("agencies.list", {});
  const provinces = new Map((await operate("reference.provinces", {})).rows.map(({ code, nameTh }) => [code, nameTh]));
  const { round, sentence } = await operate("overview.get", { roundId: found.roundId });
  return {
    agencies: rows.map(({ kind, name, district, provinceCode, username, code }) => ({
      kind,
      name,
      district: district?.name ?? "",
      province: provinces.get(provinceCode) ?? provinceCode,
      username,
      hasCode: code !== null,
    })),
    imports: found.reports.map(({ counts, ...report }) => ({ ...report, ...counts })),
    questions: found.questions,
    round: { title: round.title, deadline: round.deadline, sentence },
    printed: {
      posters: found.paper.posters.printed,
      slips: found.paper.slips,
      forms: found.paper.forms,
      packets: found.paper.packets,
    },
    postersBlocked: found.paper.posters.blocked,
    files: ["summary.json", ...found.paper.files.map(({ name }) => name)],
  };
}

/** Most lines of a list on the one-screen summary. */
const SHOWN = 8;

/** One screen for whoever ran it. */
export function summaryText(summary: DemoSummary, folder: string): string {
  const { agencies, imports, questions, printed, postersBlocked } = summary;
  const noPoster =
    printed.posters === 0
      ? "none: no agency has a rating URL (import them, or give --qr-template 'https://…/{agencyCode}')"
      : `${printed.posters}${postersBlocked.length === 0 ? "" : `, ${postersBlocked.length} agencies left out (see postersBlocked)`}`;
  return [
    ...imports.flatMap((one) => [
      `${one.file}: ${one.layout}; ${one.new} new, ${one.change} changed, ${one.same} same, ${one.question} to ask, ${one.unreadable} unreadable`,
      ...(one.otherSheets.length === 0
        ? []
        : [
            `  imported from sheet ${one.sheet}; not imported, though agencies are on it: ${one.otherSheets.join(", ")}`,
          ]),
    ]),
    `agencies: ${agencies.length}, with a code ${agencies.filter(({ hasCode }) => hasCode).length}`,
    `left out for a person to decide: ${questions.length}`,
    ...questions
      .slice(0, SHOWN)
      .map(
        ({ file, sheet, row, reasons }) =>
          `  ${file}, ${sheet}, row ${row}: ${reasons.map(({ code }) => code).join(", ")}`,
      ),
    ...(questions.length > SHOWN ? [`  … ${questions.length - SHOWN} more in summary.json`] : []),
    `round: ${summary.round.title}, ${summary.round.sentence}`,
    `posters: ${noPoster}`,
    `slips: ${printed.slips}   report forms: ${printed.forms}   packets: ${printed.packets}`,
    `written to ${folder}: ${summary.files.filter((name) => !name.startsWith("packets/")).join(", ")}, packets/`,
  ].join("\n");
}
