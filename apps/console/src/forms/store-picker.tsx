import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import type { ControlProps } from './control-props.ts';
import { SEARCH_ICON } from '../theme/search-icon.tsx';

/** One of the stores that whoever asks may see. */
export default function StorePicker({ onChange, ...control }: ControlProps<string>) {
  const { data = [], isPending } = useQuery({
    queryKey: ['stores'],
    queryFn: async ({ signal }) => (await read(api.GET('/api/stores', { signal }))).items,
  });
  return (
    <Select
      {...control}
      showSearch={{ optionFilterProp: 'label', searchIcon: SEARCH_ICON }}
      loading={isPending}
      options={data.map(({ id }) => ({ value: id, label: id }))}
      onChange={onChange}
    />
  );
}
