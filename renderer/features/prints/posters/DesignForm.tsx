import { ColorPicker, Input, Segmented } from "antd";
import type { ReactNode } from "react";
import type { PosterDesign } from "../../../../shared/contract/poster-design";
import { isMainColour, POSTER_LANGUAGES, POSTER_TEMPLATES } from "../../../../shared/domain/poster-design";
import { useText } from "../../../app/i18n";
import { LabelFields } from "./LabelFields";
import { LogoField } from "./LogoField";

interface Props {
  readonly design: PosterDesign;
  onChange(design: PosterDesign): void;
}

/** Everything of a design that an office may change. */
export function DesignForm({ design, onChange }: Props) {
  const { t } = useText();
  const set = (part: Partial<PosterDesign>): void => onChange({ ...design, ...part });
  return (
    <form className="pd-form" onSubmit={(event) => event.preventDefault()}>
      <Row label={t("posters.design.template")}>
        <Segmented
          aria-label={t("posters.design.template")}
          value={design.template}
          options={POSTER_TEMPLATES.map((value) => ({ value, label: t(`posters.design.${value}`) }))}
          onChange={(template) => set({ template })}
        />
      </Row>
      <Row label={t("posters.design.language")}>
        <Segmented
          aria-label={t("posters.design.language")}
          value={design.language}
          options={POSTER_LANGUAGES.map((value) => ({ value, label: t(`posters.design.${value}`) }))}
          onChange={(language) => set({ language })}
        />
      </Row>
      {design.template === "lines" ? null : (
        <Row label={`${t("posters.design.main")} / ${t("posters.design.accent")}`}>
          <Colour label={t("posters.design.main")} value={design.main} onChange={(main) => set({ main })} />
          <Colour label={t("posters.design.accent")} value={design.accent} onChange={(accent) => set({ accent })} />
        </Row>
      )}
      {isMainColour(design.main) ? null : (
        <p className="pr-blocked" role="alert">
          {t("posters.design.pale")}
        </p>
      )}
      {design.language === "en" ? null : (
        <Words title={t("posters.design.wordsTh")} words={design.th} onChange={(th) => set({ th })} />
      )}
      {design.language === "th" ? null : (
        <>
          <Words title={t("posters.design.wordsEn")} words={design.en} onChange={(en) => set({ en })} />
          <Word
            label={t("posters.design.departmentEn")}
            value={design.departmentEn}
            onChange={(departmentEn) => set({ departmentEn })}
          />
        </>
      )}
      <LogoField design={design} onChange={onChange} />
      <LabelFields grid={design.labels} onChange={(labels) => set({ labels })} />
    </form>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="pd-row">
      <span className="pm-muted">{label}</span>
      {children}
    </div>
  );
}

interface ValueProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

function Colour({ label, value, onChange }: ValueProps) {
  return (
    <ColorPicker
      aria-label={label}
      value={value}
      disabledAlpha
      format="hex"
      showText
      onChangeComplete={(colour) => onChange(colour.toHexString().slice(0, 7))}
    />
  );
}

function Word({ label, value, onChange }: ValueProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the input inside is the control
    <label className="pd-row">
      <span className="pm-muted">{label}</span>
      <Input maxLength={160} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

type WordsOf = PosterDesign["th"];

interface WordsProps {
  readonly title: string;
  readonly words: WordsOf;
  onChange(words: WordsOf): void;
}

function Words({ title, words, onChange }: WordsProps) {
  const { t } = useText();
  const set = (part: Partial<WordsOf>): void => onChange({ ...words, ...part });
  const [first, second, third] = words.steps;
  return (
    <fieldset className="pd-words">
      <legend>
        {title} <span className="pm-muted pm-small">{t("posters.design.spaces")}</span>
      </legend>
      <Word label={t("posters.design.heading")} value={words.heading} onChange={(heading) => set({ heading })} />
      <Word
        label={t("posters.design.invite")}
        value={words.invitation}
        onChange={(invitation) => set({ invitation })}
      />
      <Word
        label={t("posters.design.step", { n: 1 })}
        value={first}
        onChange={(text) => set({ steps: [text, second, third] })}
      />
      <Word
        label={t("posters.design.step", { n: 2 })}
        value={second}
        onChange={(text) => set({ steps: [first, text, third] })}
      />
      <Word
        label={t("posters.design.step", { n: 3 })}
        value={third}
        onChange={(text) => set({ steps: [first, second, text] })}
      />
      <Word label={t("posters.design.footer")} value={words.footer} onChange={(footer) => set({ footer })} />
      <Word label={t("posters.design.system")} value={words.system} onChange={(system) => set({ system })} />
    </fieldset>
  );
}
