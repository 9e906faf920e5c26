import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';
import type { CaseCard } from '../../cases/case-item.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useProcesses } from '../../processes/use-processes.ts';
import { caseKey } from '../case-query.ts';
import { relationsOf } from '../links.ts';
import { Box } from './box.tsx';
import { CaseRow } from './case-row.tsx';
import { LinkedCase } from './linked-case.tsx';
import { NamingCase } from './naming-case.tsx';

const TEXTS = {
  title: message('关联工单', 'Linked cases'),
  sameOrder: message('同一订单', 'Same order'),
  none: message('没有关联工单', 'No linked cases'),
};

/** Cases that this one names, those that name this one, and others about the same order. */
export function LinksBox({ card }: { readonly card: CaseCard }) {
  const t = useTexts(TEXTS);
  const { items } = useProcesses();
  const links = relationsOf(card.data, items);
  const order = useCasesOfOrder(card.order);
  const naming = useNaming(card.id);
  const known = new Set([card.id, ...links.map(({ id }) => id)]);
  const from = (naming.data ?? []).filter(({ id }) => !known.has(id));
  for (const { id } of from) known.add(id);
  const others = (order.data ?? []).filter(({ id }) => !known.has(id));
  return (
    <Box title={t.title}>
      {links.length + from.length + others.length === 0 && <p className="case-box-nothing">{t.none}</p>}
      <ul className="case-box-rows">
        {links.map((link) => (
          <LinkedCase key={link.id} link={link} />
        ))}
        {from.map((each) => (
          <NamingCase key={`${each.id} ${each.relation}`} naming={each} />
        ))}
        {others.map((item) => (
          <CaseRow key={item.id} item={item} relation={t.sameOrder} />
        ))}
      </ul>
    </Box>
  );
}

/** Others may name the case at any time: it’s looked again so often, milliseconds. */
const AGAIN = 60_000;

const useNaming = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'linked-from'],
    queryFn: async ({ signal }) => {
      const params = { path: { id } };
      return (await read(api.GET('/api/cases/{id}/linked-from', { params, signal }))).items;
    },
    refetchInterval: AGAIN,
  });

/** In lists of values, a comma and a backslash are themselves behind a backslash. */
const escaped = (value: string) => value.replace(/[\\,]/g, '\\$&');

const useCasesOfOrder = (order: string | undefined) =>
  useQuery({
    queryKey: ['order', order],
    queryFn: async ({ signal }) => {
      const query = { order: escaped(order ?? ''), sort: '-opened' } as const;
      return (await read(api.GET('/api/cases', { params: { query }, signal }))).items;
    },
    enabled: order !== undefined,
  });
