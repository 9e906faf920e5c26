import { commandFor, HANDLERS, workOf, type Role } from '@huiyin/casework';
import type { OrderFollowUpData } from '../data.ts';
import type { OrderFollowUpFact } from '../facts.ts';
import type { OrderFollowUpPolicy } from '../settings.ts';

export const command = commandFor<OrderFollowUpData, OrderFollowUpFact, OrderFollowUpPolicy>();

/** Those who work on orders: people of the shop, their departments, and the systems of both. */
export const WORKERS: readonly Role[] = [...HANDLERS, 'department', 'integration'];

const arranges = ({ department = 'warehouse' }: OrderFollowUpData) => department;
export const arranging = workOf((data: OrderFollowUpData) => [arranges(data)]);
export const delivering = workOf((data: OrderFollowUpData) => ['logistics', arranges(data)]);
export const accounting = workOf(() => ['finance']);
