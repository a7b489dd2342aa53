import type { TableItem } from "../../../shared/contract/enclosures";
import { toThaiDigits } from "../../../shared/domain/numerals";
import type { Flow, Piece } from "../layout/flow";

/** Width of the text on the page: A4 less 2.5 cm and 2 cm. */
const WIDTH = 165;

type Column = TableItem["columns"][number];

/** A percent as a bar with its number: the table is its own chart. @param percent "41.67" */
function Bar({ percent }: { percent: string }) {
  return (
    <span className="table-meter">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="10" className="table-meter-all" />
        <rect width={Number(percent)} height="10" className="table-meter-part" />
      </svg>
      <span>{toThaiDigits(percent)}</span>
    </span>
  );
}

function Cell({ kind, text }: { kind: Column["kind"]; text: string }) {
  if (kind === "bar" && text !== "") return <Bar percent={text} />;
  // A user name breaks before its @ or not at all.
  const [name, ...host] = kind === "code" ? text.split("@") : [text];
  return (
    <>
      {name}
      {host.length > 0 && (
        <>
          <wbr />@{host.join("@")}
        </>
      )}
    </>
  );
}

function Cells({ columns, cells }: { columns: readonly Column[]; cells: readonly string[] }) {
  return columns.map(({ header, kind }, index) => {
    const text = cells[index] ?? "";
    return (
      <td key={header} className={`table-${kind}`}>
        <Cell kind={kind} text={text} />
      </td>
    );
  });
}

function Heading({ item }: { item: TableItem }) {
  const [title, ...others] = item.heading;
  return (
    <div className="table-heading">
      <h1>{title}</h1>
      {others.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {item.lead.map((line) => (
        <p key={line} className="table-lead">
          {line}
        </p>
      ))}
    </div>
  );
}

/** Lines to sign on, side by side; each keeps its four lines together. */
function Signatures({ labels }: { labels: readonly string[] }) {
  return (
    <div className="table-signatures">
      {labels.map((label) => (
        <div key={label}>
          <p>
            ลงชื่อ <i className="table-dots" /> {label}
          </p>
          <p>
            ( <i className="table-dots" /> )
          </p>
          <p>
            ตำแหน่ง <i className="table-dots" />
          </p>
          <p>
            วันที่ <i className="table-dots" />
          </p>
        </div>
      ))}
    </div>
  );
}

function closing(item: TableItem): Piece[] {
  return [
    ...item.notes.map((note, index) => ({
      key: `note-${index}`,
      keepWithNext: item.signatures.length > 0,
      node: <p className="table-note">{note}</p>,
    })),
    ...(item.signatures.length > 0 ? [{ key: "signatures", node: <Signatures labels={item.signatures} /> }] : []),
  ];
}

/** A list or table of a letter's enclosures; its head is repeated on each sheet it reaches. */
export function tableFlow(item: TableItem): Flow {
  const { columns, rows, total } = item;
  const after = closing(item);
  const row = (key: string, cells: readonly string[], options: { last?: boolean; total?: boolean }): Piece => ({
    key,
    table: "rows",
    // The last row brings what is signed with it: nobody signs an empty page.
    keepWithNext: options.last === true && after.length > 0,
    node: (
      <tr className={options.total ? "table-total" : undefined}>
        <Cells columns={columns} cells={cells} />
      </tr>
    ),
  });
  return {
    key: item.key,
    className: "table",
    width: WIDTH,
    firstHeight: 257,
    nextHeight: 245,
    tables: {
      rows: {
        className: "table-grid",
        columns: (
          <colgroup>
            {columns.map(({ header, width }) => (
              <col key={header} style={width === null ? undefined : { width: `${width}mm` }} />
            ))}
          </colgroup>
        ),
        head: (
          <tr>
            {columns.map(({ header }) => (
              <th key={header}>{header}</th>
            ))}
          </tr>
        ),
      },
    },
    pieces: [
      { key: "heading", node: <Heading item={item} />, keepWithNext: true },
      ...rows.map((cells, index) => row(`row-${index}`, cells, { last: total === null && index === rows.length - 1 })),
      ...(total === null ? [] : [row("total", total, { last: true, total: true })]),
      ...after,
    ],
    sheet: (content, page) => (
      <section className="sheet table">
        {page > 1 && <header className="table-page">- {toThaiDigits(String(page))} -</header>}
        <div className={page > 1 ? "table-body table-next" : "table-body"} data-box="body">
          {content}
        </div>
      </section>
    ),
  };
}
