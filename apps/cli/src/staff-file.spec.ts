import { describe, expect, it } from '@jest/globals';
import { BadInputError } from './failure.ts';
import { staffLines, textOf } from './staff-file.ts';

const HEAD = 'id,name,store,role,team,skills,capacity\n';

describe('a file of staff', () => {
  it('has a person a line; an empty cell says nothing', () => {
    expect(staffLines(`${HEAD}li.na,李娜,S01,agent,A,delivery;gold,8\nadmin,系统,,admin,,,\n`, 'f')).toEqual([
      {
        id: 'li.na',
        payload: {
          name: '李娜',
          store: 'S01',
          role: 'agent',
          team: 'A',
          skills: ['delivery', 'gold'],
          capacity: 8,
        },
      },
      { id: 'admin', payload: { name: '系统', role: 'admin' } },
    ]);
  });

  it('may have Chinese columns in any order, a byte order mark, and the encoding of spreadsheets in China', () => {
    const expected = [{ id: 'li.na', payload: { name: '李娜', role: 'agent', skills: ['物流', '金牌'] } }];
    expect(staffLines('\uFEFF姓名,工号,岗位,技能\n李娜,li.na,agent,物流、金牌\n', 'f')).toEqual(expected);
    // “李娜” in GB 18030.
    expect(textOf(new Uint8Array([0xc0, 0xee, 0xc4, 0xc8]))).toBe('李娜');
    expect(textOf(new TextEncoder().encode('李娜'))).toBe('李娜');
  });

  it.each([
    [`${HEAD},李娜,S01,agent,,,\n`, /line 2: it names no id/],
    [`${HEAD}a,李娜,S01,agent,,,\na,王芳,S01,agent,,,\n`, /line 3: a is on line 2 already/],
    [`${HEAD}a,李娜,S01,wizard,,,\nb,,S01,agent,,,many\n`, /line 2: role .*\n.*line 3: /],
    ['id,salary\na,1\n', /“salary” is not a column/],
    [`${HEAD}a,李娜\n`, /is no CSV/],
  ])('is taken as a whole or not at all: %j', (text, told) => {
    expect(() => staffLines(text, 'f')).toThrow(BadInputError);
    expect(() => staffLines(text, 'f')).toThrow(told);
  });
});
