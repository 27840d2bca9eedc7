import { useActionData } from '@remix-run/react';
import { EndValueRequest } from '#interfaces/http/community/values.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { VALUES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { isoDay } from '../lib/paris-day.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { restingCount, RestingTextsList } from '../official/resting-texts.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('rules.manage', async ({ app, actor, params }) => {
  const value = await app.official.regulatoryValue.execute(params['key'] ?? '');
  if (!value) throw nothingHere('community.value-not-found');
  return { value, texts: await app.official.citingTexts.execute(actor, value.key) };
});

export const action = act('rules.manage', EndValueRequest, async (input, { app, actor, params }) => {
  const key = params['key'] ?? '';
  const { sealIds, references } = await app.official.endRegulatoryValue.execute({ actor, key, ...input });
  return seeOther(
    `${VALUES}/${key}`,
    telling(sealIds.length + references > 0 ? 'official.flash.valueSet' : 'official.flash.valueSetAlone'),
  );
});

/** The law sets a value no longer: its last day, and what will have to be read again. */
export default function ValueEndRoute() {
  const { value, texts } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { now } = usePage();
  const count = restingCount(texts);
  const label = t('official.values.lastDay');
  return (
    <SmallPage title={t('official.values.endOf', { label: value.label })} lead={t('official.values.endLead')}>
      <ActForm
        refused={refused}
        labels={{ lastDay: label }}
        back={`${VALUES}/${value.key}`}
        submit={<Button look="final">{t('official.values.end')}</Button>}
      >
        <VersionSeen refused={refused} of={value.version} />
        <DayField
          name="lastDay"
          label={label}
          value={typedIn(refused, 'lastDay', isoDay(now))}
          error={errorOf(refused, 'lastDay')}
        />
      </ActForm>
      <section aria-labelledby="citee">
        <SectionHead id="citee" small title={t('official.values.citedBy', { count })} />
        <RestingTextsList texts={texts} />
      </section>
    </SmallPage>
  );
}
