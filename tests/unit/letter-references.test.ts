import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { letterHandlers } from "../../main/core/letters";
import { createDocuments } from "../../main/core/prints/documents";
import { createDocumentReader } from "../../main/sheets/documents/reader";
import { contract } from "../../shared/contract";
import { plainText } from "../../shared/domain/letters/merge";
import { openRoundDesk, type RoundDesk } from "../support/round-desk";

const OWN = ["หนังสืออำเภอเซกา ที่ บก 0418/77 ลงวันที่ 5 มกราคม 2564", "{{provinceLetter}}"];
const OWN_ON_PAPER = "หนังสืออำเภอเซกา ที่ บก ๐๔๑๘/๗๗ ลงวันที่ ๕ มกราคม ๒๕๖๔";
const SHARED = "หนังสือที่ส่งไปพร้อมกัน ที่ บก 0023.1/ว 9";
const SHARED_ON_PAPER = "หนังสือที่ส่งไปพร้อมกัน ที่ บก ๐๐๒๓.๑/ว ๙";
const SEKA = "district:3804";

let desk: RoundDesk;
beforeEach(async () => {
  desk = await openRoundDesk();
});
afterEach(() => desk.close());

/** A follow-up as an external letter to each recipient, with what each of them shares and what Seka's alone refers to. */
async function followUp(own: Record<string, string[]>, shared = [SHARED]) {
  const documents = createDocuments();
  const letters = letterHandlers(desk.context, documents);
  const { id } = await letters.create({ roundId: desk.roundId, kind: "first-follow-up" });
  const { draft, version } = await letters.get({ id });
  await letters.update({
    id,
    version,
    draft: { ...draft, form: "external", references: shared, to: { ...draft.to, references: own } },
  });
  return {
    letters,
    id,
    /** อ้างถึง on the page of a recipient's letter. */
    async page(recipient: string): Promise<string[]> {
      const { documentId } = await letters.preview({ id, recipient, fileCopy: false });
      const [item] = documents.get(documentId).items;
      if (item?.type !== "letter" || item.sheet.key !== recipient) throw new Error("not this recipient's letter");
      return item.sheet.references.map((runs) => plainText(runs).replaceAll("\u00a0", " "));
    },
    async word(recipient: string): Promise<string> {
      const control = { signal: new AbortController().signal, progress: async () => undefined };
      const input = { id, recipients: [recipient], fileCopy: false };
      const { artifacts } = await letters.word(input, control);
      const { bytes } = await desk.context.artifacts.get(artifacts[0]?.token ?? "");
      const reading = { signal: control.signal, progress: () => undefined };
      const { pages } = await createDocumentReader().read({ name: "letter.docx", bytes }, reading);
      return pages.join("\n").replaceAll("\u00a0", " ");
    },
    gaps: async () => (await letters.preview({ id, fileCopy: false })).gaps,
  };
}

describe("letters to each recipient", () => {
  it("refer to what was given for the one, and to what all share for the others, on the page and in Word", async () => {
    const letter = await followUp({ [SEKA]: OWN });
    expect(await letter.page(SEKA)).toEqual([OWN_ON_PAPER, expect.stringContaining("บก ๐๐๒๓.๑/ว ๑๒")]);
    expect(await letter.page("district:3801")).toEqual([SHARED_ON_PAPER]);
    const [seka, mueang] = [await letter.word(SEKA), await letter.word("district:3801")];
    expect(seka).toContain(OWN_ON_PAPER);
    expect(seka).not.toContain(SHARED_ON_PAPER);
    expect(mueang).toContain(SHARED_ON_PAPER);
    expect(mueang).not.toContain("๐๔๑๘");
  });

  it("may refer to nothing where the others do", async () => {
    const letter = await followUp({ [SEKA]: [] });
    expect(await letter.page(SEKA)).toEqual([]);
    expect(await letter.page("district:3801")).toEqual([SHARED_ON_PAPER]);
  });

  it("tell of a field nobody knows in one recipient's references", async () => {
    const letter = await followUp({ [SEKA]: ["หนังสือ {{nobody}}"] });
    expect(await letter.gaps()).toContainEqual({ code: "unknown-field", field: "nobody" });
    // Left over from a recipient that the letter does not go to: nothing to tell.
    const other = await followUp({ "agency:gone": ["หนังสือ {{nobody}}"] });
    expect((await other.gaps()).map(({ code }) => code)).not.toContain("unknown-field");
  });

  it("written before they could have their own still open, and share theirs", async () => {
    const { letters, id } = await followUp({});
    const { draft, version } = await letters.get({ id });
    const { references: _, ...to } = draft.to;
    const old = contract.letters.update.input.parse({ id, version, draft: { ...draft, to } });
    expect(old.draft).toEqual(draft);
  });
});
