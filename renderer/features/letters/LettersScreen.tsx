import { MailOutlined } from "@ant-design/icons";
import { useText } from "../../app/i18n";
import { toHash } from "../../app/router";
import { EmptyState } from "../../ui/EmptyState";
import { PageHeader } from "../../ui/PageHeader";

/** หนังสือ: says what will be here and where its words and numbers are meanwhile. */
export function LettersScreen() {
  const { t } = useText();
  return (
    <div className="pm-screen">
      <PageHeader title={t("shell.places.letters")} />
      <EmptyState
        icon={<MailOutlined />}
        title={t("shell.letters.sentence")}
        actions={<a href={toHash(["overview"])}>{t("shell.letters.link")}</a>}
      >
        {t("shell.letters.today")}
      </EmptyState>
    </div>
  );
}
