import { useActionData } from '@remix-run/react';
import { FLAGGER_LIMITS } from '#application/moderation/limits';
import { TrustedFlaggerRequest } from '#interfaces/http/moderation/flaggers.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { FLAGGERS, recordHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { queryOf } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pill } from '../ui/pill.tsx';

const anId = (raw: string): string | undefined =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(raw) ? raw : undefined;

export const loader = read('orders.manage', async ({ app, actor, url }) => {
  const { membre } = queryOf(url, { membre: anId });
  const flaggers = await app.moderation.trustedFlaggers.all(actor);
  const chosen = flaggers.some(({ memberId }) => memberId === membre) ? undefined : membre;
  const ids = [...flaggers.map(({ memberId }) => memberId), ...(chosen ? [chosen] : [])];
  const named = await app.members.names.of(ids);
  const names = Object.fromEntries([...named].map(([id, { pseudonym }]) => [id, pseudonym]));
  return { flaggers, names, chosen: chosen !== undefined && named.has(chosen) ? chosen : null };
});

export const action = act('orders.manage', TrustedFlaggerRequest, async (input, { app, actor }) => {
  const { memberId, organisation = '', field = '', awardedBy = '', why = '' } = input;
  const register = app.moderation.keepTrustedFlaggers;
  if (input.act === 'appoint')
    await register.appoint({ actor, memberId, flagger: { organisation, field, awardedBy } });
  else if (input.act === 'suspend') await register.suspend({ actor, memberId, why });
  else await register.restore({ actor, memberId });
  return seeOther(FLAGGERS, telling(`authorities.flash.flagger.${input.act}`));
});

/** The register of trusted flaggers: who goes first, how their notices fared, and whose status is suspended. */
export default function TrustedFlaggersRoute() {
  const { flaggers, names, chosen } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const isAnothers = refused && typedIn(refused, 'memberId') !== chosen;
  return (
    <AdminFrame
      place="flaggers"
      title={t('authorities.flaggers.title')}
      lead={t('authorities.flaggers.lead')}
    >
      {isAnothers && (
        <FormErrors errors={errorsOf(refused, {}, [], { why: whyOf(typedIn(refused, 'memberId')) })} />
      )}
      {chosen && <Appoint memberId={chosen} name={names[chosen] ?? ''} refused={refused} />}
      {flaggers.length === 0 ? (
        <EmptyState level={2} title={t('authorities.flaggers.empty')}>
          {t('authorities.flaggers.how')}
        </EmptyState>
      ) : (
        <>
          {flaggers.map((one) => (
            <Flagger
              key={one.memberId}
              one={one}
              name={names[one.memberId] ?? ''}
              refused={typedIn(refused, 'memberId') === one.memberId ? refused : undefined}
            />
          ))}
          <p className="help">{t('authorities.flaggers.how')}</p>
        </>
      )}
    </AdminFrame>
  );
}

function Appoint({
  memberId,
  name,
  refused,
}: {
  memberId: string;
  name: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const fields = ['organisation', 'field', 'awardedBy'] as const;
  return (
    <section className="stack">
      <h2>{t('authorities.flaggers.appoint', { name })}</h2>
      <ActForm
        refused={refused}
        back={recordHref(memberId)}
        submit={
          <Button look="main" name="act" value="appoint">
            {t('authorities.flaggers.submit')}
          </Button>
        }
      >
        <input type="hidden" name="memberId" value={memberId} />
        {fields.map((field) => (
          <TextField
            key={field}
            name={field}
            label={t(`authorities.flaggers.${field}`)}
            maxLength={FLAGGER_LIMITS[field].max}
            defaultValue={typedIn(refused, field)}
            error={errorOf(refused, field)}
            required
          />
        ))}
      </ActForm>
    </section>
  );
}

type Shown = ReturnType<typeof usePageData<typeof loader>>['flaggers'][number];

/** Where the reason of a suspension is written. */
const whyOf = (memberId: string): string => `why-${memberId}`;

function Flagger(props: { one: Shown; name: string; refused: Refused | undefined }) {
  const { one, name, refused } = props;
  const t = useT();
  const { formatDay } = useFormat();
  const { memberId, filed, agreed, disagreed, waiting, medianHours } = one;
  const hours = medianHours === null ? 'none' : String(Math.round(medianHours));
  return (
    <section className="stack" aria-labelledby={`s-${memberId}`}>
      <h2 id={`s-${memberId}`}>{one.organisation}</h2>
      <p>
        <a href={recordHref(memberId)}>{name}</a> ·{' '}
        {t('authorities.flaggers.named', {
          field: one.field,
          authority: one.awardedBy,
          day: formatDay(one.appointedAt),
        })}
      </p>
      <p>{t('authorities.flaggers.counts', { filed, agreed, disagreed, waiting, hours })}</p>
      {one.suspendedAt ? (
        <form method="post" className="stack">
          <p>
            <Pill tone="warn">
              {t('authorities.flaggers.suspended', { day: formatDay(one.suspendedAt) })}
            </Pill>
          </p>
          <p className="pre">{one.suspendedWhy}</p>
          <input type="hidden" name="memberId" value={memberId} />
          <p>
            <Button
              look="quiet"
              name="act"
              value="restore"
              aria-label={t('authorities.flaggers.restoreOf', { name: one.organisation })}
            >
              {t('authorities.flaggers.restore')}
            </Button>
          </p>
        </form>
      ) : (
        <details className="disclose" open={refused !== undefined}>
          <summary>{t('authorities.flaggers.suspend')}</summary>
          <form method="post" noValidate className="stack">
            <input type="hidden" name="memberId" value={memberId} />
            <TextArea
              name="why"
              id={whyOf(memberId)}
              label={t('authorities.flaggers.why')}
              help={t('authorities.flaggers.whyHelp')}
              rows={3}
              maxLength={FLAGGER_LIMITS.why.max}
              defaultValue={typedIn(refused, 'why')}
              error={errorOf(refused, 'why')}
            />
            <p>
              <Button look="final" name="act" value="suspend">
                {t('authorities.flaggers.suspendSubmit')}
              </Button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
}
