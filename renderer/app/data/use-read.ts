import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { AppError } from "../../../shared/contract";
import { call } from "./client";
import type { In, Out, QueryName } from "./names";

interface ReadOptions {
  /** False holds the question back until its input is known. */
  readonly enabled?: boolean;
  /** Keeps the last answer on screen while the next is fetched. */
  readonly keep?: boolean;
}

/** Reads a query of the contract; it is asked again when a change touches what it depends on. */
export function useRead<Name extends QueryName>(
  name: Name,
  input: In<Name>,
  options: ReadOptions = {},
): UseQueryResult<Out<Name>, AppError> {
  return useQuery<Out<Name>, AppError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}
