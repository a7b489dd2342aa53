import { lazy, Suspense, useEffect, useState } from "react";
import type { Status } from "../../../shared/contract/app";
import { useShortcut } from "../../ui/shortcuts";
import { useNotify } from "../../ui/use-notify";
import { useRead } from "../data/use-read";
import { useText } from "../i18n";
import { PLACES, prepareScreen, screenOf } from "../places";
import { useRoundDialog } from "../round-dialog";
import { go, useRoute } from "../router";
import { Banners } from "./Banners";
import { ErrorBoundary } from "./ErrorBoundary";
import { FirstRun } from "./FirstRun";
import { JobTray } from "./JobTray";
import { NotFound } from "./NotFound";
import { Palette } from "./Palette";
import { Rail } from "./Rail";
import { ShortcutSheet } from "./ShortcutSheet";
import { TopBar } from "./TopBar";

const RoundDialogHost = lazy(() =>
  import("../../features/round/RoundDialogHost").then((module) => ({ default: module.RoundDialogHost })),
);

/** Places that make sense before there is any data. */
const WITHOUT_DATA: ReadonlySet<string> = new Set(["import", "settings", "help", "backups"]);

/** Rail, top bar and the screen of the present route. */
export function Shell({ status }: { readonly status: Status }) {
  const { t } = useText();
  const { path } = useRoute();
  const notify = useNotify();
  const place = path[0] ?? "overview";
  const filling = useSampleFilling();
  const roundDialog = useRoundDialog();
  usePreparedAgencies(!status.empty);
  useShortcut({ code: "KeyZ", ctrl: true, label: t("shell.keys.undo"), group: t("shell.keys.everywhere") }, () => {
    void notify.undo();
  });
  if (status.recovery) return <Recovery />;
  const first = (status.empty || filling) && !WITHOUT_DATA.has(place);
  return (
    <div className="sh">
      <button type="button" className="sh-skip" onClick={skipToContent}>
        {t("shell.skip")}
      </button>
      <Rail current={first ? null : place} />
      <div className="sh-main">
        <TopBar empty={status.empty} />
        <Banners status={status} />
        <main id="content" className="sh-content" tabIndex={-1}>
          <ErrorBoundary key={place}>
            <Suspense fallback={<div className="sh-wait" aria-busy="true" />}>
              {first ? <FirstRun /> : <Screen name={place} />}
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {roundDialog === null ? null : (
        <Suspense>
          <RoundDialogHost />
        </Suspense>
      )}
      <JobTray />
      <Palette />
      <ShortcutSheet />
      <PlaceKeys />
    </div>
  );
}

/** Milliseconds in which the first screen has come to rest. */
const RESTED = 1500;

/** Most go on to the agencies: their screen and all rows are made ready while nothing else is to be done. */
function usePreparedAgencies(there: boolean): void {
  useEffect(() => {
    if (!there) return;
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => prepareScreen("agencies"));
    }, RESTED);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [there]);
}

/** The sample is shown when all of it is there, not while it grows. */
function useSampleFilling(): boolean {
  const jobs = useRead("jobs.list", {}).data?.rows ?? [];
  return jobs.some(({ operation, state }) => operation === "sample.open" && state === "running");
}

/** A button, not a link: the route lives in the hash. */
function skipToContent(): void {
  document.getElementById("content")?.focus();
}

/** The store cannot be used: nothing but the recovery page until that is settled. */
function Recovery() {
  return (
    <main className="sh-alone">
      <ErrorBoundary>
        <Suspense fallback={<div className="sh-wait" aria-busy="true" />}>
          <Screen name="recovery" />
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}

/** Put a new one in its place for another name. */
function Screen({ name }: { readonly name: string }) {
  const [Shown] = useState(() => screenOf(name));
  return Shown ? <Shown /> : <NotFound />;
}

function PlaceKeys() {
  return PLACES.slice(0, 9).map(({ id }, index) => <PlaceKey key={id} id={id} digit={index + 1} />);
}

function PlaceKey({ id, digit }: { readonly id: (typeof PLACES)[number]["id"]; readonly digit: number }) {
  const { t } = useText();
  const label = t("shell.keys.place", { place: t(`shell.places.${id}`) });
  useShortcut({ code: `Digit${digit}`, alt: true, label, group: t("shell.keys.everywhere") }, () => go([id]));
  return null;
}
