import type { IncomingMessage } from "node:http";
import { AppError } from "../../../shared/contract/errors";

/** Largest call, in bytes of JSON: a 60 MB sheet in base64. */
export const BODY_LIMIT = 80 * 1024 * 1024;

/**
 * The body as text. One that is too large is read to its end and thrown away: who is still sending when the answer comes
 * sees a broken connection instead of it.
 * @throws AppError FILE_TOO_LARGE past the limit; nothing beyond it is kept
 */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (bytes: Buffer) => {
      size += bytes.byteLength;
      if (size <= limit) chunks.push(bytes);
      else chunks.length = 0;
    });
    request.on("end", () => {
      if (size <= limit) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new AppError("FILE_TOO_LARGE", { limit: Math.floor((limit * 3) / 4) }));
    });
    request.on("error", reject);
  });
}
