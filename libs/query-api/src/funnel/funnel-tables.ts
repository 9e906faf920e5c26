import type { Actor, Language, Localised } from '@huiyin/service-kit';
import { DIMENSION_LABELS, DIMENSIONS, FUNNEL } from '@huiyin/supervision';
import { caseColumns } from '../cases/case-columns.ts';
import type { CaseItem } from '../cases/case-item.ts';
import { allPages } from '../exports/all-pages.ts';
import { assertExportable } from '../exports/export-limit.ts';
import { hours } from '../exports/hours.ts';
import type { Column, Table } from '../exports/table.ts';
import { valueLabel } from '../exports/value-label.ts';
import type { FunnelCasesQuery, FunnelQuery } from './funnel-query.ts';
import type { Funnels } from './funnels.ts';

type Shown = Awaited<ReturnType<Funnels['show']>>;
type Group = Shown['groups'][number];
type Step = Group['steps'][number] &
  Pick<Group, 'key' | 'opened'> &
  Pick<Shown, 'period'> & { readonly process: Localised };

/** Rows of cases that are read at once. */
const PART = 500;

/** Funnels, and the cases behind them, as tables. */
export class FunnelTables {
  constructor(private readonly funnels: Funnels) {}

  /** A row a group and step. */
  async funnel(actor: Actor, query: FunnelQuery, language: Language): Promise<Table<Step>> {
    const { at, label, period, groups } = await this.funnels.show(actor, query);
    const rows = groups.flatMap(({ key, opened, steps }) =>
      steps.map((step) => ({ ...step, process: label, key, opened, period })),
    );
    return { name: FUNNEL.labels, at: Date.parse(at), columns: columnsOf(rows, language), rows: [rows] };
  }

  /** A row a case. @throws Problem 400 `export-too-large` */
  async cases(actor: Actor, query: FunnelCasesQuery, language: Language): Promise<Table<CaseItem>> {
    const { funnels } = this;
    const cases = funnels.casesOf(actor, query);
    assertExportable(await funnels.count(query, cases));
    const page = (cursor?: string) => funnels.page(cases, PART, cursor);
    const first = await page();
    async function* parts(): AsyncGenerator<CaseItem[]> {
      for await (const { rows } of allPages(first, page)) yield rows.map((row) => funnels.itemOf(row, cases));
    }
    return {
      name: label('漏斗工单', 'Cases of a funnel'),
      at: cases.asOf ?? cases.now,
      columns: caseColumns(language),
      rows: parts(),
    };
  }
}

const label = (chinese: string, english: string): Localised => ({ 'zh-CN': chinese, en: english });

function columnsOf(rows: readonly Step[], language: Language): Column<Step>[] {
  const dimensions = DIMENSIONS.filter((dimension) => rows.some(({ key }) => dimension in key));
  return [
    { name: 'process', label: DIMENSION_LABELS.process, cell: ({ process }) => process[language] },
    ...dimensions.map((dimension): Column<Step> => ({
      name: dimension,
      label: DIMENSION_LABELS[dimension],
      cell: ({ key }) => valueLabel(dimension, key[dimension], language),
    })),
    { name: 'period', label: label('期间', 'Period'), cell: ({ period }) => period?.name },
    { name: 'opened', label: label('登记', 'Opened'), cell: ({ opened }) => opened },
    {
      name: 'step',
      label: label('主要状态', 'Main state'),
      cell: ({ label, state }) => label?.[language] ?? state,
    },
    { name: 'reached', label: label('到过', 'Reached'), cell: ({ reached }) => reached },
    { name: 'share', label: label('占登记', 'Of those opened'), cell: ({ share }) => share },
    {
      name: 'ofPrevious',
      label: label('占上一步', 'Of the step before'),
      cell: ({ ofPrevious }) => ofPrevious,
    },
    { name: 'ended', label: label('到此结束', 'Ended here'), cell: ({ ended }) => ended },
    { name: 'underWay', label: label('仍在途中', 'Still under way'), cell: ({ underWay }) => underWay },
    {
      name: 'medianToReach',
      label: label('到达用时中位（小时）', 'Median time to reach (hours)'),
      cell: ({ medianToReach }) => hours(medianToReach),
    },
    { name: 'definition', label: label('口径', 'Definition'), cell: () => FUNNEL.definition[language] },
  ];
}
