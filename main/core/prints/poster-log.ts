import { AppError } from "../../../shared/contract";
import type { PosterLogRow } from "../../../shared/contract/poster-log";
import { shortName } from "../../../shared/domain/kinds";
import { districtNames } from "../agencies/districts";
import { keptName, mimeOf } from "../attachments/file-kind";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { PosterInstallTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { todayOf } from "../today";
import { pictureSize } from "./picture-size";
import { sheetAgencies } from "./sheet-agencies";

/** Bytes of a photo that a phone takes. */
const LARGEST = 20 * 1024 * 1024;

async function logRows(
  context: Context,
  reader: Reader,
  agencyIds: readonly string[] | undefined,
): Promise<PosterLogRow[]> {
  const districts = districtNames(context.resources);
  const prints = new Map<string, { times: number; last: { at: string; who: string } }>();
  for (const { agencyId, printedAt: at, who } of await reader.table("posterPrint").find({}, { by: "printedAt" })) {
    prints.set(agencyId, { times: (prints.get(agencyId)?.times ?? 0) + 1, last: { at, who } });
  }
  const installs = new Map((await reader.table("posterInstall").find()).map((row) => [row.id, row]));
  return (await sheetAgencies(context, reader, agencyIds)).map(({ row: { id, kind, name, districtCode } }) => {
    const install = installs.get(id);
    return {
      ...{ agencyId: id, kind, name, district: districts(districtCode) },
      times: prints.get(id)?.times ?? 0,
      last: prints.get(id)?.last ?? null,
      installed: install
        ? { on: install.installedOn, photo: install.photoName, at: install.at, who: install.who }
        : null,
    };
  });
}

type Photo = Pick<PosterInstallTable, "photoName" | "photoMime" | "photoSha256">;
const NO_PHOTO: Photo = { photoName: null, photoMime: null, photoSha256: null };

/** What hangs where: kept apart from the step, which only the agency's report marks. */
export function posterLogHandlers(context: Context): Pick<Handlers["posters"], "log" | "setInstalled" | "photo"> {
  const { store } = context;

  /** The bytes go to disk first: a row never names a file that is not there. */
  const keepPhoto = async (file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Photo> => {
    const name = keptName(file.name);
    if (file.bytes.byteLength === 0) throw new AppError("FILE_EMPTY", { file: name });
    if (file.bytes.byteLength > LARGEST) throw new AppError("FILE_TOO_LARGE", { file: name, limit: LARGEST });
    const size = pictureSize(file.bytes);
    if (size === null && mimeOf(name) !== "application/pdf") throw new AppError("PICTURE_UNSUPPORTED", { file: name });
    const { sha256 } = await store.files.put(file.bytes);
    return { photoName: name, photoMime: size?.mime ?? mimeOf(name), photoSha256: sha256 };
  };

  return {
    log: async ({ agencyIds }) => ({ rows: await store.read((reader) => logRows(context, reader, agencyIds)) }),
    async setInstalled({ agencyIds, installed, on, photo }) {
      const today = todayOf(context);
      if (on !== undefined && on > today) throw new AppError("INVALID_INPUT", { fields: ["on"] });
      const kept = installed && photo ? await keepPhoto(photo) : null;
      const { activityId } = await store.write<string | null>(
        (subject) => ({
          what: installed ? "posters.install" : "posters.uninstall",
          ...(subject === null ? {} : { subject }),
          count: agencyIds.length,
          undoable: true,
        }),
        async (writer) => {
          const agencies = await writer.table("agency").find({ id: [...agencyIds] });
          if (agencies.length < new Set(agencyIds).size) throw new AppError("NOT_FOUND", { table: "agency" });
          const table = writer.table("posterInstall");
          const said = { at: writer.now, who: writer.who };
          for (const { id } of agencies) {
            const known = await table.get(id);
            if (!installed) {
              if (known) await table.remove(id);
            } else if (known) {
              await table.update(id, { ...said, installedOn: on ?? known.installedOn, ...kept });
            } else await table.insert({ ...NO_PHOTO, ...kept, ...said, id, installedOn: on ?? today });
          }
          const [only] = agencies;
          return agencies.length === 1 && only ? shortName(only) : null;
        },
      );
      context.changed("agencies", "activity");
      return { activityId };
    },
    async photo({ agencyId }) {
      const row = await store.read((reader) => reader.table("posterInstall").get(agencyId));
      if (!row?.photoSha256) throw new AppError("NOT_FOUND", { table: "posterInstall" });
      const bytes = await store.files.get(row.photoSha256);
      const { photoName, photoMime } = row;
      return context.artifacts.put({
        name: photoName ?? "photo",
        mime: photoMime ?? "application/octet-stream",
        bytes,
        secret: false,
      });
    },
  };
}
