import { complaintCatalogue, REGISTRATION, Runtime } from '@huiyin/case-runtime/testing';
import { onEachDialect } from '@huiyin/projections/testing';
import { Projector } from '@huiyin/projections';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { OpenedView } from '../testing/opened-view.ts';
import { findCase } from './find-case.ts';

describe('the card of a case', () =>
  onEachDialect((views) => {
    let opened: OpenedView;
    let runtime: Runtime;
    let caseId: string;
    beforeAll(async () => {
      opened = await OpenedView.open(views, 'cases', complaintCatalogue().process);
      runtime = await Runtime.open();
      caseId = await runtime.registered();
      await runtime.registered({ description: '另一件' });
      await runtime.give(caseId, 'acknowledge', { words: '您好' });
      for (let i = 0; i < 5; i++) await runtime.give(caseId, 'add-note', { text: `${i}` });
      await (await Projector.open(runtime.store, opened.database, opened.view)).catchUp();
    });

    it('holds its row, its data, its running deadlines and the machine that it runs on', async () => {
      const state = (await runtime.cases.load(caseId))!;
      const card = await findCase(opened.read, caseId);
      expect(card).toEqual({
        row: await opened.row(caseId),
        machineVersion: 1,
        regions: state.state,
        data: JSON.parse(JSON.stringify(state.data)),
        deadlines: state.deadlines,
      });
      expect(card?.data).toMatchObject({ description: REGISTRATION.description, notes: 5 });
      expect(card?.deadlines.map(({ name }) => name)).toEqual(['resolution', 'verification']);
    });

    it('is not there for a case that nobody opened', async () => {
      expect(await findCase(opened.read, 'complaint-0')).toBeUndefined();
    });
  }));
