import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, InvalidValues, judgedTogether } from '../../shared/domain-error.ts';
import {
  CLAUSE_MAX,
  EXPLANATION_MAX,
  FACTS_MAX,
  type GroundKind,
  LEGAL_GROUND_MAX,
  SCOPE_MAX,
} from '../decisions/statement-of-reasons.ts';

export const TEMPLATE_LABEL = { max: 120 } as const;
export const DURATION_MAX = 200;

/** A statement of reasons to be filled in: `{{…}}` stands for what differs from case to case. */
export interface StatementTemplate {
  readonly key: string;
  readonly label: string;
  /** Key of the reason of reports it answers. */
  readonly reason: string;
  /** What it goes with, in the words of decisions; two are joined by `_and_`, a choice of two by `_or_`. */
  readonly restriction: string;
  readonly scope: string;
  readonly duration: string;
  readonly groundKind: GroundKind;
  readonly legalGround: string | null;
  readonly clause: string | null;
  readonly facts: string;
  readonly explanation: string;
  readonly category: string;
  readonly keyword: string | null;
  readonly automatedDetection: boolean;
  readonly offered: boolean;
  readonly position: number;
}

export class TemplateNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.template-not-found';
  constructor() {
    super('No such template');
  }
}

const PLACEHOLDER = /\{\{\s*([a-z_]{1,40})\s*\}\}/g;

/** Names of what is still to be filled in, each once, in their order. */
export const placeholdersIn = (...texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!))),
];

type Values = Readonly<Record<string, string>>;
const known = (values: Values, name: string): string | null =>
  (Object.hasOwn(values, name) && values[name]) || null;

/** Puts in what is known; the rest stays to be filled in. */
export const filledIn = (text: string, values: Values): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => known(values, name) ?? whole);

/** What members wrote, made to be put in: none of it can be taken for something to be filled in. */
export const asValue = (written: string): string => written.replace(/\{(?=\{)/g, '{ ');

/**
 * @param values what is put in; they are not looked at, since they may be anybody's words
 * @throws InvalidValues `moderation.placeholder-left` beside each text that holds one for which there is no value
 */
export function mustBeFilledIn(texts: Readonly<Record<string, string>>, values: Values = {}): void {
  const left = Object.entries(texts).flatMap(([field, text]) => {
    const name = placeholdersIn(text).find((one) => known(values, one) === null);
    return name === undefined ? [] : [{ field, code: 'moderation.placeholder-left', details: { name } }];
  });
  if (left.length > 0) throw new InvalidValues(left);
}

/** What the back office may change of a template; its key, its reason and its place in the law stay. */
export interface TemplateChange {
  readonly label: string;
  readonly scope: string;
  readonly duration: string;
  readonly legalGround: string;
  readonly clause: string;
  readonly facts: string;
  readonly explanation: string;
  readonly offered: boolean;
}

/** @throws InvalidValue, InvalidValues beside the fields */
export function changedTemplate(template: StatementTemplate, change: TemplateChange): StatementTemplate {
  const illegal = template.groundKind === 'illegal';
  const judged = judgedTogether({
    label: () => boundedText('label', change.label, TEMPLATE_LABEL),
    scope: () => boundedText('scope', change.scope, { max: SCOPE_MAX }),
    duration: () => boundedText('duration', change.duration, { max: DURATION_MAX }),
    legalGround: () =>
      boundedText('legalGround', change.legalGround, { min: illegal ? 1 : 0, max: LEGAL_GROUND_MAX }),
    clause: () => boundedText('clause', change.clause, { min: illegal ? 0 : 1, max: CLAUSE_MAX }),
    facts: () => boundedText('facts', change.facts, { min: 10, max: FACTS_MAX }),
    explanation: () => boundedText('explanation', change.explanation, { min: 10, max: EXPLANATION_MAX }),
  });
  return {
    ...template,
    ...judged,
    legalGround: judged.legalGround || null,
    clause: judged.clause || null,
    offered: change.offered,
  };
}

/** The single measures that a template goes with. */
export const measuresOf = (restriction: string): readonly string[] => restriction.split(/_and_|_or_/);

/** @throws InvalidValue `moderation.template-other-measure` when it goes with something else than was decided */
export function mustGoWith(template: StatementTemplate, actions: readonly string[]): void {
  if (!measuresOf(template.restriction).some((measure) => actions.includes(measure)))
    throw new InvalidValue('template', 'moderation.template-other-measure');
}
