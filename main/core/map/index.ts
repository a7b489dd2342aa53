import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { mapPins } from "./pins";

export function mapHandlers(context: Context): Handlers["map"] {
  const { resources, store } = context;
  return {
    async shapes({ provinceCode }) {
      const province = resources.provinces().find(({ code }) => code === provinceCode);
      if (!province) throw new AppError("NOT_FOUND", { province: provinceCode });
      const seats = resources
        .districts()
        .flatMap(({ code, nameTh, seat, provinceCode: own }) =>
          seat && own === provinceCode ? [{ districtCode: code, name: nameTh, lat: seat.lat, lon: seat.lon }] : [],
        );
      return { provinces: resources.shapesGeoJson(), seats, province };
    },
    pins: ({ roundId }) => store.read((reader) => mapPins(context, reader, roundId)),
  };
}

export function referenceHandlers(context: Context): Handlers["reference"] {
  return {
    async provinces() {
      const rows = context.resources.provinces().map(({ code, nameTh, nameEn }) => ({ code, nameTh, nameEn }));
      return { rows };
    },
  };
}
