import { OfficeProfile } from "../../../shared/contract/office";
import type { Context } from "../context";
import type { Reader, Writer } from "../ports/store";
import { readSettings } from "../settings";

/** Key of the setting that holds the profile, as JSON. */
const OFFICE_PROFILE = "officeProfile";

/** Parts of a profile; those left out or undefined stay as they are. */
export type ProfilePatch = { readonly [K in keyof OfficeProfile]?: OfficeProfile[K] | undefined };

function parsed(text: string | undefined): ProfilePatch {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return OfficeProfile.partial().safeParse(value).data ?? {};
  } catch {
    return {};
  }
}

/** The office's profile; what nobody has entered follows from the province and the office's name. */
export async function readProfile(context: Context, reader: Reader): Promise<OfficeProfile> {
  const { provinceCode, officeName } = await readSettings(reader, context);
  const province = context.resources.provinces().find(({ code }) => code === provinceCode)?.nameTh;
  const sender = province === undefined ? "" : `จังหวัด${province}`;
  const entered = parsed((await reader.table("setting").get(OFFICE_PROFILE))?.value);
  return {
    sender: entered.sender ?? sender,
    letterhead: entered.letterhead ?? (sender === "" ? [] : [`ศาลากลาง${sender}`]),
    owner: entered.owner ?? officeName,
    groups: entered.groups ?? [],
    signatories: entered.signatories ?? [],
    emblem: entered.emblem ?? null,
    seal: entered.seal ?? null,
  };
}

/** Stores the parts given beside those entered before. */
export async function writeProfile(writer: Writer, patch: ProfilePatch): Promise<void> {
  const settings = writer.table("setting");
  const row = await settings.get(OFFICE_PROFILE);
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const value = JSON.stringify({ ...parsed(row?.value), ...given });
  if (row) await settings.update(OFFICE_PROFILE, { value });
  else await settings.insert({ id: OFFICE_PROFILE, value });
}
