import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { AppError } from "../../../shared/contract";
import { addDays } from "../../../shared/domain/calendar-day";
import { STEP_TEMPLATES } from "../../../shared/domain/step-templates";
import { SAMPLE_SETTINGS } from "../../core/sample";
import { createResources } from "../../data/resources";
import { appRoot } from "../app-root";
import { DEMO_USAGE, type DemoOptions, parseDemoArguments } from "./demo-arguments";
import { checkOutput, checkSheets, withThrowawayApp } from "./demo-checks";
import { type DemoSheet, demoSheets, type ImportReport, importSheet, type Question } from "./demo-import";
import { type Operate, operateOn } from "./demo-operate";
import { type DemoFile, makePaper } from "./demo-paper";
import { summarise, summaryText } from "./demo-summary";
import { demoErrorLine } from "./demo-wording";
import { type OpenedApp, openCliApp } from "./open-app";
import { createProgressLine } from "./progress-line";

/** Days an agency has in the demo's round; the circulars gave 4 to 13. */
const DAYS = 9;

const stop = new AbortController();
const line = createProgressLine();
/** The sheet at work, for the line that says why it ended. */
let current: string | null = null;

/** Where nobody watches a line rewrite itself, each stage is a line of its own. */
function announce(text: string): void {
  if (process.stderr.isTTY) line.show(text);
  else console.log(`${text} …`);
}

async function prepare(operate: Operate, options: DemoOptions): Promise<void> {
  const { secrets, recovery, saved } = await operate("app.status", {});
  if (recovery) throw new AppError(recovery.code);
  if (saved.state === "read-only") throw new AppError("STORE_READ_ONLY");
  if (secrets === "locked") throw new AppError("SECRETS_LOCKED");
  if (secrets === "no-passphrase") {
    // Nobody will type it again: a demo's data folder is opened on this machine, or thrown away.
    await operate("secrets.setPassphrase", { passphrase: randomBytes(24).toString("base64url") });
  }
  const ratingUrlTemplate =
    options.qrTemplate ?? (options.sheets.length === 0 ? SAMPLE_SETTINGS.ratingUrlTemplate : undefined);
  if (ratingUrlTemplate !== undefined) await operate("settings.update", { ratingUrlTemplate });
}

async function startRound(operate: Operate): Promise<string> {
  const { today } = await operate("app.status", {});
  const [template] = STEP_TEMPLATES;
  const { id } = await operate("rounds.create", {
    title: "การเชื่อมโยงคู่มือสำหรับประชาชน ผ่านระบบ CITIZENinfo",
    circularNo: "",
    circularDate: today,
    deadline: addDays(today, DAYS),
    steps: (template?.steps ?? []).map((step) => ({ ...step })),
  });
  return id;
}

async function writeAll(folder: string, files: readonly DemoFile[]): Promise<void> {
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

async function runDemo(options: DemoOptions, sheets: readonly DemoSheet[], { app }: OpenedApp): Promise<void> {
  const operate = operateOn(app, line, stop.signal);
  await prepare(operate, options);

  const reports: ImportReport[] = [];
  const questions: Question[] = [];
  for (const [index, sheet] of sheets.entries()) {
    current = sheet.name;
    announce(`importing ${sheet.name} (${index + 1}/${sheets.length})`);
    const imported = await importSheet(operate, sheet);
    reports.push(imported.report);
    questions.push(...imported.questions);
  }
  current = null;
  const roundId = await startRound(operate);
  announce("printing posters, slips, report forms and packets");
  const paper = await makePaper(operate, app.context.artifacts, roundId);
  const summary = await summarise(operate, { reports, questions, roundId, paper });

  const folder = resolve(options.out);
  const json = new TextEncoder().encode(`${JSON.stringify(summary, null, 2)}\n`);
  await writeAll(folder, [...paper.files, { name: "summary.json", bytes: json }]);
  line.clear();
  console.log(summaryText(summary, options.out));
}

async function main(options: DemoOptions): Promise<void> {
  await checkOutput(resolve(options.out));
  const sheets = await demoSheets(options.sheets, () => createResources(join(appRoot(), "resources")));
  if (options.data !== undefined && options.sheets.length > 0) {
    await withThrowawayApp(line, stop.signal, (operate) =>
      checkSheets(operate, sheets, (name) => {
        current = name;
      }),
    );
    current = null;
  }
  const temporary = options.data === undefined ? await mkdtemp(join(tmpdir(), "pakmud-demo-")) : null;
  try {
    const opened = await openCliApp({ dataDir: resolve(options.data ?? temporary ?? ""), out: undefined });
    try {
      await runDemo(options, sheets, opened);
    } finally {
      line.clear();
      await opened.close();
    }
  } finally {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true });
  }
}

function interrupt(): void {
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
}

process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);
const options = parseDemoArguments(process.argv.slice(2));
if (options === null) {
  console.error(`usage: ${DEMO_USAGE}`);
  process.exitCode = 1;
} else {
  await main(options).catch((error: unknown) => {
    line.clear();
    console.error(demoErrorLine(error, current));
    process.exitCode = 1;
  });
}
