import { describe, expect, it } from '@jest/globals';
import { ConflictException, InternalServerErrorException, NotFoundException } from '@nestjs/common';
import { Problem } from './problem.ts';
import { problemOfError } from './problem-of-error.ts';

const coded = (code: string, statusCode?: number): Error =>
  Object.assign(new Error('message of the error'), { code, statusCode });

describe('the problem that an error stands for', () => {
  it('is the problem itself', () => {
    const problem = new Problem(409, 'conflict');
    expect(problemOfError(problem)).toBe(problem);
  });

  it('of an exception of Nest has its status, a code made of that, and its message for a client error', () => {
    expect(problemOfError(new NotFoundException('no case 7'))).toMatchObject({
      status: 404,
      code: 'not-found',
      detail: 'no case 7',
    });
    expect(problemOfError(new ConflictException())).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('never tells the message of a server error', () => {
    expect(problemOfError(new InternalServerErrorException('secret'))).toMatchObject({
      status: 500,
      detail: undefined,
    });
  });

  it.each([
    ['FST_ERR_BAD_URL', 400, 'malformed-url'],
    ['FST_ERR_MAX_PARAM_LENGTH', 414, 'url-too-long'],
    ['FST_ERR_CTP_BODY_TOO_LARGE', 413, 'body-too-large'],
    ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 415, 'unsupported-media-type'],
    ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 400, 'malformed-request'],
    ['FST_STATIC_FORBIDDEN_PATH', 404, 'route-not-found'],
  ])('of Fastify’s %s is %i %s', (code, status, problemCode) => {
    expect(problemOfError(coded(code, 499))).toMatchObject({ status, code: problemCode });
  });

  it('of another client error of Fastify is made of its status', () => {
    expect(problemOfError(coded('FST_ERR_SOMETHING_NEW', 406))).toMatchObject({
      status: 406,
      code: 'not-acceptable',
    });
  });

  it('does not exist for a server error of Fastify, nor for a status that some other library gave its error', () => {
    expect(problemOfError(coded('FST_ERR_HANDLER_TIMEOUT', 503))).toBeUndefined();
    expect(problemOfError(coded('REMOTE', 404))).toBeUndefined();
    expect(problemOfError(Object.assign(new Error(), { statusCode: 404 }))).toBeUndefined();
    expect(problemOfError(new TypeError())).toBeUndefined();
    expect(problemOfError('thrown text')).toBeUndefined();
    expect(problemOfError(undefined)).toBeUndefined();
  });
});
