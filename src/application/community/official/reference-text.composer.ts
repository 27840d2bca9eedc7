import { parisDay } from '#domain/shared/day';
import type { PublishedText, ReferenceAnswer } from '#domain/community/official/reference-answer';
import {
  mustCiteNothing,
  plainlyCited,
  renderedCitesWell,
  valuesCitedIn,
  valuesCitedWell,
} from '#domain/community/official/citation';
import type { RegulatoryValues } from '#domain/community/official/rules.port';
import { type GivenTerms, judgedVersionTerms } from '#domain/community/official/seal-terms';
import type { Body } from '#domain/community/topics/body';
import { InvalidValue, judgedTogether } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { BodyComposer } from '../topics/body.composer.ts';
import { IN_ITS_NAME, type PassedWords, type WordsGate } from '../words/words.gate.ts';

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

/** What an article says, by the names of its fields. */
export type SaidTexts = Readonly<Record<string, string>>;

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

/** Makes an article of what an agent typed: its words pass the gate that all words pass. */
export class ReferenceComposer {
  constructor(
    private readonly words: WordsGate,
    private readonly composer: BodyComposer,
  ) {}

  /**
   * Before the transaction.
   * @param stands what it says until now: sent again as it is, it is neither judged nor refused anew
   * @throws InvalidValue, InvalidValues
   */
  async compose(
    draft: ReferenceDraft,
    actor: Actor,
    now: Date,
    stands: SaidTexts = {},
  ): Promise<PublishedText & Pick<PassedWords, 'told'>> {
    const terms = judgedVersionTerms(draft.terms, parisDay(now));
    mustCiteWell(draft);
    const passed = await this.words.pass(actor, 'reference', textsOf(draft, stands), IN_ITS_NAME);
    const composed = (field: string) =>
      this.composer.compose(passed.text(field), actor, 'organisation', null, stands[field] ?? null);
    const { body } = await composed('body');
    const variants = [];
    for (const { branch } of draft.variants)
      variants.push({
        branch,
        body: await composedFor(branch, () => composed(variantField(branch))),
      });
    mustBeShownAsCited(body, variants);
    const [title, summary, note] = [passed.text('title'), passed.text('summary'), passed.text('note')];
    return { title, summary, body, variants, terms, note, told: passed.told };
  }
}

/** What the newest version of an article says, but for what it says of itself in the public log. */
export function saidBy({ newest }: ReferenceAnswer): SaidTexts {
  if (!newest) return {};
  const { title, summary, source: body, variants } = newest;
  const ofBranches = variants.map(({ branch, source }) => [variantField(branch), source] as const);
  return { title, summary, body, ...Object.fromEntries(ofBranches) };
}

const textsOf = ({ title, summary, note, body, variants }: ReferenceDraft, stands: SaidTexts) => [
  { field: 'title', name: 'title', text: title, stands: stands['title'] },
  ...Object.entries({ summary, note, body }).map(([name, text]) => ({
    field: 'post',
    name,
    text: plainlyCited(text),
    stands: stands[name],
  })),
  ...variants.map(({ branch, body: text }) => ({
    field: 'post',
    name: variantField(branch),
    text: plainlyCited(text),
    stands: stands[variantField(branch)],
  })),
];

/** @throws InvalidValue, InvalidValues beside each text that would be published with braces in it */
function mustCiteWell({ title, summary, note, body, variants }: ReferenceDraft): void {
  const texts: readonly (readonly [string, string])[] = [
    ['summary', summary],
    ['body', body],
    ...variants.map((one) => [variantField(one.branch), one.body] as const),
  ];
  judgedTogether({
    title: () => mustCiteNothing(title, 'title'),
    note: () => mustCiteNothing(note, 'note'),
    ...Object.fromEntries(texts.map(([field, text]) => [field, () => valuesCitedWell(text, field)])),
  });
}

/** @throws InvalidValue, InvalidValues beside each text that is shown to cite what it was not typed to cite */
function mustBeShownAsCited(body: Body, variants: PublishedText['variants']): void {
  judgedTogether({
    body: () => renderedCitesWell(body, 'body'),
    ...Object.fromEntries(
      variants.map(({ branch, body: text }) => [
        variantField(branch),
        () => renderedCitesWell(text, variantField(branch)),
      ]),
    ),
  });
}

/** Against change, until the transaction ends. @throws InvalidValue beside the text that cites a value nobody registered */
export async function holdEveryValue(
  values: RegulatoryValues,
  { summary, body, variants }: Pick<PublishedText, 'summary' | 'body' | 'variants'>,
): Promise<void> {
  await values.hold(valuesCitedIn(summary), 'summary');
  await values.hold(valuesCitedIn(body.source), 'body');
  for (const { branch, body: text } of variants)
    await values.hold(valuesCitedIn(text.source), variantField(branch));
}
