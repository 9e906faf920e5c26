import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '../asking/period.ts';
import { usePickerLocale } from './picker-locale.ts';

interface RangePickerProps {
  readonly from: Day;
  /** The last day, which belongs to it. */
  readonly to: Day;
  readonly latest: Day;
  readonly labels: readonly [string, string];
  readonly onChoose: (from: Day, to: Day) => void;
}

/** A calendar to choose days from–to from. */
export default function RangePicker({ from, to, latest, labels, onChoose }: RangePickerProps) {
  const locale = usePickerLocale();
  return (
    <DatePicker.RangePicker
      value={[dayjs(from), dayjs(to)]}
      maxDate={dayjs(latest)}
      allowClear={false}
      inputReadOnly
      locale={locale}
      className="figure-picker range"
      aria-label={labels.join('–')}
      onChange={(days) => {
        const [first, last] = days ?? [];
        if (first && last) onChoose(first.format('YYYY-MM-DD'), last.format('YYYY-MM-DD'));
      }}
    />
  );
}
