import { InMemoryEventStore, WrongExpectedRevisionError } from '@huiyin/event-store';
import { describe, expect, it } from '@jest/globals';
import { PEOPLE, Runtime } from '../testing/index.ts';

const NOTE = { text: '顾客来电催促' };

describe('a command that names the version it was given on', () => {
  it('is carried out on that version and on no other', async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    expect(await runtime.give(caseId, 'add-note', NOTE, { expectedVersion: 1 })).toMatchObject({
      kind: 'done',
      version: 2,
    });
    for (const expected of [0, 1, 3])
      expect(await runtime.give(caseId, 'add-note', NOTE, { expectedVersion: expected })).toEqual({
        kind: 'wrong-version',
        expected,
        actual: 2,
      });
    expect(await runtime.history(caseId)).toHaveLength(2);
  });

  it('is told the version that another process has led to', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await there.give(caseId, 'acknowledge');
    await there.give(caseId, 'add-note', NOTE);
    expect(await here.give(caseId, 'add-note', NOTE, { expectedVersion: 1 })).toEqual({
      kind: 'wrong-version',
      expected: 1,
      actual: 3,
    });
  });

  it('is carried out when it names what another process has led to, though nobody here has seen it', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await there.give(caseId, 'acknowledge');
    expect(await here.give(caseId, 'add-note', NOTE, { expectedVersion: 2 })).toMatchObject({
      kind: 'done',
      version: 3,
    });
  });

  it('lets exactly one of many through', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 === 0 ? here : there).give(caseId, 'add-note', NOTE, { expectedVersion: 1 }),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'wrong-version')).toHaveLength(19);
  });
});

/** A store on which another process is faster so many times, always with a note. */
class ContestedStore extends InMemoryEventStore {
  rival: (() => Promise<unknown>) | undefined;
  faster = 0;

  override async append(...args: Parameters<InMemoryEventStore['append']>) {
    if (this.rival && this.faster > 0) {
      this.faster -= 1;
      const { rival } = this;
      this.rival = undefined;
      await rival();
      this.rival = rival;
    }
    return super.append(...args);
  }
}

describe('a command that names no version', () => {
  it.each([
    [1, true],
    [30, true],
    [1_000, false],
  ])('against somebody who is faster %i times is carried out: %p', async (times, carriedOut) => {
    const store = new ContestedStore();
    const here = await Runtime.open(store);
    const caseId = await here.registered();
    const there = await Runtime.open(store);
    store.rival = () => there.give(caseId, 'add-note', NOTE, { actor: PEOPLE.colleague });
    store.faster = times;
    const outcome = here.give(caseId, 'acknowledge');
    if (carriedOut) expect(await outcome).toMatchObject({ kind: 'done', version: 2 + times });
    else await expect(outcome).rejects.toThrow(WrongExpectedRevisionError);
  });

  it('is decided anew on what another process has recorded meanwhile', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await there.give(caseId, 'acknowledge');
    expect(await here.give(caseId, 'add-note', NOTE)).toMatchObject({ kind: 'done', version: 3 });
    expect(await here.cases.refresh(caseId)).toMatchObject({ revision: 2, data: { notes: 1 } });
  });

  it('is refused when what another process has recorded no longer allows it', async () => {
    const here = await Runtime.open();
    const caseId = await here.registered();
    const there = await Runtime.open(here.store);
    await there.give(caseId, 'acknowledge');
    expect(await here.give(caseId, 'acknowledge')).toMatchObject({
      kind: 'refused',
      version: 2,
      refusal: { refused: 'command-not-allowed', details: { state: 'verifying' } },
    });
  });
});
