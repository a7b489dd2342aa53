import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useText } from "../app/i18n";

interface Props<T> {
  readonly items: readonly T[];
  /** What one of them is called: "ข้อ", "สิ่งที่ส่งมาด้วย". */
  readonly name: string;
  readonly add: string;
  readonly limit: number;
  make(): T;
  draw(item: T, change: (item: T) => void, label: string): ReactNode;
  onChange(items: T[]): void;
}

/** Things in an order: added, moved, taken out. */
export function OrderedRows<T>({ items, name, add, limit, make, draw, onChange }: Props<T>) {
  const { t } = useText();
  const move = (index: number, to: number): void => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(index, 1));
    onChange(next);
  };
  return (
    <div className="pm-orders">
      {items.map((item, index) => {
        const label = t("ui.order.label", { name, n: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep no state
          <div key={index} className="pm-order">
            <div className="pm-order-main">
              {draw(item, (next) => onChange(items.map((old, at) => (at === index ? next : old))), label)}
            </div>
            <span className="pm-order-tools">
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={t("ui.order.up", { label })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={t("ui.order.down", { label })}
                disabled={index === items.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t("ui.order.remove", { label })}
                onClick={() => onChange(items.filter((_, at) => at !== index))}
              />
            </span>
          </div>
        );
      })}
      {items.length < limit ? (
        <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => onChange([...items, make()])}>
          {add}
        </Button>
      ) : null}
    </div>
  );
}
