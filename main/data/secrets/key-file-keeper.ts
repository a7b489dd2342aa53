import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { AppError } from "../../../shared/contract";
import type { Keeper } from "../../core/ports/secrets";
import { errnoOf, nodeFs, readIfThere } from "../files";
import { openBytes, sealBytes } from "./sealing";

const KEY_BYTES = 32;
const CONTEXT = "data key under key file";

/**
 * Keeps the data key under a key file with mode 0600, for hosts without a keeper of the system (web, cli). Another key
 * file is another keeper: what it wrapped cannot be opened here.
 * @param path absolute path of the key file; made at the first wrap, never overwritten
 */
export function keyFileKeeper(path: string): Keeper {
  const read = async (): Promise<Uint8Array | null> => {
    try {
      const key = await readIfThere(nodeFs, path);
      if (key && key.byteLength !== KEY_BYTES) throw new Error("the key file is damaged");
      return key;
    } catch (error) {
      throw new AppError("KEEPER_UNAVAILABLE", {}, { cause: error });
    }
  };
  const create = async (): Promise<Uint8Array> => {
    try {
      await nodeFs.makeFolder(dirname(path));
      const key = randomBytes(KEY_BYTES);
      const file = await nodeFs.open(path, "wx");
      try {
        await file.write(key);
        await file.sync();
      } finally {
        await file.close();
      }
      await nodeFs.syncFolder(dirname(path));
      return key;
    } catch (error) {
      const other = errnoOf(error) === "EEXIST" ? await read() : null;
      if (other) return other;
      throw new AppError("KEEPER_UNAVAILABLE", {}, { cause: error });
    }
  };
  return {
    async wrap(dataKey) {
      const key = (await read()) ?? (await create());
      return Buffer.from(sealBytes(key, dataKey, CONTEXT), "utf8");
    },
    async unwrap(wrapped) {
      const key = await read();
      if (!key) throw new AppError("KEEPER_UNAVAILABLE");
      try {
        return openBytes(key, Buffer.from(wrapped).toString("utf8"), CONTEXT);
      } catch (error) {
        throw new AppError("KEEPER_UNAVAILABLE", {}, { cause: error });
      }
    },
  };
}
