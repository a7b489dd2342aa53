import { realpath, stat } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** MIME type by extension; only what a build of the renderer holds is known. */
export function mimeType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/**
 * The file under `root` that a URL path names, or null. Nothing outside `root` is ever named: not by `..`, encoded or
 * not, not by a backslash, not by a link that leads out.
 * @param pathname as it stands in the URL, percent-encoded
 */
export async function staticFile(root: string, pathname: string): Promise<string | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (!decoded.startsWith("/") || /[\\\0]/.test(decoded)) return null;
  const parts = decoded.split("/").slice(1);
  if (parts.some((part) => part === ".." || part === "." || part === "")) return null;
  try {
    const base = await realpath(root);
    const real = await realpath(resolve(base, ...parts));
    if (!real.startsWith(base + sep) || !(await stat(real)).isFile()) return null;
    return real;
  } catch {
    // Not there, or not readable: for a browser it is the same.
    return null;
  }
}
