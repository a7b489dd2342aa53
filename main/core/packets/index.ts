import { AppError } from "../../../shared/contract";
import type { Artifact } from "../../../shared/contract/common";
import { PosterRun } from "../../../shared/contract/poster-design";
import { type PacketPart, SECRET_PARTS } from "../../../shared/domain/packet-parts";
import type { Context } from "../context";
import { recipientName } from "../enclosures";
import { fileNamePart, XLSX } from "../exports/file-names";
import type { Handlers, JobControl } from "../handlers";
import { letterPictures } from "../letters/print-letters";
import type { Documents } from "../prints/documents";
import { lookFor, readDesign } from "../prints/poster-design";
import { logPackets, logPosters } from "../prints/print-log";
import { printRun } from "../prints/print-run";
import { masked, revealed } from "../prints/slip-items";
import { dispatchHandlers } from "./dispatch-handlers";
import { madeList } from "./made-list";
import { type PacketContent, packetSource } from "./packet-source";
import { packetSheets } from "./packet-workbook";
import { provinceHandlers } from "./province-handlers";

/** Items of a packet in one file: with lists that take several sheets it stays within its 500. */
const ITEMS_PER_FILE = 300;

type Plan = Awaited<ReturnType<Handlers["packets"]["plan"]>>["packets"][number];

function planOf({ group, parts }: PacketContent): Plan {
  return {
    key: group.key,
    name: recipientName(group.recipient),
    agencies: group.members.length,
    parts: Object.fromEntries(parts.map(({ part, items }) => [part, items.length])),
  };
}

/** "03-อำเภอเซกา": in the order of the list, sorted so by any file manager. */
function stemOf(index: number, count: number, name: string): string {
  return `${String(index + 1).padStart(String(count).length, "0")}-${fileNamePart(name)}`;
}

function agenciesWith(contents: readonly PacketContent[], wanted: PacketPart): string[] {
  return contents.flatMap(({ parts }) =>
    parts
      .filter(({ part }) => part === wanted)
      .flatMap(({ items }) => items.flatMap((item) => ("agencyId" in item ? [item.agencyId] : []))),
  );
}

/** Packets of a round: per recipient one PDF with the letter and all that goes with it. */
export function packetHandlers(context: Context, documents: Documents): Handlers["packets"] {
  const { store, artifacts, documentWriter } = context;

  const locked = async (made: Artifact, password: string | undefined): Promise<Artifact> => {
    if (password === undefined) return made;
    const { bytes } = await artifacts.get(made.token);
    const { name, mime, pages, secret } = made;
    const file = { name, mime, secret, bytes: await documentWriter.lockPdf(bytes, password) };
    return artifacts.put(pages === undefined ? file : { ...file, pages });
  };

  const zipped = async (files: readonly Artifact[], secret: boolean): Promise<Artifact> => {
    const named = await Promise.all(
      files.map(async ({ name, token }) => ({ name, bytes: (await artifacts.get(token)).bytes })),
    );
    const bytes = await documentWriter.zip(named);
    return artifacts.put({ name: "packets.zip", mime: "application/zip", bytes, secret });
  };

  /** A packet's tables for Excel. No program locks a workbook as a PDF is locked: what is to be locked stays out of it. */
  const workbook = async (content: PacketContent, stem: string, unlocked: boolean): Promise<Artifact[]> => {
    const sheets = packetSheets(content, unlocked);
    if (sheets.length === 0) return [];
    const secret = unlocked && content.parts.some(({ part }) => part === "codes");
    const bytes = await context.sheetWriter.write(sheets);
    return [await artifacts.put({ name: `${stem}.xlsx`, mime: XLSX, bytes, secret })];
  };

  return {
    ...dispatchHandlers(context),
    ...provinceHandlers(context, documents),
    async plan(asked) {
      const { contents, blocked } = await store.read((reader) =>
        packetSource(context, reader, asked, { withPassword: false, write: masked }),
      );
      return { packets: contents.map(planOf), blocked: [...blocked] };
    },

    async make({ reveal, withPassword, openPassword, as, lowInk, workbooks, ...asked }, control) {
      const secret = asked.parts.some((part) => SECRET_PARTS.has(part));
      if (secret && !reveal) throw new AppError("INVALID_INPUT", { fields: ["reveal"] });
      const read = (write: typeof masked) =>
        store.read((reader) => packetSource(context, reader, asked, { withPassword, write }));
      const plan = await read(masked);
      if (plan.contents.length === 0) throw new AppError("NOTHING_TO_PRINT");
      const { title } = plan.facts.loaded.row;
      // Written down before the first secret is opened: a reveal that cannot be logged does not happen.
      await logPackets(context, { count: plan.contents.length, subject: title, secret });
      const { contents, blocked } = secret ? await read(revealed(context)) : plan;

      // Posters as the office designed them, an A4 sheet each.
      const design = await store.read(readDesign);
      const look = await lookFor(context, design, PosterRun.parse({}));

      const files: Artifact[] = [];
      const made: (Plan & { files: string[]; pages: number })[] = [];
      for (const [index, content] of contents.entries()) {
        const step: JobControl = {
          signal: control.signal,
          progress: () => control.progress(index, contents.length, "print"),
        };
        const items = content.parts.flatMap((part) => part.items);
        const sheets = items.flatMap((item) => (item.type === "letter" ? [item.sheet] : []));
        const stem = stemOf(index, contents.length, recipientName(content.group.recipient));
        const plain = await printRun(
          context,
          documents,
          {
            stem,
            title: `${recipientName(content.group.recipient)}: ${title}`,
            lowInk,
            items,
            perFile: ITEMS_PER_FILE,
            secret,
            look,
            pictures: await letterPictures(context, sheets),
          },
          step,
        );
        for (const file of plain) files.push(await locked(file, openPassword));
        const tables = workbooks ? await workbook(content, stem, openPassword === undefined) : [];
        files.push(...tables);
        made.push({
          ...planOf(content),
          files: [...plain, ...tables].map(({ name }) => name),
          pages: plain.reduce((sum, { pages = 0 }) => sum + pages, 0),
        });
      }
      await control.progress(contents.length, contents.length, "print");

      const list = await context.sheetWriter.write([madeList(title, made)]);
      files.push(await artifacts.put({ name: "00-รายการชุดเอกสาร.xlsx", mime: XLSX, bytes: list, secret: false }));
      const posters = agenciesWith(contents, "posters");
      if (posters.length > 0) await logPosters(context, posters);
      return { artifacts: as === "zip" ? [await zipped(files, secret)] : files, packets: made, blocked: [...blocked] };
    },
  };
}
