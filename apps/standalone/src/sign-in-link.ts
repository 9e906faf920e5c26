/** Opens the console as whom the token says. The token comes after `#`: browsers send that part to no server. */
export const signInLink = (url: string, token: string): string => `${url}/#token=${token}`;
