/**
 * The list under the address bar, which a browser fills before anybody types there: a process of its own, and a core for
 * more than a second, at each new window.
 */
const ADDRESS_BAR = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

/** What Playwright switches off: of two such lists a browser heeds the last alone. A test holds this against Playwright's own. */
const AS_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

/** Switches for every browser that this host starts: nothing in the background, no first-run pages. */
export function quietSwitches(): string[] {
  const root = process.getuid?.() === 0;
  return [
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--disable-features=${[...ADDRESS_BAR, ...AS_PLAYWRIGHT].join(",")}`,
    // Chromium refuses its sandbox to root; everyone else keeps it.
    ...(root ? ["--no-sandbox"] : []),
  ];
}
