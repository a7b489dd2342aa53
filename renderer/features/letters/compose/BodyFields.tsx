import { Select } from "antd";
import type { DraftBlock, LetterDraft } from "../../../../shared/contract/letters";
import { LETTER_LISTS, LETTER_TABLES } from "../../../../shared/domain/letters/lists";
import { useText } from "../../../app/i18n";
import { OrderedRows } from "../../../ui/OrderedRows";
import { FieldText } from "./FieldText";
import type { FieldsProps } from "./fields";

const TYPES = ["paragraph", "numbered", "heading", "list", "table"] as const;
const ONLY = ["everyone", "district", "agency"] as const;

/** The block as another type: its words stay where both have words. */
function turned(block: DraftBlock, type: DraftBlock["type"]): DraftBlock {
  const only = block.only === undefined ? {} : { only: block.only };
  if (type === "list") return { type, of: "outstanding", ...only };
  if (type === "table") return { type, of: "summary", ...only };
  return { type, text: "text" in block ? block.text : "", ...only };
}

/** The text of the letter, block by block. */
export function BodyFields({ draft, change }: FieldsProps) {
  const { t } = useText();
  return (
    <section className="pm-card lt-part">
      <h2>{t("letters.part.body")}</h2>
      <OrderedRows<DraftBlock>
        items={draft.body}
        name={t("letters.part.body")}
        add={t("letters.add.block")}
        limit={100}
        make={() => ({ type: "paragraph", text: "" })}
        draw={(block, set, label) => <BlockFields block={block} way={draft.to.way} label={label} set={set} />}
        onChange={(body) => change({ body })}
      />
    </section>
  );
}

interface BlockProps {
  readonly block: DraftBlock;
  readonly way: LetterDraft["to"]["way"];
  readonly label: string;
  set(block: DraftBlock): void;
}

function BlockFields({ block, way, label, set }: BlockProps) {
  const { t } = useText();
  const { only: _only, ...forAll } = block;
  return (
    <>
      <span className="lt-block-head">
        <Select
          size="small"
          aria-label={t("letters.block.typeOf", { label })}
          value={block.type}
          options={TYPES.map((value) => ({ value, label: t(`letters.block.${value}`) }))}
          onChange={(type) => set(turned(block, type))}
        />
        {way === "each" ? (
          <Select<(typeof ONLY)[number]>
            size="small"
            aria-label={t("letters.block.onlyOf", { label })}
            value={block.only ?? "everyone"}
            options={ONLY.map((value) => ({ value, label: t(`letters.block.only.${value}`) }))}
            onChange={(only) => set(only === "everyone" ? forAll : { ...block, only })}
          />
        ) : null}
        {block.type === "list" ? (
          <Select
            size="small"
            aria-label={t("letters.block.ofWhat", { label })}
            value={block.of}
            options={LETTER_LISTS.map((value) => ({ value, label: t(`letters.list.${value}`) }))}
            onChange={(of) => set({ ...block, of })}
          />
        ) : null}
        {block.type === "table" ? (
          <Select
            size="small"
            aria-label={t("letters.block.ofWhat", { label })}
            value={block.of}
            options={LETTER_TABLES.map((value) => ({ value, label: t(`letters.table.${value}`) }))}
            onChange={(of) => set({ ...block, of })}
          />
        ) : null}
      </span>
      {"text" in block ? (
        <FieldText label={label} max={4000} value={block.text} onChange={(text) => set({ ...block, text })} />
      ) : null}
    </>
  );
}
