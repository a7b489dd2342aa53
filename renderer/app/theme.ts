import type { ThemeConfig } from "antd";

/** The product's colours and shape: the only place that names them. CSS reads them as `--pm-…`. */
export const TOKENS = {
  ink: "#16233b",
  muted: "#5b6880",
  line: "#e3e7ee",
  /** Outline of things to click; 3:1 on white. */
  outline: "#8792a6",
  ground: "#f4f6f9",
  surface: "#ffffff",
  head: "#fafbfd",
  brand: "#1c4587",
  brandSoft: "#e8eef8",
  rail: "#13294f",
  railActive: "#24457f",
  railText: "#d5deee",
  gold: "#d99a1c",
  goldBar: "#e0b253",
  done: "#1b7a4b",
  doneSoft: "#e5f4ec",
  partly: "#8a5a00",
  partlySoft: "#fdf1da",
  late: "#b3261e",
  lateSoft: "#fbe9e7",
  none: "#5f6a7d",
  noneSoft: "#eef0f4",
} as const;

const FONT = "'IBM Plex Sans Thai Looped', 'Leelawadee UI', 'Noto Sans Thai', system-ui, sans-serif";

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Hands the tokens to CSS. */
export function installTokens(element: HTMLElement): void {
  for (const [name, value] of Object.entries(TOKENS)) element.style.setProperty(`--pm-${kebab(name)}`, value);
  element.style.setProperty("--pm-font", FONT);
}

export const THEME: ThemeConfig = {
  cssVar: { key: "pm" },
  hashed: false,
  token: {
    colorPrimary: TOKENS.brand,
    colorLink: TOKENS.brand,
    colorText: TOKENS.ink,
    colorTextSecondary: TOKENS.muted,
    colorTextDescription: TOKENS.muted,
    colorTextPlaceholder: "#667085",
    colorBorder: "#cdd4e0",
    colorBorderSecondary: TOKENS.line,
    colorBgLayout: TOKENS.ground,
    colorSuccess: TOKENS.done,
    colorWarning: TOKENS.partly,
    colorError: TOKENS.late,
    colorInfo: TOKENS.brand,
    // antd derives soft grounds from the colours above, and from dark ones they come out grey.
    colorPrimaryBg: TOKENS.brandSoft,
    colorPrimaryBgHover: "#dbe5f4",
    colorInfoBg: TOKENS.brandSoft,
    colorInfoBorder: "#c3d2ea",
    colorSuccessBg: TOKENS.doneSoft,
    colorSuccessBorder: "#b4dcc6",
    colorWarningBg: TOKENS.partlySoft,
    colorWarningBorder: "#ecd08f",
    colorErrorBg: TOKENS.lateSoft,
    colorErrorBorder: "#efbcb7",
    fontFamily: FONT,
    fontSize: 14,
    lineHeight: 1.5,
    fontWeightStrong: 600,
    borderRadius: 8,
    borderRadiusLG: 10,
    borderRadiusSM: 6,
    controlHeight: 36,
    controlHeightSM: 28,
    // Asked for no motion, antd must know it: a popup whose animation CSS cuts short is never put in its place.
    // Where the tokens are read without a window there is nothing to ask.
    motion: !globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 400 },
    Table: {
      headerBg: TOKENS.head,
      headerColor: TOKENS.muted,
      cellPaddingBlock: 8,
      cellPaddingInline: 10,
      rowSelectedBg: TOKENS.brandSoft,
      rowSelectedHoverBg: TOKENS.brandSoft,
    },
    Tabs: { horizontalMargin: "0 0 10px 0", horizontalItemPadding: "8px 0", horizontalItemGutter: 18 },
    Modal: { titleFontSize: 17 },
  },
};
