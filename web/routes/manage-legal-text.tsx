import { useActionData } from '@remix-run/react';
import { fieldsOf, LEGAL_KINDS, LEGAL_NOTE, RGAA_CRITERIA } from '#application/site/limits';
import { LegalTextRequest } from '#interfaces/http/site/legal.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { legalVersionHref, MANAGE_LEGAL, manageLegalHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { type Judge, lenientQueryOf } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const aNumber: Judge = (raw) => (/^[1-9]\d{0,5}$/.test(raw) ? raw : undefined);

function kindIn({ params }: Visit) {
  const kind = LEGAL_KINDS.find((one) => one === params['kind']);
  if (!kind) throw nothingHere('site.legal-not-found');
  return kind;
}

export const loader = read('privacy.manage', async (visit) => {
  const { depuis } = lenientQueryOf(visit.url, { depuis: aNumber });
  const from = depuis === undefined ? null : Number(depuis);
  return { from, text: await visit.app.privacy.legalDesk.one(visit.actor, kindIn(visit), from) };
});

export const action = act(
  'privacy.manage',
  LegalTextRequest,
  async ({ note, version, ...content }, visit) => {
    const kind = kindIn(visit);
    const { app, actor } = visit;
    await app.privacy.publishLegalText.execute({ actor, kind, content, note, version });
    return seeOther(manageLegalHref(kind), telling('legal.flash.published'));
  },
);

/** A new version of a text that the law asks for, and those before it. */
export default function ManageLegalTextRoute() {
  const { from, text } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatMoment } = useFormat();
  const { kind, content, number, versions } = text;
  const fields = fieldsOf(kind);
  const labels = Object.fromEntries(fields.map(([name]) => [name, t(`legal.field.${name}`)]));
  return (
    <AdminFrame place="legal" title={t(`legal.kind.${kind}`)} lead={t(`legal.lead.${kind}`)}>
      {from !== null && <Alert title={t('legal.admin.taken', { number: from })} />}
      <ActForm
        refused={refused}
        labels={labels}
        back={MANAGE_LEGAL}
        action={manageLegalHref(kind)}
        submit={<Button look="final">{t('legal.admin.publish')}</Button>}
      >
        <VersionSeen refused={refused} of={number} />
        {fields.map(([name, { as, max, min = 0 }]) => {
          const help = t(`legal.help.${name}`, { max: RGAA_CRITERIA });
          const base = {
            name,
            label: t(`legal.field.${name}`),
            optional: min === 0,
            maxLength: max,
            defaultValue: typedIn(refused, name, content[name] ?? ''),
            error: errorOf(refused, name),
          };
          if (as === 'text')
            return (
              <TextArea
                key={name}
                {...base}
                rows={max > 1000 ? 8 : 3}
                help={`${help} ${t('legal.admin.markdown')}`}
              />
            );
          if (as === 'day') return <TextField key={name} {...base} type="date" help={help} />;
          return (
            <TextField key={name} {...base} help={help} inputMode={as === 'count' ? 'numeric' : undefined} />
          );
        })}
        <TextField
          name="note"
          label={t('legal.admin.note')}
          help={t('legal.admin.noteHelp')}
          maxLength={LEGAL_NOTE.max}
          defaultValue={typedIn(refused, 'note')}
          error={errorOf(refused, 'note')}
        />
      </ActForm>
      {versions.length > 0 && (
        <section className="apart" aria-labelledby="versions">
          <SectionHead id="versions" title={t('legal.admin.versions')} />
          <ol className="list" reversed>
            {versions.map((one) => (
              <li key={one.number}>
                <p>
                  <a href={legalVersionHref(kind, one.number)}>
                    {t('legal.versionOf', { number: one.number, day: formatMoment(one.publishedAt) })}
                  </a>
                </p>
                <p className="small muted">{one.note}</p>
                {one.number !== number && (
                  <p>
                    <a href={`${manageLegalHref(kind)}?depuis=${one.number}`}>
                      {t('legal.admin.take', { number: one.number })}
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </AdminFrame>
  );
}
