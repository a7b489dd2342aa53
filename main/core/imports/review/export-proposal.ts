import type { z } from "zod";
import type { contract } from "../../../../shared/contract";
import type { Artifact } from "../../../../shared/contract/common";
import type { Context } from "../../context";
import { fileNamePart, XLSX } from "../../exports/file-names";
import type { JobControl } from "../../handlers";
import { paceOf } from "../../pace";
import { mapRows, parseHead, requireProposal, shownRow } from "../proposals";
import { proposalSheets } from "./proposal-sheets";

type Input = z.output<typeof contract.imports.export.input>;

/**
 * The proposal as a workbook with the reasons in words, for whoever made the sheet. No code, password, user name or
 * personal data is in it.
 * @throws AppError NOT_FOUND, CANCELLED
 */
export async function exportProposal(
  context: Context,
  { id, language }: Input,
  control: JobControl,
): Promise<Artifact> {
  await control.progress(0, 3, "reading");
  const { proposal, rows } = await context.store.read(async (reader) => ({
    proposal: await requireProposal(reader, id),
    rows: await mapRows(reader, id, paceOf(control.signal), shownRow),
  }));
  await control.progress(1, 3, "writing");
  const { fileName } = proposal;
  const bytes = await context.sheetWriter.write(proposalSheets({ fileName, ...parseHead(proposal), rows }, language));
  await control.progress(3, 3, "done");
  const name = fileNamePart(fileName.replace(/\.[^.]*$/, ""));
  return context.artifacts.put({
    name: `${name || "sheet"}-${language === "th" ? "ผลตรวจ" : "checked"}.xlsx`,
    mime: XLSX,
    bytes,
    secret: false,
  });
}
