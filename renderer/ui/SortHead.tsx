/** Which column a table is sorted by. */
export interface SortBy<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

/** A column clicked again turns round; a new one begins ascending. */
export function nextSort<Column extends string>(current: SortBy<Column>, column: Column): SortBy<Column> {
  return { column, descending: current.column === column ? !current.descending : false };
}

interface SortHeadProps<Column extends string> {
  readonly column: Column;
  readonly label: string;
  readonly sort: SortBy<Column>;
  readonly onSort: (sort: SortBy<Column>) => void;
  readonly className?: string;
}

/** The head of a column that sorts its table; says so to those who do not see the arrow. */
export function SortHead<Column extends string>({ column, label, sort, onSort, className }: SortHeadProps<Column>) {
  const here = sort.column === column;
  return (
    <th scope="col" className={className} aria-sort={here ? (sort.descending ? "descending" : "ascending") : "none"}>
      <button type="button" className="pm-sort" onClick={() => onSort(nextSort(sort, column))}>
        {label}
        <span aria-hidden="true">{here ? (sort.descending ? "↓" : "↑") : ""}</span>
      </button>
    </th>
  );
}
