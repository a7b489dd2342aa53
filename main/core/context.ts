import type { AppEvent, Topic } from "../../shared/contract";
import type { Artifacts } from "./artifacts";
import type { Jobs } from "./jobs";
import type { DocumentWriter } from "./ports/document-writer";
import type { DocumentReader } from "./ports/documents";
import type { Clock, HostPorts, Log } from "./ports/host";
import type { Resources } from "./ports/resources";
import type { Vault } from "./ports/secrets";
import type { SheetReader, SheetWriter } from "./ports/sheets";
import type { Store } from "./ports/store";

/** What `main/data`, `main/sheets` and the host bring. */
export interface Ports {
  readonly store: Store;
  readonly vault: Vault;
  readonly sheetReader: SheetReader;
  readonly sheetWriter: SheetWriter;
  readonly documentReader: DocumentReader;
  readonly documentWriter: DocumentWriter;
  readonly resources: Resources;
  readonly host: HostPorts;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
}

/** Everything a use case may reach. Built once by `createApp`. */
export interface Context extends Ports {
  readonly artifacts: Artifacts;
  readonly jobs: Jobs;
  emit(event: AppEvent): void;
  /** After a command: which cached queries may be stale. */
  changed(...topics: Topic[]): void;
}
