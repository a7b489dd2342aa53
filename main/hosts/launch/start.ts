import { hasDisplay } from "../web/app-window";
import { BUILT, buildIfStale } from "./build-if-stale";
import { electronRuntime } from "./electron-runtime";
import { runBuilt, runProgram } from "./run-built";

/** `npm start`: the Electron app where its runtime and a display are there, else the web host with one line why. */
const electron = electronRuntime(BUILT.root);
if (electron !== null && hasDisplay()) {
  await buildIfStale((line) => console.error(line));
  await runProgram(electron, [BUILT.root, ...process.argv.slice(2)]);
} else {
  const why = electron === null ? "Electron's runtime is not on this machine" : "there is no display";
  console.error(`${why.charAt(0).toUpperCase()}${why.slice(1)}: opening PakMud through its web host instead.`);
  await runBuilt("web");
}
