import type { EventStore } from '@huiyin/event-store';

/**
 * A case as a clerk with a pencil would write it down from its events. Nothing here is taken from the code that is checked
 * by it: not from views, machines or folds; the names of facts and states are those of the domain's description.
 */
export interface CaseRecord {
  readonly id: string;
  readonly process: string;
  readonly store: string;
  readonly openedAt: number;
  readonly customer: string | undefined;
  readonly order: string | undefined;
  readonly events: readonly CaseEvent[];
}

export interface CaseEvent {
  readonly type: string;
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: { readonly id: string; readonly role: string };
  readonly state: string;
  readonly level: string;
  readonly clock: string | undefined;
  readonly set: readonly { readonly id: string; readonly name: string; readonly due: number }[];
  readonly cleared: readonly string[];
  readonly expired: readonly string[];
}

interface Metadata {
  readonly process?: string;
  readonly occurredAt: string;
  readonly actor: CaseEvent['actor'];
  readonly to: {
    readonly handling: string | object;
    readonly escalation: string;
    readonly resolution?: string;
  };
  readonly deadlines?: {
    readonly set?: readonly { readonly id: string; readonly name: string; readonly due: string }[];
    readonly cleared?: readonly string[];
    readonly expired?: readonly string[];
  };
}

/** What had happened in cases up to and including a moment. */
export const asOf = (records: readonly CaseRecord[], moment: number): readonly CaseRecord[] =>
  records
    .filter(({ openedAt }) => openedAt <= moment)
    .map((record) => ({ ...record, events: record.events.filter(({ at }) => at <= moment) }));

/** The cases of a log. */
export async function caseRecords(store: EventStore): Promise<readonly CaseRecord[]> {
  const cases = new Map<string, { opening: Record<string, unknown>; process: string; events: CaseEvent[] }>();
  for await (const event of store.readAll()) {
    const metadata = event.metadata as unknown as Metadata;
    if (metadata.process === undefined) continue;
    const data = event.data as Record<string, unknown>;
    const known = cases.get(event.stream);
    const events = known?.events ?? [];
    events.push(eventOf(event.type, data, metadata));
    if (!known) cases.set(event.stream, { opening: data, process: metadata.process, events });
  }
  return [...cases].map(([id, { opening, process, events }]) => ({
    id,
    process,
    store: opening.store as string,
    openedAt: events[0]!.at,
    customer: (opening.customer as { readonly id?: string }).id,
    order: opening.order as string | undefined,
    events,
  }));
}

function eventOf(
  type: string,
  data: CaseEvent['data'],
  { occurredAt, actor, to, deadlines = {} }: Metadata,
): CaseEvent {
  const { handling } = to;
  const { set = [], cleared = [], expired = [] } = deadlines;
  return {
    type,
    at: Date.parse(occurredAt),
    data,
    actor,
    state: typeof handling === 'string' ? handling : Object.keys(handling)[0]!,
    level: to.escalation,
    clock: to.resolution,
    set: set.map(({ id, name, due }) => ({ id, name, due: Date.parse(due) })),
    cleared,
    expired,
  };
}
