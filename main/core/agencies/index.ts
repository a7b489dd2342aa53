import { AppError } from "../../../shared/contract";
import type { AgencyDetail } from "../../../shared/contract/agencies";
import { checkAuthorizeCode } from "../../../shared/domain/authorize-code";
import { shortName } from "../../../shared/domain/kinds";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import type { AgencyTable } from "../ports/rows";
import type { Reader, What, Writer } from "../ports/store";
import { agencyRows, obligationsOf, toAgencyRow } from "./agency-rows";
import { activeCredential, activeCredentials, openCredential, setCredential } from "./credentials";
import { districtNames } from "./districts";
import { createAgency, removeAgency, requireAgency, updateAgency } from "./edit-agency";
import { setOfficer, setPin, setServicePoint } from "./edit-details";
import { agencyHistory } from "./history";
import { processesOf } from "./linked-processes";
import { judgedPin } from "./pin";
import { agencyTimeline } from "./timeline";

export { agencyRows } from "./agency-rows";

async function agencyDetail(context: Context, reader: Reader, id: string, roundId?: string): Promise<AgencyDetail> {
  const agency = await requireAgency(reader, id);
  const pin = await judgedPin(context.resources, reader, agency);
  const secrets = (await activeCredentials(reader, [id])).get(id);
  const around = {
    judge: () => pin,
    districts: districtNames(context.resources),
    obligation: await obligationsOf(context, reader, roundId),
    processes: await processesOf(context, reader, id),
  };
  const officer = await reader.table("officer").get(id);
  const point = await reader.table("servicePoint").get(id);
  return {
    row: toAgencyRow(agency, secrets, around),
    password: secrets?.password ? { secret: true, last3: secrets.password.last3 } : null,
    pin,
    officer: officer ? without(officer) : null,
    servicePoint: point ? { ...without(point), visible: point.visible === 1 } : null,
    note: agency.note,
    history: await agencyHistory(context, reader, id),
  };
}

function without<T extends { readonly id: string; readonly version: number }>(row: T): Omit<T, "id" | "version"> {
  const { id: _id, version: _version, ...rest } = row;
  return rest;
}

/** A code as imports write it, so that the same code compares equal; one that breaks the rule is kept as typed. */
function writtenCode(value: string | null): string | null {
  if (value === null) return null;
  const checked = checkAuthorizeCode(value);
  return checked.ok ? checked.code : value;
}

interface Edited {
  readonly agency: AgencyTable;
  readonly changed: boolean;
}

function described(what: string): (edited: Edited) => What {
  return ({ agency, changed }) => ({
    what,
    subject: shortName(agency),
    count: changed ? 1 : 0,
    undoable: true,
  });
}

export function agencyHandlers(context: Context): Handlers["agencies"] {
  const { store, vault } = context;

  /** Changes what belongs to an agency: the agency's version guards it all, so two windows do not overwrite each other. */
  const editPart = async (
    what: string,
    seen: { readonly id: string; readonly version: number },
    work: (writer: Writer) => Promise<boolean>,
  ): Promise<{ activityId: string }> => {
    const { activityId } = await store.write(described(what), async (writer) => {
      const agency = await requireAgency(writer, seen.id);
      await writer.table("agency").update(seen.id, {}, seen.version);
      return { agency, changed: await work(writer) };
    });
    context.changed("agencies", "activity");
    return { activityId };
  };

  return {
    async list({ roundId }) {
      return { rows: await store.read((reader) => agencyRows(context, reader, roundId)) };
    },
    get: ({ id, roundId }) => store.read((reader) => agencyDetail(context, reader, id, roundId)),
    timeline: ({ id }) => store.read(async (reader) => ({ rows: await agencyTimeline(context, reader, id) })),
    async create(given) {
      const { value, activityId } = await store.write(
        (agency: AgencyTable) => ({ what: "agencies.create", subject: shortName(agency), undoable: true }),
        (writer) => createAgency(context, writer, given),
      );
      context.changed("agencies", "status", "activity");
      return { id: value.id, activityId };
    },
    async update(given) {
      const { activityId } = await store.write(described("agencies.update"), (writer) =>
        updateAgency(context, writer, given),
      );
      context.changed("agencies", "rounds", "activity");
      return { activityId };
    },
    setOfficer: ({ officer, ...seen }) =>
      editPart("agencies.setOfficer", seen, (writer) => setOfficer(writer, seen.id, officer)),
    setServicePoint: ({ servicePoint, ...seen }) =>
      editPart("agencies.setServicePoint", seen, (writer) => setServicePoint(writer, seen.id, servicePoint)),
    async setPin(given) {
      const { value, activityId } = await store.write(described("agencies.setPin"), (writer) =>
        setPin(context, writer, given),
      );
      context.changed("agencies", "rounds", "activity");
      return { activityId, pin: value.pin };
    },
    async setSecret({ field, value, ...seen }) {
      if (value !== null) vault.requireReady();
      const secret = { agencyId: seen.id, field, value: field === "code" ? writtenCode(value) : value };
      return editPart("agencies.setSecret", seen, (writer) => setCredential(writer, vault, secret));
    },
    async reveal({ id, field }) {
      const { value } = await store.write(
        ({ agency }: { agency: AgencyTable; plain: string }) => ({
          what: "agencies.reveal",
          subject: shortName(agency),
          undoable: false,
        }),
        async (writer) => {
          const agency = await requireAgency(writer, id);
          const credential = await activeCredential(writer, id, field);
          if (!credential) throw new AppError("NOT_FOUND", { table: "credential" });
          await writer.table("credential").mention(credential.id);
          return { agency, plain: openCredential(vault, credential) };
        },
      );
      context.changed("activity");
      return { value: value.plain };
    },
    async remove({ id, version }) {
      const { activityId } = await store.write(
        (agency: AgencyTable) => ({ what: "agencies.remove", subject: shortName(agency), undoable: true }),
        (writer) => removeAgency(writer, id, version),
      );
      context.changed("agencies", "rounds", "status", "activity");
      return { activityId };
    },
  };
}
