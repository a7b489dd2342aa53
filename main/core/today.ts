import { type CalendarDay, dayInBangkok } from "../../shared/domain/calendar-day";
import type { Clock } from "./ports/host";

/** The calendar day it is in Thailand, whatever zone the PC is set to. */
export function todayOf(ports: { readonly clock: Clock }): CalendarDay {
  return dayInBangkok(ports.clock.now());
}
