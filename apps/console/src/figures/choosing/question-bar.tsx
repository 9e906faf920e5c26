import { FilterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import { message, useTexts } from '../../language/messages.ts';
import { ALL_DIMENSIONS, type Dimension, type Filters } from '../asking/dimension.ts';
import type { PeriodUnit } from '../asking/period.ts';
import type { Question } from '../asking/question.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { DimensionFilter } from './dimension-filter.tsx';
import { PeriodChoice } from './period-choice.tsx';

const TEXTS = {
  question: message('统计条件', 'What is counted'),
  more: message('筛选', 'Filter'),
  clear: message('清除筛选', 'Clear filters'),
};

export interface QuestionBarProps {
  readonly question: Question;
  readonly onChange: (change: Partial<Question>) => void;
  /** What can be filtered by; all of it unless said otherwise. */
  readonly dimensions?: readonly Dimension[] | undefined;
  /** Those whose filters are always there; the others are added by name. */
  readonly usual?: readonly Dimension[] | undefined;
  /** Units of time that the page tells anything by; all of them, and days from–to, unless said otherwise. */
  readonly units?: readonly PeriodUnit[] | undefined;
  /** What else the page lets choose. */
  readonly children?: ReactNode;
}

const USUAL: readonly Dimension[] = ['process', 'category', 'channel'];

/** What a page of figures is asked: a period, and which cases count. */
export function QuestionBar({
  question,
  onChange,
  dimensions = ALL_DIMENSIONS,
  usual = USUAL,
  units,
  children,
}: QuestionBarProps) {
  const t = useTexts(TEXTS);
  const labels = useDimensionLabels();
  const [added, setAdded] = useState<readonly Dimension[]>([]);
  // The store is chosen in the page’s head, for every page. What an address filters by is shown, be it possible or not.
  const possible = ALL_DIMENSIONS.filter(
    (dimension) => dimension in question.filters || (dimension !== 'store' && dimensions.includes(dimension)),
  );
  const isAdded = (dimension: Dimension) =>
    !usual.includes(dimension) && (added.includes(dimension) || dimension in question.filters);
  // Those that were added come behind those that are always there: nothing moves under the pointer.
  const shown = [...possible.filter((dimension) => usual.includes(dimension)), ...possible.filter(isAdded)];
  const filterBy = (dimension: Dimension, values: readonly (string | null)[]) => {
    const filters: Filters = { ...question.filters, [dimension]: values.length > 0 ? values : undefined };
    onChange({ filters: Object.fromEntries(Object.entries(filters).filter(([, chosen]) => chosen)) });
  };
  const hidden = possible.filter((dimension) => !shown.includes(dimension));
  return (
    <div className="figure-question" role="search" aria-label={t.question}>
      <PeriodChoice question={question} onChange={onChange} units={units} />
      {shown.map((dimension) => (
        <DimensionFilter
          key={dimension}
          dimension={dimension}
          values={question.filters[dimension] ?? []}
          onChange={(values) => filterBy(dimension, values)}
        />
      ))}
      {hidden.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: hidden.map((dimension) => ({ key: dimension, label: labels.dimension(dimension) })),
            onClick: ({ key }) => setAdded([...added, ...hidden.filter((dimension) => dimension === key)]),
          }}
        >
          <Button icon={<FilterOutlined aria-hidden />}>{t.more}</Button>
        </Dropdown>
      )}
      {Object.keys(question.filters).length > 0 && (
        <Button type="link" onClick={() => onChange({ filters: {} })}>
          {t.clear}
        </Button>
      )}
      {children}
    </div>
  );
}
