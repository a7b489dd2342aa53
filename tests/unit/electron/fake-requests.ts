import { EventEmitter } from "node:events";
import type { CustomScheme } from "electron";
import type { CallEvent, IpcPart, ProtocolPart, SessionPart } from "../../../main/hosts/electron/parts";
import { FakeWebContents } from "./fake-windows";

/* What a page can ask of Electron: files of its scheme, permissions, the network, and calls. */

export class FakeProtocol implements ProtocolPart {
  schemes: CustomScheme[] = [];
  readonly handlers = new Map<string, Parameters<ProtocolPart["handle"]>[1]>();

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    this.schemes = schemes;
  }
  handle(...[scheme, handler]: Parameters<ProtocolPart["handle"]>): void {
    this.handlers.set(scheme, handler);
  }
  /** Asks as a page would. */
  async request(url: string, method = "GET"): Promise<Response> {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`nobody answers ${url}`);
    // Electron adds `initiatorOrigin` to the standard request; the host does not read it.
    const request = { url, method } as unknown as Parameters<typeof handler>[0];
    return handler(request);
  }
}

type PermissionRequest = Parameters<NonNullable<Parameters<SessionPart["setPermissionRequestHandler"]>[0]>>;
type PermissionCheck = Parameters<NonNullable<Parameters<SessionPart["setPermissionCheckHandler"]>[0]>>;

export class FakeSession extends EventEmitter implements SessionPart {
  spellChecker = true;
  private requestHandler: Parameters<SessionPart["setPermissionRequestHandler"]>[0] = null;
  private checkHandler: Parameters<SessionPart["setPermissionCheckHandler"]>[0] = null;
  private deviceHandler: Parameters<SessionPart["setDevicePermissionHandler"]>[0] = null;
  private filter: Parameters<SessionPart["webRequest"]["onBeforeRequest"]>[0] | null = null;
  readonly webRequest: SessionPart["webRequest"] = {
    onBeforeRequest: (listener) => {
      this.filter = listener;
    },
  };

  setDevicePermissionHandler(handler: Parameters<SessionPart["setDevicePermissionHandler"]>[0]): void {
    this.deviceHandler = handler;
  }
  setPermissionCheckHandler(handler: Parameters<SessionPart["setPermissionCheckHandler"]>[0]): void {
    this.checkHandler = handler;
  }
  setPermissionRequestHandler(handler: Parameters<SessionPart["setPermissionRequestHandler"]>[0]): void {
    this.requestHandler = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** A page asks for a permission. */
  granted(permission: PermissionRequest[1], requestingUrl: string): boolean {
    let answer: boolean | null = null;
    const contents = new FakeWebContents() as unknown as PermissionRequest[0];
    const details = { requestingUrl, isMainFrame: true } satisfies PermissionRequest[3];
    this.requestHandler?.(contents, permission, (granted) => (answer = granted), details);
    if (answer === null) throw new Error("nobody answered");
    return answer;
  }
  /** Chromium asks whether a page has a permission already. */
  has(permission: PermissionCheck[1], origin: string): boolean {
    const details = { isMainFrame: true, requestingUrl: origin } as PermissionCheck[3];
    return this.checkHandler?.(null, permission, origin, details) ?? true;
  }
  hasDevice(): boolean {
    type Details = Parameters<NonNullable<typeof this.deviceHandler>>[0];
    return this.deviceHandler?.({ deviceType: "usb", origin: "app://pakmud" } as Details) ?? true;
  }
  /** True when a request would be cancelled. */
  cancels(url: string): boolean {
    let cancelled: boolean | undefined;
    this.filter?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    if (cancelled === undefined) throw new Error("nobody answered");
    return cancelled;
  }
}

export class FakeIpc implements IpcPart {
  readonly handlers = new Map<string, Parameters<IpcPart["handle"]>[1]>();

  handle(...[channel, handler]: Parameters<IpcPart["handle"]>): void {
    this.handlers.set(channel, handler);
  }
  /** As Electron does: what crosses is cloned both ways, and what cannot be cloned throws. */
  async invoke(event: CallEvent, name: unknown, input: unknown): Promise<unknown> {
    const handler = this.handlers.get("pakmud:call");
    if (!handler) throw new Error("nobody listens");
    return structuredClone(await handler(event, structuredClone(name), structuredClone(input)));
  }
}
