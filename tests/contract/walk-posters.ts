import { expect } from "vitest";
import type { Caller } from "./caller";

/** One navy pixel. */
const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQ1vQHAADeAIwDuAlMAAAAAElFTkSuQmCC",
  "base64",
);

/** The office's poster design, and counter cards in it. */
export async function walkPosters({ ok, refused }: Caller, agencyIds: string[]): Promise<void> {
  const { design } = await ok("posters.design", {});
  const logo = await ok("posters.addLogo", { file: { name: "logo.png", bytes: new Uint8Array(LOGO) } });
  expect(logo).toMatchObject({ mime: "image/png", width: 1, height: 1 });
  const script = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
  await refused("posters.addLogo", { file: { name: "logo.png", bytes: script } }, "PICTURE_UNSUPPORTED");
  // White words on yellow cannot be read.
  await refused("posters.saveDesign", { ...design, main: "#ffff00" }, "INVALID_INPUT");
  await ok("posters.saveDesign", { ...design, template: "invitation", logos: [logo] });
  const kept = await ok("posters.design", {});
  expect(kept.design).toMatchObject({ template: "invitation", logos: [logo] });
  expect(kept.pictures).toEqual([`data:image/png;base64,${LOGO.toString("base64")}`]);
  const cards = await ok("posters.print", { agencyIds, sheet: "a6x4", copies: 2 });
  expect(cards.artifacts[0]?.pages).toBe(1);
}
