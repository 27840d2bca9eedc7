import { parisDay } from '#domain/shared/day';
import type { PublishedText } from '#domain/community/official/reference-answer';
import { valuesCitedIn } from '#domain/community/official/regulatory-value';
import type { RegulatoryValues } from '#domain/community/official/rules.port';
import { type GivenTerms, judgedTerms } from '#domain/community/official/seal-terms';
import type { Body } from '#domain/community/topics/body';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { BodyComposer } from '../topics/body.composer.ts';

/** A reference answer as somebody writes it. */
export interface ReferenceDraft {
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly categoryId: string | null;
  readonly body: string;
  /** Texts that replace the common one for a branch. */
  readonly variants: readonly { readonly branch: string; readonly body: string }[];
  readonly terms: GivenTerms;
  /** What changed, for the public log. */
  readonly note: string;
}

/** Beside which the text of a branch is refused. */
const variantField = (branch: string): string => `variant-${branch}`;

/** @throws InvalidValue beside the text of that branch */
async function composedFor(branch: string, compose: () => Promise<{ body: Body }>): Promise<Body> {
  try {
    return (await compose()).body;
  } catch (error) {
    if (error instanceof InvalidValue)
      throw new InvalidValue(variantField(branch), error.code, { ...error.details });
    throw error;
  }
}

/** @throws InvalidValue, InvalidValues */
export async function composedReference(
  composer: BodyComposer,
  draft: ReferenceDraft,
  actor: Actor,
  now: Date,
): Promise<PublishedText> {
  const terms = judgedTerms(draft.terms, parisDay(now));
  const { body } = await composer.compose(draft.body, actor);
  const variants = [];
  for (const { branch, body: text } of draft.variants)
    variants.push({ branch, body: await composedFor(branch, () => composer.compose(text, actor)) });
  const { title, summary, note } = draft;
  return { title, summary, body, variants, terms, note };
}

/** Against change, until the transaction ends. @throws InvalidValue beside the text that cites a value nobody registered */
export async function holdEveryValue(
  values: RegulatoryValues,
  { body, variants }: Pick<PublishedText, 'body' | 'variants'>,
): Promise<void> {
  await values.hold(valuesCitedIn(body.source), 'body');
  for (const { branch, body: text } of variants)
    await values.hold(valuesCitedIn(text.source), variantField(branch));
}
