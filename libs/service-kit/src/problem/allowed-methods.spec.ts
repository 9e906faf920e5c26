import { describe, expect, it } from '@jest/globals';
import { AllowedMethods } from './allowed-methods.ts';

describe('the methods of an address', () => {
  const routes = new AllowedMethods();
  routes.add('/api/cases', 'GET');
  routes.add('/api/cases', ['POST', 'HEAD']);
  routes.add('/api/cases/:id', 'GET');
  routes.add('/api/cases/export', 'PUT');
  routes.add('/files/*', 'GET');

  it.each([
    ['/api/cases', ['GET', 'HEAD', 'POST']],
    ['/api/cases/', ['GET', 'HEAD', 'POST']],
    ['/api/cases/7', ['GET']],
    ['/api/cases/export', ['GET', 'PUT']],
    ['/api/cases/7/history', []],
    ['/api/cases//history', []],
    ['/api', []],
    ['/', []],
    ['/files/a/b/c', ['GET']],
  ])('%s has %j', (path, methods) => {
    expect(routes.of(path)).toEqual(methods);
  });
});
