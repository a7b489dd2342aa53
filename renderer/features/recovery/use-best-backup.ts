import { useQuery } from "@tanstack/react-query";
import type { Backup } from "../../../shared/contract/app";
import { call } from "../../app/data/client";
import type { Out } from "../../app/data/names";

export interface GoodBackup {
  readonly backup: Backup;
  readonly facts: Out<"backups.inspect">;
}

/** How far back a readable backup is looked for by itself. */
const LOOKED_AT = 12;

/** The newest backup that can be read, with its facts; unreadable ones are passed over. Null when there is none. */
export function useBestBackup(backups: readonly Backup[] | undefined) {
  const ids = backups?.map((backup) => backup.id) ?? [];
  return useQuery<GoodBackup | null>({
    queryKey: ["backups.best", ids],
    enabled: backups !== undefined,
    queryFn: async () => {
      for (const backup of backups?.slice(0, LOOKED_AT) ?? []) {
        try {
          return { backup, facts: await call("backups.inspect", { id: backup.id }) };
        } catch {
          // Not a good one: the next older is tried.
        }
      }
      return null;
    },
  });
}
