import { AppError } from "../../../shared/contract/errors";
import { askForSecrets, promptFor } from "./secret-prompt";

/**
 * Runs an action; when it is refused because secrets are not ready, asks for the passphrase and runs it once more.
 * @throws AppError what the action throws, or the refusal when the user closes the dialog
 */
export async function withSecrets<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const mode = error instanceof AppError ? promptFor(error.code) : null;
    if (!mode || !(await askForSecrets(mode))) throw error;
    return action();
  }
}
