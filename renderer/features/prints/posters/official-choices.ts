import type { OfficialPoster } from "../../../../shared/contract/official-posters";

/** What is said of one page: whether its link is taken, which, and for whom. */
export interface Choice {
  readonly take: boolean;
  readonly url: string | null;
  readonly agencyId: string | null;
}

/** What is proposed is ticked; a question waits for a person. */
export function firstChoice({ status, urls, agencies }: OfficialPoster): Choice {
  return {
    take: status === "ready",
    url: urls.length === 1 ? (urls[0] ?? null) : null,
    agencyId: agencies.length === 1 ? (agencies[0]?.agencyId ?? null) : null,
  };
}

const ORDER = { question: 0, ready: 1, same: 2, refused: 3 } as const;

/** Questions first. */
export function inOrder(posters: readonly OfficialPoster[]): OfficialPoster[] {
  return [...posters].sort((one, other) => ORDER[one.status] - ORDER[other.status]);
}

export interface Taken {
  readonly rows: { agencyId: string; url: string }[];
  /** Pages that stand against each other: an agency or a link given twice. */
  readonly twice: ReadonlySet<string>;
}

/** Links that would be taken now. */
export function takenNow(choices: ReadonlyMap<string, Choice>): Taken {
  const ticked = [...choices].flatMap(([id, { take, url, agencyId }]) =>
    take && url !== null && agencyId !== null ? [{ id, url, agencyId }] : [],
  );
  const twice = ticked.filter(({ id, url, agencyId }) =>
    ticked.some((other) => other.id !== id && (other.url === url || other.agencyId === agencyId)),
  );
  return {
    rows: ticked.map(({ url, agencyId }) => ({ agencyId, url })),
    twice: new Set(twice.map(({ id }) => id)),
  };
}
