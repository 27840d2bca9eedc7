import { LIMITS } from '#application/community/limits';
import type { OfficialView } from '#application/community/official/official-view';
import type { RuleChoice } from '#application/community/official/rules.query';
import type { Refused } from '../lib/gates.server.ts';
import { isoDay, monthsLater } from '../lib/paris-day.ts';
import { errorOf } from '../lib/refused.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { branchChoices } from '../lib/branches.ts';
import { CheckGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextArea } from '../ui/field.tsx';

const REVIEWED_AFTER_MONTHS = 6;
const SOURCES_TYPED = LIMITS.official.sources.max * (LIMITS.official.source.max + 1);

/** What a text of the organisation rests on, as the fields hold it. */
export interface TypedTerms {
  /** One a line: `label | https://…`. */
  readonly sources: string;
  readonly branches: readonly string[];
  readonly ruleIds: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly reviewBy: string;
}

/** For a new text: from today on, to be read again in half a year. */
export const freshTerms = (now: Date, branches: readonly string[] = []): TypedTerms => ({
  sources: '',
  branches,
  ruleIds: [],
  validFrom: isoDay(now),
  validTo: '',
  reviewBy: monthsLater(isoDay(now), REVIEWED_AFTER_MONTHS),
});

type GivenTerms = Pick<OfficialView, 'sources' | 'branches' | 'validFrom' | 'validTo'> & {
  readonly rules: readonly { readonly id: string }[];
};

/** Of a text that is sealed or published anew: what it rested on, valid on, and to be read again in half a year. */
export const termsAgain = (given: GivenTerms, now: Date): TypedTerms => ({
  ...freshTerms(now, given.branches),
  sources: given.sources.map(({ label, url }) => (url === null ? label : `${label} | ${url}`)).join('\n'),
  ruleIds: given.rules.map(({ id }) => id),
  validFrom: given.validFrom,
  validTo: given.validTo !== null && given.validTo >= isoDay(now) ? given.validTo : '',
});

const NAMES = ['sources', 'branches', 'ruleIds', 'validFrom', 'validTo', 'reviewBy'] as const;

type Typed = Readonly<Record<string, unknown>>;

/** Of a form that has them, as a draft keeps them beside its text. */
export const draftedTerms = (typed: Refused['typed']): Refused['typed'] =>
  hasTerms(typed)
    ? Object.fromEntries(NAMES.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])))
    : {};

/** A field that was emptied may be missing alone. */
const hasTerms = (typed: Typed): boolean =>
  ['sources', 'validFrom', 'reviewBy'].some((name) => typed[name] !== undefined);

/** What a draft keeps of the terms, where somebody began to fill them in: the days alone stand in every form. */
export function keptTerms(fields: Typed | undefined): Typed | undefined {
  const isBegun = [fields?.['sources'], fields?.['ruleIds']].flat().some((each) => each);
  return isBegun ? fields : undefined;
}

/** What was typed last, or kept in a draft, goes before. */
export function typedTerms(typed: Typed | undefined, otherwise: TypedTerms): TypedTerms {
  if (!typed || !hasTerms(typed)) return otherwise;
  const list = (name: string) =>
    [typed[name]].flat().filter((each): each is string => typeof each === 'string');
  const one = (name: string) => list(name)[0] ?? '';
  return {
    sources: list('sources').join('\n'),
    branches: list('branches'),
    ruleIds: list('ruleIds'),
    validFrom: one('validFrom'),
    validTo: one('validTo'),
    reviewBy: one('reviewBy'),
  };
}

/** What the fields are called, for the list of what is to mend. */
export const termLabels = (t: Translate): Record<string, string> => ({
  sources: t('official.terms.sources'),
  branches: t('official.terms.branches'),
  ruleIds: t('official.terms.rules'),
  validFrom: t('official.terms.validFrom'),
  validTo: t('official.terms.validTo'),
  reviewBy: t('official.terms.reviewBy'),
});

/** Sources, whom it concerns, the rules it applies, and the days on which it holds. */
export function TermsFields(props: {
  terms: TypedTerms;
  rules: readonly RuleChoice[];
  refused: Refused | undefined;
}) {
  const t = useT();
  const { terms, rules, refused } = props;
  return (
    <>
      <TextArea
        name="sources"
        label={t('official.terms.sources')}
        help={t('official.terms.sourcesHelp')}
        rows={3}
        maxLength={SOURCES_TYPED}
        defaultValue={terms.sources}
        error={errorOf(refused, 'sources')}
      />
      <CheckGroup
        name="branches"
        legend={t('official.terms.branches')}
        help={t('official.terms.branchesHelp')}
        values={terms.branches}
        choices={branchChoices(t)}
        error={errorOf(refused, 'branches')}
      />
      {rules.length > 0 && (
        <div className="boxes boxes--tall">
          <CheckGroup
            name="ruleIds"
            legend={t('official.terms.rules')}
            help={t('official.terms.rulesHelp')}
            values={terms.ruleIds}
            choices={rules.map(({ id, label, reference }) => ({ value: id, label, help: reference }))}
            error={errorOf(refused, 'ruleIds')}
          />
        </div>
      )}
      <div className="fields-row">
        <DayField
          name="validFrom"
          label={t('official.terms.validFrom')}
          value={terms.validFrom}
          error={errorOf(refused, 'validFrom')}
        />
        <DayField
          name="validTo"
          label={t('official.terms.validTo')}
          optional
          value={terms.validTo}
          error={errorOf(refused, 'validTo')}
        />
        <DayField
          name="reviewBy"
          label={t('official.terms.reviewBy')}
          value={terms.reviewBy}
          error={errorOf(refused, 'reviewBy')}
        />
      </div>
    </>
  );
}
