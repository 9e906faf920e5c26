import type { ProcessCatalogue } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import type { Actor, Language, Localised } from '@huiyin/service-kit';
import {
  countStuckCases,
  stuckCases,
  type StuckCase,
  type StuckOptions,
  type StuckPage,
  type StuckReason,
} from '@huiyin/supervision';
import { storesInScope } from '../access/scope.ts';
import { namesIn } from '../asking/names.ts';
import { caseColumns } from '../cases/case-columns.ts';
import { isoOf } from '../cases/case-item.ts';
import { cursorProblem } from '../cases/case-problems.ts';
import { assertExportable } from '../exports/export-limit.ts';
import type { Table } from '../exports/table.ts';
import type { CasesReader } from '../views/cases-reader.ts';
import type { StuckQuery } from './stuck-query.ts';

const PAGE = 50;
/** Rows of an export that are read at once. */
const PART = 500;
const SILENT_DAYS = 7;
const HOUR = 3_600_000;

type Rules = Omit<StuckOptions, 'limit' | 'cursor'>;
type StuckItem = ReturnType<Stuck['itemOf']>;

/** Cases that don't get on. */
export class Stuck {
  constructor(
    private readonly reader: CasesReader,
    private readonly catalogue: ProcessCatalogue,
  ) {}

  /** Counted by reason, and one page of them. @throws Problem 400 `invalid-cursor` */
  async list(actor: Actor, query: StuckQuery) {
    const rules = this.#rules(actor, query);
    await this.reader.gate.after(query.after);
    const counts = await this.reader.gate.read((db) => countStuckCases(db, rules));
    const { cases, next } = await this.#page(rules, query.limit ?? PAGE, query.cursor);
    return { at: isoOf(rules.now), counts, items: cases.map((each) => this.itemOf(each, rules.now)), next };
  }

  /** All of them. @throws Problem 400 `export-too-large` */
  async table(actor: Actor, query: StuckQuery, language: Language): Promise<Table<StuckItem>> {
    const rules = this.#rules(actor, query);
    await this.reader.gate.after(query.after);
    assertExportable((await this.reader.gate.read((db) => countStuckCases(db, rules))).cases);
    return {
      name: label('滞留工单', 'Stuck cases'),
      at: rules.now,
      columns: [
        {
          name: 'reasons',
          label: label('滞留原因', 'Stuck because'),
          cell: ({ reasons }) => reasons.map((reason) => REASONS[reason][language]).join(SEPARATOR[language]),
        },
        ...caseColumns(language),
      ],
      rows: this.#parts(rules),
    };
  }

  itemOf({ row, reasons }: StuckCase, now: number) {
    return { ...this.reader.items.of(row, now), reasons };
  }

  async *#parts(rules: Rules): AsyncGenerator<StuckItem[]> {
    let cursor: string | undefined;
    do {
      const page = await this.#page(rules, PART, cursor);
      yield page.cases.map((each) => this.itemOf(each, rules.now));
      cursor = page.next;
    } while (cursor !== undefined);
  }

  #page(rules: Rules, limit: number, cursor: string | undefined): Promise<StuckPage> {
    const options = { ...rules, limit, ...(cursor !== undefined && { cursor }) };
    return this.reader.gate.read((db) => stuckCases(db, options).catch(cursorProblem));
  }

  #rules(actor: Actor, query: StuckQuery): Rules {
    const { silentDays = SILENT_DAYS, unansweredHours, reason } = query;
    const store = storesInScope(actor, namesIn(query.store));
    const process = namesIn(query.process);
    return {
      processes: this.catalogue.processes.flatMap((newest) => this.#versionsOf(newest)),
      now: this.reader.now(),
      silentDays,
      ...(unansweredHours !== undefined && { unansweredMs: unansweredHours * HOUR }),
      ...(reason !== undefined && { reasons: reason.split(',') as StuckReason[] }),
      ...(store && { store }),
      ...(process && { process }),
    };
  }

  /** Every version that this build has: cases stay on the one that they began with. */
  #versionsOf({ id, definition }: Process): Process[] {
    const versions = Array.from({ length: definition.version }, (_, index) => index + 1);
    return versions.flatMap((version) => this.catalogue.process(id, version) ?? []);
  }
}

const label = (chinese: string, english: string): Localised => ({ 'zh-CN': chinese, en: english });
const SEPARATOR = { 'zh-CN': '、', en: ', ' };
const REASONS: Readonly<Record<StuckReason, Localised>> = {
  'no-way-on': label('无后续步骤', 'No way on'),
  unanswered: label('逾期未处理', 'Overdue and unanswered'),
  silent: label('长期无更新', 'Nothing happened'),
  parked: label('无法跟踪', 'Can’t be followed'),
};
