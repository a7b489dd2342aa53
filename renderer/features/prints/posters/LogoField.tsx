import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Switch } from "antd";
import { useRef } from "react";
import { AppError } from "../../../../shared/contract/errors";
import type { PosterDesign } from "../../../../shared/contract/poster-design";
import { MOST_LOGOS } from "../../../../shared/domain/poster-design";
import { useCommand } from "../../../app/data/use-command";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";
import { pictureOf } from "./picture-of";

interface Props {
  readonly design: PosterDesign;
  onChange(design: PosterDesign): void;
}

/** Logos that the office loads; each is drawn anew as a picture, so that nothing but its look is kept. */
export function LogoField({ design, onChange }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const chooser = useRef<HTMLInputElement>(null);
  const { run, pending } = useCommand("posters.addLogo");
  const { logos } = design;
  const add = async (file: File): Promise<void> => {
    const bytes = await pictureOf(file).catch(() => null);
    if (bytes === null) return notify.error(new AppError("PICTURE_UNSUPPORTED", { file: file.name }));
    const logo = await run({ file: { name: file.name, bytes } });
    if (logo) onChange({ ...design, logos: [...logos, logo] });
  };
  return (
    <fieldset className="pd-words">
      <legend>{t("posters.design.logos")}</legend>
      <div className="pd-logos">
        {logos.map((logo) => (
          <Button
            key={logo.sha256}
            icon={<DeleteOutlined />}
            aria-label={t("posters.design.removeLogo", { name: logo.name })}
            onClick={() => onChange({ ...design, logos: logos.filter((other) => other !== logo) })}
          >
            {logo.name}
          </Button>
        ))}
        <input
          ref={chooser}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/svg+xml"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) void add(file);
          }}
        />
        <Button
          icon={<PlusOutlined />}
          loading={pending}
          disabled={logos.length >= MOST_LOGOS}
          onClick={() => chooser.current?.click()}
        >
          {t("posters.design.addLogo")}
        </Button>
      </div>
      {logos.length === 0 ? null : (
        // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control
        <label className="pr-switch">
          <Switch
            size="small"
            checked={design.centreLogo}
            onChange={(centreLogo) => onChange({ ...design, centreLogo })}
          />{" "}
          {t("posters.design.centre")}
        </label>
      )}
    </fieldset>
  );
}
