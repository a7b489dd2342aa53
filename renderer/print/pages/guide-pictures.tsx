import type { ReactNode } from "react";

/** A drawn browser window, 120 × 80, in which each step shows what to look for. Lines only: it prints on any printer. */
function Window({ children }: { children: ReactNode }) {
  return (
    <svg className="guide-picture" viewBox="0 0 120 80" aria-hidden="true">
      <rect x="1" y="1" width="118" height="78" rx="4" className="guide-line" />
      <path d="M1 13h118" className="guide-line" />
      <circle cx="7" cy="7" r="1.6" className="guide-ink" />
      <circle cx="12.5" cy="7" r="1.6" className="guide-ink" />
      <rect x="19" y="3.8" width="92" height="6.4" rx="3.2" className="guide-line" />
      {children}
    </svg>
  );
}

function Field({ y, dots = 0 }: { y: number; dots?: number }) {
  return (
    <>
      <rect x="34" y={y} width="52" height="11" rx="2" className="guide-line" />
      {dots === 0 ? (
        <path d={`M38 ${y + 5.5}h26`} className="guide-text" />
      ) : (
        Array.from({ length: dots }, (_, index) => index).map((index) => (
          <circle key={index} cx={40 + index * 4.5} cy={y + 5.5} r="1.3" className="guide-ink" />
        ))
      )}
    </>
  );
}

export function LoginPicture() {
  return (
    <Window>
      <circle cx="60" cy="23" r="5" className="guide-line" />
      <Field y={32} />
      <Field y={46} dots={8} />
      <rect x="44" y="61" width="32" height="11" rx="2" className="guide-ink" />
      <path d="M52 66.5h16" className="guide-paper" />
    </Window>
  );
}

export function OpenIdPicture() {
  return (
    <Window>
      <rect x="12" y="22" width="40" height="28" rx="2" className="guide-line" />
      <path d="M12 24l20 14 20-14" className="guide-line" />
      <path d="M56 36h10M63 32.5l4 3.5-4 3.5" className="guide-line" />
      <circle cx="90" cy="30" r="8" className="guide-line" />
      <path d="M77 50c1-8 6-11 13-11s12 3 13 11" className="guide-line" />
      {[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => (
        <rect key={index} x={11 + index * 10} y="59" width="8" height="12" rx="1" className="guide-line" />
      ))}
    </Window>
  );
}

export function ServicePointPicture() {
  return (
    <Window>
      <path d="M10 24h36M10 32h44M10 40h30M10 48h40M10 56h34M10 64h40" className="guide-text" />
      <rect x="64" y="20" width="46" height="52" rx="2" className="guide-line" />
      <path d="M64 56l14-12 12 9 8-6 12 10" className="guide-line" />
      <path d="M87 24a9 9 0 0 1 9 9c0 6-9 15-9 15s-9-9-9-15a9 9 0 0 1 9-9z" className="guide-ink" />
      <circle cx="87" cy="33" r="3.4" className="guide-hole" />
    </Window>
  );
}

export function ManualPicture() {
  return (
    <Window>
      {[20, 37, 54].map((y, index) => (
        <g key={y}>
          <rect x="10" y={y} width="12" height="12" rx="2" className="guide-line" />
          {index < 2 && <path d={`M12.5 ${y + 6}l3 3.2 5-6`} className="guide-tick" />}
          <path d={`M28 ${y + 4}h44M28 ${y + 9}h28`} className="guide-text" />
        </g>
      ))}
      <path d="M84 24h18l6 6v38H84z" className="guide-line" />
      <path d="M102 24v6h6M88 38h15M88 45h15M88 52h15M88 59h9" className="guide-text" />
    </Window>
  );
}

export function PosterPicture() {
  return (
    <svg className="guide-picture" viewBox="0 0 120 80" aria-hidden="true">
      <rect x="10" y="3" width="52" height="74" rx="2" className="guide-line" />
      <path d="M18 13h36M22 20h28" className="guide-text" />
      <path
        d="M22 30h10v10H22zM40 30h10v10H40zM22 48h10v10H22zM25.5 33.5h3v3h-3zM43.5 33.5h3v3h-3zM25.5 51.5h3v3h-3zM36 30v6M36 42h6M40 48v4h4M48 46v6M40 58h10"
        className="guide-line"
      />
      <path d="M20 66h32M26 71h20" className="guide-text" />
      <rect x="80" y="16" width="26" height="48" rx="4" className="guide-line" />
      <path d="M88 58h10" className="guide-text" />
      <path d="M85 24h16v22H85z" className="guide-line" />
      <path d="M66 30l10 3M66 46l10-3" className="guide-text" />
    </svg>
  );
}

export function ReportPicture() {
  return (
    <svg className="guide-picture" viewBox="0 0 120 80" aria-hidden="true">
      <rect x="14" y="3" width="56" height="74" rx="2" className="guide-line" />
      <path d="M22 12h30M22 18h22" className="guide-text" />
      {[26, 38, 50].map((y) => (
        <g key={y}>
          <rect x="54" y={y} width="8" height="8" className="guide-line" />
          <path d={`M55.5 ${y + 4}l2 2 4-4.5`} className="guide-tick" />
          <path d={`M22 ${y + 4}h26`} className="guide-text" />
        </g>
      ))}
      <path d="M38 70h24" className="guide-text" />
      <path d="M78 40h22M93 33l8 7-8 7" className="guide-line" />
    </svg>
  );
}
