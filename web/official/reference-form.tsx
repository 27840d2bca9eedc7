import { BRANCHES, LIMITS } from '#application/community/limits';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { RegulatoryValueView, RuleChoice } from '#application/community/official/rules.query';
import type { ReferenceRequest } from '#interfaces/http/community/desk.request';
import { referenceHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, leftIn, leftOf, typedIn, typedList } from '../lib/refused.ts';
import { usePage } from '../lib/page.tsx';
import { type Translate, useT } from '../lib/texts.tsx';
import { momentSeen, VersionSeen } from '../lib/version-seen.tsx';
import { branchName } from '../lib/branches.ts';
import { hrefWith } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { StandsNow } from '../ui/stands-now.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { isRefused } from '../forum/composing.ts';
import { mayAuthorIn } from './authoring.ts';
import type { TextOfField } from './cited.server.ts';
import { GapsBox, type LeftOpen } from './gaps-box.tsx';
import { termLabels, TermsFields, type TypedTerms, typedTerms } from './terms-fields.tsx';
import { TextPreview } from './text-preview.tsx';
import { VALUE_CITATION } from './value-citation.ts';
import { ValuePicker } from './value-picker.tsx';

/** What the form begins with. */
interface ReferenceBegun {
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly categoryId: string;
  readonly body: string;
  /** By branch, for those that have a text of their own. */
  readonly variants: Readonly<Record<string, string>>;
  readonly terms: TypedTerms;
}

/** The field of the text that a branch reads instead of the common one. */
const variantField = (branch: string): string => `variant-${branch}`;

/** The texts of the form by the fields beside which they are refused. */
export const referenceTexts = (
  input: Pick<ReferenceRequest, 'body' | 'variants'>,
): readonly TextOfField[] => [
  { field: 'body', text: input.body },
  ...input.variants.map(({ branch, body }) => ({ field: variantField(branch), text: body })),
];

/** With the summary, which is shown without any markup: all that may cite a value. */
export const textsThatCite = (
  input: Pick<ReferenceRequest, 'summary' | 'body' | 'variants'>,
): readonly TextOfField[] => [{ field: 'summary', text: input.summary }, ...referenceTexts(input)];

/** What the form shows again after its preview button: how its texts will look, by their fields, and all that was typed. */
export interface ReferencePreviewed {
  readonly previews: Readonly<Record<string, string>>;
  readonly typed: Refused['typed'];
}

export type ReferenceOutcome = Refused | (LeftOpen & ReferencePreviewed) | ReferencePreviewed | undefined;

/** What the fields are called, for the list of what is to mend. */
const referenceLabels = (t: Translate): Readonly<Record<string, string>> => ({
  title: t('official.reference.name'),
  summary: t('official.reference.summary'),
  categoryId: t('lists.questions.category'),
  tags: t('official.reference.tags'),
  body: t('official.reference.body'),
  ...Object.fromEntries(
    BRANCHES.map((branch) => [
      variantField(branch),
      t('official.reference.variantBody', { branch: branchName(branch, t) }),
    ]),
  ),
  ...termLabels(t),
  note: t('official.reference.note'),
});

/**
 * What the article says now, by the fields of the form that it was begun with.
 * @param bodies what was typed for each branch
 */
function standing(
  { title, summary, body, variants }: ReferenceBegun,
  bodies: readonly string[],
  t: Translate,
) {
  const labels = referenceLabels(t);
  const common = Object.entries({ title, summary, body }).map(([name, text]) => ({ name, text }));
  const ofBranches = BRANCHES.flatMap((branch, index) => {
    const text = variants[branch];
    return text === undefined ? [] : [{ name: variantField(branch), text, typed: bodies[index] }];
  });
  return [...common, ...ofBranches].map((one) => ({ ...one, label: labels[one.name] ?? one.name }));
}

/** Which versions a passage was taken out of while somebody went on from them. */
function RedactedMeanwhile({ refused, slug }: { refused: Refused | undefined; slug: string }) {
  const t = useT();
  const numbers = redactedIn(refused);
  if (numbers === null) return null;
  return (
    <Alert tone="warn" title={t('official.reference.redactedMeanwhile')}>
      {t('official.reference.redactedLead')}
      <ul className="list">
        {numbers.map((number) => (
          <li key={number}>
            <a href={hrefWith(referenceHref(slug), { version: String(number) })}>
              {t('official.reference.version', { number })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function redactedIn(refused: Refused | undefined): readonly number[] | null {
  const { code, details } = refused?.problem ?? {};
  return code === 'community.reference-redacted' ? ((details?.['numbers'] ?? []) as readonly number[]) : null;
}

/** A version of a reference answer: the common text, those of the branches that differ, and what it rests on. */
export function ReferenceForm(props: {
  outcome: ReferenceOutcome;
  begun: ReferenceBegun;
  categories: readonly CategoryView[];
  rules: readonly RuleChoice[];
  values: readonly RegulatoryValueView[];
  /** The newest version, which this one follows, and when a passage was taken out of one last; null for the first. */
  follows: { readonly number: number; readonly slug: string; readonly redactedAt: Date | undefined } | null;
}) {
  const t = useT();
  const here = usePage();
  const { outcome, begun } = props;
  const refused = outcome && isRefused(outcome) ? outcome : undefined;
  const unsent = useUnsent(outcome !== undefined, true);
  const previews = outcome && 'previews' in outcome ? outcome.previews : {};
  const categories = props.categories.filter((category) => mayAuthorIn(here, category));
  const bodies = typedList(
    outcome,
    'variantBodies',
    BRANCHES.map((branch) => begun.variants[branch] ?? ''),
  );
  return (
    <form method="post" className="form form--wide" {...unsent}>
      <FormErrors errors={errorsOf(refused, referenceLabels(t))} />
      <GapsBox outcome={outcome} />
      {props.follows !== null && (
        <>
          <RedactedMeanwhile refused={refused} slug={props.follows.slug} />
          <StandsNow
            refused={refused}
            texts={standing(begun, bodies, t)}
            maskedAlone={redactedIn(refused) !== null}
          />
          <VersionSeen refused={outcome} of={props.follows.number} />
          <VersionSeen as="redactedAt" refused={outcome} of={momentSeen(props.follows.redactedAt)} />
        </>
      )}
      <TextField
        name="title"
        label={t('official.reference.name')}
        maxLength={160}
        defaultValue={leftIn(outcome, 'title', begun.title)}
        error={errorOf(refused, 'title')}
      />
      <TextArea
        name="summary"
        label={t('official.reference.summary')}
        help={t('official.reference.summaryHelp')}
        rows={2}
        maxLength={600}
        defaultValue={leftIn(outcome, 'summary', begun.summary)}
        error={errorOf(refused, 'summary')}
      />
      <Select
        name="categoryId"
        label={t('lists.questions.category')}
        placeholder={mayAuthorIn(here, null) ? t('official.reference.noCategory') : undefined}
        choices={categories.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typedIn(outcome, 'categoryId', begun.categoryId)}
        error={errorOf(refused, 'categoryId')}
      />
      <TextField
        name="tags"
        label={t('official.reference.tags')}
        help={t('official.reference.tagsHelp')}
        optional
        defaultValue={typedIn(outcome, 'tags', begun.tags.join(', '))}
        error={errorOf(refused, 'tags')}
      />
      <TextPreview field="body" label={t('official.reference.previewCommon')} html={previews['body']}>
        <TextArea
          name="body"
          label={t('official.reference.body')}
          help={t('official.speak.bodyHelp', { citation: VALUE_CITATION })}
          rows={14}
          maxLength={LIMITS.body.max}
          defaultValue={leftIn(outcome, 'body', begun.body)}
          error={errorOf(refused, 'body')}
        />
      </TextPreview>
      <ValuePicker values={props.values} />
      {BRANCHES.map((branch, index) => (
        <details
          className="disclose"
          key={branch}
          open={Boolean(bodies[index]) || errorOf(refused, variantField(branch)) !== undefined}
        >
          <summary>{t('official.reference.variantOf', { branch: branchName(branch, t) })}</summary>
          <TextPreview
            field={variantField(branch)}
            label={t('official.reference.previewOf', { branch: branchName(branch, t) })}
            html={previews[variantField(branch)]}
          >
            <TextArea
              id={variantField(branch)}
              name="variantBodies"
              label={t('official.reference.variantBody', { branch: branchName(branch, t) })}
              help={t('official.reference.variantHelp')}
              rows={8}
              maxLength={LIMITS.body.max}
              defaultValue={leftOf(outcome, {
                typed: bodies[index] ?? '',
                now: begun.variants[branch] ?? '',
              })}
              error={errorOf(refused, variantField(branch))}
            />
          </TextPreview>
        </details>
      ))}
      <TermsFields terms={typedTerms(outcome?.typed, begun.terms)} rules={props.rules} refused={refused} />
      {props.follows !== null && (
        <Checkbox
          name="ofThePast"
          label={t('official.reference.ofThePast')}
          help={t('official.reference.ofThePastHelp')}
          defaultChecked={typedIn(outcome, 'ofThePast', '') !== ''}
        />
      )}
      <TextField
        name="note"
        label={t('official.reference.note')}
        help={t('official.reference.noteHelp')}
        maxLength={500}
        defaultValue={typedIn(outcome, 'note')}
        error={errorOf(refused, 'note')}
      />
      <p>
        <Button look="main">
          {t(props.follows !== null ? 'official.reference.revise' : 'official.reference.publish')}
        </Button>
      </p>
    </form>
  );
}
