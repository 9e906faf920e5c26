import type { Projector } from '@huiyin/projections';
import { Problem } from '@huiyin/service-kit';
import type { SupervisionTables } from '@huiyin/supervision';

/** How long a query waits for its view, in milliseconds. */
const PATIENCE = 5_000;

/** Lets a query through once its view has reached the position that the caller has seen. */
export class ViewGate {
  constructor(
    readonly projector: Projector<SupervisionTables>,
    private readonly patience = PATIENCE,
  ) {}

  /** @throws Problem 503 `view-behind` when the view doesn't get there in time. */
  async after(position: number | undefined): Promise<void> {
    if (position === undefined || (await this.projector.reached(position, this.patience))) return;
    const reached = this.projector.current.position;
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
}
