/**
 * Where the user stands: relative paths of the command line mean that folder. `npm run` starts scripts in the package's
 * own folder and says in INIT_CWD where it was called; a script started without npm stands where it was started.
 * @param root the package's folder
 */
export function standingFolder(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  cwd: string = process.cwd(),
): string {
  return cwd === root && env.INIT_CWD !== undefined && env.INIT_CWD !== "" ? env.INIT_CWD : cwd;
}
