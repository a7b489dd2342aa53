import type { Context } from "../../main/core/context";
import { paperHandlers } from "../../main/core/prints";
import { BUILT, buildIfStale } from "../../main/hosts/launch/build-if-stale";
import { createLazyPrinter } from "../../main/hosts/web/printer";
import { noHost, type TestContext } from "./test-context";

export interface PrintingDesk extends ReturnType<typeof paperHandlers> {
  readonly context: Context;
  /** Milliseconds that pages spent decoding since this was last asked. */
  verifyMs(): number;
  close(): Promise<void>;
}

/** Everything that becomes paper over a test's store, printed by the built page in an installed browser. Closes the test too. */
export async function openPrintingDesk(test: TestContext): Promise<PrintingDesk> {
  await buildIfStale();
  let verifyMs = 0;
  const printer = createLazyPrinter(
    () => ({
      dispatch: async (_, input) => ({ ok: true, value: await handlers.prints.document(input as { id: string }) }),
      subscribe: () => () => undefined,
      context: test.context,
    }),
    { rendererDir: BUILT.renderer, log: test.context.log },
  );
  const context: Context = {
    ...test.context,
    host: {
      ...noHost,
      async printPage(documentId, signal) {
        const printed = await printer.printPage(documentId, signal);
        verifyMs += printed.verifyMs;
        return printed;
      },
    },
  };
  const handlers = paperHandlers(context);
  return {
    ...handlers,
    context,
    verifyMs() {
      const spent = verifyMs;
      verifyMs = 0;
      return spent;
    },
    async close() {
      await printer.close();
      await test.close();
    },
  };
}
