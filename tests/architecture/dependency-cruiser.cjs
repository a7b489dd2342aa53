/**
 * Who may import whom. `npm run check` runs this over the real rooms; rooms.test.ts runs it over tests/architecture/bad,
 * where one file breaks each rule. Paths are relative to the folder it runs in; npm packages match by `node_modules/<name>/`.
 */
const pkg = (...names) => `node_modules/(?:@types/)?(?:${names.join("|")})/`;
const anyPackage = "node_modules/";

/** Everything outside what `allowed` matches is forbidden to `from`. */
const only = (name, comment, from, allowed, extra = {}) => ({
  name,
  comment,
  severity: "error",
  from: typeof from === "string" ? { path: from } : from,
  to: { pathNot: allowed, ...extra },
});

/** `to` may be imported from nowhere but `from`. */
const nowhereElse = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle means two modules are one: split what both need into a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "An import that leads nowhere hides from every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?" },
    },
    only("domain-imports-nothing", "shared/domain is pure: no room, package or builtin.", "^shared/domain/", [
      "^shared/domain/",
    ]),
    only("contract-zod-and-domain", "shared/contract speaks zod and the domain.", "^shared/contract/", [
      "^shared/(?:contract|domain)/",
      pkg("zod"),
    ]),
    only(
      "core-shared-and-ports",
      "core knows shared and its own ports: no Electron, HTTP, SQL, file formats or file system.",
      "^main/core/",
      ["^main/core/", "^shared/", pkg("zod", "uuid"), "^(?:node:)?crypto$"],
    ),
    only(
      "data-core-ports",
      "data implements core's ports and knows nothing of its use cases or of other rooms.",
      "^main/data/",
      ["^main/data/", "^main/core/ports/", "^shared/", anyPackage],
      { dependencyTypesNot: ["core"] },
    ),
    only(
      "sheets-core-ports",
      "sheets implements core's ports and knows nothing of its use cases or of other rooms.",
      "^main/sheets/",
      ["^main/sheets/", "^main/core/ports/", "^shared/", anyPackage],
      { dependencyTypesNot: ["core"] },
    ),
    only(
      "documents-core-ports",
      "documents implements core's ports and knows nothing of its use cases or of other rooms.",
      "^main/documents/",
      ["^main/documents/", "^main/core/ports/", "^shared/", anyPackage],
      { dependencyTypesNot: ["core"] },
    ),
    only(
      "hosts-main-only",
      "hosts reach everything in main and shared, never the renderer or the tests.",
      "^main/hosts/",
      ["^main/", "^shared/", anyPackage],
      { dependencyTypesNot: ["core"] },
    ),
    {
      name: "electron-host-alone",
      comment: "The installer carries the Electron door only: it must not reach into the web or cli host.",
      severity: "error",
      from: { path: "^main/hosts/electron/" },
      to: { path: "^main/hosts/(?:web|cli|launch)/" },
    },
    only(
      "renderer-shared-only",
      "The renderer reaches shared and packages; everything else goes through the bridge.",
      "^renderer/",
      ["^renderer/", "^shared/", anyPackage],
    ),
    only("preload-shared-only", "The preload reaches shared and electron.", "^preload/", [
      "^preload/",
      "^shared/",
      pkg("electron"),
    ]),
    {
      name: "preload-carries-no-code",
      comment: "From shared the preload takes types only: a value would drag zod into the sandbox.",
      severity: "error",
      from: { path: "^preload/" },
      to: { path: "^shared/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "renderer-parses-nothing",
      comment:
        "The core parses what crosses the bridge: zod and the schemas are a price at every start, and zod probes `new Function`.",
      severity: "error",
      from: { path: "^renderer/" },
      to: {
        path: [pkg("zod"), "^shared/contract/(?!(?:errors|events|wire)[.]ts$)"],
        dependencyTypesNot: ["type-only"],
      },
    },
    nowhereElse(
      "electron-in-its-host",
      "Only the Electron host and the preload know Electron, its types included.",
      "^(?:main/hosts/electron|preload)/",
      pkg("electron"),
    ),
    nowhereElse(
      "react-in-renderer",
      "React and the widget libraries live in the renderer.",
      "^renderer/",
      pkg("react", "react-dom", "antd", "@ant-design/[^/]+", "@tanstack/[^/]+", "echarts", "leaflet"),
    ),
    nowhereElse(
      "sql-in-data",
      "SQL stays in main/data.",
      "^main/data/",
      pkg("kysely", "sql\\.js", "node-sqlite3-wasm"),
    ),
    nowhereElse(
      "workbooks-in-sheets",
      "Workbook formats stay in main/sheets.",
      "^main/sheets/",
      pkg("exceljs", "@e965/xlsx", "csv-parse"),
    ),
    nowhereElse(
      "browser-in-web-host",
      "Only the web host drives a browser from outside.",
      "^main/hosts/web/",
      pkg("playwright-core", "playwright", "@playwright/test"),
    ),
    {
      name: "no-node-in-shared-or-renderer",
      comment: "shared and renderer run where Node is not.",
      severity: "error",
      from: { path: "^(?:shared|renderer|preload)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-tests-in-product",
      comment: "Nothing in the product imports a test, a fixture or a built file.",
      severity: "error",
      from: { path: "^(?:main|preload|renderer|shared)/" },
      to: { path: "^(?:tests|out)/" },
    },
    {
      name: "shipped-packages-are-dependencies",
      comment:
        "What the Electron main process imports at run time must be in `dependencies`, or the installer lacks it. (pdf.js is built into the reading thread, without what it would draw with.)",
      severity: "error",
      from: { path: "^main/(?:core|data|sheets|hosts/electron)/", pathNot: "^main/sheets/posters/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: pkg("electron", "pdfjs-dist"),
      },
    },
    {
      name: "poster-reader-builds-in-its-own",
      comment: "What reads official posters is built into the reading thread with the reader of QR codes.",
      severity: "error",
      from: { path: "^main/sheets/posters/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: pkg("pdfjs-dist", "jsqr") },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "[.](?:css|svg|png|woff2)$" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
    cache: false,
  },
};
