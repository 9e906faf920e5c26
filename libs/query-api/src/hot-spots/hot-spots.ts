import type { Actor, Language, Localised } from '@huiyin/service-kit';
import {
  CELL_DIMENSIONS,
  DIMENSION_LABELS,
  hotSpots,
  type CellDimension,
  type HotSpots as Found,
} from '@huiyin/supervision';
import { pastMomentOf } from '../asking/moment.ts';
import { isoOf } from '../cases/case-item.ts';
import type { Column, Table } from '../exports/table.ts';
import { valueLabel } from '../exports/value-label.ts';
import { casesOfLink, periodAnswer } from '../figures/figure-answer.ts';
import { figureProblem } from '../figures/figure-problems.ts';
import { figureScopeOf } from '../figures/figure-scope.ts';
import type { CasesReader } from '../views/cases-reader.ts';
import type { HotSpotQuery } from './hot-spot-query.ts';

type Cell = Found['cells'][number];

/** Where complaints leave their usual range. */
export class HotSpots {
  constructor(private readonly reader: CasesReader) {}

  async show(actor: Actor, query: HotSpotQuery) {
    const { at, week, level, cells } = await this.#find(actor, query);
    return {
      at: isoOf(at),
      week: { ...periodAnswer(week), elapsed: week.elapsed },
      level,
      items: cells.map(({ cases, history, ...cell }) => ({
        ...cell,
        history: [...history],
        cases: casesOfLink(cases),
      })),
    };
  }

  async table(actor: Actor, query: HotSpotQuery, language: Language): Promise<Table<Cell>> {
    const { at, cells } = await this.#find(actor, query);
    return { name: label('投诉热点', 'Hot spots'), at, columns: columnsOf(language), rows: [cells] };
  }

  async #find(actor: Actor, query: HotSpotQuery): Promise<Found & { at: number }> {
    const scope = figureScopeOf(actor, query, this.reader.now());
    const week = query.week === undefined ? undefined : pastMomentOf(query.week, 'week', scope.now);
    const by = query.by?.split(',') as CellDimension[] | undefined;
    await this.reader.gate.after(query.after);
    const question = { ...scope, by, week, all: query.all };
    const found = await this.reader.gate.read((db) => hotSpots(db, question).catch(figureProblem));
    return { ...found, at: scope.now };
  }
}

const label = (chinese: string, english: string): Localised => ({ 'zh-CN': chinese, en: english });

const LEVELS: Readonly<Record<string, Localised>> = {
  usual: label('正常', 'Usual'),
  warning: label('预警', 'Warning'),
  alert: label('警报', 'Alert'),
  unknown: label('数据不足', 'Unknown'),
};

const columnsOf = (language: Language): Column<Cell>[] => [
  ...CELL_DIMENSIONS.map((dimension): Column<Cell> => ({
    name: dimension,
    label: DIMENSION_LABELS[dimension],
    cell: ({ key }) => valueLabel(dimension, key[dimension], language),
  })),
  { name: 'count', label: label('本周投诉', 'Complaints this week'), cell: ({ count }) => count },
  { name: 'expected', label: label('预期', 'Expected'), cell: ({ expected }) => expected },
  { name: 'usualUpTo', label: label('正常上限', 'Usual up to'), cell: ({ usualUpTo }) => usualUpTo },
  { name: 'score', label: label('偏离程度', 'Score'), cell: ({ score }) => score },
  { name: 'level', label: label('级别', 'Level'), cell: ({ level }) => LEVELS[level]?.[language] ?? level },
];
