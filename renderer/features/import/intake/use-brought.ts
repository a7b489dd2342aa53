import { useTransfers } from "../../../ui/use-transfers";
import { type Brought, broughtBy } from "./brought";

/**
 * Hears what is dropped on the window and what is pasted outside text boxes, while the screen is open.
 * @returns whether something is being dragged over the window
 */
export function useBrought(onBrought: (brought: Brought) => void): boolean {
  return useTransfers((transfer) => onBrought(broughtBy(transfer)));
}
