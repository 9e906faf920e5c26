import fastify from 'fastify';
import { PlainRows } from './plain-rows.ts';

/** The least that HTTP in front of that can cost: a bare Fastify route, no token, no validation. Prints its address. */
const [directory] = process.argv.slice(2);
const rows = new PlainRows(directory!);
const lanes = new Map<string, () => Promise<void>>();
const app = fastify();
app.post<{ Params: { lane: string } }>('/:lane', async ({ params }) => {
  let work = lanes.get(params.lane);
  if (!work) lanes.set(params.lane, (work = rows.lane(params.lane)));
  await work();
  return { ok: true };
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${url}\n`);
process.on('SIGTERM', () => process.exit(0));
