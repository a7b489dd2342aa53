import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "../../core/ports/host";
import { contentSecurityPolicy } from "../shared/content-security";
import { page, sendText } from "./pages";
import type { Served } from "./routes";
import { createSessions, isOurs, type Sessions } from "./session";

export interface Door {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** An address that lets one browser in, once. */
  address(): string;
  /** Cookie for this process's own printing browser: it may read print documents and nothing else. */
  readonly printerCookie: Sessions["printerCookie"];
  close(): Promise<void>;
}

export interface DoorOptions {
  /** Folder of the built renderer (out/renderer). */
  readonly rendererDir: string;
  readonly log: Log;
  /** 0 (default) = any free port. */
  readonly port?: number;
  /** The office's tile address, read for each page served; null = no request leaves the machine. */
  readonly tileUrl?: () => Promise<string | null>;
}

const USED_TOKEN = [
  "ลิงก์นี้ใช้ไปแล้วหรือหมดอายุ กรุณาเริ่มโปรแกรมใหม่แล้วเปิดจากลิงก์ที่แสดง",
  "This address has been used already. Start the program again and open the address it prints.",
].join("\n");

/** They need the contract, as the core does: a window comes up without either. */
const routes = () => import("./routes");

/**
 * Opens the app on 127.0.0.1 only. Every path but the one-time address needs a session.
 * @param app may still be opening its store: pages are served meanwhile, calls wait for it
 */
export async function openDoor(app: Served | Promise<Served>, options: DoorOptions): Promise<Door> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log.error("web.request", error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "INTERNAL");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const sessions = createSessions(port);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("content-security-policy", contentSecurityPolicy(null));
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("cross-origin-resource-policy", "same-origin");
    response.setHeader("cross-origin-opener-policy", "same-origin");
    const method = request.method ?? "GET";
    if (!isOurs(request.headers, origin, method === "POST")) return sendText(response, 403, "FORBIDDEN");
    const url = new URL(request.url ?? "/", origin);
    const token = url.pathname === "/" && method === "GET" ? url.searchParams.get("token") : null;
    if (token !== null) return enter(token, response);
    const visitor = sessions.visitor(request.headers);
    if (visitor === null) return sendText(response, 401, USED_TOKEN);
    if (url.pathname === "/call") {
      if (method !== "POST") return sendText(response, 405, "POST");
      const { call } = await routes();
      return call(await app, visitor, request, response);
    }
    if (method !== "GET" && method !== "HEAD") return sendText(response, 405, "GET");
    if (url.pathname === "/events" || url.pathname.startsWith("/files/")) {
      if (visitor === "printer") return sendText(response, 403, "FORBIDDEN");
      const { events, file } = await routes();
      if (url.pathname === "/events") return events(await app, request, response);
      return file(await app, url.pathname.slice("/files/".length), url.searchParams.has("download"), response);
    }
    // The request's own path, not the URL's: the URL class has already folded `..` away.
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    // The policy that counts is the document's; a script or a picture needs no look into the settings.
    const tiles = path === "/" || path.endsWith(".html") ? ((await options.tileUrl?.()) ?? null) : null;
    if (tiles !== null) response.setHeader("content-security-policy", contentSecurityPolicy(tiles));
    return page(options.rendererDir, path, response, method === "HEAD");
  }

  function enter(token: string, response: ServerResponse): void {
    const cookie = sessions.redeem(token);
    if (cookie === null) {
      sendText(response, 401, USED_TOKEN);
      return;
    }
    response.writeHead(303, { location: "/", "set-cookie": cookie, "cache-control": "no-store" });
    response.end();
  }

  return {
    origin,
    address: () => `${origin}/?token=${sessions.issueToken()}`,
    printerCookie: sessions.printerCookie,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
