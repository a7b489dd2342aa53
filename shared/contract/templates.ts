import { z } from "zod";
import { Artifact, Done, FileInput, Id, Version } from "./common";
import { command } from "./kit";

const Title = z.string().trim().min(1).max(300);
const Made = z.object({ id: Id, activityId: Id });

/** Step templates of the office's own; `rounds.templates` lists them with the built-in ones. */
export const templates = {
  save: command("Makes a template of a round's steps.", z.object({ roundId: Id, title: Title }), Made),
  rename: command(
    "Renames a template of the office's own.",
    z.object({ id: Id, version: Version, title: Title }),
    Done,
  ),
  remove: command("Removes a template of the office's own.", z.object({ id: Id, version: Version }), Done),
  share: command("A template (built-in or own) as a file for another office.", z.object({ id: z.string() }), Artifact),
  take: command("Takes in a template file from another office.", z.object({ file: FileInput }), Made),
};
