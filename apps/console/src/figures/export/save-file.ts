import { ask } from '../../api/client.ts';

/** Forms of files that the API writes. */
export type FileForm = 'csv' | 'xlsx';

/** The name in `Content-Disposition`; RFC 8187 writes it with more than ASCII. */
export function fileName(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? otherwise;
}

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
