import {
  ASSIGNED_ROLES,
  BRANCHES,
  isChoice,
  LANGUAGES,
  LIMITS,
  MATCHES,
  RANGE_FIELDS,
  RANGE_MAX,
  REGIONS,
} from '#application/community/limits';
import type { SegmentRow } from '#application/community/segments/segments.query';
import { SEGMENTS } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { momentSeen, VersionSeen } from '../lib/version-seen.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox, CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { valueWords } from './condition-words.ts';

/** How many members a form that was sent means, and all that stands in it. */
export interface Counted {
  readonly members: number;
  readonly typed: Refused['typed'];
}
export type SegmentOutcome = Refused | Counted | undefined;

type Group = { readonly slug: string; readonly name: string };
type ChoiceField = 'branches' | 'regions' | 'roles' | 'groups' | 'languages';

/** Conditions that members fulfil. Its first button counts them and keeps nothing. */
export function SegmentForm(props: {
  outcome: SegmentOutcome;
  groups: readonly Group[];
  segment?: SegmentRow;
}) {
  const { outcome, groups, segment } = props;
  const t = useT();
  const { formatNumber } = useFormat();
  const unsent = useUnsent(outcome !== undefined, true);
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const members = outcome && 'members' in outcome ? outcome.members : undefined;
  const former = formerOf(segment);
  const list = (field: string): readonly string[] => {
    if (!outcome) return former.lists[field] ?? [];
    const value = outcome.typed[field] ?? [];
    return typeof value === 'string' ? [value] : value;
  };
  const end = (name: string): string => typedIn(outcome, name, outcome ? '' : (former.ends[name] ?? ''));
  const names = new Map(groups.map(({ slug, name }) => [slug, name]));
  const choices: readonly (readonly [ChoiceField, readonly string[]])[] = [
    ['branches', BRANCHES],
    ['roles', ASSIGNED_ROLES],
    ['groups', groups.map(({ slug }) => slug)],
    ['languages', LANGUAGES],
    ['regions', REGIONS],
  ];
  return (
    <form method="post" noValidate className="form" {...unsent}>
      <FormErrors errors={errorsOf(refused, { name: t('segments.name') })} />
      <VersionSeen as="seen" refused={outcome} of={momentSeen(segment?.changedAt)} />
      {members !== undefined && (
        <Alert tone="ok" live title={t('segments.counted', { members })}>
          {t('segments.countedHelp')}
        </Alert>
      )}
      <TextField
        name="name"
        label={t('segments.name')}
        maxLength={LIMITS.segment.name.max}
        defaultValue={typedIn(outcome, 'name', segment?.name ?? '')}
        error={errorOf(refused, 'name')}
      />
      <TextArea
        name="description"
        label={t('segments.description')}
        rows={2}
        maxLength={LIMITS.segment.description.max}
        defaultValue={typedIn(outcome, 'description', outcome ? '' : (segment?.description ?? ''))}
        error={errorOf(refused, 'description')}
        optional
      />
      <RadioGroup
        name="match"
        legend={t('segments.match')}
        choices={MATCHES.map((value) => ({ value, label: t(`segments.matches.${value}`) }))}
        value={typedIn(outcome, 'match', segment?.filter.match ?? 'all')}
        error={errorOf(refused, 'match')}
      />
      <Fieldset legend={t('segments.who')} help={t('segments.whoHelp')} id="profil">
        {choices
          .filter(([, values]) => values.length > 0)
          .map(([field, values]) => (
            <details
              className="stack"
              key={field}
              open={list(field).length > 0 || field === 'branches' || errorOf(refused, field) !== undefined}
            >
              <summary className="btn">{t(`segments.fields.${field}`)}</summary>
              <CheckGroup
                name={field}
                legend={t('segments.among', { field: t(`segments.fields.${field}`) })}
                choices={values.map((value) => ({ value, label: valueWords(t, field, value, names) }))}
                values={list(field)}
                error={errorOf(refused, field)}
              />
              <Checkbox
                id={`except-${field}`}
                name="except"
                value={field}
                label={t('segments.exceptThese')}
                defaultChecked={list('except').includes(field)}
              />
            </details>
          ))}
      </Fieldset>
      <Fieldset legend={t('segments.doings')} help={t('segments.doingsHelp')} id="activite">
        {RANGE_FIELDS.map((field) => (
          <Fieldset
            key={field}
            legend={t(`segments.fields.${field}`)}
            help={t(`segments.rangeHelp.${field}`)}
          >
            <div className="fields-row">
              {(['Min', 'Max'] as const).map((side) => (
                <TextField
                  key={side}
                  name={`${field}${side}`}
                  label={t(side === 'Min' ? 'segments.min' : 'segments.max')}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={RANGE_MAX[field]}
                  defaultValue={end(`${field}${side}`)}
                  error={errorOf(refused, `${field}${side}`)}
                  optional
                />
              ))}
            </div>
          </Fieldset>
        ))}
      </Fieldset>
      {members !== undefined && (
        <p className="muted">{t('segments.countedShort', { members: formatNumber(members) })}</p>
      )}
      <p className="cluster">
        <Button look="outline" name="intent" value="count">
          {t('segments.count')}
        </Button>
        <Button look="main" name="intent" value="save">
          {t('segments.save')}
        </Button>
        <ButtonLink look="quiet" href={SEGMENTS}>
          {t('topic.form.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}

/** The conditions that are kept, as the fields of the form name them. */
function formerOf(segment: SegmentRow | undefined) {
  const lists: Record<string, readonly string[]> = {};
  const ends: Record<string, string> = {};
  const except: string[] = [];
  for (const condition of segment?.filter.conditions ?? []) {
    if (isChoice(condition)) {
      lists[condition.field] = condition.among;
      if (condition.except) except.push(condition.field);
    } else {
      if (condition.min !== null) ends[`${condition.field}Min`] = String(condition.min);
      if (condition.max !== null) ends[`${condition.field}Max`] = String(condition.max);
    }
  }
  return { lists: { ...lists, except }, ends } as {
    lists: Record<string, readonly string[] | undefined>;
    ends: Record<string, string | undefined>;
  };
}
