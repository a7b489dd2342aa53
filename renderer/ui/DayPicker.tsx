import { DatePicker } from "antd";
import type { CalendarDay } from "../../shared/domain/calendar-day";
import { PICKER_CONFIG } from "../app/dates/picker-config";
import { useText } from "../app/i18n";

const Picker = DatePicker.generatePicker<Date>(PICKER_CONFIG);

interface DayPickerProps {
  readonly id?: string;
  readonly value?: CalendarDay | null;
  readonly onChange?: (day: CalendarDay | null) => void;
  readonly allowClear?: boolean;
  /** Left out: as the form it stands in. */
  readonly disabled?: boolean;
  readonly "aria-label"?: string;
  /** In place of the shape of a day, where there is no label beside it. */
  readonly placeholder?: string;
  /** Earliest and latest day that may be chosen. */
  readonly min?: CalendarDay;
  readonly max?: CalendarDay;
}

function toDate(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A day in พ.ศ., typed (31/01/2564, 31 ม.ค. 64 …) or picked; the value is `YYYY-MM-DD`. Fits antd's Form.Item. */
export function DayPicker({ value, onChange, allowClear = true, placeholder, min, max, ...rest }: DayPickerProps) {
  const { t } = useText();
  return (
    <Picker
      {...rest}
      value={value ? toDate(value) : null}
      onChange={(date: Date | Date[] | null) =>
        onChange?.(date instanceof Date ? date.toISOString().slice(0, 10) : null)
      }
      format="DD/MM/YYYY"
      placeholder={placeholder ?? t("ui.day.placeholder")}
      allowClear={allowClear}
      preserveInvalidOnBlur={false}
      {...(min ? { minDate: toDate(min) } : {})}
      {...(max ? { maxDate: toDate(max) } : {})}
    />
  );
}
