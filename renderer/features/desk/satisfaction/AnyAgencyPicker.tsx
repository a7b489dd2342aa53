import { useMemo, useState } from "react";
import { createSearch } from "../../../../shared/domain/search";
import { useAgencyRows } from "../../../app/data/use-current";
import { AgencyPicker, type AgencyPickerProps } from "../AgencyPicker";

const MOST = 20;

/** Any agency of the registry, by part of its name: service is rated whether or not the agency is in a round. */
export function AnyAgencyPicker(picker: AgencyPickerProps) {
  const [text, setText] = useState("");
  const rows = useAgencyRows().data?.rows;
  const search = useMemo(() => rows && createSearch(rows), [rows]);
  const found = useMemo(
    () =>
      text === "" ? undefined : search?.best(text, MOST).map(({ id, ...agency }) => ({ ...agency, agencyId: id })),
    [search, text],
  );
  return <AgencyPicker {...picker} text={text} onText={setText} found={found} />;
}
