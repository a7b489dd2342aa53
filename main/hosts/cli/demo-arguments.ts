export interface DemoOptions {
  readonly out: string;
  /** Left out: a temporary folder that is removed at the end. */
  readonly data: string | undefined;
  /** In the order to import; none = the bundled sample. */
  readonly sheets: readonly string[];
  readonly qrTemplate: string | undefined;
}

export const DEMO_USAGE =
  "npm run demo -- --out DIR [--data DIR] [--sheet FILE]… [--qr-template 'https://…/{agencyCode}']";

/** @returns null when the arguments cannot be understood: say how with DEMO_USAGE */
export function parseDemoArguments(args: readonly string[]): DemoOptions | null {
  const values = new Map<string, string[]>([
    ["out", []],
    ["data", []],
    ["sheet", []],
    ["qr-template", []],
  ]);
  for (let at = 0; at < args.length; at += 1) {
    const match = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[at] ?? "");
    const list = values.get(match?.[1] ?? "");
    const value = match?.[2] ?? args[++at];
    if (!list || value === undefined) return null;
    list.push(value);
  }
  const out = values.get("out")?.at(-1);
  if (out === undefined) return null;
  return {
    out,
    data: values.get("data")?.at(-1),
    sheets: values.get("sheet") ?? [],
    qrTemplate: values.get("qr-template")?.at(-1),
  };
}
