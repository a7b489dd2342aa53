import { config } from "zod/v4/core";

// Before any schema exists: zod decides while a schema is built whether to probe `new Function`, which the CSP refuses.
// The rest of the app comes through a dynamic import because chunks that two pages share would else run first.
config({ jitless: true });

void import("./start").then(({ start }) => start());
