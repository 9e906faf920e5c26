import { ViewsUnavailableError, type ViewDatabase, type ViewProgress } from '@huiyin/projections';
import { Problem } from '@huiyin/service-kit';

/** How long a query waits for its view, in milliseconds. */
const PATIENCE = 5_000;

/** Lets a query through once its view has reached the position that the caller has seen. */
export class ViewGate<Tables> {
  constructor(
    readonly progress: ViewProgress<Tables>,
    private readonly patience = PATIENCE,
  ) {}

  /** @throws Problem 503 `view-behind` when the view doesn't get there in time. */
  async after(position: number | undefined): Promise<void> {
    if (position === undefined || (await this.progress.reached(position, this.patience))) return;
    const reached = this.progress.current.position;
    throw new Problem(503, 'view-behind', {
      title: { 'zh-CN': '视图尚未更新到该位置', en: 'The view hasn’t got there yet' },
      detail: {
        'zh-CN': `等待位置 ${position}，视图目前在 ${reached}。请稍后重试。`,
        en: `Waited for position ${position}; the view is at ${reached}. Try again in a moment.`,
      },
      wanted: position,
      reached,
      headers: { 'retry-after': '1' },
    });
  }

  /**
   * Reads the view.
   *
   * @throws Problem 503 `view-building` before it holds what it held before, `views-unavailable` while its database is away.
   */
  async read<T>(work: (db: ViewDatabase<Tables>['read']) => Promise<T>): Promise<T> {
    const { target, position } = this.progress.current;
    if (target !== undefined) throw building(position, target);
    try {
      return await work(this.progress.database.read);
    } catch (error) {
      if (!(error instanceof ViewsUnavailableError)) throw error;
      throw viewsUnavailable(error);
    }
  }
}

/** The database of views is away. */
export function viewsUnavailable(cause: ViewsUnavailableError): Problem {
  return new Problem(503, 'views-unavailable', {
    title: { 'zh-CN': '视图暂时不可用', en: 'The views are not available' },
    detail: { 'zh-CN': '请稍后重试。', en: 'Try again in a moment.' },
    headers: { 'retry-after': '1' },
    cause,
  });
}

function building(position: number, target: number): Problem {
  const percent = target > 0 ? Math.floor((100 * position) / target) : 0;
  return new Problem(503, 'view-building', {
    title: { 'zh-CN': '视图正在构建', en: 'The view is being built' },
    detail: {
      'zh-CN': `已完成 ${percent}%，完成后即可查询。`,
      en: `${percent} % of it is done; it can be read when it is complete.`,
    },
    reached: position,
    wanted: target,
    headers: { 'retry-after': '5' },
  });
}
