import { flag, label, listOf, moment, number, object, text } from '../answering/schema-parts.ts';

const deadline = object(
  {
    id: text('The deadline.'),
    name: text('What it is called in the definition.'),
    label,
    due: moment('When it is due.'),
    since: moment('When it was set.'),
    expired: flag('Whether it was marked overdue.'),
    overdue: flag('Whether it had passed when the fact happened.'),
  },
  ['id', 'name', 'due', 'overdue'],
);

/** What is answered of cases as they were. */
export const CASE_MOMENT_SCHEMAS = {
  CaseMoment: object(
    {
      id: text('The case.'),
      process: text('The process that it runs through.'),
      revision: number('The place of the fact in the case, from 0.'),
      fact: { type: 'object', description: 'The fact, as the history has it.', additionalProperties: true },
      machine: object({ id: text('The process.'), version: number('The version that the case runs on.') }),
      state: text('Where it was, in the main region.'),
      owner: text('The role that was responsible; absent when it was over.'),
      final: flag('Whether it was over.'),
      regions: { description: 'The whole state, every region.' },
      data: {
        type: 'object',
        description: 'What was known of the case.',
        additionalProperties: true,
      },
      deadlines: listOf(deadline, 'What ran then, in the order it was set.'),
      broken: text(
        'Why this build can’t tell the case as it was, if it can’t: state, data and deadlines are absent then.',
      ),
    },
    ['id', 'process', 'revision', 'fact'],
  ),
};
