import { randomUUID } from 'node:crypto';
import { Problem, type Actor, type IfMatchCondition } from '@huiyin/service-kit';
import { caseFilterOf } from '../asking/case-filter.ts';
import { type SavedViewLedger } from './saved-view-ledger.ts';
import { savedViewTable } from './saved-view-table.ts';
import type { SavedViewPayload } from './saved-view-payload.ts';
import type { SavedView, SavedViewContent } from './saved-view.ts';

/** The most views of one person, and characters of one filter as JSON. */
const MOST = 50;
const LONGEST_FILTER = 4_000;

/** Views that people saved: each their own, and those that colleagues of their store share. */
export class SavedViews {
  constructor(
    private readonly ledger: SavedViewLedger,
    /** Milliseconds since the Unix epoch. */
    private readonly now: () => number,
  ) {}

  /** Those that somebody sees, by name. */
  async list(actor: Actor) {
    const views = [...(await this.ledger.current()).values()].filter((view) => sees(actor, view));
    return { items: views.sort(byName).map((view) => answerOf(actor, view)) };
  }

  async table(actor: Actor) {
    return savedViewTable(await this.list(actor), this.now());
  }

  /** @throws Problem 404 `view-not-found` */
  async get(actor: Actor, id: string) {
    return answerOf(actor, visible(await this.ledger.current(), actor, id));
  }

  /** @throws Problem 400, 403 for what the list itself would refuse; 409 `view-name-taken`, `too-many-views` */
  async create(actor: Actor, payload: SavedViewPayload) {
    const content = contentOf(actor, payload);
    const id = randomUUID();
    await this.ledger.record(actor, (views) => {
      assertNameFree(views, actor, content.name);
      if (ownedBy(views, actor).length >= MOST) throw tooMany();
      return { type: 'SavedViewCreated', data: { id, owner: actor.id, ...storeOf(actor), ...content } };
    });
    return this.get(actor, id);
  }

  /** @throws Problem as `create`; 403 `not-your-view`, 404 `view-not-found`, 412 `view-changed` */
  async change(actor: Actor, id: string, payload: SavedViewPayload, condition: IfMatchCondition) {
    const content = contentOf(actor, payload);
    await this.ledger.record(actor, (views) => {
      assertVersion(own(views, actor, id), condition);
      assertNameFree(views, actor, content.name, id);
      return { type: 'SavedViewChanged', data: { id, ...storeOf(actor), ...content } };
    });
    return this.get(actor, id);
  }

  /** @throws Problem 403 `not-your-view`, 404 `view-not-found`, 412 `view-changed` */
  async delete(actor: Actor, id: string, condition: IfMatchCondition): Promise<void> {
    await this.ledger.record(actor, (views) => {
      assertVersion(own(views, actor, id), condition);
      return { type: 'SavedViewDeleted', data: { id } };
    });
  }
}

const sees = (actor: Actor, { owner, shared, store }: SavedView): boolean =>
  owner === actor.id || (shared && store !== undefined && store === actor.store);

const byName = (a: SavedView, b: SavedView): number =>
  a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1;

const ownedBy = (views: ReadonlyMap<string, SavedView>, { id }: Actor): SavedView[] =>
  [...views.values()].filter(({ owner }) => owner === id);

const storeOf = ({ store }: Actor) => (store === undefined ? {} : { store });

function answerOf(
  actor: Actor,
  { id, owner, version, changedAt, name, filter, queue, sort, columns, shared }: SavedView,
) {
  const changed = new Date(changedAt).toISOString();
  return {
    id,
    name,
    filter,
    queue,
    sort,
    columns,
    shared,
    owner,
    mine: owner === actor.id,
    version,
    changedAt: changed,
  };
}

/** What the list itself would refuse isn't saved. */
function contentOf(
  actor: Actor,
  { name, filter = {}, queue, sort, columns, shared = false }: SavedViewPayload,
): SavedViewContent {
  caseFilterOf(actor, filter);
  if (JSON.stringify(filter).length > LONGEST_FILTER) throw tooLong();
  if (shared && actor.store === undefined) throw noTeam();
  return {
    name,
    filter: { ...filter },
    ...(queue !== undefined && { queue }),
    ...(sort !== undefined && { sort }),
    ...(columns !== undefined && { columns }),
    shared,
  };
}

function visible(views: ReadonlyMap<string, SavedView>, actor: Actor, id: string): SavedView {
  const view = views.get(id);
  if (view && sees(actor, view)) return view;
  throw new Problem(404, 'view-not-found', {
    title: { 'zh-CN': '没有这个视图', en: 'No such view' },
  });
}

function own(views: ReadonlyMap<string, SavedView>, actor: Actor, id: string): SavedView {
  const view = visible(views, actor, id);
  if (view.owner === actor.id) return view;
  throw new Problem(403, 'not-your-view', {
    title: { 'zh-CN': '只有创建者可以修改视图', en: 'Only its owner changes a view' },
  });
}

function assertVersion({ version }: SavedView, condition: IfMatchCondition): void {
  if (condition === '*' || condition.includes(String(version))) return;
  throw new Problem(412, 'view-changed', {
    title: { 'zh-CN': '视图已被修改', en: 'The view was changed meanwhile' },
    headers: { etag: `"${version}"` },
  });
}

function assertNameFree(
  views: ReadonlyMap<string, SavedView>,
  actor: Actor,
  name: string,
  but?: string,
): void {
  if (!ownedBy(views, actor).some((view) => view.name === name && view.id !== but)) return;
  throw new Problem(409, 'view-name-taken', {
    title: { 'zh-CN': '已有同名视图', en: 'You have a view of that name' },
    detail: { 'zh-CN': `“${name}”已存在。`, en: `“${name}” is there already.` },
  });
}

const tooMany = () =>
  new Problem(409, 'too-many-views', {
    title: { 'zh-CN': '视图过多', en: 'Too many views' },
    detail: { 'zh-CN': `每人最多 ${MOST} 个视图。`, en: `Nobody has more than ${MOST}.` },
  });

const tooLong = () =>
  new Problem(400, 'view-too-large', {
    title: { 'zh-CN': '筛选条件过长', en: 'The filter is too long' },
    detail: {
      'zh-CN': `筛选条件最多 ${LONGEST_FILTER} 个字符。`,
      en: `A filter has ${LONGEST_FILTER} characters at most.`,
    },
  });

const noTeam = () =>
  new Problem(400, 'no-team', {
    title: { 'zh-CN': '您不属于任何门店，无法共享视图', en: 'You belong to no store to share a view with' },
  });
