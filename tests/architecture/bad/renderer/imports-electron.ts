import type { BrowserWindow } from "electron";

export type W = BrowserWindow;
