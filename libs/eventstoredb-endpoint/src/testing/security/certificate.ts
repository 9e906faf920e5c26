import { generate } from 'selfsigned';
import type { TlsIdentity } from '../../transport/listener.ts';

/** A certificate for this machine that vouches for itself. */
export async function selfSigned(name = 'localhost'): Promise<TlsIdentity> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: name },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { cert, key };
}
