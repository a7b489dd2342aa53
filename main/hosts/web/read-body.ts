import type { IncomingMessage } from "node:http";
import { AppError } from "../../../shared/contract";

/** Largest call, in bytes of JSON: a 60 MB sheet in base64. */
export const BODY_LIMIT = 80 * 1024 * 1024;

/** The body as text. @throws AppError FILE_TOO_LARGE past the limit, without reading further */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<string> {
  const tooLarge = (): AppError => new AppError("FILE_TOO_LARGE", { limitMb: Math.floor((limit * 3) / 4 / 2 ** 20) });
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
