import { anything, flag, label, number, object, refersTo, text } from '../answering/schema-parts.ts';
import { MACHINE, RUNNING_DEADLINES } from './history-item-schema.ts';

/** What is answered of cases as they were. */
export const CASE_MOMENT_SCHEMAS = {
  CaseMoment: object(
    {
      id: text('The case.'),
      process: text('The process that it runs through.'),
      revision: number('The place of the fact in the case, from 0.'),
      fact: refersTo('HistoryItem'),
      machine: MACHINE,
      state: text('Where it was, in the main region.'),
      owner: text('The role that was responsible; absent when it was over.'),
      final: flag('Whether it was over.'),
      regions: { ...refersTo('StateValue'), description: 'The whole state, every region.' },
      data: anything('What was known of the case.'),
      deadlines: RUNNING_DEADLINES,
      broken: {
        ...label,
        description:
          'Why this build can’t tell the case as it was, if it can’t: state, data and deadlines are absent then.',
      },
    },
    ['id', 'process', 'revision', 'fact'],
  ),
};
