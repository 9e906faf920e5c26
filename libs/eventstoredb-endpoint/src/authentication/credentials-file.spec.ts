import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CredentialsFile } from './credentials-file.ts';

const basic = (name: string, password: string) =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

describe('a file of credentials that changes', () => {
  let directory = '';
  let file = '';
  let opened: CredentialsFile;
  let said: (message: string) => void = () => undefined;
  const next = () => new Promise<string>((resolve) => (said = resolve));

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'huiyin-credentials-'));
    file = join(directory, 'credentials');
    writeFileSync(file, 'a:1\n');
    const log = {
      info: (_: object, message: string) => said(message),
      warn: () => undefined,
      error: (_: object, message: string) => said(message),
    };
    opened = new CredentialsFile(file, { log, every: 10 });
  });
  afterEach(() => {
    opened.close();
    rmSync(directory, { recursive: true });
  });

  it('is read again', async () => {
    const told = next();
    const beside = join(directory, 'new');
    writeFileSync(beside, 'a:2\n');
    renameSync(beside, file);
    expect(await told).toBe('Read the credentials again');
    expect(await opened.authenticate(basic('a', '2'))).toBeDefined();
    await expect(opened.authenticate(basic('a', '1'))).rejects.toMatchObject({ status: 16 });
  });

  it('locks nobody out when it is no good or gone', async () => {
    for (const spoil of [() => writeFileSync(file, 'half a li'), () => rmSync(file)]) {
      const told = next();
      spoil();
      expect(await told).toContain('Kept the credentials');
      expect(await opened.authenticate(basic('a', '1'))).toBeDefined();
    }
  });

  it('must be there at the start', () => {
    expect(() => new CredentialsFile(join(directory, 'none'))).toThrow('ENOENT');
  });
});
