import { Select } from 'antd';
import { useState } from 'react';
import { useFormats } from '../../language/formats.ts';
import type { Dimension } from '../asking/dimension.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { useDimensionValues } from './use-dimension-values.ts';
import { SEARCH_ICON } from '../../theme/search-icon.tsx';

/** Stands for "says nothing there", which an empty value means in queries. */
const NOTHING = '';

interface DimensionFilterProps {
  readonly dimension: Dimension;
  readonly values: readonly (string | null)[];
  readonly onChange: (values: readonly (string | null)[]) => void;
}

/** Lets only cases through that say one of some values in a dimension. */
export function DimensionFilter({ dimension, values, onChange }: DimensionFilterProps) {
  const { number } = useFormats();
  const [opened, setOpened] = useState(false);
  const counted = useDimensionValues(dimension, opened || values.length > 0);
  const labels = useDimensionLabels(dimension === 'assignee' ? counted?.map(({ value }) => value) : []);
  const named = counted?.map(({ value, count }) => ({
    value,
    label: labels.value(dimension, value) + (count === undefined ? '' : ` (${number(count)})`),
  }));
  const always = dimension === 'process' || dimension === 'state';
  const name = labels.dimension(dimension);
  return (
    <Select
      mode="multiple"
      aria-label={name}
      placeholder={name}
      value={values.map((value) => value ?? NOTHING)}
      options={[
        ...(named ?? []),
        ...(always ? [] : [{ value: NOTHING, label: labels.value(dimension, null) }]),
      ]}
      loading={opened && counted === undefined}
      onOpenChange={(open) => open && setOpened(true)}
      onChange={(chosen) => onChange(chosen.map((value) => value || null))}
      maxTagCount={1}
      allowClear
      showSearch={{ optionFilterProp: 'label', searchIcon: SEARCH_ICON }}
      popupMatchSelectWidth={220}
      className="figure-filter"
    />
  );
}
