import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
// Known to the calendar by this: without it, its days and months are named in English.
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { message, useTexts } from '../language/messages.ts';
import type { ControlProps } from './control-props.ts';
import { endsOfWork, momentOf, wallTimeOf } from './wall-time.ts';

const TEXTS = {
  today: message('今天 18:00', 'Today 18:00'),
  tomorrow: message('明天 18:00', 'Tomorrow 18:00'),
  later: message(
    (days: number) => `${days} 天后 18:00`,
    (days: number) => `In ${days} days, 18:00`,
  ),
};

const WALL_TIME = 'YYYY-MM-DDTHH:mm';
const DAYS = [0, 1, 2, 3, 7];

/** Date and time on the companies’ clocks, wherever the browser is. Its value: ISO 8601 with their offset. */
export default function MomentPicker({ value, onChange, ...control }: ControlProps<string>) {
  const t = useTexts(TEXTS);
  const [openedAt] = useState(() => Date.now());
  const nameOf = (day: number) => [t.today, t.tomorrow][day] ?? t.later(day);
  return (
    <DatePicker
      {...control}
      className="wide"
      showTime={{ format: 'HH:mm', minuteStep: 5, defaultOpenValue: dayjs('18:00', 'HH:mm') }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      // “Now” would be that of the browser’s own time zone.
      showNow={false}
      classNames={{ popup: { root: 'moment-popup' } }}
      presets={endsOfWork(openedAt, DAYS).map(({ day, moment }) => ({
        label: nameOf(day),
        value: dayjs(wallTimeOf(moment)),
      }))}
      value={value === undefined ? null : dayjs(wallTimeOf(value))}
      onChange={(chosen: Dayjs | null) => onChange?.(chosen ? momentOf(chosen.format(WALL_TIME)) : undefined)}
    />
  );
}
