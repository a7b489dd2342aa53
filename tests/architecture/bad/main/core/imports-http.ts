import type { Server } from "node:http";

export type S = Server;
