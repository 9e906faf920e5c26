import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { usePickerLocale } from './picker-locale.ts';

interface MomentPickerProps {
  /** `2026-11-01T18:30` in the companies’ time. */
  readonly moment: string | undefined;
  /** The same, of now. */
  readonly latest: string;
  readonly label: string;
  readonly onChoose: (moment: string | undefined) => void;
}

/** A calendar with a clock, for a moment of the past. What it shows is the companies’ time, wherever the browser is. */
export default function MomentPicker({ moment, latest, label, onChoose }: MomentPickerProps) {
  const locale = usePickerLocale();
  const value = dayjs(moment);
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      value={moment !== undefined && value.isValid() ? value : null}
      format="YYYY-MM-DD HH:mm"
      maxDate={dayjs(latest)}
      locale={locale}
      placeholder={label}
      aria-label={label}
      className="figure-picker moment"
      onChange={(chosen) => onChoose(chosen?.format('YYYY-MM-DDTHH:mm'))}
    />
  );
}
