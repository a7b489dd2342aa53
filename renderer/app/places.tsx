import {
  AppstoreOutlined,
  BankOutlined,
  EnvironmentOutlined,
  FileDoneOutlined,
  ImportOutlined,
  MailOutlined,
  QrcodeOutlined,
  QuestionCircleOutlined,
  SettingOutlined,
} from "@ant-design/icons";
import { type ComponentType, lazy, type ReactNode } from "react";

/** An entry of the rail. */
export interface Place {
  readonly id: "overview" | "agencies" | "desk" | "map" | "posters" | "letters" | "import" | "settings" | "help";
  readonly icon: ReactNode;
  /** At the foot of the rail. */
  readonly foot?: boolean;
}

export const PLACES: readonly Place[] = [
  { id: "overview", icon: <AppstoreOutlined /> },
  { id: "agencies", icon: <BankOutlined /> },
  { id: "desk", icon: <FileDoneOutlined /> },
  { id: "map", icon: <EnvironmentOutlined /> },
  { id: "posters", icon: <QrcodeOutlined /> },
  { id: "letters", icon: <MailOutlined /> },
  { id: "import", icon: <ImportOutlined /> },
  { id: "settings", icon: <SettingOutlined />, foot: true },
  { id: "help", icon: <QuestionCircleOutlined />, foot: true },
];

/** Screens by the first part of the route (`#/<key>/…`), each a chunk of its own, loaded when first opened. */
export const SCREENS: Readonly<Record<string, ComponentType>> = {
  overview: lazy(() =>
    import("../features/overview/OverviewScreen").then((module) => ({ default: module.OverviewScreen })),
  ),
  agencies: lazy(() =>
    import("../features/agencies/AgenciesScreen").then((module) => ({ default: module.AgenciesScreen })),
  ),
  desk: lazy(() => import("../features/desk/DeskScreen").then((module) => ({ default: module.DeskScreen }))),
  letters: lazy(() =>
    import("../features/letters/LettersScreen").then((module) => ({ default: module.LettersScreen })),
  ),
  import: lazy(() => import("../features/import/ImportScreen").then((module) => ({ default: module.ImportScreen }))),
  map: lazy(() => import("../features/map/MapScreen").then((module) => ({ default: module.MapScreen }))),
  posters: lazy(() => import("../features/prints/PrintsScreen").then((module) => ({ default: module.PrintsScreen }))),
  settings: lazy(() =>
    import("../features/settings/SettingsScreen").then((module) => ({ default: module.SettingsScreen })),
  ),
  help: lazy(() => import("../features/help/HelpScreen").then((module) => ({ default: module.HelpScreen }))),
  recovery: lazy(() =>
    import("../features/recovery/RecoveryScreen").then((module) => ({ default: module.RecoveryScreen })),
  ),
};
