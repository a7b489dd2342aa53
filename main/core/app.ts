import type { AppEvent, Topic } from "../../shared/contract";
import { activityHandlers } from "./activity";
import { agencyHandlers } from "./agencies";
import { contactHandlers } from "./agencies/contacts";
import { createArtifacts, type Spool } from "./artifacts";
import { attachmentHandlers } from "./attachments";
import { backupHandlers, secretHandlers } from "./backups";
import type { Context, Ports } from "./context";
import { callHandlers, deskHandlers, verifyHandlers } from "./desk";
import { createDispatch, type Dispatch } from "./dispatch";
import { evidenceHandlers } from "./evidence";
import { exportHandlers } from "./exports";
import type { Handlers } from "./handlers";
import { holidayHandlers } from "./holidays";
import { importHandlers } from "./imports";
import { inboxHandlers } from "./inbox";
import { createJobs, type Jobs } from "./jobs";
import { mapHandlers, referenceHandlers } from "./map";
import { officeHandlers } from "./office";
import { paperHandlers } from "./prints";
import { reportHandlers } from "./reports";
import { obligationHandlers, overviewHandlers, roundHandlers } from "./rounds";
import { sampleHandlers } from "./sample";
import { satisfactionHandlers } from "./satisfaction";
import { settingHandlers } from "./settings";
import { appHandlers, fileHandlers, jobHandlers } from "./status";

import { templateHandlers } from "./templates";

export interface AppPorts extends Ports {
  readonly spool: Spool;
}

export interface App {
  readonly dispatch: Dispatch;
  readonly jobs: Jobs;
  readonly context: Context;
  subscribe(listener: (event: AppEvent) => void): () => void;
  close(): Promise<void>;
}

/** The product without a door: hosts bring the ports and pass calls to `dispatch`. */
export function createApp(ports: AppPorts): App {
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const jobs = createJobs(emit, ports.log);
  const context: Context = {
    ...ports,
    artifacts: createArtifacts(ports.spool),
    jobs,
    emit,
    changed: (...topics: Topic[]) => emit({ type: "changed", topics }),
  };
  const handlers: Handlers = {
    app: appHandlers(context),
    settings: settingHandlers(context),
    sample: sampleHandlers(context),
    reference: referenceHandlers(context),
    agencies: agencyHandlers(context),
    contacts: contactHandlers(context),
    imports: importHandlers(context),
    rounds: roundHandlers(context),
    templates: templateHandlers(context),
    holidays: holidayHandlers(context),
    obligations: obligationHandlers(context),
    reports: reportHandlers(context),
    desk: deskHandlers(context),
    verify: verifyHandlers(context),
    calls: callHandlers(context),
    inbox: inboxHandlers(context),
    evidence: evidenceHandlers(context),
    satisfaction: satisfactionHandlers(context),
    attachments: attachmentHandlers(context),
    overview: overviewHandlers(context),
    map: mapHandlers(context),
    office: officeHandlers(context),
    ...paperHandlers(context),
    exports: exportHandlers(context),
    activity: activityHandlers(context),
    secrets: secretHandlers(context),
    backups: backupHandlers(context),
    jobs: jobHandlers(context),
    files: fileHandlers(context),
  };
  const stopSaved = ports.store.onSaved((saved) => emit({ type: "saved", saved }));
  return {
    dispatch: createDispatch(handlers, jobs, ports.log),
    jobs,
    context,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopSaved();
      await ports.spool.clear();
      await ports.store.close();
    },
  };
}
