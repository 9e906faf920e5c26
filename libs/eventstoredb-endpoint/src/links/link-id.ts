import { hash } from 'node:crypto';

/** A name space of our own (RFC 9562, 6.6): ids of links are of this one and no other. */
const NAME_SPACE = Buffer.from('5d6c2f0e8a514d0b9a3ef1c07b6e42d9', 'hex');

/**
 * The id of a link: always the same for the same link stream and target, so that it survives a rebuild of the index,
 * and whoever acknowledged a link by its id is understood after it. UUID version 5, of RFC 9562.
 */
export function linkId(stream: string, target: string): string {
  const hex = hash('sha1', Buffer.concat([NAME_SPACE, Buffer.from(`${stream}\0${target}`)]), 'hex');
  const variant = ((parseInt(hex[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
