import { PosterDesign, type PosterLook, PosterRun } from "../../../shared/contract/poster-design";

/** A look with what is said of it; all else as an office finds it. */
export function look(
  run: Partial<PosterRun> = {},
  design: Partial<PosterDesign> = {},
  pictures: string[] = [],
): PosterLook {
  return { ...PosterRun.parse(run), design: PosterDesign.parse(design), pictures };
}
