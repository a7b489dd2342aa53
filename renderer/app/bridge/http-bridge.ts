import type { AppEvent, Result } from "../../../shared/contract";
import type { Bridge } from "../../../shared/contract/client";
import { TOPICS } from "../../../shared/contract/events";
import { fromWire, toWire } from "../../../shared/contract/wire";

const UNREACHABLE: Result<unknown> = {
  ok: false,
  error: { code: "NOT_AVAILABLE_HERE", details: { reason: "host-unreachable" } },
};

/** The web host's transport: `POST /call`, and `GET /events` as Server-Sent Events. The session rides on a cookie. */
export function createHttpBridge(): Bridge {
  return {
    async call(name, input) {
      try {
        const response = await fetch("/call", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ name, input: toWire(input) }),
        });
        if (!response.ok) return UNREACHABLE;
        return fromWire(await response.json()) as Result<unknown>;
      } catch {
        return UNREACHABLE;
      }
    },
    subscribe(listener) {
      const source = new EventSource("/events");
      let opened = false;
      source.onopen = () => {
        // Events were missed while the line was down: everything may be stale.
        if (opened) listener({ type: "changed", topics: [...TOPICS] });
        opened = true;
      };
      source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as AppEvent);
      return () => source.close();
    },
  };
}
