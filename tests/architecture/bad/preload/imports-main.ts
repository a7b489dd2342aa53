import type { Plain } from "../main/core/ports/plain";

export type P = Plain;
