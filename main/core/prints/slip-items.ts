import type { PosterBlocked, SlipItem } from "../../../shared/contract/prints";
import { activeCredentials, openCredential } from "../agencies/credentials";
import type { Context } from "../context";
import type { CredentialTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { readSettings } from "../settings";
import { sheetAgencies } from "./sheet-agencies";

/** How a secret is written on a slip; null where there is none. */
type Write = (credential: CredentialTable) => string;

/** Dots of a masked secret, which say nothing about its length. */
const DOTS = "••••••••••••";

/** For the preview: the last three characters, as everywhere on screen. */
export const masked: Write = ({ last3 }) => DOTS + last3;

/** For the print that was asked for. @throws AppError SECRETS_LOCKED */
export function revealed(context: Context): Write {
  return (credential) => openCredential(context.vault, credential);
}

/** Slips of the chosen agencies, in list order. Who has neither user name nor code gets none: there is nothing to give. */
export async function slipItems(
  context: Context,
  reader: Reader,
  options: {
    readonly agencyIds?: readonly string[] | undefined;
    readonly withPassword: boolean;
    readonly write: Write;
  },
): Promise<{ items: SlipItem[]; blocked: PosterBlocked[] }> {
  const { helpLine } = await readSettings(reader, context);
  const secrets = await activeCredentials(reader);
  const items: SlipItem[] = [];
  const blocked: PosterBlocked[] = [];
  for (const { row, fullName, place } of await sheetAgencies(context, reader, options.agencyIds)) {
    const { id: agencyId, username, kind, name } = row;
    const { code, password } = secrets.get(agencyId) ?? {};
    if (username === null && code === undefined) {
      blocked.push({ agencyId, kind, name, reason: "no-access", sameAs: [] });
      continue;
    }
    items.push({
      type: "slip",
      agencyId,
      fullName,
      place,
      username,
      password: options.withPassword && username !== null && password ? options.write(password) : null,
      code: code ? options.write(code) : null,
      helpLine,
    });
  }
  return { items, blocked };
}
