import type { ReactNode } from "react";
import { toHash } from "../../app/router";

interface Props {
  readonly label: string;
  /** First part of the addresses; each entry's key is the next. */
  readonly path: readonly string[];
  readonly current: string;
  /** Stands apart at the end: the way to something else. */
  readonly aside?: ReactNode;
  readonly entries: readonly { readonly key: string; readonly words: string; readonly count?: number | undefined }[];
}

/** Parts of a page, each with an address of its own; the first bears the page's own address. */
export function PartNav({ label, path, current, entries, aside }: Props) {
  return (
    <nav className="rd-nav" aria-label={label}>
      {entries.map(({ key, words, count }, index) => (
        <a
          key={key}
          href={toHash(index === 0 ? path : [...path, key])}
          aria-current={key === current ? "page" : undefined}
        >
          {words}
          {count === undefined ? null : <span className="rd-count">{count}</span>}
        </a>
      ))}
      {aside ? <span className="rd-nav-aside">{aside}</span> : null}
    </nav>
  );
}
