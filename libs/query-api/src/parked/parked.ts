import { NotSettledError, ViewsUnavailableError } from '@huiyin/projections';
import { isRole, ALL_STORES } from '@huiyin/casework';
import { Problem, type Actor, type Language } from '@huiyin/service-kit';
import type { SupervisionTables } from '@huiyin/supervision';
import { reasonLabel } from '../answering/reason-label.ts';
import { isoOf } from '../cases/case-item.ts';
import { viewsUnavailable, type ViewGate } from '../views/view-gate.ts';
import { parkedTable } from './parked-table.ts';
import type { ParkedView } from './parked-view.ts';

/** Ids in one statement. */
const IDS = 500;

/**
 * Streams that views don't follow since an event that they couldn't: seen by those who watch, settled by administrators, and for cases
 * of their own store by those who lead it.
 */
export class Parked {
  constructor(
    /** By the name of the view. */
    private readonly views: Readonly<Record<string, ParkedView>>,
    private readonly gate: ViewGate<SupervisionTables>,
    /** Milliseconds since the Unix epoch. */
    private readonly now: () => number,
  ) {}

  /** Those of all views, and what was left out; of a store's people only their own cases. */
  async list(actor: Actor) {
    const isMine = await this.#scope(actor);
    const views = Object.entries(this.views);
    const parked = await reading(() => Promise.all(views.map(([, view]) => view.list())));
    const skipped = await reading(() => Promise.all(views.map(([, view]) => view.skipped())));
    const told = async <T extends { stream: string; recordedAt: number; reason: string }>(
      found: readonly (readonly T[])[],
    ) => {
      const all = found.flatMap((streams, index) =>
        streams.map(({ recordedAt, ...row }) => ({
          view: views[index]![0],
          ...row,
          reasonLabel: reasonLabel(row.reason),
          recordedAt: isoOf(recordedAt),
        })),
      );
      const mine = await isMine(all.map(({ stream }) => stream));
      return all.filter(({ stream }) => mine(stream));
    };
    return {
      items: await told(parked),
      skipped: (await told(skipped)).map((row) => ({ ...row, at: isoOf(row.at) })),
    };
  }

  async table(actor: Actor, language: Language) {
    return parkedTable(await this.list(actor), language, this.now());
  }

  /** Tries a stream again, or leaves the event out at which it is parked. @throws Problem 404, 503 `not-settled` */
  async settle(actor: Actor, kind: 'retry' | 'skip', name: string, stream: string, why: string) {
    const view = Object.hasOwn(this.views, name) ? this.views[name] : undefined;
    const isMine = await (await this.#scope(actor))([stream]);
    if (!view || !isMine(stream)) throw notParked(name, stream);
    const asked = { by: actor.id, why, at: this.now() };
    const settlement = await reading(() => view[kind](stream, asked));
    if (settlement.kind === 'not-parked') throw notParked(name, stream);
    if (settlement.kind === 'followed') return settlement;
    return { ...settlement, reasonLabel: reasonLabel(settlement.reason) };
  }

  /** Which streams somebody may know of: all, or those of cases of their own store. */
  async #scope(actor: Actor): Promise<(streams: readonly string[]) => Promise<(stream: string) => boolean>> {
    if (actor.role === 'admin' || (isRole(actor.role) && ALL_STORES.includes(actor.role)))
      return () => Promise.resolve(() => true);
    return async (streams) => {
      const own = new Set<string>();
      for (let from = 0; from < streams.length; from += IDS) {
        const rows = await this.gate.read((db) =>
          db
            .selectFrom('cases')
            .select('case_id')
            .where('case_id', 'in', streams.slice(from, from + IDS))
            .where('store', '=', actor.store ?? '')
            .execute(),
        );
        for (const { case_id: id } of rows) own.add(id);
      }
      return (stream) => own.has(stream);
    };
  }
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ViewsUnavailableError) throw viewsUnavailable(error);
    if (!(error instanceof NotSettledError)) throw error;
    throw new Problem(503, 'not-settled', {
      title: { 'zh-CN': '请求已登记，尚未执行', en: 'Asked for, but not done yet' },
      detail: {
        'zh-CN': '负责该视图的进程暂无响应，恢复后会自动执行。',
        en: 'Nobody who brings the view forward has answered; it is done when somebody does.',
      },
      headers: { 'retry-after': '10' },
      cause: error,
    });
  }
}

function notParked(view: string, stream: string): Problem {
  return new Problem(404, 'not-parked', {
    title: { 'zh-CN': '该流未被搁置', en: 'Not parked' },
    detail: {
      'zh-CN': `视图 ${view} 没有搁置 ${stream}。`,
      en: `There is no view ${view} that has ${stream} parked.`,
    },
  });
}
