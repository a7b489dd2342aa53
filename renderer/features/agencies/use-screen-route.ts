import { useMemo } from "react";
import { go, useRoute } from "../../app/router";
import { type Filters, filtersOf, queryOf } from "./filters";

export interface ScreenRoute {
  readonly filters: Filters;
  /** The agency whose details are open. */
  readonly openId: string | null;
  readonly tab: string | null;
  /** The dialog that adds an agency is open. */
  readonly adding: boolean;
  setFilters(filters: Filters): void;
  open(id: string | null): void;
  setTab(tab: string): void;
  setAdding(adding: boolean): void;
}

/** What the address holds of this screen: it can be linked to, gone back to, and survives a reload. */
export function useScreenRoute(): ScreenRoute {
  const { path, query } = useRoute();
  return useMemo(() => {
    const openId = path[0] === "agencies" ? (path[1] ?? null) : null;
    const filters = filtersOf(query);
    const tab = query.get("tab");
    const to = (id: string | null, next: Filters, extra: Readonly<Record<string, string | null>> = {}) =>
      go(id ? ["agencies", id] : ["agencies"], { ...queryOf(next), ...extra }, { replace: true });
    return {
      filters,
      openId,
      tab,
      adding: query.get("add") === "1",
      setFilters: (next) => to(openId, next, { tab }),
      open: (id) => to(id, filters, { tab: id ? tab : null }),
      setTab: (next) => to(openId, filters, { tab: next }),
      setAdding: (adding) => to(openId, filters, { tab, add: adding ? "1" : null }),
    };
  }, [path, query]);
}
