import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useId } from 'react';
import { message, useTexts } from '../../language/messages.ts';
import { dayAfter, dayBefore, dayOf } from './days.ts';

const TEXTS = { from: message('从', 'From'), until: message('至', 'Until') };

interface DayRangeProps {
  readonly label: string;
  /** Moments as the API reads them. */
  readonly from: string | undefined;
  readonly before: string | undefined;
  readonly onChange: (from: string | undefined, before: string | undefined) => void;
}

/** Whole days on the companies’ clocks; the last one is in it. */
export default function DayRange({ label, from, before, onChange }: DayRangeProps) {
  const t = useTexts(TEXTS);
  const id = useId();
  const shown = (day: string | undefined) => (day === undefined ? null : dayjs(day));
  const written = (day: Dayjs | null | undefined) => day?.format('YYYY-MM-DD');
  return (
    <div className="filter-field">
      <label htmlFor={id}>{label}</label>
      <DatePicker.RangePicker
        id={{ start: id, end: `${id}-end` }}
        allowEmpty
        placeholder={[t.from, t.until]}
        aria-label={label}
        value={[shown(from && dayOf(from)), shown(before && dayBefore(before))]}
        onChange={(days) => {
          const until = written(days?.[1]);
          onChange(written(days?.[0]), until && dayAfter(until));
        }}
      />
    </div>
  );
}
