import type { SlaFigures, SlaGroup } from '@huiyin/deadlines';
import type { Localised } from '@huiyin/service-kit';
import { hours } from '../exports/hours.ts';
import type { Column } from '../exports/table.ts';

const label = (chinese: string, english: string): Localised => ({ 'zh-CN': chinese, en: english });
const GROUPS: Readonly<Record<SlaGroup, Localised>> = {
  target: label('时限', 'Target'),
  process: label('流程', 'Process'),
  store: label('门店', 'Store'),
};

/** The columns of a file of SLA figures. */
export const slaColumns = (by: readonly SlaGroup[]): Column<SlaFigures>[] => [
  ...by.map((group): Column<SlaFigures> => ({
    name: group,
    label: GROUPS[group],
    cell: (row) => row.group[group],
  })),
  { name: 'met', label: label('达标', 'Met'), cell: ({ met }) => met },
  { name: 'breached', label: label('超时', 'Missed'), cell: ({ breached }) => breached },
  { name: 'cancelled', label: label('取消', 'Cancelled'), cell: ({ cancelled }) => cancelled },
  { name: 'onTime', label: label('及时率', 'On-time rate'), cell: ({ onTime }) => onTime.value },
  {
    name: 'calendarMedian',
    label: label('自然时长中位数（小时）', 'Median (hours)'),
    cell: ({ calendar }) => hours(calendar.median),
  },
  {
    name: 'workingMedian',
    label: label('工作时长中位数（小时）', 'Median (working hours)'),
    cell: ({ working }) => hours(working.median),
  },
  {
    name: 'workingP90',
    label: label('九成在（工作小时）', 'Nine tenths within (working hours)'),
    cell: ({ working }) => hours(working.p90),
  },
];
