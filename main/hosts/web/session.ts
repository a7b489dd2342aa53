import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Who asks: a person who came with the one-time token, or this host's own browser printing a document. */
export type Visitor = "person" | "printer";

/** Who may come in. Tokens are given once and die at their first use; sessions live as long as the process. */
export interface Sessions {
  /** A new one-time token. */
  issueToken(): string;
  /** @returns the value of `Set-Cookie`, or null when the token is not (or no longer) good */
  redeem(token: string): string | null;
  visitor(headers: IncomingHttpHeaders): Visitor | null;
  /** Cookie for the host's own printing browser. */
  readonly printerCookie: { readonly name: string; readonly value: string };
}

const secret = (): string => randomBytes(32).toString("base64url");

function same(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @param port cookies know no port: the name keeps two running hosts apart */
export function createSessions(port: number): Sessions {
  const name = `pakmud-${port}`;
  const tokens = new Set<string>();
  const person = secret();
  const printer = secret();
  return {
    issueToken() {
      const token = secret();
      tokens.add(token);
      return token;
    },
    redeem(token) {
      const known = [...tokens].find((candidate) => same(candidate, token));
      if (known === undefined) return null;
      tokens.delete(known);
      return `${name}=${person}; Path=/; HttpOnly; SameSite=Strict`;
    },
    visitor(headers) {
      const cookies = (headers.cookie ?? "").split(";").map((part) => part.trim());
      const value = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
      if (value === undefined) return null;
      if (same(value, person)) return "person";
      return same(value, printer) ? "printer" : null;
    },
    printerCookie: { name, value: printer },
  };
}

/**
 * True when the request is meant for this server and comes from its own page. A foreign Host is DNS rebinding; a foreign
 * Origin is another page in the same browser. A call that changes things must name its Origin.
 */
export function isOurs(headers: IncomingHttpHeaders, origin: string, changes: boolean): boolean {
  if (`http://${headers.host}` !== origin) return false;
  if (headers.origin !== undefined ? headers.origin !== origin : changes) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}
