import { DECISION_ACTIONS, goesWith, LADDER, STEP_KEYS } from '#application/moderation/limits';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { lenientQueryOf, oneOf } from '../lists/query.ts';
import { type GivenBack, typedIn } from '../lib/refused.ts';

type Step = (typeof STEP_KEYS)[number];
const stepNamed = (raw: string): Step | undefined => STEP_KEYS.find((one) => one === raw);
const templateNamed = (raw: string): string | undefined => (/^[a-z0-9-]{1,80}$/.test(raw) ? raw : undefined);

/** What was chosen in the first step of a decision. */
export const decideAskingOf = (url: URL) =>
  lenientQueryOf(url, { mesure: oneOf(...DECISION_ACTIONS), auteur: stepNamed, modele: templateNamed });
export type DecideAsking = ReturnType<typeof decideAskingOf>;
export type StepKey = NonNullable<DecideAsking['auteur']>;

/** What comes back of the form: refused, or led to its other step with all that was written. */
export interface DecideOutcome extends GivenBack {
  readonly turn?: 'choose' | 'prepare';
}

/** What is chosen: as the form came back with it, else as the address says. */
export function chosenIn(asked: DecideAsking, outcome: GivenBack | undefined): DecideAsking {
  if (!outcome) return asked;
  return {
    mesure: DECISION_ACTIONS.find((one) => one === typedIn(outcome, 'action')),
    auteur: stepNamed(typedIn(outcome, 'step')),
    modele: templateNamed(typedIn(outcome, 'template')),
  };
}

const RESTRICTING_NOTHING: readonly string[] = ['keep', 'approve', 'restore'];

/** Whether the content itself is restricted. */
export const isOfContent = ({ mesure }: DecideAsking): boolean =>
  !RESTRICTING_NOTHING.includes(mesure ?? 'keep');

type Templates = ReviewCase['templates'];
const measureOf = (step: string | undefined) => LADDER.find(({ key }) => key === step)?.action;

/** Whether the template that was chosen goes with none of what is to be restricted: its words would be refused at the end. */
export function isMisfit({ templates }: Pick<ReviewCase, 'templates'>, asked: DecideAsking): boolean {
  const template = templates.find(({ key }) => key === asked.modele);
  if (!template || (!isOfContent(asked) && !asked.auteur)) return false;
  return !goesWith(template, [asked.mesure ?? 'keep', measureOf(asked.auteur) ?? 'keep']);
}

/** Those that go with something that may be decided here, with those that go with the same beside each other. */
export function templatesByMeasure({
  templates,
  actions,
  steps,
}: Pick<ReviewCase, 'templates' | 'actions' | 'steps'>): Templates {
  const possible = [...actions, ...steps.map(({ action }) => action)];
  const fitting = templates.filter((template) => goesWith(template, possible));
  const order = [...new Set(fitting.map(({ restriction }) => restriction))];
  return order.flatMap((restriction) => fitting.filter((each) => each.restriction === restriction));
}
