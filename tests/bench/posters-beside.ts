import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import QRCode from "qrcode";
import { type Measured, median, timed } from "./measure";

/** What stands on a poster of its own. */
export interface BesidePage {
  readonly name: string;
  readonly url: string;
}

/** Another program that prints the same pages from a file prepared for it, outside the measured time. */
interface Other {
  readonly name: string;
  readonly commands: readonly string[];
  /** Writes what the program reads. @returns its arguments; it must write `pdf` */
  prepare(pages: readonly BesidePage[], folder: string): Promise<readonly string[]>;
  /** The file it writes, in the folder. */
  readonly pdf: string;
}

const RUNS = 3;
/** Milliseconds one of its runs may take. */
const TIMEOUT = 180_000;
const run = promisify(execFile);

/** What is the same on every poster. */
const WORDS = [
  "ขอเชิญประเมินความพึงพอใจ",
  "ให้คะแนนความพึงพอใจ ร่วมแสดงความคิดเห็นในการรับบริการ เพียงสแกน QR Code",
  "1 เปิดกล้องโทรศัพท์มือถือ",
  "2 ส่องที่ QR Code แล้วแตะลิงก์",
  "3 ให้คะแนนและส่งความคิดเห็น",
  "ทุกความคิดเห็นช่วยให้บริการดีขึ้น ขอขอบคุณ",
  "ระบบ CITIZENinfo",
];
const DEPARTMENT = "กรมส่งเสริมการปกครองท้องถิ่น";

/** Its batch program merges a table into a label of one A4 page. Without a matrix (a0 to a5) it draws nothing. */
const gLabels: Other = {
  name: "gLabels",
  commands: ["glabels-3-batch", "glabels-batch"],
  pdf: "glabels.pdf",
  async prepare(pages, folder) {
    const matrix = 'a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"';
    const text = (top: number, size: number, content: string): string =>
      `<Object-text ${matrix} x="12mm" y="${top}mm" w="186mm" h="14mm" justify="center" valign="top" auto_shrink="False">` +
      `<Span font_family="Sans" font_size="${size}" font_weight="Regular" font_italic="False" line_spacing="1" color="0x000000ff">${content}</Span></Object-text>`;
    const objects = [
      text(12, 20, DEPARTMENT),
      text(28, 28, '<Field name="name"/>'),
      `<Object-barcode ${matrix} x="52mm" y="71mm" w="106mm" h="106mm" style="IEC18004" text="False" checksum="False" color="0x000000ff" field="url"/>`,
      ...WORDS.map((words, index) => text(185 + 14 * index, 16, words)),
    ];
    const label = join(folder, "poster.glabels");
    const table = join(folder, "posters.csv");
    await writeFile(table, ["name,url", ...pages.map(({ name, url }) => `${name},${url}`)].join("\n"));
    await writeFile(
      label,
      `<?xml version="1.0"?><Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
<Template brand="PakMud" part="Poster" size="A4" description="Poster">
<Label-rectangle id="0" width="210mm" height="297mm" round="0"><Layout nx="1" ny="1" x0="0" y0="0" dx="210mm" dy="297mm"/></Label-rectangle>
</Template><Objects id="0" rotate="False">${objects.join("\n")}</Objects>
<Merge type="Text/Comma/Line1Keys" src="${table}"/><Data/></Glabels-document>`,
    );
    return ["-o", join(folder, this.pdf), label];
  },
};

/** Writer printing a document that holds all pages already, the codes as vector pictures. */
const libreOffice: Other = {
  name: "LibreOffice",
  commands: ["soffice"],
  pdf: "poster.pdf",
  async prepare(pages, folder) {
    const sheets = await Promise.all(
      pages.map(async ({ name, url }, index) => {
        const svg = await QRCode.toString(url, { type: "svg", errorCorrectionLevel: "Q" });
        const data = Buffer.from(svg).toString("base64");
        const words = [DEPARTMENT, name].map((line) => `<text:p text:style-name="P">${line}</text:p>`);
        const frame =
          `<draw:frame draw:name="qr${index}" text:anchor-type="as-char" svg:width="106mm" svg:height="106mm">` +
          `<draw:image><office:binary-data>${data}</office:binary-data></draw:image></draw:frame>`;
        const rest = WORDS.map((line) => `<text:p text:style-name="P">${line}</text:p>`);
        return `<text:p text:style-name="Page"/>${words.join("")}<text:p text:style-name="P">${frame}</text:p>${rest.join("")}`;
      }),
    );
    const document = join(folder, "poster.fodt");
    await writeFile(
      document,
      `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="12mm"/></style:page-layout>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="16pt"/></style:style>
<style:style style:name="Page" style:family="paragraph" style:master-page-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>${sheets.join("\n")}</office:text></office:body></office:document>`,
    );
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "office")).href}`;
    return [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document];
  },
};

function find(commands: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return commands.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

async function countSheets(path: string): Promise<number> {
  const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}

/** @returns milliseconds, median. @throws Error when it does not print all pages: then it was not the same work */
async function timeOf(other: Other, command: string, pages: readonly BesidePage[], folder: string): Promise<number> {
  const args = await other.prepare(pages, folder);
  const pdf = join(folder, other.pdf);
  const times: number[] = [];
  for (let turn = 0; turn <= RUNS; turn += 1) {
    await rm(pdf, { force: true });
    const took = await timed(() => run(command, args, { timeout: TIMEOUT, maxBuffer: 1 << 26 }));
    // The first makes its profile and fills the caches.
    if (turn > 0) times.push(took);
  }
  const printed = await countSheets(pdf);
  if (printed !== pages.length) throw new Error(`${printed} pages instead of ${pages.length}`);
  return median(times);
}

/**
 * Ours, decoding included, beside the whole process of each program that is installed: what someone who prints waits for.
 * @param ours milliseconds
 */
export async function besideOthers(
  ours: number,
  pages: readonly BesidePage[],
  folder: string,
  say: (line: string) => void,
): Promise<Measured[]> {
  const lines: Measured[] = [];
  for (const other of [gLabels, libreOffice]) {
    const command = find(other.commands);
    if (command === undefined) {
      say(`nothing beside ${other.name}: not installed`);
      continue;
    }
    say(`${pages.length} posters by ${other.name}`);
    try {
      const theirs = await timeOf(other, command, pages, folder);
      const bare = { what: `the whole process of ${other.name} on the same pages`, ms: theirs };
      const work = `${pages.length} posters: printing and decoding`;
      lines.push({ work, ours, bare, budget: "< 1 ×", within: ours < theirs });
    } catch (error) {
      say(`nothing beside ${other.name}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    }
  }
  return lines;
}
