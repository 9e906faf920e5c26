import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { ask } from '../api/client.ts';
import type { ControlProps } from './control-props.ts';

interface Store {
  readonly id: string;
  readonly name?: string;
}

/** One of the stores that whoever asks may see. */
export default function StorePicker({ onChange, ...control }: ControlProps<string>) {
  const { data = [], isPending } = useQuery({
    queryKey: ['stores'],
    queryFn: async ({ signal }) => {
      const answer = await ask('/api/stores', { signal });
      return ((await answer.json()) as { readonly items: readonly Store[] }).items;
    },
  });
  return (
    <Select
      {...control}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      options={data.map(({ id, name }) => ({ value: id, label: name === undefined ? id : `${id} ${name}` }))}
      onChange={onChange}
    />
  );
}
