import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import type { Attachment } from "../../../shared/contract/attachments";
import type { FileInput } from "../../../shared/contract/common";
import { shortName } from "../../../shared/domain/kinds";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { AttachmentTable } from "../ports/rows";
import type { Reader, Writer } from "../ports/store";
import { loadOpenRound, loadRound } from "../rounds";
import { obligationsOf } from "../rounds/obligations-of";
import { keptName, mimeOf } from "./file-kind";

const LARGEST = 50 * 1024 * 1024;

export function toAttachment(row: AttachmentTable): Attachment {
  const { id, version, role, name, mime, size, stepId, reportId, at } = row;
  return { id, version, role, name, mime, size, stepId, reportId, at };
}

interface Kept {
  readonly id: string;
  readonly subject: string;
}

/** Round and, where the file is an agency's, that agency, as the activity list names it. @throws AppError NOT_FOUND */
async function ownerOf(reader: Reader, row: AttachmentTable): Promise<{ roundId: string; subject: string }> {
  if (row.roundId !== null) {
    return { roundId: row.roundId, subject: (await loadRound(reader, row.roundId)).row.title };
  }
  const obligation = await reader.table("obligation").get(row.obligationId ?? "");
  const agency = obligation && (await reader.table("agency").get(obligation.agencyId));
  if (!agency) throw new AppError("NOT_FOUND", { table: "attachment" });
  return { roundId: obligation.roundId, subject: shortName(agency) };
}

/** Letters of a round and evidence of agencies, kept by content beside the store (design §3). */
export function attachmentHandlers(context: Context): Handlers["attachments"] {
  const { store } = context;

  /** The bytes go to disk first: a row never names a file that is not there. */
  const keep = async (
    file: FileInput,
    place: (
      writer: Writer,
    ) => Promise<
      Pick<AttachmentTable, "roundId" | "obligationId" | "stepId" | "reportId" | "role"> & { readonly subject: string }
    >,
  ): Promise<{ id: string; activityId: string }> => {
    const name = keptName(file.name);
    if (file.bytes.byteLength === 0) throw new AppError("FILE_EMPTY", { file: name });
    if (file.bytes.byteLength > LARGEST) throw new AppError("FILE_TOO_LARGE", { file: name, limit: LARGEST });
    const { sha256, size } = await store.files.put(file.bytes);
    const { value, activityId } = await store.write<Kept>(
      ({ subject }) => ({ what: "attachments.add", subject, undoable: true }),
      async (writer) => {
        const { subject, ...owner } = await place(writer);
        const id = v7();
        await writer
          .table("attachment")
          .insert({ id, ...owner, name, mime: mimeOf(name), size, sha256, at: writer.now });
        return { id, subject };
      },
    );
    context.changed("rounds", "agencies", "activity");
    return { id: value.id, activityId };
  };

  return {
    addToRound: ({ roundId, role, file }) =>
      keep(file, async (writer) => {
        const { row } = await loadOpenRound(writer, roundId);
        return { roundId, obligationId: null, stepId: null, reportId: null, role, subject: row.title };
      }),
    addEvidence: ({ roundId, agencyId, stepId = null, reportId = null, file }) =>
      keep(file, async (writer) => {
        const round = await loadOpenRound(writer, roundId);
        const [obligation] = await obligationsOf(writer, roundId, [agencyId]);
        const agency = await writer.table("agency").get(agencyId);
        if (!obligation || !agency) throw new AppError("NOT_FOUND", { table: "agency" });
        if (stepId !== null && !round.steps.some(({ id }) => id === stepId)) {
          throw new AppError("INVALID_INPUT", { fields: ["stepId"] });
        }
        const report = reportId === null ? null : await writer.table("report").get(reportId);
        if (reportId !== null && report?.obligationId !== obligation.id) {
          throw new AppError("INVALID_INPUT", { fields: ["reportId"] });
        }
        const owner = { roundId: null, obligationId: obligation.id, stepId, reportId };
        return { ...owner, role: "evidence", subject: shortName(agency) };
      }),
    list: ({ roundId }) =>
      store.read(async (reader) => {
        await loadRound(reader, roundId);
        const rows = await reader.table("attachment").find({ roundId }, { by: "at" });
        return { rows: rows.map(toAttachment) };
      }),
    async open({ id }) {
      const row = await store.read((reader) => reader.table("attachment").get(id));
      if (!row) throw new AppError("NOT_FOUND", { table: "attachment" });
      const bytes = await store.files.get(row.sha256);
      return context.artifacts.put({ name: row.name, mime: row.mime, bytes, secret: false });
    },
    async remove({ id, version }) {
      const { activityId } = await store.write<string>(
        (subject) => ({ what: "attachments.remove", subject, undoable: true }),
        async (writer) => {
          const row = await writer.table("attachment").get(id);
          if (!row) throw new AppError("NOT_FOUND", { table: "attachment" });
          const { roundId, subject } = await ownerOf(writer, row);
          await loadOpenRound(writer, roundId);
          await writer.table("attachment").remove(id, version);
          return subject;
        },
      );
      context.changed("rounds", "agencies", "activity");
      return { activityId };
    },
  };
}
