/** A share of the whole as a ring with its number inside. */
export function Ring({ percent, label }: { readonly percent: string; readonly label: string }) {
  return (
    <div className="ov-ring" role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="43" pathLength="100" />
        <circle className="ov-ring-done" cx="50" cy="50" r="43" pathLength="100" strokeDasharray={`${percent} 100`} />
      </svg>
      <span aria-hidden="true">{percent}%</span>
    </div>
  );
}
