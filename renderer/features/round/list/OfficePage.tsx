import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ComponentType } from "react";
import { useText } from "../../../app/i18n";
import { openRoundDialog } from "../../../app/round-dialog";
import { PageHeader } from "../../../ui/PageHeader";
import { HolidaysPart } from "../holidays/HolidaysPart";
import { PartNav } from "../PartNav";
import { TemplatesPart } from "../templates/TemplatesPart";
import { RoundsPart } from "./RoundsPart";

const PARTS = { rounds: RoundsPart, templates: TemplatesPart, holidays: HolidaysPart } as const satisfies Record<
  string,
  ComponentType
>;

export type OfficePart = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as OfficePart[];

export function isOfficePart(name: string): name is OfficePart {
  return NAMES.some((known) => known === name);
}

/** All rounds, and what serves every round: step templates and holidays. */
export function OfficePage({ part }: { readonly part: OfficePart }) {
  const { t } = useText();
  const Content = PARTS[part];
  return (
    <div className="rd-page">
      <PageHeader
        title={t("round.office.title")}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => openRoundDialog("new")}>
            {t("round.office.start")}
          </Button>
        }
      />
      <PartNav
        label={t("round.office.nav")}
        path={["rounds"]}
        current={part}
        entries={NAMES.map((key) => ({ key, words: t(`round.office.parts.${key}`) }))}
      />
      <Content />
    </div>
  );
}
