import type { JobView } from "../../../shared/contract/app";

/** One line on stderr that rewrites itself; silent where nobody is looking. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

export function createProgressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => stream.write(`\r\u001b[2K${text.slice(0, stream.columns - 1)}`),
    clear: () => stream.write("\r\u001b[2K"),
  };
}

export function progressText(label: string, { done, total, phase }: Pick<JobView, "done" | "total" | "phase">): string {
  return total > 0 ? `${label}: ${phase} ${done}/${total}` : `${label}: ${phase}`;
}
