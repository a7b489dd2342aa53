import { readFile } from "node:fs/promises";
import { AppError } from "../../../shared/contract";
import type { Artifacts } from "../../core/artifacts";
import { contentSecurityPolicy } from "../shared/content-security";
import { mimeType, staticFile } from "../shared/static-files";
import { appPath, SCHEME } from "./origin";
import type { ProtocolPart } from "./parts";

/** Must run before `ready`: Chromium learns its schemes at start only. */
export function registerScheme(protocol: ProtocolPart): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export interface Served {
  /** The built renderer, `out/renderer`. */
  readonly rendererDir: string;
  readonly artifacts: Pick<Artifacts, "get">;
  /** The office's tile address as of now; null = none. */
  tileUrl(): string | null;
}

/** Answers every request of the app's pages: the built renderer and the files the app made, nothing else on disk. */
export function serveApp(protocol: ProtocolPart, served: Served): void {
  protocol.handle(SCHEME, (request) => answer(request, served));
}

async function answer(request: { readonly url: string; readonly method: string }, served: Served): Promise<Response> {
  const path = appPath(request.url);
  if (path === null || request.method !== "GET") return refusal(path === null ? 404 : 405);
  const token = /^\/files\/([^/]+)$/.exec(path)?.[1];
  return token === undefined ? page(path, served) : file(token, served);
}

async function page(path: string, { rendererDir, tileUrl }: Served): Promise<Response> {
  const found = await staticFile(rendererDir, path === "/" ? "/index.html" : path);
  if (found === null) return refusal(404);
  return new Response(new Uint8Array(await readFile(found)), {
    headers: {
      ...COMMON,
      "content-type": mimeType(found),
      "content-security-policy": contentSecurityPolicy(tileUrl()),
      "cache-control": "no-cache",
    },
  });
}

async function file(token: string, { artifacts }: Served): Promise<Response> {
  try {
    const { artifact, bytes } = await artifacts.get(token);
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...COMMON,
        "content-type": artifact.mime,
        "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(artifact.name)}`,
        // Not the page's policy: `object-src 'none'` would shut the PDF viewer. It may hold secrets: never cached.
        "content-security-policy": "frame-ancestors 'self'",
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "ARTIFACT_NOT_FOUND") return refusal(404);
    throw error;
  }
}

const COMMON = { "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: { ...COMMON, "content-security-policy": "default-src 'none'" } });
}
