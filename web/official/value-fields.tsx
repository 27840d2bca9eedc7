import { LIMITS, VALUE_UNITS } from '#application/community/limits';
import type { ValuePeriod } from '#application/community/official/rules.query';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextField } from '../ui/field.tsx';

export type ValueUnit = (typeof VALUE_UNITS)[number];

/** What the fields are called, for the list of what is to mend. @param unit of the value, where it has one already */
export const valueLabels = (t: Translate, unit: ValueUnit | null): Readonly<Record<string, string>> => ({
  key: t('official.values.key'),
  label: t('official.values.name'),
  unit: t('official.values.unit'),
  from: t('official.values.from'),
  to: t('official.values.to'),
  value: unit ? t(`official.values.in.${unit}`) : t('official.values.label'),
  source: t('official.values.source'),
});

/** As people type it: with a comma in French, a day as `31/12/2026`. */
function writtenIn(value: string | null, unit: ValueUnit, locale: string): string {
  if (value === null) return '';
  if (unit === 'date') return value.split('-').reverse().join('/');
  return locale === 'fr' ? value.replace('.', ',') : value;
}

/** What a value is in a period: its days, the figure, and where it is set. */
export function PeriodFields(props: {
  /** As it was typed last, refused or only foreseen. */
  typed: Pick<Refused, 'typed'> | undefined;
  refused: Refused | undefined;
  unit: ValueUnit | null;
  begun: Pick<ValuePeriod, 'value' | 'source'> & { readonly from: string; readonly givenTo: string | null };
}) {
  const t = useT();
  const { typed, refused, unit, begun } = props;
  const labels = valueLabels(t, unit);
  const ofDay = unit === 'date';
  return (
    <>
      <div className="fields-row">
        <DayField
          name="from"
          label={labels['from']}
          value={typedIn(typed, 'from', begun.from)}
          error={errorOf(refused, 'from')}
        />
        <DayField
          name="to"
          label={labels['to']}
          optional
          value={typedIn(typed, 'to', begun.givenTo ?? '')}
          error={errorOf(refused, 'to')}
        />
      </div>
      <TextField
        name="value"
        label={labels['value']}
        help={t(
          unit === null
            ? 'official.values.anyHelp'
            : ofDay
              ? 'official.values.dayHelp'
              : 'official.values.valueHelp',
        )}
        optional
        maxLength={20}
        inputMode={ofDay ? 'numeric' : 'decimal'}
        defaultValue={typedIn(typed, 'value', unit ? writtenIn(begun.value, unit, t.locale) : '')}
        error={errorOf(refused, 'value')}
      />
      <TextField
        name="source"
        label={labels['source']}
        help={t('official.values.sourceHelp')}
        maxLength={LIMITS.official.valueSource.max}
        defaultValue={typedIn(typed, 'source', begun.source)}
        error={errorOf(refused, 'source')}
      />
    </>
  );
}

/** What names a value: how texts cite it, what it is called, in what it is counted. */
export function NameFields({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  const labels = valueLabels(t, null);
  return (
    <>
      <TextField
        name="label"
        label={labels['label']}
        maxLength={LIMITS.official.label.max}
        defaultValue={typedIn(refused, 'label')}
        error={errorOf(refused, 'label')}
      />
      <TextField
        name="key"
        label={labels['key']}
        help={t('official.values.keyHelp')}
        maxLength={LIMITS.official.key.max}
        autoComplete="off"
        defaultValue={typedIn(refused, 'key')}
        error={errorOf(refused, 'key')}
      />
      <Select
        name="unit"
        label={labels['unit']}
        choices={VALUE_UNITS.map((unit) => ({ value: unit, label: t(`official.values.in.${unit}`) }))}
        defaultValue={typedIn(refused, 'unit', 'EUR')}
        error={errorOf(refused, 'unit')}
      />
    </>
  );
}
