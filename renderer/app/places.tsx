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
import { askForAgencyRows } from "./data/use-current";

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

const named =
  <Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) =>
  () =>
    load().then((module) => ({ default: module[name] }));

/** How the code of each screen comes, by the first part of the route (`#/<key>/…`). */
const LOADERS: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  overview: named(() => import("../features/overview/OverviewScreen"), "OverviewScreen"),
  rounds: named(() => import("../features/round/RoundsScreen"), "RoundsScreen"),
  agencies: named(() => import("../features/agencies/AgenciesScreen"), "AgenciesScreen"),
  desk: named(() => import("../features/desk/DeskScreen"), "DeskScreen"),
  letters: named(() => import("../features/letters/LettersScreen"), "LettersScreen"),
  import: named(() => import("../features/import/ImportScreen"), "ImportScreen"),
  map: named(() => import("../features/map/MapScreen"), "MapScreen"),
  posters: named(() => import("../features/prints/PrintsScreen"), "PrintsScreen"),
  settings: named(() => import("../features/settings/SettingsScreen"), "SettingsScreen"),
  help: named(() => import("../features/help/HelpScreen"), "HelpScreen"),
  recovery: named(() => import("../features/recovery/RecoveryScreen"), "RecoveryScreen"),
};

/** Screens whose code has to come first, by route, each a chunk of its own. */
const COMING: Readonly<Record<string, ComponentType>> = Object.fromEntries(
  Object.entries(LOADERS).map(([name, load]) => [name, lazy(load)]),
);

/** Screens whose code is there. */
const THERE = new Map<string, ComponentType>();

/**
 * The screen of a route, or null where there is none. One whose code is there is drawn at once; the library's own `lazy`
 * would wait for it all the same, and hold the screen back a third of a second. Ask once for what is shown: the answer
 * changes when the code comes.
 */
export function screenOf(name: string): ComponentType | null {
  return THERE.get(name) ?? COMING[name] ?? null;
}

/**
 * Fetches the code of a screen that is about to be shown, and what the table of agencies shows beside it.
 * @returns when the code is there, or will not come: that is told by the screen itself
 */
export async function prepareScreen(name = "overview"): Promise<void> {
  if (name === "agencies") askForAgencyRows();
  await LOADERS[name]?.().then(
    (module) => void THERE.set(name, module.default),
    () => undefined,
  );
}
