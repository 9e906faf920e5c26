import type { Actor, Language, Localised } from '@huiyin/service-kit';
import { DIMENSION_LABELS, DIMENSIONS } from '@huiyin/supervision';
import { caseColumns } from '../cases/case-columns.ts';
import { allPages } from '../exports/all-pages.ts';
import { assertExportable } from '../exports/export-limit.ts';
import { hours } from '../exports/hours.ts';
import type { Column, Table } from '../exports/table.ts';
import { valueLabel } from '../exports/value-label.ts';
import type { FigureCasesQuery, FigureQuery, FiguresQuery } from './figure-query.ts';
import type { Figures } from './figures.ts';

type Shown = Awaited<ReturnType<Figures['show']>>;
type Group = Shown['groups'][number] & { readonly figure: Shown['figure'] };
type CaseOfFigure = ReturnType<Figures['itemOf']>;

/** Rows of cases that are read at once. */
const PART = 500;

/** Figures, and the cases behind them, as tables. */
export class FigureTables {
  constructor(private readonly figures: Figures) {}

  /** A row a figure and group. */
  async overview(actor: Actor, query: FiguresQuery, language: Language): Promise<Table<Group>> {
    const { at, figures, groups } = await this.figures.overview(actor, query);
    const rows = groups.flatMap((group) =>
      figures.map((figure) => ({ ...group.figures[figure.name]!, figure })),
    );
    return {
      name: label('指标', 'Figures'),
      at: Date.parse(at),
      columns: columnsOf(rows, language),
      rows: [rows],
    };
  }

  /** A row a group and period. */
  async figure(actor: Actor, name: string, query: FigureQuery, language: Language): Promise<Table<Group>> {
    const { at, figure, groups } = await this.figures.show(actor, name, query);
    const rows = groups.map((group) => ({ ...group, figure }));
    return { name: figure.labels, at: Date.parse(at), columns: columnsOf(rows, language), rows: [rows] };
  }

  /** A row a case. @throws Problem 400 `export-too-large` */
  async cases(
    actor: Actor,
    name: string,
    query: FigureCasesQuery,
    language: Language,
  ): Promise<Table<CaseOfFigure>> {
    const casesOf = this.figures.casesOf(actor, name, query);
    const { figures } = this;
    assertExportable(await figures.count(query, casesOf));
    const page = (cursor?: string) => figures.page(casesOf, PART, cursor);
    const first = await page();
    async function* parts(): AsyncGenerator<CaseOfFigure[]> {
      for await (const { rows } of allPages(first, page))
        yield rows.map((row) => figures.itemOf(row, casesOf));
    }
    const measured: Column<CaseOfFigure>[] = first.rows.some((row) => row.measured !== undefined)
      ? [
          {
            name: 'measured',
            label: label('时长（小时）', 'Duration (hours)'),
            cell: (row) => hours(row.measured),
          },
        ]
      : [];
    return {
      name: label('指标工单', 'Cases of a figure'),
      at: casesOf.asOf ?? casesOf.now,
      columns: [...caseColumns(language), ...measured],
      rows: parts(),
    };
  }
}

const label = (chinese: string, english: string): Localised => ({ 'zh-CN': chinese, en: english });

/** Durations are told in hours. */
const inUnit = ({ figure }: Group, value: number | null | undefined): number | null | undefined =>
  figure.unit === 'milliseconds' ? hours(value) : value;

function columnsOf(rows: readonly Group[], language: Language): Column<Group>[] {
  const dimensions = DIMENSIONS.filter((dimension) => rows.some(({ key }) => dimension in key));
  return [
    { name: 'figure', label: label('指标', 'Figure'), cell: ({ figure }) => figure.labels[language] },
    ...dimensions.map((dimension): Column<Group> => ({
      name: dimension,
      label: DIMENSION_LABELS[dimension],
      cell: ({ key }) => valueLabel(dimension, key[dimension], language),
    })),
    { name: 'period', label: label('期间', 'Period'), cell: ({ period }) => period?.name },
    { name: 'numerator', label: label('分子', 'Numerator'), cell: ({ numerator }) => numerator },
    { name: 'denominator', label: label('分母', 'Denominator'), cell: ({ denominator }) => denominator },
    { name: 'value', label: label('数值', 'Value'), cell: (row) => inUnit(row, row.value) },
    {
      name: 'unit',
      label: label('单位', 'Unit'),
      cell: ({ figure }) =>
        (figure.unit === 'milliseconds' ? label('小时', 'hours') : UNITS[figure.unit])[language],
    },
    { name: 'mean', label: label('平均', 'Mean'), cell: (row) => inUnit(row, row.spread?.mean) },
    {
      name: 'p90',
      label: label('九成在', 'Nine tenths within'),
      cell: (row) => inUnit(row, row.spread?.p90),
    },
    {
      name: 'previous',
      label: label('上期', 'Period before'),
      cell: (row) => inUnit(row, row.previous?.value),
    },
    {
      name: 'target',
      label: label('目标', 'Target'),
      cell: ({ target }) =>
        target?.value === 'falling' ? label('下降', 'falling')[language] : target?.value,
    },
    { name: 'achieved', label: label('达标', 'Achieved'), cell: ({ target }) => target?.achieved },
    {
      name: 'definition',
      label: label('口径', 'Definition'),
      cell: ({ figure }) => figure.definition[language],
    },
  ];
}

const UNITS = { share: label('比率', 'share'), cases: label('件', 'cases') };
