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

/** What somebody who is restricted reads of a template. */
export interface TemplateTexts {
  readonly label: string;
  readonly scope: string;
  readonly duration: string;
  readonly legalGround: string | null;
  readonly clause: string | null;
  readonly facts: string;
  readonly explanation: string;
}

/** A statement of reasons to be filled in: `{{…}}` stands for what differs from case to case. */
export interface StatementTemplate extends TemplateTexts {
  readonly key: string;
  /** Key of the reason of reports it answers. */
  readonly reason: string;
  /** What it goes with, in the words of decisions; two are joined by `_and_`, a choice of two by `_or_`. */
  readonly restriction: string;
  readonly groundKind: GroundKind;
  readonly category: string;
  readonly keyword: string | null;
  readonly automatedDetection: boolean;
  readonly offered: boolean;
  readonly position: number;
  /** For those who read English; who has none of it reads the other. */
  readonly english: TemplateTexts | null;
}

/** One that is there, with how often it was said anew. */
export interface KeptTemplate extends StatementTemplate {
  readonly version: number;
}

/** As somebody of this language reads it. */
export const inLanguage = (template: StatementTemplate, language: 'fr' | 'en'): StatementTemplate =>
  language === 'en' && template.english ? { ...template, ...template.english } : template;

export class TemplateNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.template-not-found';
  constructor() {
    super('No such template');
  }
}

/** Whatever stands between such braces was meant to be filled in, also where nobody knows the name. */
const PLACEHOLDER = /\{\{\s*([^{}]{1,80}?)\s*\}\}/gu;

/** Names of what is still to be filled in, each once, in their order. */
export const placeholdersIn = (...texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => asNamed(name!)))),
];

/** Accents are typed in two ways; a name has one. */
const asNamed = (typed: string): string => typed.normalize('NFC');

type Values = Readonly<Record<string, string>>;
const known = (values: Values, name: string): string | null =>
  (Object.hasOwn(values, name) && values[name]) || null;

/** Puts in what is known; the rest stays to be filled in. */
export const filledIn = (text: string, values: Values): string =>
  text.replace(PLACEHOLDER, (whole, typed: string) => known(values, asNamed(typed)) ?? whole);

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
export interface TemplateChange extends GivenTexts {
  readonly offered: boolean;
  /** With a word in any of them, all are needed; with none, there is no English. */
  readonly english: GivenTexts;
}
type GivenTexts = { readonly [Field in keyof TemplateTexts]: string };

/** What a field of the English texts is called beside those of the other language. */
export const englishField = (field: keyof TemplateTexts): string =>
  `en${field[0]!.toUpperCase()}${field.slice(1)}`;

/** @throws InvalidValue, InvalidValues beside the fields */
export function changedTemplate(template: StatementTemplate, change: TemplateChange): StatementTemplate {
  const illegal = template.groundKind === 'illegal';
  const hasEnglish = Object.values(change.english).some((text) => text.trim() !== '');
  const { own, english } = judgedTogether({
    own: () => judgedTexts(change, illegal, (field) => field),
    english: () => (hasEnglish ? judgedTexts(change.english, illegal, englishField) : null),
  });
  return { ...template, ...own, english, offered: change.offered };
}

function judgedTexts(
  given: GivenTexts,
  illegal: boolean,
  called: (field: keyof TemplateTexts) => string,
): TemplateTexts {
  const text = (field: keyof TemplateTexts, limits: { min?: number; max: number }) =>
    boundedText(called(field), given[field], limits);
  const judged = judgedTogether({
    label: () => text('label', TEMPLATE_LABEL),
    scope: () => text('scope', { max: SCOPE_MAX }),
    duration: () => text('duration', { max: DURATION_MAX }),
    legalGround: () => text('legalGround', { min: illegal ? 1 : 0, max: LEGAL_GROUND_MAX }),
    clause: () => text('clause', { min: illegal ? 0 : 1, max: CLAUSE_MAX }),
    facts: () => text('facts', { min: 10, max: FACTS_MAX }),
    explanation: () => text('explanation', { min: 10, max: EXPLANATION_MAX }),
  });
  return { ...judged, legalGround: judged.legalGround || null, clause: judged.clause || null };
}

/** The single measures that a template goes with. */
export const measuresOf = (restriction: string): readonly string[] => restriction.split(/_and_|_or_/);

/** Whether it goes with one of the measures that are taken together. */
export const goesWith = (template: Pick<StatementTemplate, 'restriction'>, actions: readonly string[]) =>
  measuresOf(template.restriction).some((measure) => actions.includes(measure));

/** @throws InvalidValue `moderation.template-other-measure` when it goes with something else than was decided */
export function mustGoWith(template: StatementTemplate, actions: readonly string[]): void {
  if (!goesWith(template, actions)) throw new InvalidValue('template', 'moderation.template-other-measure');
}
