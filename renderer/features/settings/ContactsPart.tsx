import { Button, Table, type TableColumnsType } from "antd";
import type { Out } from "../../app/data/names";
import { useCommand } from "../../app/data/use-command";
import { useRead } from "../../app/data/use-read";
import { useText } from "../../app/i18n";
import { go } from "../../app/router";
import { CopyButton } from "../../ui/CopyButton";
import { EmptyState } from "../../ui/EmptyState";
import { Loaded } from "../../ui/Loaded";
import { useNotify } from "../../ui/use-notify";
import { asTable } from "./as-table";
import { PersonActions } from "./PersonActions";
import { ReportersPart } from "./ReportersPart";

type Contact = Out<"contacts.list">["rows"][number];
const FIELDS = ["name", "position", "mobile", "email"] as const;

/** Every person the store holds: look up, correct, copy, erase (PDPA). */
export function ContactsPart() {
  const { t } = useText();
  const notify = useNotify();
  const list = useRead("contacts.list", {});
  const { run } = useCommand("contacts.erase");
  const nameOf = ({ officer, agency }: Contact): string => officer.name || agency;

  const erase = async ({ agencyId }: Contact): Promise<void> => {
    if ((await run({ agencyId })) !== null) notify.done(t("settings.contacts.erased"));
  };
  const columns: TableColumnsType<Contact> = [
    { title: t("settings.contacts.agency"), dataIndex: "agency" },
    ...FIELDS.map((field) => ({
      title: t(`settings.contacts.${field}`),
      render: (_: unknown, row: Contact) => row.officer[field] || "–",
    })),
    {
      title: <span className="pm-hidden">{t("settings.contacts.edit")}</span>,
      align: "right",
      render: (_, row) => (
        <PersonActions
          name={nameOf(row)}
          onEdit={() => go(["agencies", row.agencyId], { tab: "officer" })}
          onErase={() => erase(row)}
        />
      ),
    },
  ];
  const text = (rows: readonly Contact[]): string =>
    asTable([
      [t("settings.contacts.agency"), ...FIELDS.map((field) => t(`settings.contacts.${field}`))],
      ...rows.map((row) => [row.agency, ...FIELDS.map((field) => row.officer[field])]),
    ]);
  return (
    <Loaded query={list}>
      {({ rows, reporters }) =>
        rows.length === 0 && reporters.length === 0 ? (
          <EmptyState
            title={t("settings.contacts.empty")}
            actions={
              <Button type="primary" onClick={() => go(["agencies"])}>
                {t("settings.contacts.toAgencies")}
              </Button>
            }
          >
            {t("settings.contacts.emptyHint")}
          </EmptyState>
        ) : (
          <div className="pm-stack">
            {rows.length > 0 ? (
              <>
                <p className="pm-muted">{t("settings.contacts.lead")}</p>
                <div>
                  <CopyButton text={() => text(rows)} label={t("settings.contacts.copy")} />
                </div>
                <section className="pm-card st-flush">
                  <Table<Contact>
                    size="small"
                    rowKey="agencyId"
                    columns={columns}
                    dataSource={rows}
                    pagination={rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
                  />
                </section>
              </>
            ) : null}
            {reporters.length > 0 ? <ReportersPart rows={reporters} /> : null}
          </div>
        )
      }
    </Loaded>
  );
}
