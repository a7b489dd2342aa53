import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Result } from "../../../shared/contract";
import { AppError } from "../../../shared/contract/errors";
import { fromWire, toWire } from "../../../shared/contract/wire";
import type { App } from "../../core/app";
import { attachment } from "../shared/content-disposition";
import { sendText } from "./pages";
import { readBody } from "./read-body";
import type { Visitor } from "./session";

/** What the routes need of the app. */
export type Served = Pick<App, "dispatch" | "subscribe"> & {
  readonly context: Pick<App["context"], "artifacts">;
};

const Call = z.object({ name: z.string().max(200), input: z.unknown() });

/** The printing browser asks for its document and nothing else. */
const PRINTER_MAY = new Set(["prints.document"]);

function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(toWire(result)));
}

function refused(code: "INVALID_INPUT" | "FILE_TOO_LARGE" | "UNKNOWN_OPERATION", error?: AppError): Result<unknown> {
  return { ok: false, error: { code, details: error?.details ?? {} } };
}

/** `POST /call`: `{ name, input }` in, `Result` out; bytes as the wire codec writes them. */
export async function call(app: Served, visitor: Visitor, request: IncomingMessage, response: ServerResponse) {
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    return sendResult(response, 415, refused("INVALID_INPUT"));
  }
  let parsed: z.infer<typeof Call>;
  try {
    const body: unknown = JSON.parse(await readBody(request));
    parsed = Call.parse(fromWire(body));
  } catch (error) {
    if (!(error instanceof AppError)) return sendResult(response, 400, refused("INVALID_INPUT"));
    // The rest is let through unread: a browser cut off while it sends never gets to see the answer.
    request.resume();
    return sendResult(response, 200, refused("FILE_TOO_LARGE", error));
  }
  if (visitor === "printer" && !PRINTER_MAY.has(parsed.name)) {
    return sendResult(response, 403, refused("UNKNOWN_OPERATION"));
  }
  sendResult(response, 200, await app.dispatch(parsed.name, parsed.input));
}

/** Milliseconds between the comments that keep a quiet stream open. */
const HEARTBEAT = 15_000;

/** `GET /events`: every AppEvent as a server-sent event, from now on. */
export function events(app: Served, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
  response.write(": open\n\n");
  const stop = app.subscribe((event) => response.write(`data: ${JSON.stringify(toWire(event))}\n\n`));
  const heart = setInterval(() => response.write(": still here\n\n"), HEARTBEAT);
  request.on("close", () => {
    clearInterval(heart);
    stop();
  });
}

/** `GET /files/<token>`: an artifact to look at; with `?download`, to keep under its own name. */
export async function file(app: Served, token: string, download: boolean, response: ServerResponse): Promise<void> {
  try {
    const { artifact, bytes } = await app.context.artifacts.get(token);
    response.writeHead(200, {
      "content-type": artifact.mime,
      "content-length": bytes.byteLength,
      "content-disposition": download ? attachment(artifact.name) : "inline",
      "cache-control": "no-store",
      // Not the page's own policy: `object-src 'none'` would shut the browser's PDF viewer.
      "content-security-policy": "frame-ancestors 'self'",
    });
    response.end(bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    sendText(response, 404, error.code);
  }
}
