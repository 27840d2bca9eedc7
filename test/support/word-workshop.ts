import { Folding } from '#domain/moderation/words/folding';
import { RuleBook, type RuleInForce, type Writing } from '#domain/moderation/words/rule-book';
import {
  type RawWordDefinition,
  wordDefinition,
  type WordWorkshop,
} from '#domain/moderation/words/word-definition';
import { Re2Patterns } from '#infrastructure/moderation/words/re2-patterns';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
import { namedCharacter } from '#infrastructure/platform/text/named-characters';

const looks = new UnicodeLookAlikes();
export const workshop: WordWorkshop = {
  folding: new Folding((character) => looks.lettersOf(character), namedCharacter),
  engine: new Re2Patterns(),
};

/** What is asked of nobody in particular, of a post. */
export const WRITING: Writing = { field: 'post', trust: 0, isFirst: false, others: [] };

/** A rule as somebody types it: it holds posts that a word is found in, unless `more` says otherwise. */
export const rawRule = (
  matcher: RawWordDefinition['matcher'],
  more: Partial<RawWordDefinition> = {},
): RawWordDefinition => ({
  label: 'A rule of a test',
  family: 'civilite',
  matcher,
  fields: ['post'],
  action: 'hold',
  severity: 'medium',
  trustBelow: null,
  explanation: 'Somebody of the team reads this first.',
  ...more,
});

export const literal = (...values: string[]): RawWordDefinition['matcher'] => ({ type: 'literal', values });
export const detector = (name: string, params = {}): RawWordDefinition['matcher'] => ({
  type: 'detector',
  values: [name],
  params,
});

export function inForce(key: string, raw: RawWordDefinition): RuleInForce {
  return { ruleId: key, key, version: 1, definition: wordDefinition(raw, workshop) };
}

/** A book of rules, by key. */
export const bookOf = (rules: Readonly<Record<string, RawWordDefinition>>): RuleBook =>
  new RuleBook(
    Object.entries(rules).map(([key, raw]) => inForce(key, raw)),
    workshop,
  );

/** What one rule finds in a text, as it was written. */
export function foundBy(raw: RawWordDefinition, text: string, writing: Partial<Writing> = {}): string[] {
  return bookOf({ rule: raw })
    .hitsIn(text, { ...WRITING, ...writing })
    .map(({ start, end }) => text.slice(start, end));
}
