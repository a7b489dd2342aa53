import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../../shared/contract";
import { type Caller, createCaller } from "./caller";
import { cli, inProcess, type Transport, web } from "./transports";
import { walk } from "./walk";

/** What a command line cannot do: it has no dialogs, opens nothing, and forgets jobs, documents and workbooks with its process. */
const CLI_REFUSES = [
  "app.openLink",
  "imports.preview",
  "inbox.get",
  "inbox.decide",
  "inbox.mapQuestions",
  "inbox.record",
  "prints.document",
  "files.save",
  "jobs.get",
  "jobs.cancel",
  "backups.chooseSecondFolder",
  "backups.folders",
];

describe.each<[string, () => Promise<Transport>, string[]]>([
  ["in-process", inProcess, []],
  ["web", web, []],
  ["cli", cli, CLI_REFUSES],
])("the contract over %s", (_name, open, onlyRefused) => {
  let caller: Caller;
  beforeAll(async () => {
    caller = createCaller(await open());
  });
  afterAll(() => caller.transport.close());

  it("keeps its word in every operation, and none is left out", async () => {
    await walk(caller);
    expect(caller.missed()).toEqual({ never: [], onlyRefused });
  }, 1_200_000);

  it("refuses what it does not know, in the same words", async () => {
    const { transport } = caller;
    for (const name of ["nope", "agencies.nope", "agencies.list.more", "__proto__.toString", "agencies.constructor"]) {
      expect(await transport.call(name, {})).toMatchObject({ ok: false, error: { code: "UNKNOWN_OPERATION" } });
    }
  });

  it("names the fields of a wrong input, never their values", async () => {
    const answer = await caller.transport.call("agencies.setSecret", {
      id: "not-an-id",
      version: 1,
      field: "code",
      value: { hidden: "9489B853339A2D3" },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: "INVALID_INPUT" } });
    expect(answer.ok ? [] : answer.error.details.fields).toEqual(["id", "value"]);
    expect(JSON.stringify(answer)).not.toContain("9489B853339A2D3");
  });
});

describe("the contract itself", () => {
  it("says of every operation what it does, in a sentence", () => {
    for (const operations of Object.values(contract)) {
      for (const { summary } of Object.values(operations)) expect(summary).toMatch(/^[A-Z].+\.$/s);
    }
  });
});
