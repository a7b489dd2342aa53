import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function jobHandlers(context: Context): Handlers["jobs"] {
  const { jobs } = context;
  return {
    get: async ({ id }) => jobs.get(id),
    list: async () => ({ rows: jobs.list() }),
    async cancel({ id }) {
      jobs.cancel(id);
      return {};
    },
  };
}
