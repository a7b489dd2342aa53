import { AppError } from "../../../shared/contract";

export interface Call {
  readonly operation: string;
  /** JSON as given; "-" asks for it on stdin. */
  readonly input: string;
  readonly data: string | undefined;
  readonly out: string | undefined;
}

/** `<operation> '<json>' --data DIR --out DIR`, options anywhere. @throws AppError INVALID_INPUT naming what is wrong */
export function parseCall(args: readonly string[]): Call {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (!word.startsWith("--")) {
      words.push(word);
      continue;
    }
    const [name = "", inline] = word.slice(2).split(/=(.*)/s);
    const value = inline ?? args[++at];
    if (!["data", "out"].includes(name) || value === undefined) {
      throw new AppError("INVALID_INPUT", { fields: [`--${name}`] });
    }
    options.set(name, value);
  }
  const [operation = "help", input = operation === "help" ? "" : "{}", ...rest] = words;
  if (rest.length > 0) throw new AppError("INVALID_INPUT", { fields: ["(arguments)"] });
  return { operation, input, data: options.get("data"), out: options.get("out") };
}
