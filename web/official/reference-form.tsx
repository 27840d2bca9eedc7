import { BRANCHES, LIMITS } from '#application/community/limits';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { RegulatoryValueView, RuleChoice } from '#application/community/official/rules.query';
import type { ReferenceRequest } from '#interfaces/http/community/desk.request';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { usePage } from '../lib/page.tsx';
import { type Translate, useT } from '../lib/texts.tsx';
import { momentSeen, VersionSeen } from '../lib/version-seen.tsx';
import { branchName } from '../lib/branches.ts';
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

/** What the article says now, by the fields of the form that it was begun with. */
function standing({ title, summary, body, variants }: ReferenceBegun, t: Translate) {
  const labels = referenceLabels(t);
  const ofBranches = Object.entries(variants).map(([branch, text]) => [variantField(branch), text] as const);
  return [...Object.entries({ title, summary, body }), ...ofBranches].map(([name, text]) => ({
    name,
    label: labels[name] ?? name,
    text,
  }));
}

/** A version of a reference answer: the common text, those of the branches that differ, and what it rests on. */
export function ReferenceForm(props: {
  outcome: ReferenceOutcome;
  begun: ReferenceBegun;
  categories: readonly CategoryView[];
  rules: readonly RuleChoice[];
  values: readonly RegulatoryValueView[];
  /** The newest version, which this one follows, and when a passage was taken out of one last; null for the first. */
  follows: { readonly number: number; readonly redactedAt: Date | undefined } | null;
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
          <StandsNow refused={refused} texts={standing(begun, t)} />
          <VersionSeen refused={outcome} of={props.follows.number} />
          <VersionSeen as="redactedAt" refused={outcome} of={momentSeen(props.follows.redactedAt)} />
        </>
      )}
      <TextField
        name="title"
        label={t('official.reference.name')}
        maxLength={160}
        defaultValue={typedIn(outcome, 'title', begun.title)}
        error={errorOf(refused, 'title')}
      />
      <TextArea
        name="summary"
        label={t('official.reference.summary')}
        help={t('official.reference.summaryHelp')}
        rows={2}
        maxLength={600}
        defaultValue={typedIn(outcome, 'summary', begun.summary)}
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
          defaultValue={typedIn(outcome, 'body', begun.body)}
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
              defaultValue={bodies[index] ?? ''}
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
