import { parisDay } from '#domain/shared/day';
import type { PublishedText } from '#domain/community/official/reference-answer';
import { valuesCitedIn } from '#domain/community/official/regulatory-value';
import type { RegulatoryValues } from '#domain/community/official/rules.port';
import { type GivenTerms, judgedTerms } from '#domain/community/official/seal-terms';
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

/** @throws InvalidValue */
export async function composedReference(
  composer: BodyComposer,
  draft: ReferenceDraft,
  actor: Actor,
  now: Date,
): Promise<PublishedText> {
  const terms = judgedTerms(draft.terms, parisDay(now));
  const { body } = await composer.compose(draft.body, actor);
  const variants = [];
  for (const variant of draft.variants)
    variants.push({ branch: variant.branch, body: (await composer.compose(variant.body, actor)).body });
  const { title, summary, note } = draft;
  return { title, summary, body, variants, terms, note };
}

/** Against change, until the transaction ends. @throws InvalidValue beside the text that cites a value nobody registered */
export async function holdEveryValue(
  values: RegulatoryValues,
  { body, variants }: Pick<PublishedText, 'body' | 'variants'>,
): Promise<void> {
  await values.hold(valuesCitedIn(body.source), 'body');
  await values.hold(valuesCitedIn(variants.map((one) => one.body.source).join('\n')), 'variants');
}
