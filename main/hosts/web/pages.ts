import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { mimeType, staticFile } from "../shared/static-files";

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
}

/** A file of the built renderer. Hashed assets may be kept by the browser; pages may not. */
export async function page(root: string, pathname: string, response: ServerResponse, head: boolean): Promise<void> {
  const path = await staticFile(root, pathname === "/" ? "/index.html" : pathname);
  if (path === null) return sendText(response, 404, "NOT_FOUND");
  const bytes = head ? undefined : await readFile(path);
  const hashed = pathname.startsWith("/assets/");
  response.writeHead(200, {
    "content-type": mimeType(path),
    "cache-control": hashed ? "private, max-age=86400, immutable" : "no-store",
  });
  response.end(bytes);
}
