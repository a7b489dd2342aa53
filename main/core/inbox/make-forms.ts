import type { Artifact } from "../../../shared/contract/common";
import { districtWord } from "../../../shared/domain/district-word";
import { NOT_YET_WORD, YES_WORD } from "../../../shared/domain/done-words";
import { fullName, shortName } from "../../../shared/domain/kinds";
import { stepApplies } from "../../../shared/domain/progress";
import { recipientOf } from "../../../shared/domain/recipient";
import { sortedAgencies } from "../../../shared/domain/sorting";
import { formatDay } from "../../../shared/domain/thai-dates";
import type { Context } from "../context";
import { fileNamePart } from "../exports/file-names";
import type { JobControl } from "../handlers";
import type { HiddenMark, SheetToWrite } from "../ports/sheets";
import { type LoadedRound, loadOpenRound, type RoundAgency, roundAgencies } from "../rounds";
import { stepFacts } from "../rounds/load-round";
import { FORM_FIELDS, FORM_HEADERS } from "./form-words";
import { makeMark } from "./mark";

/** The agency as a form names it: what stands there must still be so when it comes back. */
export function formName({ kind, name, district }: Pick<RoundAgency, "kind" | "name" | "district">): string {
  const place =
    district === null || name.includes(district.name) ? "" : ` ${districtWord(district.code)}${district.name}`;
  return fullName({ kind, name }) + place;
}

/** Steps that a form asks an agency about, in the round's order: its own, without the report itself. */
function stepsFor(round: LoadedRound, agency: RoundAgency): { readonly id: string; readonly title: string }[] {
  const facts = new Map(stepFacts(round).map((step) => [step.id, step]));
  return round.steps.filter(({ id, isReport }) => {
    const fact = facts.get(id);
    return isReport === 0 && fact !== undefined && stepApplies(fact, agency.kind);
  });
}

/** One agency's form (domain §1: ที่ · รายการ · ผลการดำเนินงาน · หมายเหตุ) with its hidden mark. */
export function reportForm(
  context: Context,
  round: LoadedRound,
  agency: RoundAgency,
): { readonly sheet: SheetToWrite; readonly mark: HiddenMark } {
  const steps = stepsFor(round, agency);
  const name = formName(agency);
  const { title, circularNo, deadline, id: roundId } = round.row;
  const [number, item, result, note] = FORM_HEADERS;
  const letter = circularNo === "" ? "" : `หนังสือที่ ${circularNo}  `;
  return {
    sheet: {
      name: "แบบรายงาน",
      title: [`แบบรายงาน${title}`, name, `${letter}กำหนดรายงาน ${formatDay(deadline)}`],
      columns: [
        { header: number, width: 6, kind: "text" },
        { header: item, width: 60, kind: "text" },
        { header: result, width: 24, kind: "text", open: true, choices: [YES_WORD, NOT_YET_WORD] },
        { header: note, width: 36, kind: "text", open: true },
      ],
      rows: steps.map((step, index) => [String(index + 1), step.title, null, null]),
      fields: FORM_FIELDS,
    },
    mark: makeMark(context, {
      kind: "form",
      roundId,
      rows: [["agency", agency.id], ["name", name], ...steps.map((step) => ["step", step.id, step.title])],
    }),
  };
}

/** Folders and names of the forms: a district's in its folder, as they are sent; twins are told apart by their number. */
function fileNameOf(agency: RoundAgency, index: number): string {
  const recipient = recipientOf(agency);
  const folder = recipient.type === "district" ? `${districtWord(recipient.code)}${recipient.name}/` : "";
  return `${folder}${String(index + 1).padStart(3, "0")}-${fileNamePart(shortName(agency))}.xlsx`;
}

/**
 * A report form for each agency asked for, all in one zip.
 * @throws AppError ROUND_NOT_FOUND, ROUND_CLOSED, NOTHING_TO_PRINT, SECRETS_LOCKED, PASSPHRASE_REQUIRED, CANCELLED
 */
export async function makeForms(
  context: Context,
  asked: { readonly roundId: string; readonly agencyIds?: readonly string[] | undefined },
  control: JobControl,
): Promise<Artifact> {
  const { round, agencies } = await context.store.read(async (reader) => ({
    round: await loadOpenRound(reader, asked.roundId),
    agencies: sortedAgencies(await roundAgencies(reader, context.resources, asked.roundId)),
  }));
  const wanted = asked.agencyIds && new Set(asked.agencyIds);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const [index, agency] of agencies.entries()) {
    if (wanted && !wanted.has(agency.id)) continue;
    await control.progress(files.length, wanted?.size ?? agencies.length, "write");
    const { sheet, mark } = reportForm(context, round, agency);
    files.push({ name: fileNameOf(agency, index), bytes: await context.sheetWriter.write([sheet], mark) });
  }
  const circular = fileNamePart(round.row.circularNo);
  const name = `report-forms${circular === "" ? "" : `-${circular}`}.zip`;
  return context.artifacts.put({
    name,
    mime: "application/zip",
    bytes: await context.documentWriter.zip(files),
    secret: false,
  });
}
