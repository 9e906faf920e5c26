/** A fact's data without the members that weren't given: plain JSON knows no `undefined`. */
export const given = <Data extends object>(data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data;
