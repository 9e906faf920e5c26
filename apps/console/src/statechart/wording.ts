import type { StateNode } from '../processes/description.ts';
import type { GraphEdge } from './graph.ts';
import { textWidth, wrapped } from './text-size.ts';

/** What is written into the drawing, in the language of who looks. */
export interface Wording {
  readonly state: (state: StateNode) => string;
  /** Who is responsible; empty where nobody is. */
  readonly owner: (state: StateNode) => string;
  readonly fact: (type: string) => string;
  /** How many facts there are, where not all are named. */
  readonly inAll: (facts: number) => string;
}

/** Pixels: sizes of fonts, and of lines. */
export const FONT = { state: 14, owner: 12, edge: 12, title: 13, number: 10 } as const;
export const LINE = { state: 20, owner: 16, edge: 15 } as const;
/** Height of the line above the states of a compound one, pixels. */
export const TITLE = 28;
/** Diameter of the dot that says where a compound state is entered, pixels. */
export const DOT = 10;
/** Room for the clock before an owner, pixels. */
export const CLOCK = 16;

/** What is written is wrapped at these widths, pixels. */
const WRAPPED_AT = { edge: 96, state: 132 };
/** Around the text in a state’s box, pixels. */
const AROUND = { across: 12, along: 7 };
const NARROWEST = 56;

/** An arrow names that many facts; where there are more, one of them and how many. */
const NAMED = 2;

/** Lines of text and the room that they take, pixels. */
export interface TextBox {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const textBox = (lines: readonly string[], size: number, line: number): TextBox => ({
  lines,
  width: Math.max(0, ...lines.map((each) => textWidth(each, size))),
  height: lines.length * line,
});

/** What stands beside an arrow. */
export function edgeText({ transitions }: GraphEdge, words: Wording): TextBox {
  const facts = [...new Set(transitions.map(({ fact }) => fact))];
  const named = facts.length > NAMED ? facts.slice(0, 1) : facts;
  const lines = named.flatMap((fact) => wrapped(words.fact(fact), FONT.edge, WRAPPED_AT.edge));
  return textBox(named === facts ? lines : [...lines, words.inAll(facts.length)], FONT.edge, LINE.edge);
}

/** What stands in a state’s box: its name; below it who is responsible. */
export const stateText = (state: StateNode, words: Wording): TextBox =>
  textBox(wrapped(words.state(state), FONT.state, WRAPPED_AT.state), FONT.state, LINE.state);

/** How big the box of a state is that has none inside. */
export function stateSize(state: StateNode, words: Wording): { width: number; height: number } {
  const name = stateText(state, words);
  const second = textWidth(words.owner(state), FONT.owner) + (state.deadlines.length > 0 ? CLOCK : 0);
  return {
    width: Math.max(name.width, second, NARROWEST) + 2 * AROUND.across,
    height: name.height + (second > 0 ? LINE.owner : 0) + 2 * AROUND.along,
  };
}
