import fc from 'fast-check';
import { type MalformedTarget, soundRequest, withHeaders } from './malformed-target.ts';
import { type RequestParts, requestBytes } from './request-bytes.ts';

type Messages = Readonly<Record<string, fc.Arbitrary<Buffer>>>;

/** Requests that are wrong before anyone looks at their body: request line, header fields, framing. */
export function refusedMessages(target: MalformedTarget): Messages {
  const sound = soundRequest(target);
  const bytes = (change: Partial<RequestParts>): Buffer => requestBytes({ ...sound, ...change });
  const headers = (...changed: (readonly [string, string | undefined])[]): Buffer =>
    requestBytes(withHeaders(sound, changed));
  const long = (length: number): string => 'x'.repeat(length);
  return {
    'not HTTP': fc
      .uint8Array({ minLength: 1, maxLength: 400 })
      .map((rubbish) => Buffer.concat([Buffer.from([0x16, 0x03]), rubbish, Buffer.from('\r\n\r\n')])),
    'broken request line': fc
      // Without a version the line is HTTP/0.9, which the parser takes: the address must then not exist.
      .constantFrom(
        'GET',
        'GET /nowhere',
        'GET / HTTP/9.9',
        'GET / HTTP/1.1 x',
        ' / HTTP/1.1',
        'GET\t/\tHTTP/1.1',
      )
      .map((line) => Buffer.from(`${line}\r\nhost: localhost\r\n\r\n`)),
    'unknown method': fc.stringMatching(/^[A-Z]{3,12}X$/).map((method) => bytes({ method })),
    'method that the address does not have': fc
      .constantFrom('PUT', 'PATCH', 'DELETE', 'PROPFIND', 'MKCOL', 'TRACE', 'OPTIONS')
      .filter((method) => method !== target.method)
      .map((method) => bytes({ method })),
    CONNECT: fc.constant(bytes({ method: 'CONNECT', target: 'example.org:443' })),
    'no such address': fc
      .stringMatching(/^[\w.~-]{1,30}$/)
      .map((segment) => bytes({ target: `/nowhere/${segment}` })),
    'broken percent-encoding': fc
      .constantFrom('%', '%z', '%zz', '%2', '%ff', '%c3', '%ed%a0%80', '%00', 'a%00b')
      .chain((text) =>
        fc.constantFrom(
          `/${text}`,
          `${target.path}?${text}=1`,
          `${target.path}?a=${text}`,
          `${target.path}/${text}`,
        ),
      )
      .map((url) => bytes({ target: url })),
    'bare bytes in the URL': fc
      .constantFrom('\x80', '\xe4\xb8\xad', '\xff')
      .map((text) => bytes({ target: `${target.path}?q=${text}` })),
    'forbidden query name': fc
      .constantFrom('__proto__', 'constructor', 'prototype')
      .map((name) => bytes({ target: `${target.path}?${name}=1` })),
    'other forms of target': fc
      .constantFrom('*', 'relative', 'http://', '//', '/../../etc/passwd', `/${long(300)}`)
      .map((url) => bytes({ target: url })),
    'too long a URL': fc
      .integer({ min: 17_000, max: 40_000 })
      .map((length) => bytes({ target: `/${long(length)}` })),
    'header fields too large': fc
      .integer({ min: 17_000, max: 60_000 })
      .map((length) => headers(['x-padding', long(length)])),
    'broken header field': fc
      .constantFrom('no colon\r\n', 'na me: 1\r\n', ': empty\r\n', 'x: \x00\r\n', 'x: a\rb\r\n')
      .map((line) => Buffer.from(`GET ${target.path} HTTP/1.1\r\nhost: localhost\r\n${line}\r\n`, 'latin1')),
    'no host': fc.constant(headers(['host', undefined])),
    'wrong length': fc
      .constantFrom('-1', 'x', '1.5', '1 1', '99999999999999999999')
      .map((length) => headers(['content-length', length])),
    'contradictory framing': fc
      .constantFrom('chunked', 'identity', 'gzip, chunked', 'xchunked')
      .map((coding) => headers(['transfer-encoding', coding], ['content-length', '5'])),
    'broken chunks': fc
      .constantFrom('zz\r\n{}\r\n0\r\n\r\n', '-2\r\n{}\r\n0\r\n\r\n', '2\r\n{}}\r\n0\r\n\r\n')
      .map((body) =>
        requestBytes({
          ...withHeaders(sound, [
            ['content-length', undefined],
            ['transfer-encoding', 'chunked'],
          ]),
          body: Buffer.from(body),
        }),
      ),
    'another content type': fc
      .constantFrom(
        'text/plain',
        'application/xml',
        'multipart/form-data',
        'json',
        '',
        ';',
        'application/x-www-form-urlencoded',
      )
      .map((type) => headers(['content-type', type])),
    'no content type': fc.constant(headers(['content-type', undefined])),
    'no token': fc.constant(headers(['authorization', undefined])),
    'wrong token': fc
      .oneof(
        fc.constantFrom(
          '',
          'Bearer',
          'Bearer ',
          'Basic YTpi',
          'Bearer a b',
          'Bearer ..',
          `Bearer ${long(5000)}`,
        ),
        fc.stringMatching(/^Bearer [\w-]{1,40}\.[\w-]{1,40}\.[\w-]{1,40}$/),
        fc.constant(`Bearer ${target.token.slice(0, -4)}AAAA`),
      )
      .map((value) => headers(['authorization', value])),
    'unmet expectation': fc.constantFrom('200-ok', 'x').map((value) => headers(['expect', value])),
  };
}
