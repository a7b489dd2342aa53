import { Form, Input, Modal, Select } from "antd";
import { AGENCY_KINDS, type AgencyKind, KIND_WORDS, shortName } from "../../../shared/domain/kinds";
import { useCommand } from "../../app/data/use-command";
import { useText } from "../../app/i18n";
import { useErrorText } from "../../app/i18n/use-error-text";
import { useDistrictWord } from "../../ui/district-text";
import { useNotify } from "../../ui/use-notify";
import { NO_DISTRICT } from "./filters";
import { useDistricts } from "./use-districts";

interface Fields {
  readonly kind: AgencyKind;
  readonly name: string;
  readonly district: string;
}

interface AddAgencyDialogProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Adds one agency by hand: kind, name and district are its identity (domain §3). */
export function AddAgencyDialog({ onClose, onAdded }: AddAgencyDialogProps) {
  const { t } = useText();
  const [form] = Form.useForm<Fields>();
  const create = useCommand("agencies.create");
  const districts = useDistricts();
  const district = useDistrictWord();
  const notify = useNotify();
  const errorText = useErrorText();
  const submit = async ({ kind, name, district }: Fields) => {
    const agency = { kind, name: name.trim(), districtCode: district === NO_DISTRICT ? null : district };
    const answer = await create.run(agency, {
      onError: (error) => {
        if (error.code !== "AGENCY_EXISTS" && error.code !== "DISTRICT_NOT_IN_PROVINCE") return false;
        const field = error.code === "AGENCY_EXISTS" ? "name" : "district";
        form.setFields([{ name: field, errors: [errorText(error)] }]);
        return true;
      },
    });
    if (!answer) return;
    notify.done(t("agencies.done.added", { name: shortName(agency) }), answer.activityId);
    onAdded(answer.id);
  };
  return (
    <Modal
      open
      width={460}
      title={t("agencies.identity.addTitle")}
      okText={t("agencies.add")}
      cancelText={t("ui.cancel")}
      confirmLoading={create.pending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} initialValues={{ kind: "SAO" }}>
        <Form.Item name="kind" label={t("agencies.identity.kind")}>
          <Select options={AGENCY_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].label }))} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t("agencies.identity.name")}
          extra={t("agencies.identity.nameHint")}
          rules={[{ required: true, whitespace: true, message: t("agencies.identity.nameNeeded") }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item
          name="district"
          label={t("agencies.identity.district", { district })}
          rules={[{ required: true, message: t("agencies.identity.districtNeeded", { district }) }]}
        >
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={[{ value: NO_DISTRICT, label: t("agencies.identity.noDistrict") }, ...districts]}
          />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
