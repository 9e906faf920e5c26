import { label } from '../definition/label.ts';

/** A funnel in words, for whoever reads its numbers. */
export const FUNNEL = {
  labels: label('漏斗', 'Funnel'),
  definition: label(
    '期间登记的工单中，有多少到过流程的每个主要状态或更后面的状态，有多少到此为止。',
    'How many of the cases opened in the period came to each main state of the process or to a later one, and how many came this far and no further.',
  ),
  numerator: label('其中到过该状态或更后面状态的', 'Those that came to the state or to a later one'),
  denominator: label('期间登记的该流程工单', 'Cases of the process opened in the period'),
  source: label('回音领域定义“主管看什么”', 'Huiyin’s domain definitions, “What supervisors watch”'),
  notSaid: label(
    '不说明工单来回几次（见状态停留时长）。到此为止而未结的只是还没有走到，不是流失：最近登记的大多如此。',
    'It doesn’t say how often cases went back and forth: see time in state. Those under way aren’t lost, only not there yet: of the last weeks most are.',
  ),
} as const;
