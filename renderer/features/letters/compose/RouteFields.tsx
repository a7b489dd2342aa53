import { Segmented } from "antd";
import { AGENCY_KINDS, type AgencyKind, KIND_WORDS, VIA_DISTRICT } from "../../../../shared/domain/kinds";
import { useCommand } from "../../../app/data/use-command";
import { useRead } from "../../../app/data/use-read";
import { useText } from "../../../app/i18n";
import { useNotify } from "../../../ui/use-notify";

/** The PAO has no district. */
const KINDS = AGENCY_KINDS.filter((kind) => kind !== "PAO");

/** The way of letters of this round, by kind of agency: through the district, or direct. */
export function RouteFields({ roundId }: { readonly roundId: string }) {
  const { t } = useText();
  const notify = useNotify();
  const routes = useRead("letters.routes", { roundId }).data?.routes;
  const { run, pending } = useCommand("letters.setRoutes");
  if (!routes) return null;
  const usual = (kind: AgencyKind) => (VIA_DISTRICT.has(kind) ? "district" : "direct");
  const set = async (kind: AgencyKind, way: "district" | "direct"): Promise<void> => {
    const { [kind]: _old, ...rest } = routes;
    const done = await run({ roundId, routes: way === usual(kind) ? rest : { ...rest, [kind]: way } });
    if (done) notify.done(t("letters.route.saved"), done.activityId);
  };
  return (
    <details className="lt-routes">
      <summary>{t("letters.route.title")}</summary>
      {KINDS.map((kind) => (
        <div key={kind} className="lt-route">
          <span>{KIND_WORDS[kind].label}</span>
          <Segmented<"district" | "direct">
            size="small"
            disabled={pending}
            aria-label={t("letters.route.of", { kind: KIND_WORDS[kind].label })}
            value={routes[kind] ?? usual(kind)}
            options={(["district", "direct"] as const).map((value) => ({ value, label: t(`letters.route.${value}`) }))}
            onChange={(way) => void set(kind, way)}
          />
        </div>
      ))}
    </details>
  );
}
