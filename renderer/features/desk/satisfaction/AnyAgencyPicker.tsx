import { useState } from "react";
import { useAgencySearch } from "../../../app/data/use-agency-search";
import { AgencyPicker, type AgencyPickerProps } from "../AgencyPicker";

const MOST = 20;

/** Any agency of the registry, by part of its name: service is rated whether or not the agency is in a round. */
export function AnyAgencyPicker(picker: AgencyPickerProps) {
  const [text, setText] = useState("");
  const found = useAgencySearch(text, MOST)?.map(({ id, ...agency }) => ({ ...agency, agencyId: id }));
  return <AgencyPicker {...picker} text={text} onText={setText} found={found} />;
}
