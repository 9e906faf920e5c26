import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLanguage } from '../../language/language-context.tsx';
import { periodAt, type Day, type PeriodUnit } from '../asking/period.ts';
import { periodName } from '../telling/period-name.ts';
import { usePickerLocale } from './picker-locale.ts';

interface PeriodPickerProps {
  readonly unit: PeriodUnit;
  /** A day of the period that is chosen. */
  readonly day: Day;
  /** No period after that of this day can be chosen. */
  readonly latest: Day;
  readonly label: string;
  readonly onChoose: (day: Day) => void;
}

/** A calendar to choose a period from. */
export default function PeriodPicker({ unit, day, latest, label, onChoose }: PeriodPickerProps) {
  const { language } = useLanguage();
  const locale = usePickerLocale();
  return (
    <DatePicker
      picker={unit === 'day' ? 'date' : unit}
      value={dayjs(day)}
      format={(value) => periodName(periodAt(unit, value.format('YYYY-MM-DD')), language)}
      maxDate={dayjs(latest)}
      allowClear={false}
      inputReadOnly
      locale={locale}
      aria-label={label}
      className={`figure-picker ${unit}`}
      onChange={(value) => value && onChoose(value.format('YYYY-MM-DD'))}
    />
  );
}
