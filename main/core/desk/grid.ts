import type { z } from "zod";
import type { contract, ParsedOf } from "../../../shared/contract";
import { isReported, stepApplies, stepsDone } from "../../../shared/domain/progress";
import { recipientOf } from "../../../shared/domain/recipient";
import { sortedAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { Reader, Writer } from "../ports/store";
import { loadOpenRound, loadRound, roundAgencies, termsOf } from "../rounds";
import { markSteps } from "../rounds/mark-steps";
import { obligationsOf } from "../rounds/obligations-of";
import { setState } from "../rounds/set-state";
import { todayOf } from "../today";
import { toDeskRow } from "./desk-row";

type Grid = z.output<typeof contract.desk.grid.output>;
type Asked = ParsedOf<(typeof contract)["desk"]["grid"]>;
type Marked = ParsedOf<(typeof contract)["desk"]["markGrid"]>;

/** Agencies × steps: of a district's letter, of named agencies, of both, or of the whole round. @throws AppError ROUND_NOT_FOUND */
export async function readGrid(context: Context, reader: Reader, asked: Asked): Promise<Grid> {
  const round = await loadRound(reader, asked.roundId);
  const terms = termsOf(round, todayOf(context));
  const named = asked.agencyIds && new Set(asked.agencyIds);
  const members = (await roundAgencies(reader, context.resources, asked.roundId)).filter((agency) => {
    const recipient = recipientOf(agency);
    const ofDistrict =
      asked.districtCode === undefined || (recipient.type === "district" && recipient.code === asked.districtCode);
    return ofDistrict && (named === undefined || named.has(agency.id));
  });
  return {
    steps: round.steps.map(({ id, title, isReport }) => ({ stepId: id, title, isReport: isReport === 1 })),
    rows: sortedAgencies(members).map((agency) => ({
      ...toDeskRow(agency, agency, terms),
      done: stepsDone(terms.steps, agency),
      applies: terms.steps.filter((step) => stepApplies(step, agency.kind)).map(({ id }) => id),
    })),
  };
}

/**
 * Marks a cell, a row or a column. The report step records the report itself (received today unless said otherwise) or
 * takes it back.
 * @returns how many agencies it touched
 * @throws AppError ROUND_NOT_FOUND, ROUND_CLOSED, NOT_FOUND, INVALID_INPUT
 */
export async function markGrid(context: Context, writer: Writer, marked: Marked): Promise<number> {
  const round = await loadOpenRound(writer, marked.roundId);
  const reportStep = round.steps.find(({ isReport }) => isReport === 1)?.id;
  const stepIds = marked.stepIds.filter((id) => id !== reportStep);
  const touched: number[] = [];
  if (stepIds.length > 0) touched.push(await markSteps(writer, round, { ...marked, stepIds }));
  if (stepIds.length < marked.stepIds.length) {
    const obligations = await obligationsOf(writer, marked.roundId, marked.agencyIds);
    const agencyIds = obligations.filter(({ state }) => isReported(state) !== marked.done).map((row) => row.agencyId);
    const state = marked.done ? ("reported" as const) : ("pending" as const);
    const change = { agencyIds, state, on: marked.done ? marked.on : undefined };
    touched.push(await setState(writer, marked.roundId, change, todayOf(context)));
  }
  return Math.max(...touched);
}
