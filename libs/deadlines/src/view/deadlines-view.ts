import { POLICY_STREAM, type PolicyRow } from '@huiyin/case-runtime';
import type { RecordedEvent } from '@huiyin/event-store';
import { factFlaw, namesCase, type Process, type RecordedFact } from '@huiyin/process-engine';
import { BulkWrite, PoisonEventError, type View } from '@huiyin/projections';
import type { Kysely } from 'kysely';
import type { DeadlinePolicies, FindProcess } from './definitions.ts';
import { FollowedCase } from './followed-case.ts';
import { FollowedCases } from './followed-cases.ts';
import { PoliciesInForce } from './policies-in-force.ts';
import { COLUMNS, createIndexes, createTables, type DeadlineTables } from './tables.ts';

/** Ids in one statement. */
const IDS = 500;

const bulk = (table: keyof DeadlineTables, key?: string) =>
  new BulkWrite(table, Object.keys(COLUMNS[table]), key);

/** Which deadlines run in which case, and what became of every target: what the worker fires, and what the SLA figures count. */
export class DeadlinesView implements View<DeadlineTables> {
  readonly name = 'deadlines';
  readonly version = 1;
  readonly shared = [POLICY_STREAM];
  readonly tables = [
    { name: 'deadlines', key: 'id' },
    { name: 'sla', key: 'id' },
    { name: 'deadline_cases', key: 'case_id' },
    { name: 'policies', key: 'revision' },
  ] as const;
  readonly #cases = new FollowedCases();
  readonly #deadlines = bulk('deadlines', 'id');
  readonly #sla = bulk('sla', 'id');
  readonly #known = bulk('deadline_cases');
  readonly #documents = bulk('policies', 'revision');
  #policies: PoliciesInForce | undefined;

  constructor(
    private readonly find: FindProcess,
    private readonly policies: DeadlinePolicies,
  ) {}

  create(db: Kysely<DeadlineTables>): Promise<void> {
    return createTables(db);
  }

  index(db: Kysely<DeadlineTables>): Promise<void> {
    return createIndexes(db);
  }

  async apply(transaction: Kysely<DeadlineTables>, events: readonly RecordedEvent[]): Promise<void> {
    const policies = (this.#policies ??= new PoliciesInForce(
      await transaction.selectFrom('policies').selectAll().execute(),
      this.policies,
    ));
    const documents: PolicyRow[] = [];
    const cases = await this.#cases.read(transaction, events, policies);
    for (const event of events) {
      const document = policies.follow(event);
      if (document) documents.push(document);
      else this.#follow(cases, event, policies);
    }
    await this.#write(transaction, [...cases.values()], documents);
    this.#cases.keep(cases);
  }

  forget(): void {
    this.#cases.forget();
    this.#policies = undefined;
  }

  #follow(cases: Map<string, FollowedCase>, event: RecordedEvent, policies: PoliciesInForce): void {
    const { stream, type } = event;
    // The store's own events, and those of other streams.
    if (type.startsWith('$') || (!cases.has(stream) && !namesCase(event))) return;
    const flaw = factFlaw(event);
    if (flaw !== undefined) throw new PoisonEventError(event, flaw);
    const recorded = event as unknown as RecordedFact;
    const { process: id, machine } = recorded.metadata;
    const process = this.find(id, machine.version);
    if (!process) throw new PoisonEventError(event, `${id} version ${machine.version} isn't known here`);
    let followed = cases.get(stream);
    try {
      if (!followed) {
        const about = { case_id: stream, process: id, store: storeOf(recorded, process, stream) };
        cases.set(stream, (followed = new FollowedCase(about, [], [], policies, false)));
      }
      followed.follow(recorded, process);
    } catch (error) {
      throw new PoisonEventError(event, (error as Error).message, { cause: error });
    }
  }

  async #write(
    transaction: Kysely<DeadlineTables>,
    cases: readonly FollowedCase[],
    documents: readonly PolicyRow[],
  ): Promise<void> {
    const db = transaction as unknown as Kysely<never>;
    const deadlines = cases.map((followed) => followed.takeDeadlines());
    const gone = deadlines.flatMap((taken) => taken.gone);
    for (let from = 0; from < gone.length; from += IDS)
      await transaction
        .deleteFrom('deadlines')
        .where('id', 'in', gone.slice(from, from + IDS))
        .execute();
    const writing: readonly (readonly [BulkWrite, readonly object[]])[] = [
      [this.#documents, documents],
      [this.#known, cases.filter(({ isKnown }) => !isKnown).map(({ about }) => about)],
      [this.#deadlines, deadlines.flatMap(({ changed }) => changed)],
      [this.#sla, cases.flatMap(({ targets }) => targets.take())],
    ];
    for (const [write, rows] of writing) if (rows.length > 0) await write.run(db, rows);
    for (const followed of cases) followed.isKnown = true;
  }
}

/** The store of a case, by its opening fact: random walks of every process see to it that a case stays there. */
function storeOf(recorded: RecordedFact, { definition }: Process, caseId: string): string {
  const { type, data, metadata } = recorded;
  if (type !== definition.opening.leadsTo) throw new Error('no case begins with it');
  const fact = { type, data, at: Date.parse(metadata.occurredAt), actor: metadata.actor };
  return String(definition.storeOf(definition.open(fact, caseId)) ?? '');
}
