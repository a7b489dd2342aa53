export interface ProvinceRef {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
}

export interface DistrictRefRow {
  readonly code: string;
  readonly provinceCode: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly seat: { readonly lat: number; readonly lon: number } | null;
}

export interface SubdistrictRef {
  readonly districtCode: string;
  readonly nameTh: string;
  readonly postcode: string;
}

/** Province outlines: GeoJSON rings, [lon, lat]. */
export interface ProvinceShape {
  readonly code: string;
  readonly polygons: readonly (readonly (readonly [number, number])[])[][];
}

/** Bundled reference data (resources/reference and the sample's own province). Loaded once, lazily. */
export interface Resources {
  provinces(): readonly ProvinceRef[];
  districts(): readonly DistrictRefRow[];
  subdistricts(): readonly SubdistrictRef[];
  shapes(): readonly ProvinceShape[];
  shapesGeoJson(): string;
  /** The made-up province's sheets, in the order to import, and its province code. */
  sample(): {
    readonly provinceCode: string;
    readonly sheets: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  };
  text(name: "licence" | "notices" | "help-th" | "help-en"): string;
}
