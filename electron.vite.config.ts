import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { HtmlTagDescriptor, Plugin } from "vite";

const root = import.meta.dirname;
const APP_PAGE = resolve(root, "renderer/index.html");
const PRINT_PAGE = resolve(root, "renderer/print.html");
/** Runs before the app's own code is there. */
const FIRST_SCRIPT = resolve(root, "renderer/app/first.ts");
/** Where most starts lead: see renderer/app/places.tsx. */
const FIRST_SCREEN = resolve(root, "renderer/features/overview/OverviewScreen.tsx");

/** What the app and its widgets say. */
const WORDING = resolve(root, "renderer/app/i18n/wording.ts");
const WIDGETS_WORDING = resolve(root, "node_modules/antd/es/locale/th_TH.js");

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Names every widget of the library, used or not: what is behind it is not needed because of it. */
const EVERY_WIDGET = /antd[\\/]es[\\/]index\.js$/;

/** The modules themselves and all that they import at once. */
function neededBy(graph: Graph, ...ids: readonly string[]): ReadonlySet<string> {
  const needed = new Set(ids);
  for (const id of needed) {
    if (EVERY_WIDGET.test(id)) continue;
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) needed.add(next);
  }
  return needed;
}

/**
 * Runs the first script before the app's, and fetches the first screen's code and style beside the app's own, not after
 * that has been read and begun.
 */
const startEarly: Plugin = {
  name: "start-early",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {}, filename }) {
      if (filename !== APP_PAGE) return [];
      const chunks = Object.values(bundle).flatMap((output) => (output.type === "chunk" ? [output] : []));
      const needed = new Set(chunks.filter(({ moduleIds }) => moduleIds.includes(FIRST_SCREEN)));
      for (const { imports } of needed) {
        for (const chunk of chunks)
          if (imports.includes(chunk.fileName) && !html.includes(chunk.fileName)) needed.add(chunk);
      }
      const first = chunks.filter(({ facadeModuleId }) => facadeModuleId === FIRST_SCRIPT);
      const styles = [...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      const link = (file: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
        tag: "link",
        attrs: { ...attrs, crossorigin: true, href: `./${file}` },
        injectTo: "head",
      });
      return [
        ...first.map(
          ({ fileName }): HtmlTagDescriptor => ({
            tag: "script",
            attrs: { type: "module", async: true, crossorigin: true, src: `./${fileName}` },
            injectTo: "head-prepend",
          }),
        ),
        ...[...needed].map(({ fileName }) => link(fileName, { rel: "modulepreload" })),
        ...styles.map((file) => link(file, { rel: "preload", as: "style" })),
      ];
    },
  },
};

/** Letters outside Latin-1. */
const WIDE = /[\u0100-\uffff]/g;

/**
 * A script with one wide letter in it is held and read twice as wide, all of it, by the browser: where they are few they
 * are written as escapes. In minified code they stand in strings, templates and patterns alone, which all know escapes.
 */
const narrow: Plugin = {
  name: "narrow",
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== "chunk" || output.code.length < 10 * (output.code.match(WIDE)?.length ?? 0)) continue;
      output.code = output.code.replace(WIDE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    }
  },
};

/** One build for the three doors, the thread that reads sheets, the bridge and the two pages (the app, and what becomes paper). */
export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, "out/main"),
      // Hundreds of small modules: loading them one by one takes longer than all the rest of a start.
      externalizeDeps: { exclude: ["kysely", "uuid", "zod"] },
      sourcemap: true,
      rollupOptions: {
        input: {
          electron: resolve(root, "main/hosts/electron/main.ts"),
          web: resolve(root, "main/hosts/web/main.ts"),
          cli: resolve(root, "main/hosts/cli/main.ts"),
          demo: resolve(root, "main/hosts/cli/demo.ts"),
          "sheet-worker": resolve(root, "main/sheets/sheet-worker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
        external: ["playwright-core", "electron"],
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, "out/preload"),
      externalizeDeps: false,
      rollupOptions: {
        input: { bridge: resolve(root, "preload/bridge.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: resolve(root, "renderer"),
    plugins: [react(), startEarly, narrow],
    build: {
      outDir: resolve(root, "out/renderer"),
      chunkSizeWarningLimit: 2000,
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { first: FIRST_SCRIPT, index: APP_PAGE, print: PRINT_PAGE },
        output: {
          // What the app's first page and its first screen need comes in one chunk, beside what paper needs too (a document
          // is drawn without the app's widgets): each file costs a request, and on an office PC a look by the virus
          // scanner.
          codeSplitting: {
            groups: [
              {
                debugName: "bridge",
                // Not the script itself: paper needs the bridge too, and must not ask for the first screen.
                name: (id, graph) => (id !== FIRST_SCRIPT && neededBy(graph, FIRST_SCRIPT).has(id) ? "bridge" : null),
              },
              {
                debugName: "start",
                tags: ["$initial"],
                name: (id, graph) => {
                  if (id === FIRST_SCRIPT || neededBy(graph, PRINT_PAGE).has(id)) return null;
                  return neededBy(graph, WORDING, WIDGETS_WORDING).has(id) ? "words" : "start";
                },
                // Else the modules of paper would follow the app's into this chunk.
                includeDependenciesRecursively: false,
              },
              {
                debugName: "first screen",
                name: (id, graph) =>
                  neededBy(graph, FIRST_SCREEN).has(id) && !neededBy(graph, PRINT_PAGE).has(id) ? "overview" : null,
                includeDependenciesRecursively: false,
              },
            ],
          },
        },
      },
    },
  },
});
