import type { Context } from "../context";
import type { Handlers } from "../handlers";
import { checkPicture } from "./pictures";
import { type ProfilePatch, readProfile, writeProfile } from "./profile";

export { pictureType, pictureUrl } from "./pictures";
export { readProfile } from "./profile";

/** What the office's letters bear. */
export function officeHandlers(context: Context): Handlers["office"] {
  const { store } = context;
  const keep = async (patch: ProfilePatch): Promise<{ activityId: string }> => {
    const { activityId } = await store.write({ what: "office.update", undoable: true }, (writer) =>
      writeProfile(writer, patch),
    );
    context.changed("settings", "activity");
    return { activityId };
  };
  return {
    get: () => store.read((reader) => readProfile(context, reader)),
    update: (patch) => keep(patch),
    async setPicture({ which, file }) {
      checkPicture(file);
      // The bytes go to disk first: the profile never names a picture that is not there.
      const { sha256 } = await store.files.put(file.bytes);
      return keep({ [which]: { sha256, name: file.name } });
    },
  };
}
