import type { DisputeRow } from '#application/moderation/authorities/registers.query';
import { AUTHORITY_LIMITS } from '#application/moderation/limits';
import type { Shown } from '../decisions/decision-parts.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { DISPUTES } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextField } from '../ui/field.tsx';

/** A dispute before a certified body, and how it was settled. */
export function DisputeForm(props: { dispute: Shown<DisputeRow> | null; refused: Refused | undefined }) {
  const { dispute, refused } = props;
  const t = useT();
  const isImplemented = refused ? typedIn(refused, 'implemented') === 'on' : (dispute?.implemented ?? false);
  return (
    <ActForm
      refused={refused}
      back={DISPUTES}
      submit={<Button look="main">{t('authorities.dispute.submit')}</Button>}
      labels={{
        body: t('authorities.dispute.body'),
        reference: t('authorities.dispute.reference'),
        submittedOn: t('authorities.dispute.submittedOn'),
        outcome: t('authorities.dispute.outcome'),
        settledOn: t('authorities.dispute.settledOn'),
      }}
    >
      {dispute && <VersionSeen refused={refused} of={dispute.version} />}
      <TextField
        name="body"
        label={t('authorities.dispute.body')}
        maxLength={AUTHORITY_LIMITS.dispute.body.max}
        defaultValue={typedIn(refused, 'body', dispute?.body)}
        error={errorOf(refused, 'body')}
      />
      <TextField
        name="reference"
        label={t('authorities.dispute.reference')}
        help={t('authorities.dispute.referenceHelp')}
        maxLength={AUTHORITY_LIMITS.dispute.reference.max}
        defaultValue={typedIn(refused, 'reference', dispute?.reference)}
        error={errorOf(refused, 'reference')}
      />
      <DayField
        name="submittedOn"
        label={t('authorities.dispute.submittedOn')}
        value={typedIn(refused, 'submittedOn', dispute?.submittedOn ?? '')}
        error={errorOf(refused, 'submittedOn')}
      />
      <Select
        name="outcome"
        label={t('authorities.dispute.outcome')}
        choices={AUTHORITY_LIMITS.outcomes.map((value) => ({
          value,
          label: t(`authorities.outcome.${value}`),
        }))}
        defaultValue={typedIn(refused, 'outcome', dispute?.outcome ?? 'open')}
        error={errorOf(refused, 'outcome')}
      />
      <DayField
        name="settledOn"
        label={t('authorities.dispute.settledOn')}
        value={typedIn(refused, 'settledOn', dispute?.settledOn ?? '')}
        error={errorOf(refused, 'settledOn')}
        optional
      />
      <Checkbox
        name="implemented"
        label={t('authorities.dispute.implemented')}
        defaultChecked={isImplemented}
      />
    </ActForm>
  );
}

/** What the form says, as the register takes it. */
export const givenDispute = (input: {
  body: string;
  reference: string;
  submittedOn: string;
  outcome: string;
  settledOn?: string;
  implemented?: boolean;
}) => ({
  body: input.body,
  reference: input.reference,
  submittedOn: input.submittedOn,
  outcome: input.outcome,
  settledOn: input.settledOn ?? '',
  implemented: input.implemented ?? false,
});
