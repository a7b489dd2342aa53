import { lazy, Suspense } from "react";
import { useSecretPrompt } from "../data/secret-prompt";

/** Loaded when it is first asked for: no start needs the library's forms. */
const PassphraseDialog = lazy(() =>
  import("./PassphraseDialog").then((module) => ({ default: module.PassphraseDialog })),
);

/** Where the recovery passphrase is asked for, over whatever is on the screen. */
export function SecretPrompt() {
  const prompt = useSecretPrompt();
  if (!prompt) return null;
  return (
    <Suspense fallback={null}>
      <PassphraseDialog key={prompt.mode} mode={prompt.mode} onAnswer={prompt.answer} />
    </Suspense>
  );
}
