import type { z } from "zod";
import type { contract } from "../../../shared/contract";
import type { Obligation } from "../../../shared/contract/agencies";
import { sortedAgencies } from "../../../shared/domain/sorting";
import { obligationsOf } from "../agencies/agency-rows";
import { districtNames } from "../agencies/districts";
import { pinJudge } from "../agencies/pin";
import type { Context } from "../context";
import type { Reader } from "../ports/store";

type MapPins = z.output<typeof contract.map.pins.output>;
type PinStatus = MapPins["pins"][number]["state"];

/** Colour of a pin: the obligation's state, with begun work told apart from none. */
function statusOf(obligation: Obligation | null): PinStatus {
  if (!obligation) return "no-round";
  return obligation.state === "pending" && obligation.stepsDone.length > 0 ? "partly" : obligation.state;
}

/** The pin of every agency that has not ended with its status in the round, and the agencies that have none, both in the tables' order. */
export async function mapPins(context: Context, reader: Reader, roundId?: string): Promise<MapPins> {
  const agencies = await reader.table("agency").find({ ended: null });
  const districts = districtNames(context.resources);
  const judge = pinJudge(context.resources, agencies);
  const obligations = await obligationsOf(context, reader, roundId);
  const entries = sortedAgencies(
    agencies.map((agency) => ({ ...agency, district: districts(agency.districtCode), pin: judge(agency) })),
  );
  return {
    pins: entries.flatMap(({ id, kind, name, district, pin }) => {
      if (!pin) return [];
      const obligation = obligations({ id, kind });
      const { lat, lon } = pin;
      const check = pin.state === "check";
      const overdue = obligation?.overdue ?? false;
      return [{ agencyId: id, kind, name, district, lat, lon, check, state: statusOf(obligation), overdue }];
    }),
    without: entries.flatMap(({ id, kind, name, district, pin }) =>
      pin ? [] : [{ agencyId: id, kind, name, district }],
    ),
  };
}
