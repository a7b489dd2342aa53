import { useSyncExternalStore } from "react";

/** Where the window is: `#/agencies/<id>?state=pending` → path ["agencies", "<id>"], query. */
export interface Route {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** Reads a location hash. Anything that is no route gives the empty path. */
export function parseHash(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  return { path: path.split("/").filter(Boolean).map(decodeSafely), query: new URLSearchParams(query) };
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Writes a location hash; empty and null query values are left out. */
export function toHash(
  path: readonly string[],
  query: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const tail = search.size > 0 ? `?${search.toString()}` : "";
  return `#/${path.map(encodeURIComponent).join("/")}${tail}`;
}

let current: { readonly hash: string; readonly route: Route } = { hash: "", route: parseHash("") };

/** The same object for the same hash, as useSyncExternalStore asks. */
export function currentRoute(): Route {
  const { hash } = window.location;
  if (hash !== current.hash) current = { hash, route: parseHash(hash) };
  return current.route;
}

function listen(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** Hears of every later route, before anything is drawn for it. */
export function onRoute(hear: (route: Route) => void): void {
  listen(() => hear(currentRoute()));
}

export function useRoute(): Route {
  return useSyncExternalStore(listen, currentRoute);
}

interface GoOptions {
  /** Leaves no step in the history: for filters and for closing panels. */
  readonly replace?: boolean;
}

export function go(
  path: readonly string[],
  query: Readonly<Record<string, string | null | undefined>> = {},
  options: GoOptions = {},
): void {
  const hash = toHash(path, query);
  if (hash === window.location.hash) return;
  if (options.replace) window.location.replace(hash);
  else window.location.hash = hash;
}
