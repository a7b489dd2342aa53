/**
 * Text that is made smaller until it fits the width it has: see fit-text.ts. Words (between spaces) are never broken
 * inside, because Thai segmentation splits names (domain §4); `lines` 2 allows a second line at a space. On one line the
 * text stands exactly as it is, with every space: it may be a password.
 */
export function FitText({ text, max, min, lines = 1 }: { text: string; max: number; min: number; lines?: 1 | 2 }) {
  const words = lines === 1 ? [text] : text.split(" ").filter((word) => word !== "");
  return (
    <span className="fit" data-fit={`${max} ${min} ${lines}`} style={{ fontSize: `${max}pt` }}>
      {words.map((word, index) => (
        // A word may stand twice in a name; its place is its identity here.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes after it is drawn
        <span key={index}>
          {index > 0 && " "}
          <span data-word="">{word}</span>
        </span>
      ))}
    </span>
  );
}
