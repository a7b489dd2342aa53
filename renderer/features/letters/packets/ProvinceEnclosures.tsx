import { Button } from "antd";
import { useText } from "../../../app/i18n";
import { useJob } from "../../../ui/use-job";
import { useSaveMade } from "../../../ui/use-save-made";

/** What goes upward with the report: progress of all recipients, the map of the province, the guide. */
export function ProvinceEnclosures({ roundId }: { readonly roundId: string }) {
  const { t } = useText();
  const job = useJob("packets.province");
  const keeping = useSaveMade(job, t("packets.province.saved"));
  return (
    <section className="pm-card" aria-labelledby="pk-province">
      <h2 id="pk-province">{t("packets.province.title")}</h2>
      <p className="pm-muted">{t("packets.province.hint")}</p>
      <Button
        loading={job.running || keeping}
        onClick={() => void job.start({ roundId, parts: ["progress", "map", "guide"], workbooks: true })}
      >
        {t("packets.province.make")}
      </Button>
    </section>
  );
}
