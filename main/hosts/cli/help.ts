import { z } from "zod";
import { contract, type Operation } from "../../../shared/contract";
import { FileInput } from "../../../shared/contract/common";
import { operationOf } from "../../core/dispatch";
import { EXAMPLES } from "./help-examples";

type Schema = z.core.JSONSchema.BaseSchema;

function schemaOf(type: z.ZodType, io: "input" | "output"): Schema {
  return z.toJSONSchema(type, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== FileInput) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, { type: "object", properties: { $file: { const: "PATH" } }, required: ["$file"] });
    },
  });
}

/** A schema as one reads it: `{"id": "uuid", "roundId?": "uuid"}`. */
function readable(schema: Schema | boolean): unknown {
  if (typeof schema === "boolean") return "anything";
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.map(String).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return union(choices.map(readable));
  if (schema.type === "array") return [readable(itemOf(schema))];
  if (schema.type === "object") return readableObject(schema);
  return schema.format ?? (Array.isArray(schema.type) ? schema.type.join(" | ") : schema.type) ?? "anything";
}

function itemOf({ items }: Schema): Schema | boolean {
  return items === undefined || Array.isArray(items) ? true : items;
}

function union(choices: readonly unknown[]): unknown {
  return choices.every((choice) => typeof choice === "string") ? choices.join(" | ") : { "one of": choices };
}

function readableObject(schema: Schema): unknown {
  const required = new Set(schema.required ?? []);
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, inner]) => [
      required.has(key) ? key : `${key}?`,
      readable(inner),
    ]),
  );
}

function examplesOf(name: string): { examples?: readonly string[] } {
  const examples = EXAMPLES[name];
  return examples ? { examples } : {};
}

/** Every operation with its kind, what it does, what it takes and, for an import, how it is called. */
export function listOperations(): Record<string, unknown> {
  const lines = Object.entries(contract).flatMap(([group, operations]) =>
    Object.entries<Operation>(operations).map(([name, { type, summary, input }]) => [
      `${group}.${name}`,
      { type, summary, input: readable(schemaOf(input, "input")), ...examplesOf(`${group}.${name}`) },
    ]),
  );
  return Object.fromEntries(lines);
}

/** One operation in full, as JSON Schema. @throws AppError UNKNOWN_OPERATION */
export function describeOperation(name: string): Record<string, unknown> {
  const { type, summary, input, output } = operationOf(name);
  return {
    ...{ name, type, summary, ...examplesOf(name) },
    ...{ input: schemaOf(input, "input"), output: schemaOf(output, "output") },
  };
}
