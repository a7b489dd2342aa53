/**
 * A count over its own total as a percentage, rounded half up to two decimals, in exact integer arithmetic: 25 of 144 is
 * "17.36", 1 of 800 is "0.13". Nothing of nothing is "0.00".
 * @throws RangeError for anything but whole numbers with 0 ≤ count ≤ total
 */
export function percentOf(count: number, total: number): string {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(total) || count < 0 || count > total) {
    throw new RangeError(`no percentage of ${count} in ${total}`);
  }
  if (total === 0) return "0.00";
  const hundredths = (BigInt(count) * 20_000n + BigInt(total)) / (2n * BigInt(total));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}
