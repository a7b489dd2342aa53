/**
 * How many processes a service point still lacks (domain §2 เชื่อมโยงคู่มือ): missing = expected − linked, never below 0.
 * @returns null where either number is not known
 */
export function missingProcesses(
  expected: number | null | undefined,
  linked: number | null | undefined,
): number | null {
  if (expected === null || expected === undefined || linked === null || linked === undefined) return null;
  return Math.max(0, expected - linked);
}
