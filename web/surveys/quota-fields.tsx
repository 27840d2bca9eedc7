import { BRANCHES } from '#application/community/limits';
import type { QuotaState } from '#application/engagement/surveys/survey-view';
import { branchName } from '../lib/branches.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';

/** How many answers are wanted of each branch. */
export function QuotaFields(props: { refused: Refused | undefined; quotas: readonly QuotaState[] }) {
  const t = useT();
  const { refused, quotas } = props;
  const wanted = BRANCHES.map((branch) => quotas.find((one) => one.branch === branch)?.wanted ?? null);
  const shown = typedList(
    refused,
    'quotas',
    wanted.map((figure) => (figure === null ? '' : String(figure))),
  );
  return (
    <Fieldset
      id="quotas"
      legend={t('surveys.form.quotas')}
      help={t('surveys.form.quotasHelp')}
      error={errorOf(refused, 'quotas')}
    >
      {BRANCHES.map((branch, at) => (
        <TextField
          key={branch}
          name="quotas"
          id={`quota-${branch}`}
          label={branchName(branch, t)}
          optional
          inputMode="numeric"
          maxLength={6}
          defaultValue={shown[at] ?? ''}
        />
      ))}
    </Fieldset>
  );
}
