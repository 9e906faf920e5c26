import { describe, expect, it } from '@jest/globals';
import { knownProblem, knownProblems } from './known-problems.ts';
import { Problem } from './problem.ts';
import { problemDocument, problemHeaders } from './problem-document.ts';

describe('the document of a problem', () => {
  const problem = new Problem(409, 'command-not-allowed', {
    title: { 'zh-CN': '当前状态不允许', en: 'Not allowed now' },
    detail: { 'zh-CN': '已结案', en: 'The case is closed' },
    errors: [{ pointer: '/a', code: 'isString', message: { 'zh-CN': '必须是文本', en: 'must be a string' } }],
    state: 'closed',
    allowed: ['reopen'],
  });

  it('has the members of RFC 9457, the code and the extensions, in the language asked for', () => {
    expect(problemDocument(problem, 'en')).toEqual({
      type: '/problems/command-not-allowed',
      title: 'Not allowed now',
      status: 409,
      code: 'command-not-allowed',
      detail: 'The case is closed',
      errors: [{ pointer: '/a', code: 'isString', message: 'must be a string' }],
      state: 'closed',
      allowed: ['reopen'],
    });
    expect(problemDocument(problem, 'zh-CN')).toMatchObject({ title: '当前状态不允许', detail: '已结案' });
  });

  it('lets no extension replace a member of RFC 9457', () => {
    const forged = new Problem(404, 'not-found', { status: 200, type: 'x', code: 'y' });
    expect(problemDocument(forged, 'en')).toMatchObject({
      status: 404,
      type: '/problems/not-found',
      code: 'not-found',
    });
  });

  it('says the status in words when the problem has no title', () => {
    expect(problemDocument(new Problem(410, 'gone'), 'zh-CN').title).toBe('已不存在');
    expect(problemDocument(new Problem(410, 'gone'), 'en').title).toBe('Gone');
  });

  it('names its language, and that it depends on Accept-Language', () => {
    expect(problemHeaders(problem, 'en')).toMatchObject({
      'content-type': 'application/problem+json',
      'content-language': 'en',
      vary: 'Accept-Language',
    });
  });
});

describe('the problems that this package answers', () => {
  it('have kebab-case codes, 4xx or 5xx, and a title in both languages', () => {
    for (const [code, { status, title }] of Object.entries(knownProblems)) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/[a-z]/);
    }
  });

  it('carry Bearer as the way to authenticate with every 401', () => {
    expect(problemHeaders(knownProblem('token-missing'), 'en')['www-authenticate']).toBe('Bearer');
    expect(problemHeaders(new Problem(401, 'other'), 'en')['www-authenticate']).toBe('Bearer');
  });
});
