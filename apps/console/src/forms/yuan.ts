/** Whether an amount of money has no more than two decimals: less than a fen can't be paid. */
export const isYuan = (amount: number): boolean => Math.abs(Math.round(amount * 100) - amount * 100) < 1e-6;
