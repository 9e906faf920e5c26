import { cpus } from 'node:os';
import { measureCommands } from './measurements/commands.ts';
import { measureEndpoint } from './measurements/endpoint.ts';
import { measureHttp } from './measurements/http.ts';
import { measureImport } from './measurements/import.ts';
import { measureLag } from './measurements/lag.ts';
import { measureLists } from './measurements/lists.ts';
import { measureRebuild } from './measurements/rebuild.ts';
import { measureReplay } from './measurements/replay.ts';

const ROOT = new URL('../../../', import.meta.url);

const MEASUREMENTS: Readonly<Record<string, () => Promise<void>>> = {
  commands: measureCommands,
  http: measureHttp,
  endpoint: measureEndpoint,
  replay: measureReplay,
  rebuild: measureRebuild,
  lag: measureLag,
  lists: measureLists,
  import: () => measureImport(ROOT),
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(MEASUREMENTS, name));
if (unknown !== undefined || chosen.includes('--help')) {
  process.stdout.write(`npm run bench [-- ${Object.keys(MEASUREMENTS).join(' | ')} …]\n`);
  process.exit(unknown === undefined || unknown === '--help' ? 0 : 2);
}
process.stdout.write(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node.js ${process.version}\n`);
for (const [name, measure] of Object.entries(MEASUREMENTS))
  if (chosen.length === 0 || chosen.includes(name)) await measure();
