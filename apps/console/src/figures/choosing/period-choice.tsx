import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select, Skeleton, Tag } from 'antd';
import { lazy, Suspense } from 'react';
import { useNow } from '../../cases/use-now.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import {
  daysAfter,
  dayOf,
  isPeriodUnit,
  periodAfter,
  periodAt,
  PERIOD_UNITS,
  type PeriodUnit,
} from '../asking/period.ts';
import { unitOf, type Question, type Stretch } from '../asking/question.ts';
import { stretchOfDay } from '../asking/stretch-of-day.ts';

const PeriodPicker = lazy(() => import('./period-picker.tsx'));
const RangePicker = lazy(() => import('./range-picker.tsx'));

const TEXTS = {
  unit: message('期间单位', 'Unit of time'),
  period: message('期间', 'Period'),
  day: message('日', 'Day'),
  week: message('周', 'Week'),
  month: message('月', 'Month'),
  quarter: message('季', 'Quarter'),
  year: message('年', 'Year'),
  range: message('自选', 'From–to'),
  earlier: message('上一期', 'The period before'),
  later: message('下一期', 'The next period'),
  from: message('从', 'From'),
  to: message('到', 'To'),
  partial: message('未完', 'Running'),
  partialMeaning: message('这一期还没有结束，数字会变', 'This period isn’t over: its numbers will change'),
};

const EARLIER = { keys: '[', label: TEXTS.earlier };
const LATER = { keys: ']', label: TEXTS.later };

/** Days of the range that is offered first. */
const RANGE = 30;

interface PeriodChoiceProps {
  readonly question: Question;
  readonly onChange: (change: Partial<Question>) => void;
  /** All of them, and days from–to, unless said otherwise. */
  readonly units?: readonly PeriodUnit[] | undefined;
}

/** Which period is told: by its unit, a step back or on, from a calendar, or as days from–to. */
export function PeriodChoice({ question: { stretch, asOf }, onChange, units }: PeriodChoiceProps) {
  const t = useTexts(TEXTS);
  const now = dayOf(useNow(60_000));
  const today = asOf?.slice(0, 10) ?? now;
  const choose = (next: Stretch) => onChange({ stretch: next });
  const unit = unitOf(stretch);
  const period = unit && (stretch.kind === 'period' ? stretch.period : periodAt(unit, today));
  const offered = units ?? [...PERIOD_UNITS, 'range' as const];
  const running = period !== undefined && period.until > today;
  const goBack = () => period && choose({ kind: 'period', period: periodAfter(period, -1) });
  const goOn = () => period && choose(stretchOfDay(period.unit, period.until, today));
  useShortcut(EARLIER, goBack, period !== undefined);
  useShortcut(LATER, goOn, period !== undefined && !running);
  const changeUnit = (to: string) => {
    if (!isPeriodUnit(to)) choose({ kind: 'range', from: daysAfter(today, 1 - RANGE), to: today });
    else choose(stretchOfDay(to, period && !running ? period.from : today, today));
  };
  return (
    <div className="figure-period" role="group" aria-label={t.period}>
      {offered.length > 1 && (
        <Select
          aria-label={t.unit}
          value={unit ?? 'range'}
          options={offered.map((value) => ({ value, label: t[value] }))}
          onChange={changeUnit}
          className="figure-unit"
        />
      )}
      <Suspense fallback={<Skeleton.Input active />}>
        {period ? (
          <>
            <Button
              icon={<LeftOutlined aria-hidden />}
              aria-label={t.earlier}
              title={t.earlier}
              onClick={goBack}
            />
            <PeriodPicker
              unit={period.unit}
              day={period.from}
              latest={today}
              label={t.period}
              onChoose={(day) => choose(stretchOfDay(period.unit, day, today))}
            />
            <Button
              icon={<RightOutlined aria-hidden />}
              aria-label={t.later}
              title={t.later}
              disabled={running}
              onClick={goOn}
            />
            {running && <Tag title={t.partialMeaning}>{t.partial}</Tag>}
          </>
        ) : (
          stretch.kind === 'range' && (
            <RangePicker
              from={stretch.from}
              to={stretch.to}
              latest={today}
              labels={[t.from, t.to]}
              onChoose={(from, to) => choose({ kind: 'range', from, to })}
            />
          )
        )}
      </Suspense>
    </div>
  );
}
