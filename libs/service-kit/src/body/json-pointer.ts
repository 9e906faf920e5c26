/** A JSON Pointer (RFC 6901) extended by one member name or array index. */
export function pointerTo(parent: string, member: string | number): string {
  return typeof member === 'number' ? `${parent}/${member}` : `${parent}/${escaped(member)}`;
}

function escaped(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}
