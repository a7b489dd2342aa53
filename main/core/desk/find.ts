import type { z } from "zod";
import type { contract } from "../../../shared/contract";
import type { DeskRow } from "../../../shared/contract/desk";
import { parseFormCode } from "../../../shared/domain/form-code";
import { typedInThai } from "../../../shared/domain/kedmanee";
import type { AgencySearch } from "../../../shared/domain/search";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { loadRound, termsOf } from "../rounds";
import { todayOf } from "../today";
import { toDeskRow } from "./desk-row";
import type { Findable, Searched, SearchIndex } from "./search-index";

type Found = z.output<typeof contract.desk.find.output>;

/** Digits of which at least so many come one after another are a form's code, not part of a name. */
const SCANNED_AT_LEAST = 9;

/** Keys of the Latin layout only: perhaps Thai was meant. */
const LATIN_KEYS = /^[\x20-\x7e]+$/;

/** How many matches are asked for at once whether they are in the round. */
const BATCH = 200;

interface Scan {
  readonly told: NonNullable<Found["scanned"]>;
  /** Its agency, or none. */
  readonly found: readonly Findable[];
}

/** What a scanner typed, or null where the text is no code at all. */
async function scanned(reader: Reader, search: Searched, roundId: string, text: string): Promise<Scan | null> {
  const code = parseFormCode(text);
  const without = (problem: "misread" | "unknown"): Scan => ({
    told: { agencyId: null, roundId: null, problem },
    found: [],
  });
  if (!code.ok) {
    const looksScanned = text.replace(/[\s-]/g, "").length >= SCANNED_AT_LEAST;
    return code.error === "check-digit" && looksScanned ? without("misread") : null;
  }
  const [round] = await reader.table("round").find({ serial: code.value.roundSerial });
  const agency = search.bySerial.get(code.value.agencySerial);
  if (!round || !agency) return without("unknown");
  const told = { agencyId: agency.id, roundId: round.id };
  if (round.id !== roundId) return { told: { ...told, problem: "other-round" }, found: [] };
  const inRound = await reader.table("obligation").count({ roundId, agencyId: agency.id, removedAt: null });
  if (inRound === 0) return { told: { ...told, problem: "not-in-round" }, found: [] };
  return { told: { ...told, problem: null }, found: [agency] };
}

/**
 * Agencies of a round by what was typed or scanned, the best first. Text typed with the Latin layout on that finds
 * nothing is tried as the Thai it was meant to be.
 * @throws AppError ROUND_NOT_FOUND
 */
export async function findAgencies(
  context: Context,
  index: SearchIndex,
  reader: Reader,
  asked: { readonly roundId: string; readonly text: string; readonly limit: number },
): Promise<Found> {
  const terms = termsOf(await loadRound(reader, asked.roundId), todayOf(context));
  const search = await index.of(reader);

  const rowsOf = async (agencies: readonly Findable[]): Promise<DeskRow[]> => {
    const rows: DeskRow[] = [];
    for (let at = 0; at < agencies.length && rows.length < asked.limit; at += BATCH) {
      const batch = agencies.slice(at, at + BATCH);
      const obligations = await reader
        .table("obligation")
        .find({ roundId: asked.roundId, agencyId: batch.map(({ id }) => id), removedAt: null });
      const byAgency = new Map(obligations.map((row) => [row.agencyId, row]));
      for (const agency of batch) {
        const obligation = byAgency.get(agency.id);
        if (obligation && rows.length < asked.limit) rows.push(toDeskRow(agency, obligation, terms));
      }
    }
    return rows;
  };

  const scan = await scanned(reader, search, asked.roundId, asked.text);
  if (scan) return { rows: await rowsOf(scan.found), scanned: scan.told };
  const rows = await rowsOf(best(search, asked.text));
  if (rows.length > 0 || !LATIN_KEYS.test(asked.text)) return { rows, scanned: null };
  return { rows: await rowsOf(best(search, typedInThai(asked.text))), scanned: null };
}

function best(search: AgencySearch<Findable>, text: string): Findable[] {
  return text.trim() === "" ? search.filter("") : search.best(text, Number.MAX_SAFE_INTEGER);
}
