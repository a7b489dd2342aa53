import { BankOutlined, FileTextOutlined, PlusOutlined, UndoOutlined, UnorderedListOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { AgencyRow } from "../../../shared/contract/agencies";
import { shortName } from "../../../shared/domain/kinds";
import { shortDistrict } from "../../ui/district-text";
import { StatusTag } from "../../ui/StatusTag";
import { statusOf } from "../../ui/status";
import type { Text } from "../i18n";
import { PLACES } from "../places";
import { openRoundDialog } from "../round-dialog";
import { go } from "../router";

/** Something the palette can find. */
export interface PaletteItem {
  readonly key: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly note: string;
  readonly status?: ReactNode;
  readonly run: () => void;
}

export function agencyItem(t: Text, row: AgencyRow): PaletteItem {
  return {
    key: row.id,
    icon: <BankOutlined />,
    title: shortName(row),
    note: row.district ? shortDistrict(t, row.district) : "",
    status: row.obligation ? <StatusTag status={statusOf(row)} /> : null,
    run: () => go(["agencies", row.id]),
  };
}

export function placeItems(t: Text): PaletteItem[] {
  return PLACES.map(({ id, icon }) => ({
    key: id,
    icon,
    title: t(`shell.places.${id}`),
    note: t("shell.search.places"),
    run: () => go([id]),
  }));
}

export function actionItems(t: Text, currentRoundId: string | null, undo: () => void): PaletteItem[] {
  const note = t("shell.search.actions");
  return [
    {
      key: "round",
      icon: <PlusOutlined />,
      title: t("shell.round.startNew"),
      note,
      run: () => openRoundDialog("new"),
    },
    {
      key: "round-page",
      icon: <FileTextOutlined />,
      title: t("shell.round.page"),
      note,
      run: () => go(currentRoundId === null ? ["rounds"] : ["rounds", currentRoundId]),
    },
    { key: "rounds", icon: <UnorderedListOutlined />, title: t("shell.round.all"), note, run: () => go(["rounds"]) },
    {
      key: "add-agency",
      icon: <PlusOutlined />,
      title: t("agencies.add"),
      note,
      run: () => go(["agencies"], { add: "1" }),
    },
    { key: "undo", icon: <UndoOutlined />, title: t("shell.undo.action"), note: `${note} · Ctrl+Z`, run: undo },
  ];
}
