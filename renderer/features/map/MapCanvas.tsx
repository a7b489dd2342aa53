import { AimOutlined, MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { Out } from "../../app/data/names";
import { useText } from "../../app/i18n";
import type { MapPin } from "./pin-status";
import { createProvinceMap, type ProvinceMap } from "./province-map";
import "leaflet/dist/leaflet.css";

interface Props {
  readonly shapes: Out<"map.shapes">;
  readonly pins: readonly MapPin[];
  readonly selectedId: string | null;
  onOpen(agencyId: string): void;
}

/** The drawing: province, district seats, pins. Everything on it also stands in the list beside. */
export function MapCanvas({ shapes, pins, selectedId, onOpen }: Props) {
  const { t, language } = useText();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<ProvinceMap | null>(null);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });

  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const made = createProvinceMap(place, shapes, (id) => open.current(id));
    map.current = made;
    const watch = new ResizeObserver(() => made.resized());
    watch.observe(place);
    return () => {
      watch.disconnect();
      made.destroy();
      map.current = null;
    };
  }, [shapes]);

  useEffect(() => {
    if (shapes) map.current?.setPins(pins, selectedId);
  }, [shapes, pins, selectedId]);
  useEffect(() => {
    const pin = pins.find((one) => one.agencyId === selectedId);
    if (pin) map.current?.panTo(pin);
  }, [pins, selectedId]);

  const province = language === "th" ? shapes.province.nameTh : shapes.province.nameEn;
  return (
    <div className="mp-canvas">
      <div ref={box} className="mp-leaflet" role="img" aria-label={t("map.canvas", { province })} />
      <div className="mp-tools">
        <Button icon={<PlusOutlined />} aria-label={t("map.zoomIn")} onClick={() => map.current?.zoom(1)} />
        <Button icon={<MinusOutlined />} aria-label={t("map.zoomOut")} onClick={() => map.current?.zoom(-1)} />
        <Button icon={<AimOutlined />} aria-label={t("map.fit")} onClick={() => map.current?.showAll()} />
      </div>
      <p className="mp-attribution">{t("map.attribution")}</p>
    </div>
  );
}
