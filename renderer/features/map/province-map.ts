import type { Feature, FeatureCollection } from "geojson";
import L from "leaflet";
import { shortDistrictWord } from "../../../shared/domain/district-word";
import { shortName } from "../../../shared/domain/kinds";
import type { Out } from "../../app/data/names";
import { TOKENS } from "../../app/theme";
import { type MapPin, statusOfPin } from "./pin-status";
import { pinSvg } from "./pin-svg";

type Shapes = Out<"map.shapes">;

const OWN: L.PathOptions = { color: TOKENS.brand, weight: 1.6, fillColor: TOKENS.surface, fillOpacity: 1 };
const OTHER: L.PathOptions = { color: "#cdd4e0", weight: 1, fillColor: "#eceff4", fillOpacity: 1 };
const SEATS = "seats";
/** Pixels; smaller on a small map, where pins lie closer. */
const PIN_SIZE = { wide: 26, narrow: 19 };
const NARROW = 560;
const THAILAND: L.LatLngTuple = [13.5, 101];

export interface ProvinceMap {
  setPins(pins: readonly MapPin[], selectedId: string | null): void;
  /** Shows the whole province, with pins that lie outside it. */
  showAll(): void;
  zoom(by: 1 | -1): void;
  panTo(pin: MapPin): void;
  resized(): void;
  destroy(): void;
}

/** A Leaflet map over bundled shapes: no tiles, no requests. */
export function createProvinceMap(box: HTMLElement, shapes: Shapes, onOpen: (agencyId: string) => void): ProvinceMap {
  const map = L.map(box, {
    zoomControl: false,
    attributionControl: false,
    keyboard: false,
    minZoom: 5,
    maxZoom: 16,
    zoomSnap: 0.25,
    center: THAILAND,
    zoom: 6,
  });
  // Seats and their names lie under the pins.
  map.createPane(SEATS).style.zIndex = "450";
  // The parsed text is bundled data that core has checked.
  const all = JSON.parse(shapes.provinces) as FeatureCollection;
  const isOwn = (feature: Feature | undefined): boolean => feature?.properties?.code === shapes.province.code;
  L.geoJSON(all, { interactive: false, filter: (feature) => !isOwn(feature), style: OTHER }).addTo(map);
  const own = L.geoJSON(all, { interactive: false, filter: isOwn, style: OWN }).addTo(map);
  for (const seat of shapes.seats) addSeat(map, seat);
  const pinLayer = L.layerGroup().addTo(map);
  let everywhere = L.latLngBounds([]);

  const showAll = (): void => {
    const bounds = own.getBounds();
    for (const seat of shapes.seats) bounds.extend([seat.lat, seat.lon]);
    const view = bounds.isValid() ? bounds : everywhere;
    if (view.isValid()) map.fitBounds(view, { padding: [14, 14], animate: false });
    else map.setView(THAILAND, 6, { animate: false });
  };
  showAll();

  return {
    setPins(pins, selectedId) {
      pinLayer.clearLayers();
      const size = box.clientWidth < NARROW ? PIN_SIZE.narrow : PIN_SIZE.wide;
      everywhere = L.latLngBounds(pins.map(({ lat, lon }) => [lat, lon]));
      for (const pin of pins) pinLayer.addLayer(pinMarker(pin, pin.agencyId === selectedId, size, onOpen));
    },
    showAll,
    zoom: (by) => map.setZoom(map.getZoom() + by),
    panTo: (pin) => map.panTo([pin.lat, pin.lon]),
    resized: () => map.invalidateSize({ animate: false }),
    destroy: () => map.remove(),
  };
}

function addSeat(map: L.Map, seat: Shapes["seats"][number]): void {
  const words = document.createElement("span");
  words.textContent = seat.name;
  L.circleMarker([seat.lat, seat.lon], {
    radius: 2.5,
    color: TOKENS.muted,
    weight: 1,
    fillColor: TOKENS.surface,
    fillOpacity: 1,
    interactive: false,
    pane: SEATS,
  })
    .bindTooltip(words, {
      permanent: true,
      direction: "bottom",
      offset: [0, 2],
      className: "mp-seat",
      pane: SEATS,
      interactive: false,
    })
    .addTo(map);
}

/** Markers are for the mouse; the list beside the map is the way for the keyboard, so that 350 pins are not 350 tab stops. */
function pinMarker(pin: MapPin, selected: boolean, size: number, onOpen: (agencyId: string) => void): L.Marker {
  const marker = L.marker([pin.lat, pin.lon], {
    keyboard: false,
    riseOnHover: true,
    zIndexOffset: selected ? 1000 : 0,
    icon: L.divIcon({
      html: pinSvg(statusOfPin(pin), pin),
      className: selected ? "mp-marker mp-marker-selected" : "mp-marker",
      iconSize: [size, size],
    }),
  });
  const words = document.createElement("span");
  words.textContent =
    shortName(pin) + (pin.district ? ` ${shortDistrictWord(pin.district.code)}${pin.district.name}` : "");
  marker.bindTooltip(words, { direction: "top", offset: [0, -12] });
  marker.on("click", () => onOpen(pin.agencyId));
  return marker;
}
