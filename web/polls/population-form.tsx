import { BRANCHES } from '#application/community/limits';
import { branchName } from '../lib/branches.ts';
import type { Refused } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

interface Known {
  readonly on: string | null;
  readonly people: Readonly<Record<string, number>>;
}

/** How many people each branch has, to be said anew from time to time. */
export function PopulationForm({ known, refused }: { known: Known; refused: Refused | undefined }) {
  const t = useT();
  const format = useFormat();
  const { now } = usePage();
  const typed = typedList(
    refused,
    'people',
    BRANCHES.map((branch) => String(known.people[branch] ?? '')),
  );
  return (
    <section className="section--tight" aria-labelledby="population">
      <SectionHead
        id="population"
        title={t('polls.admin.population')}
        note={known.on && t('polls.results.population', { day: format.formatDay(known.on) })}
      />
      <p className="muted">{t(known.on ? 'polls.admin.populationLead' : 'polls.admin.none')}</p>
      <form method="post" noValidate className="form">
        <FormErrors errors={errorsOf(refused)} />
        <DayField
          name="countedOn"
          label={t('polls.admin.countedOn')}
          value={typedIn(refused, 'countedOn', known.on ?? isoDay(now))}
          error={errorOf(refused, 'countedOn')}
        />
        <Fieldset id="people" legend={t('polls.admin.people')} error={errorOf(refused, 'people')}>
          {BRANCHES.map((branch, at) => (
            <TextField
              key={branch}
              name="people"
              id={`people-${branch}`}
              label={branchName(branch, t)}
              optional
              inputMode="numeric"
              maxLength={8}
              defaultValue={typed[at] ?? ''}
            />
          ))}
        </Fieldset>
        <p>
          <Button look="main">{t('polls.admin.save')}</Button>
        </p>
      </form>
    </section>
  );
}
