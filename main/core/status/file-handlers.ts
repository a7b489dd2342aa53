import { AppError } from "../../../shared/contract";
import type { Context } from "../context";
import type { Handlers } from "../handlers";

export function fileHandlers({ artifacts, host }: Context): Handlers["files"] {
  const chosen = async (token: string | undefined): Promise<string | null> => {
    if (token === undefined) return host.pickFolder();
    if (!host.folders) throw new AppError("NOT_AVAILABLE_HERE");
    return host.folders.pathOf(token);
  };
  return {
    async save(asked) {
      if ("token" in asked) {
        const { artifact, bytes } = await artifacts.get(asked.token);
        return { saved: await host.saveFile(artifact, bytes) };
      }
      const known = await Promise.all(asked.tokens.map(async (token) => (await artifacts.get(token)).artifact));
      const parent = await chosen(asked.folder);
      if (parent === null) return { saved: false };
      const files = known.map(({ name, token }) => ({
        name,
        read: async () => (await artifacts.get(token)).bytes,
      }));
      await host.saveFolder(parent, asked.name, files);
      return { saved: true };
    },
  };
}
