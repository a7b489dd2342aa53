import { userInfo } from "node:os";
import { join } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session, shell } from "electron";
import { appRoot } from "../app-root";
import { composeApp } from "../compose";
import { dataDirectory } from "../data-dir";
import { modalDialogs } from "./dialogs";
import type { ElectronParts } from "./parts";
import { start } from "./start";

/** Electron itself, held against this host's view of it: a change of its API stops the build here. */
const electron = {
  app,
  protocol,
  session: () => session.defaultSession,
  ipcMain,
  dialog: modalDialogs(dialog, () => BrowserWindow.getFocusedWindow()),
  menu: Menu,
  safeStorage,
  screen: () => screen,
  shell,
  BrowserWindow,
} satisfies ElectronParts;

void start(electron, {
  platform: process.platform,
  argv: process.argv,
  portableFile: process.env.PORTABLE_EXECUTABLE_FILE,
  userName: userInfo().username,
  dataDir: dataDirectory(undefined),
  outDir: join(appRoot(), "out"),
  resourcesPath: process.resourcesPath,
  compose: composeApp,
});
