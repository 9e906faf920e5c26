/** Kept for this browser: whoever sits at the hotline registers what comes by the hotline. */
const KEPT = 'huiyin.register.channel';

export const rememberedChannel = (): string | undefined => localStorage.getItem(KEPT) ?? undefined;

export const rememberChannel = (channel: unknown): void => {
  if (typeof channel === 'string') localStorage.setItem(KEPT, channel);
};
