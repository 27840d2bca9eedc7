import { useActionData } from '@remix-run/react';
import type { RegulatoryValueView } from '#application/community/official/rules.query';
import { RegulatoryValueRequest } from '#interfaces/http/community/desk.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn, versionSeen } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { ValueWords } from '../official/value-words.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const BACK = '/admin/valeurs';

export const loader = read('rules.manage', async ({ app, params }) => {
  const all = await app.official.regulatoryValues.execute();
  const value = all.find(({ key }) => key === params['key']);
  if (!value) throw nothingHere('community.value-not-found');
  return value;
});

export const action = act('rules.manage', RegulatoryValueRequest, async (input, { app, actor }) => {
  const { value = null } = input;
  const { sealIds, references } = await app.official.setRegulatoryValue.execute({ ...input, actor, value });
  return seeOther(
    BACK,
    telling(sealIds.length + references > 0 ? 'official.flash.valueSet' : 'official.flash.valueSetAlone'),
  );
});

/** As people type it: with a comma in French, a day as `31/12/2026`. */
function writtenIn({ value, unit }: RegulatoryValueView, locale: string): string {
  if (value === null) return '';
  if (unit === 'date') return value.split('-').reverse().join('/');
  return locale === 'fr' ? value.replace('.', ',') : value;
}

export default function ValueRoute() {
  const value = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { locale } = t;
  return (
    <AdminFrame place="values" title={value.label} lead={t('official.values.editLead')}>
      <Breadcrumbs items={[{ href: BACK, label: t('official.values.short') }]} />
      <form method="post" className="form">
        <FormErrors errors={errorsOf(refused)} />
        <input type="hidden" name="key" value={value.key} />
        <input type="hidden" name="version" value={versionSeen(refused, value.version)} />
        <TextField
          name="value"
          label={t(`official.values.in.${value.unit}`)}
          help={t(value.unit === 'date' ? 'official.values.dayHelp' : 'official.values.valueHelp')}
          optional
          maxLength={20}
          inputMode={value.unit === 'date' ? 'numeric' : 'decimal'}
          defaultValue={typedIn(refused, 'value', writtenIn(value, locale))}
          error={errorOf(refused, 'value')}
        />
        <TextField
          name="year"
          type="number"
          min={1945}
          max={2100}
          label={t('official.values.year')}
          defaultValue={typedIn(refused, 'year', String(value.year))}
          error={errorOf(refused, 'year')}
        />
        <TextField
          name="source"
          label={t('official.values.source')}
          maxLength={500}
          defaultValue={typedIn(refused, 'source', value.source)}
          error={errorOf(refused, 'source')}
        />
        <p>
          <Button look="main">{t('official.save')}</Button>
        </p>
      </form>
      <section aria-labelledby="annees">
        <SectionHead id="annees" title={t('official.values.everyYear')} small />
        <ul className="list">
          {value.figures.map((figure) => (
            <li key={figure.year}>
              {t.rich('official.values.inYear', {
                year: String(figure.year),
                value: <ValueWords value={{ ...figure, unit: value.unit }} />,
              })}
              {figure.source && <p className="small muted">{figure.source}</p>}
            </li>
          ))}
        </ul>
      </section>
    </AdminFrame>
  );
}
