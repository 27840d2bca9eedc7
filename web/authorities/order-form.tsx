import type { OrderRow } from '#application/moderation/authorities/registers.query';
import { AUTHORITY_LIMITS } from '#application/moderation/limits';
import type { Shown } from '../decisions/decision-parts.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ORDERS } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { CATEGORIES, categoryWord } from '../transparency/report-parts.ts';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';

const { order: LIMITS } = AUTHORITY_LIMITS;

/** An order of an authority: who, when, on what ground, what for; then what was done and who was told. */
export function OrderForm({
  order,
  refused,
}: {
  order: Shown<OrderRow> | null;
  refused: Refused | undefined;
}) {
  const t = useT();
  const field = <Name extends string>(name: Name, value = '') => ({
    name,
    label: t(`authorities.order.${name as 'authority'}`),
    error: errorOf(refused, name),
    typed: typedIn(refused, name, value),
  });
  const text = (name: keyof typeof LIMITS, value?: string | null) => {
    const { typed, ...base } = field(name, value ?? '');
    return { ...base, defaultValue: typed, maxLength: LIMITS[name].max };
  };
  const day = (name: string, value?: string | null) => {
    const { typed, ...base } = field(name, value ?? '');
    return { ...base, value: typed };
  };
  const time = (name: string, moment?: string | null) => {
    const { typed, ...base } = field(name, moment?.slice(11) ?? '');
    return { ...base, defaultValue: typed, maxLength: 5, help: t('authorities.order.timeHelp') };
  };
  const state = field('memberState', order?.memberState ?? 'FR');
  return (
    <ActForm
      refused={refused}
      back={ORDERS}
      submit={<Button look="main">{t('authorities.order.submit')}</Button>}
      labels={Object.fromEntries(
        [
          ...Object.keys(LIMITS),
          'article',
          'memberState',
          'issuedOn',
          'receivedOn',
          'receivedTime',
          'category',
          'actedOn',
          'actedTime',
          'toldOn',
        ].map((name) => [name, t(`authorities.order.${name as 'authority'}`)]),
      )}
    >
      {order && <VersionSeen refused={refused} of={order.version} />}
      <Fieldset legend={t('authorities.order.received')}>
        <Select
          name="article"
          label={t('authorities.order.article')}
          choices={AUTHORITY_LIMITS.articles.map((value) => ({
            value,
            label: t(`authorities.article.${value}`),
          }))}
          defaultValue={typedIn(refused, 'article', order?.article ?? '9')}
          error={errorOf(refused, 'article')}
        />
        <TextField {...text('authority', order?.authority)} />
        <TextField
          name={state.name}
          label={state.label}
          error={state.error}
          defaultValue={state.typed}
          help={t('authorities.order.memberStateHelp')}
          maxLength={2}
        />
        <TextField {...text('reference', order?.reference)} />
        <DayField {...day('issuedOn', order?.issuedOn)} />
        <DayField {...day('receivedOn', order?.receivedAt.slice(0, 10))} />
        <TextField {...time('receivedTime', order?.receivedAt)} />
        <TextField {...text('legalBasis', order?.legalBasis)} />
        <Select
          name="category"
          label={t('authorities.order.category')}
          choices={CATEGORIES.map((value) => ({ value, label: categoryWord(value, t) }))}
          placeholder={t('authorities.order.choose')}
          defaultValue={typedIn(refused, 'category', order?.category ?? '')}
          error={errorOf(refused, 'category')}
        />
        <TextArea {...text('object', order?.object)} rows={3} />
      </Fieldset>
      <Fieldset legend={t('authorities.order.done')}>
        <TextArea {...text('action', order?.action)} rows={3} optional />
        <DayField {...day('actedOn', order?.actedAt?.slice(0, 10))} optional />
        <TextField {...time('actedTime', order?.actedAt)} optional />
        <DayField {...day('toldOn', order?.toldOn)} optional />
        <TextField {...text('notToldWhy', order?.notToldWhy)} optional />
      </Fieldset>
    </ActForm>
  );
}

/** What the form says, as the register takes it. */
export const givenOrder = (input: Record<string, unknown>) => {
  const said = (name: string) => (typeof input[name] === 'string' ? input[name] : '');
  return {
    article: said('article'),
    authority: said('authority'),
    memberState: said('memberState').toUpperCase(),
    reference: said('reference'),
    issuedOn: said('issuedOn'),
    receivedOn: said('receivedOn'),
    receivedTime: said('receivedTime'),
    legalBasis: said('legalBasis'),
    category: said('category'),
    object: said('object'),
    action: said('action'),
    actedOn: said('actedOn'),
    actedTime: said('actedTime'),
    toldOn: said('toldOn'),
    notToldWhy: said('notToldWhy'),
  };
};
