import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import type { Delivery } from "./papers";

/** Deliveries at hand: as many rounds as an office runs side by side. */
const KEPT = 4;

const kept = new WeakMap<Context, Delivery[]>();

/** A round has one delivery at hand: the newest. */
export function keepDelivery(context: Context, delivery: Delivery): void {
  const others = (kept.get(context) ?? []).filter(({ roundId }) => roundId !== delivery.roundId);
  kept.set(context, [delivery, ...others].slice(0, KEPT));
}

export function deliveryOf(context: Context, roundId: string): Delivery | null {
  return (kept.get(context) ?? []).find((one) => one.roundId === roundId) ?? null;
}

/** @throws AppError SOURCE_NOT_AT_HAND */
export function requireDelivery(context: Context, id: string): Delivery {
  const found = (kept.get(context) ?? []).find((one) => one.id === id);
  if (!found) throw new AppError("SOURCE_NOT_AT_HAND");
  return found;
}

export function dropDelivery(context: Context, id: string): void {
  kept.set(
    context,
    (kept.get(context) ?? []).filter((one) => one.id !== id),
  );
}
