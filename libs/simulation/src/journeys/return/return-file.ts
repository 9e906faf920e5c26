import type { ReturnExchangeData } from '@huiyin/return-exchange';
import { PRODUCTS } from '../../company/products.ts';
import type { CaseFile } from '../../running/case-file.ts';

export type ReturnFile = CaseFile<ReturnExchangeData>;

/** What the goods are worth, in yuan: what was paid for them, as far as it is known. */
export const worthOf = ({ data: { amount, product } }: ReturnFile): number =>
  amount ?? PRODUCTS.find(({ name }) => name === product)?.price ?? 129;

/** What is told to customers in their own channel. */
export const told = ({ customer: { preferredChannel: channel } }: ReturnFile, words: string) => ({
  channel,
  words,
});
