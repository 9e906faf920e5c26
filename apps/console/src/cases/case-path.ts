/** The address of a case’s page. Ids carry their process: `complaint-6d1c…`. */
export const casePath = (id: string): string => `/cases/${encodeURIComponent(id)}`;

export const replayPath = (id: string): string => `${casePath(id)}/replay`;

export const customerPath = (id: string): string => `/customers/${encodeURIComponent(id)}`;

/** Where a case of a process is begun. */
export const registerPath = (process: string): string => `/register/${encodeURIComponent(process)}`;
