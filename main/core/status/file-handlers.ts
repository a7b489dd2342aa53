import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function fileHandlers(context: Context): Handlers["files"] {
  return {
    async save({ token }) {
      const { artifact, bytes } = await context.artifacts.get(token);
      return { saved: await context.host.saveFile(artifact, bytes) };
    },
  };
}
