import { Select } from 'antd';
import { message, useTexts } from '../../language/messages.ts';
import { useSession, useStore } from '../../session/session-context.tsx';
import { ALL_DIMENSIONS, type Dimension } from '../asking/dimension.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';

const TEXTS = {
  by: message('分组', 'Group by'),
  none: message('不分组', 'No groups'),
  each: message(
    (dimension: string) => `按${dimension}`,
    (dimension: string) => `By ${dimension.toLowerCase()}`,
  ),
};

interface ByChoiceProps {
  readonly dimensions: readonly Dimension[];
  readonly value: Dimension | undefined;
  readonly onChange: (by: Dimension | undefined) => void;
  /** What is chosen, where the usual words don’t say it. */
  readonly label?: string;
}

/** Stands for no groups: a select has no other way to name it. */
const NONE = 'none';

/** What figures are broken down by. */
export function ByChoice({ dimensions, value, onChange, label }: ByChoiceProps) {
  const t = useTexts(TEXTS);
  const { account } = useSession();
  const store = useStore();
  const labels = useDimensionLabels();
  // What an address asks is shown, be it possible or not: it can be undone then.
  const offered = ALL_DIMENSIONS.filter(
    (dimension) =>
      dimension === value ||
      (dimensions.includes(dimension) &&
        (dimension !== 'store' || (account.scope === 'all' && store === undefined))),
  );
  return (
    <Select
      aria-label={label ?? t.by}
      value={value ?? NONE}
      options={[
        { value: NONE, label: t.none },
        ...offered.map((dimension) => ({ value: dimension, label: t.each(labels.dimension(dimension)) })),
      ]}
      onChange={(chosen) => onChange(offered.find((dimension) => dimension === chosen))}
      className="figure-by"
    />
  );
}
