import { expect } from "vitest";
import type { Caller } from "./caller";

/** One navy pixel. */
const LOGO_BASE64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQ1vQHAADeAIwDuAlMAAAAAElFTkSuQmCC";
const LOGO = new Uint8Array(Buffer.from(LOGO_BASE64, "base64"));

/** The office's poster design, and counter cards in it. */
async function walkPosters({ ok, refused, transport }: Caller, agencyIds: string[]): Promise<void> {
  const { design } = await ok("posters.design", {});
  const logo = await ok("posters.addLogo", { file: await transport.file("logo.png", LOGO) });
  expect(logo).toMatchObject({ mime: "image/png", width: 1, height: 1 });
  const script = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
  await refused("posters.addLogo", { file: await transport.file("script.png", script) }, "PICTURE_UNSUPPORTED");
  // White words on yellow cannot be read.
  await refused("posters.saveDesign", { ...design, main: "#ffff00" }, "INVALID_INPUT");
  await ok("posters.saveDesign", { ...design, template: "invitation", logos: [logo] });
  const kept = await ok("posters.design", {});
  expect(kept.design).toMatchObject({ template: "invitation", logos: [logo] });
  expect(kept.pictures).toEqual([`data:image/png;base64,${LOGO_BASE64}`]);
  const cards = await ok("posters.print", { agencyIds, sheet: "a6x4", copies: 2 });
  expect(cards.artifacts[0]?.pages).toBe(1);
}

/** Links out of official posters, and the log of what was printed and hangs. */
async function walkPosterBooks({ ok, refused, transport }: Caller, [agencyId = ""]: string[]): Promise<void> {
  const files = [await transport.file("poster.png", LOGO)];
  const { posters } = await ok("posters.readOfficial", { files });
  expect(posters).toMatchObject([{ file: "poster.png", status: "refused", reason: "no-qr" }]);
  const url = "https://example.com/official/1";
  await refused("posters.takeUrls", { rows: [{ agencyId, url: "example" }] }, "URL_INVALID");
  expect(await ok("posters.takeUrls", { rows: [{ agencyId, url }] })).toMatchObject({ taken: 1 });
  expect((await ok("posters.plan", { agencyIds: [agencyId] })).printable).toMatchObject([{ url }]);
  await ok("posters.setInstalled", { agencyIds: [agencyId], installed: true, photo: files[0] });
  const { rows } = await ok("posters.log", { agencyIds: [agencyId] });
  expect(rows).toMatchObject([{ agencyId, times: 1, installed: { photo: "poster.png" } }]);
  expect(await ok("posters.photo", { agencyId })).toMatchObject({ name: "poster.png", mime: "image/png" });
}

/** The map, and what is printed of agencies. */
export async function mapAndPaper(caller: Caller, roundId: string): Promise<void> {
  const { ok, refused, transport } = caller;
  await ok("map.shapes", { provinceCode: "38" });
  await ok("map.pins", { roundId });
  const { printable } = await ok("posters.plan", {});
  const agencyIds = printable.slice(0, 2).map(({ agencyId }) => agencyId);
  expect(agencyIds).toHaveLength(2);
  const { documentId } = await ok("prints.preview", { type: "slip", agencyIds, lowInk: false });
  // A document lives as long as the process that opened it.
  if (transport.name === "cli") await refused("prints.document", { id: documentId }, "NOT_FOUND");
  else expect((await ok("prints.document", { id: documentId })).items).toHaveLength(2);
  const pdfOf = async (artifact: Parameters<typeof transport.bytesOf>[0] | undefined) =>
    artifact ? new TextDecoder().decode((await transport.bytesOf(artifact)).slice(0, 4)) : "";
  await walkPosters(caller, agencyIds);
  await walkPosterBooks(caller, agencyIds);
  const posters = await ok("posters.print", { agencyIds });
  expect(await pdfOf(posters.artifacts[0])).toBe("%PDF");
  await refused("prints.slips", { agencyIds }, "INVALID_INPUT");
  const slips = await ok("prints.slips", { agencyIds, reveal: true });
  expect(slips.artifacts[0]?.secret).toBe(true);
  await ok("prints.forms", { roundId, agencyIds });
  const token = posters.artifacts[0]?.token ?? "";
  if (transport.name === "cli") await refused("files.save", { token }, "ARTIFACT_NOT_FOUND");
  else expect(await ok("files.save", { token })).toEqual({ saved: true });
}
