import { AppError, type Result } from "./errors";
import type { AppEvent } from "./events";
import { type Client, contract } from "./index";

/** What a host gives the renderer: one call, one stream. Derived clients and test doubles stand on it. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: AppEvent) => void): () => void;
}

/** Derives the typed client from the contract. A refused call throws AppError. */
export function createClient(bridge: Bridge): Client {
  const groups = Object.entries(contract).map(([group, operations]) => {
    const calls = Object.keys(operations).map((name) => {
      const call = async (input: unknown): Promise<unknown> => {
        const result = await bridge.call(`${group}.${name}`, input);
        if (result.ok) return result.value;
        throw new AppError(result.error.code, result.error.details);
      };
      return [name, call] as const;
    });
    return [group, Object.fromEntries(calls)] as const;
  });
  // The mapped type above is exactly what the loops build; TypeScript cannot follow keys through fromEntries.
  return Object.fromEntries(groups) as unknown as Client;
}
