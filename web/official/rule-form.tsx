import type { RuleView } from '#application/community/official/rules.query';
import type { Refused } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';

const RULE_KINDS = ['law', 'rate', 'threshold', 'procedure'] as const;

/** What the fields are called, for the list of what is to mend. */
const ruleLabels = (t: Translate): Readonly<Record<string, string>> => ({
  key: t('official.rules.key'),
  kind: t('official.rules.kindLabel'),
  label: t('official.rules.label'),
  reference: t('official.rules.reference'),
  url: t('official.rules.url'),
  effectiveFrom: t('official.rules.from'),
  summary: t('official.rules.summary'),
});

/** A rule and what it says from a day on. With `rule` it gets another version; without, it enters the register. */
export function RuleForm(props: { refused: Refused | undefined; rule?: RuleView }) {
  const t = useT();
  const { now } = usePage();
  const { refused, rule } = props;
  const unsent = useUnsent(refused !== undefined, true);
  return (
    <form method="post" className="form" {...unsent}>
      <FormErrors errors={errorsOf(refused, ruleLabels(t))} />
      {rule && <VersionSeen refused={refused} of={rule.versions.length} />}
      {!rule && (
        <>
          <TextField
            name="key"
            label={t('official.rules.key')}
            help={t('official.rules.keyHelp')}
            maxLength={60}
            defaultValue={typedIn(refused, 'key')}
            error={errorOf(refused, 'key')}
          />
          <Select
            name="kind"
            label={t('official.rules.kindLabel')}
            choices={RULE_KINDS.map((kind) => ({ value: kind, label: t(`official.rules.kind.${kind}`) }))}
            defaultValue={typedIn(refused, 'kind', 'law')}
            error={errorOf(refused, 'kind')}
          />
        </>
      )}
      <TextField
        name="label"
        label={t('official.rules.label')}
        maxLength={200}
        defaultValue={typedIn(refused, 'label', rule?.label)}
        error={errorOf(refused, 'label')}
      />
      <TextField
        name="reference"
        label={t('official.rules.reference')}
        help={t('official.rules.referenceHelp')}
        maxLength={500}
        defaultValue={typedIn(refused, 'reference', rule?.reference)}
        error={errorOf(refused, 'reference')}
      />
      <TextField
        name="url"
        type="url"
        label={t('official.rules.url')}
        optional
        maxLength={500}
        defaultValue={typedIn(refused, 'url', rule?.url ?? '')}
        error={errorOf(refused, 'url')}
      />
      <DayField
        name="effectiveFrom"
        label={t('official.rules.from')}
        value={typedIn(refused, 'effectiveFrom', isoDay(now)) ?? ''}
        error={errorOf(refused, 'effectiveFrom')}
      />
      <TextArea
        name="summary"
        label={t('official.rules.summary')}
        help={t('official.rules.summaryHelp')}
        maxLength={1000}
        defaultValue={typedIn(refused, 'summary')}
        error={errorOf(refused, 'summary')}
      />
      <p>
        <Button look="main">{t(rule ? 'official.rules.changeSubmit' : 'official.rules.add')}</Button>
      </p>
    </form>
  );
}
