import { useState } from "react";
import { useRead } from "../../../app/data/use-read";
import { AgencyPicker, type AgencyPickerProps } from "../AgencyPicker";

/** Any agency of a round, by part of its name. */
export function RoundAgencyPicker({ roundId, ...picker }: AgencyPickerProps & { readonly roundId: string }) {
  const [text, setText] = useState("");
  const found = useRead("desk.find", { roundId, text }, { enabled: text !== "", keep: true });
  return <AgencyPicker {...picker} text={text} onText={setText} found={found.data?.rows} />;
}
