import { cpus } from "node:os";
import { coldStartPart } from "./cold-start";
import { deskPart } from "./desk";
import { importPart } from "./import";
import { importMemoryPart } from "./import-memory";
import { largeSheetPart } from "./large-sheet";
import type { BenchPart, Measured } from "./measure";
import { overviewPart } from "./overview";
import { packetsPart } from "./packets";
import { postersPart } from "./posters";
import { postersMemoryPart } from "./posters-memory";
import { screenPart } from "./screen";
import { tickPart } from "./tick";

/** In the order of design §10. A part measures its own baseline in the same run; nothing is asserted. */
const PARTS: readonly BenchPart[] = [
  importPart,
  importMemoryPart,
  largeSheetPart,
  postersPart,
  packetsPart,
  tickPart,
  screenPart,
  coldStartPart,
  overviewPart,
  deskPart,
  postersMemoryPart,
];

const args = process.argv.slice(2);
const asJson = args.includes("--json");
const only = args.flatMap((arg) => /^--only=(.+)$/.exec(arg)?.[1]?.split(",") ?? []);
const unknown = only.filter((id) => !PARTS.some((part) => part.id === id));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(", ")}; there are ${PARTS.map(({ id }) => id).join(", ")}`);
  process.exit(1);
}

function columns(line: Measured): string[] {
  const unit = line.unit ?? "ms";
  return [
    line.work,
    `${line.ours.toFixed(1)} ${unit}`,
    line.bare === null ? "" : `${line.bare.ms.toFixed(1)} ${unit}`,
    line.bare === null ? "" : `${(line.ours / line.bare.ms).toFixed(2)} ×`,
    line.budget,
    line.within ? "within" : "OVER",
    line.bare?.what ?? "",
  ];
}

const lines: Measured[] = [];
for (const part of PARTS.filter(({ id }) => only.length === 0 || only.includes(id))) {
  lines.push(...(await part.run((text) => console.error(`measuring ${text} …`))));
}
if (asJson) {
  const machine = { cpu: cpus()[0]?.model ?? "", cores: cpus().length, node: process.version };
  const results = lines.map((line) => ({ ...line, ratio: line.bare === null ? null : line.ours / line.bare.ms }));
  console.log(JSON.stringify({ machine, results }, null, 2));
} else {
  const table = [["work", "ours", "bare", "ratio", "budget", "", "measured against"], ...lines.map(columns)];
  const widths = [0, 1, 2, 3, 4, 5].map((at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  for (const row of table) console.log(row.map((text, at) => text.padEnd(widths[at] ?? 0)).join("  "));
}
