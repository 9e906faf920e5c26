import type { SimulatedApp, TokenBearer } from '@huiyin/standalone/testing';

/** What became of a command. */
export interface Outcome {
  readonly id: string;
  readonly version: number;
  readonly position: number;
}

/** Gives a command by the API, as somebody does whose screen isn’t looked at. @param path e.g. `/api/complaints` */
export async function give(
  app: SimulatedApp,
  person: TokenBearer,
  path: string,
  payload: object,
): Promise<Outcome> {
  const response = await fetch(app.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${await app.token(person)}`, 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`);
  return (await response.json()) as Outcome;
}

/** What a complaint is registered with where it doesn’t matter. */
export const COMPLAINT = {
  channel: 'hotline',
  customer: { id: 'C-1', name: '王小明', phone: '10013800138', tier: 'gold' },
  description: '收到的电饭煲有划痕',
  category: 'product-quality',
  severity: 'minor',
  order: 'SO-42',
};

/** Registers so many complaints that are alike, many at a time. */
export async function registerMany(app: SimulatedApp, person: TokenBearer, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1).values();
  const registerNext = async () => {
    for (const number of numbers)
      await give(app, person, '/api/complaints', {
        ...COMPLAINT,
        customer: { ...COMPLAINT.customer, id: `C-${number}` },
        description: `第${number}件：收到的电饭煲有划痕`,
        order: `SO-${number}`,
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, registerNext));
}

const AT_ONCE = 64;
