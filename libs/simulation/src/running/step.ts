import type { Department, Role } from '@huiyin/casework';
import type { Actor } from '@huiyin/process-engine';
import type { Category } from '@huiyin/complaint';
import type { Product } from '../company/products.ts';
import type { CaseFile } from './case-file.ts';

/** A command that somebody is about to give. */
export interface Move {
  readonly name: string;
  readonly payload: object;
  /** Who gives it, where it isn't the one who does the step. */
  readonly by?: Actor;
  /** Refusals that people bring about now and then; any other one is a mistake of the simulation. */
  readonly mayBeRefused?: string | readonly string[];
}

/** Who does a step. */
export type Doer =
  /** Somebody of the store who first has to have time for it. */
  | {
      readonly kind: 'staff';
      readonly role: Extract<Role, 'agent' | 'supervisor' | 'store-manager'>;
      /** How long it takes when they do nothing else. */
      readonly minutes: number;
      /** Goes before everything else. */
      readonly urgent?: boolean;
      readonly skill?: string;
      /** Ids of those who may not do it. */
      readonly not?: readonly string[];
      /** Who is responsible, and does it if they are there. */
      readonly responsible?: string;
      /** Whether whoever does it becomes responsible. */
      readonly claims?: boolean;
    }
  /** The department of the store, after so many working hours. */
  | { readonly kind: 'department'; readonly department: Department; readonly hours: number }
  /** A system, as soon as it can be: the customer’s app, the carrier’s. */
  | { readonly kind: 'system'; readonly system: string };

/** What is to be done next in a case. */
export interface Step {
  /**
   * What makes it the right thing to do: the step is planned anew when this changes, and when a case that people of the store
   * work on is raised or given back.
   */
  readonly situation: string;
  /** Milliseconds until it can begin: a customer thinks, a parcel travels. */
  readonly after?: number;
  /** The earliest moment at which it can begin, epoch milliseconds. */
  readonly notBefore?: number;
  readonly by: Doer;
  /** The commands, decided when the step is done. */
  readonly moves: (context: StepContext) => readonly Move[];
  /** What the customer makes of it: a case of its own. */
  readonly opens?: CustomerCause;
}

/** A customer complains of an order, or wishes to send its goods back. */
export type CustomerCause = ComplaintCause | ReturnCause;

/** What a complaint comes from. */
export interface ComplaintCause {
  readonly kind: 'complaint';
  readonly category: Category;
  readonly order: string;
  readonly product: Product;
}

/** What a return comes from that nothing is wrong with. */
export interface ReturnCause {
  readonly kind: 'return';
  readonly order: string;
  readonly product: Product;
  /** When the goods were signed for: RFC 3339. */
  readonly signedAt: string;
}

/** What whoever does a step knows. */
export interface StepContext {
  readonly actor: Actor;
  /** How kindly they speak, -1 to 1. */
  readonly manner: number;
  readonly now: number;
}

/** Something about a case that is taken care of beside everything else: its handling, its payment. */
export interface Concern<Data extends object> {
  readonly name: string;
  /** What is to be done next, if anything. Depends on the case alone. */
  readonly plan: (file: CaseFile<Data>, now: number) => Step | undefined;
}
