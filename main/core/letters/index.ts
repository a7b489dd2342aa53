import { v7 } from "uuid";
import { AppError } from "../../../shared/contract";
import { addresseeOf } from "../../../shared/domain/letters/addressing";
import { plainText } from "../../../shared/domain/letters/merge";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { Reader } from "../ports/store";
import type { Documents } from "../prints/documents";
import { logLetters } from "../prints/print-log";
import { printRun } from "../prints/print-run";
import { loadRound } from "../rounds";
import { builtInLetter } from "./built-in";
import { letterFacts } from "./facts";
import { letterGaps } from "./gaps";
import { LETTER_TITLES, letterItems, letterPictures, lettersPerFile, withCopies } from "./print-letters";
import { chosenGroups, circularAddressee, resolveLetters } from "./resolve";
import { readRoutes, writeRoutes } from "./routes";
import { storedLetter, toLetter } from "./stored";
import { DOCX, wordFile } from "./word-letters";

type PrintInput = Omit<Parameters<Handlers["letters"]["print"]>[0], "fileCopy">;

/** Letters of a round (domain §5): kept as drafts, resolved with the round's numbers whenever they are shown or printed. */
export function letterHandlers(context: Context, documents: Documents): Handlers["letters"] {
  const { store } = context;

  /** What is to be printed: a stored letter, or a built-in one nobody has touched. */
  const toPrint = async (reader: Reader, { id, roundId, kind }: PrintInput) => {
    if (id !== undefined) {
      const letter = await storedLetter(reader, id);
      return { ...letter, facts: await letterFacts(context, reader, letter.roundId) };
    }
    if (roundId === undefined || kind === undefined) throw new AppError("INVALID_INPUT", { fields: ["id"] });
    const facts = await letterFacts(context, reader, roundId);
    return { kind, facts, draft: builtInLetter(kind, facts) };
  };

  return {
    list: ({ roundId }) =>
      store.read(async (reader) => {
        await loadRound(reader, roundId);
        const rows = await reader.table("letter").find({ roundId }, { by: "updatedAt", descending: true });
        return { rows: rows.map(toLetter) };
      }),
    get: ({ id }) => store.read((reader) => storedLetter(reader, id)),

    async create({ roundId, kind }) {
      const id = v7();
      const { activityId } = await store.write<string>(
        (subject) => ({ what: "letters.create", subject, undoable: true }),
        async (writer) => {
          const facts = await letterFacts(context, writer, roundId);
          const draft = JSON.stringify(builtInLetter(kind, facts));
          const at = { createdAt: writer.now, updatedAt: writer.now };
          await writer.table("letter").insert({ id, roundId, kind, draft, ...at });
          return facts.loaded.row.title;
        },
      );
      context.changed("letters", "activity");
      return { id, activityId };
    },

    async update({ id, version, draft }) {
      const { value, activityId } = await store.write<{ readonly version: number; readonly subject: string }>(
        ({ subject }) => ({ what: "letters.update", subject, undoable: true }),
        async (writer) => {
          const row = await writer
            .table("letter")
            .update(id, { draft: JSON.stringify(draft), updatedAt: writer.now }, version);
          return { version: row.version, subject: (await loadRound(writer, row.roundId)).row.title };
        },
      );
      context.changed("letters", "activity");
      return { activityId, version: value.version };
    },

    async remove({ id, version }) {
      const { activityId } = await store.write<string>(
        (subject) => ({ what: "letters.remove", subject, undoable: true }),
        async (writer) => {
          const { roundId } = await storedLetter(writer, id);
          await writer.table("letter").remove(id, version);
          return (await loadRound(writer, roundId)).row.title;
        },
      );
      context.changed("letters", "activity");
      return { activityId };
    },

    recipients: ({ id }) =>
      store.read(async (reader) => {
        const { draft, roundId } = await storedLetter(reader, id);
        const facts = await letterFacts(context, reader, roundId);
        const chosen = new Set(chosenGroups(draft, facts).map(({ key }) => key));
        return {
          rows: facts.groups.map(({ key, recipient, members, outstanding }) => ({
            key,
            name: addresseeOf(recipient, draft.form),
            kind: recipient.type,
            total: members.length,
            outstanding: outstanding.length,
            chosen: chosen.has(key),
          })),
          line: plainText(circularAddressee(draft, facts)),
        };
      }),

    routes: ({ roundId }) =>
      store.read(async (reader) => {
        await loadRound(reader, roundId);
        return { routes: await readRoutes(reader, roundId) };
      }),
    async setRoutes({ roundId, routes }) {
      const { activityId } = await store.write(
        (subject: string) => ({ what: "letters.setRoutes", subject, undoable: true }),
        async (writer) => {
          const { title } = (await loadRound(writer, roundId)).row;
          await writeRoutes(writer, roundId, routes);
          return title;
        },
      );
      context.changed("letters", "activity");
      return { activityId };
    },

    async preview({ id, draft: given, recipient, fileCopy }) {
      const { draft, facts, kind } = await store.read((reader) => toPrint(reader, { id }));
      const shown = given ?? draft;
      const all = resolveLetters(shown, facts, { fileCopy });
      const sheet = all.find(({ key }) => key === recipient) ?? all[0];
      const sheets = sheet ? [sheet] : [];
      return {
        documentId: documents.openPreview({
          title: LETTER_TITLES[kind],
          lowInk: false,
          items: letterItems(sheets, []),
          pictures: await letterPictures(context, sheets),
        }),
        gaps: letterGaps(shown, facts),
        recipients: all.map(({ key, addressee }) => ({ key, name: plainText(addressee) })),
      };
    },

    async word(input, control) {
      await control.progress(0, 1, "write");
      const { draft, facts, kind } = await store.read((reader) => toPrint(reader, input));
      const only = input.recipients;
      const letters = resolveLetters(draft, facts, { only, fileCopy: false });
      if (letters.length === 0) throw new AppError("NOTHING_TO_PRINT");
      const copies = input.fileCopy ? resolveLetters(draft, facts, { only, fileCopy: true }) : [];
      const bytes = await wordFile(context, withCopies(letters, copies));
      const artifact = await context.artifacts.put({ name: `${kind}.docx`, mime: DOCX, bytes, secret: false });
      await control.progress(1, 1, "write");
      await logLetters(context, letters.length, facts.loaded.row.title);
      return { artifacts: [artifact], printed: letters.length, gaps: letterGaps(draft, facts) };
    },

    async print(input, control) {
      const { draft, facts, kind } = await store.read((reader) => toPrint(reader, input));
      const only = input.recipients;
      const letters = resolveLetters(draft, facts, { only, fileCopy: false });
      if (letters.length === 0) throw new AppError("NOTHING_TO_PRINT");
      const copies = input.fileCopy ? resolveLetters(draft, facts, { only, fileCopy: true }) : [];
      const run = {
        stem: kind,
        title: LETTER_TITLES[kind],
        lowInk: false,
        items: letterItems(letters, copies),
        perFile: lettersPerFile(letters, input.fileCopy),
        secret: false,
        pictures: await letterPictures(context, letters),
      };
      const artifacts = await printRun(context, documents, run, control);
      await logLetters(context, letters.length, facts.loaded.row.title);
      return { artifacts, printed: letters.length, gaps: letterGaps(draft, facts) };
    },
  };
}
