import { ask } from '../../api/client.ts';
import { fileName } from './file-name.ts';

/** Forms of files that the API writes. */
export type FileForm = 'csv' | 'xlsx';

/**
 * Has the API write a file of what an address lists, and the browser save it. A link alone couldn’t carry the token.
 *
 * @throws ApiProblem, e.g. `export-too-large`
 */
export async function saveFile(address: string, form: FileForm): Promise<void> {
  const answer = await ask(`${address}${address.includes('?') ? '&' : '?'}format=${form}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = fileName(answer.headers.get('content-disposition'), `export.${form}`);
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
