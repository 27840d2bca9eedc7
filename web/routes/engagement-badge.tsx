import { useActionData } from '@remix-run/react';
import { BADGE_LIMITS, TIERS } from '#application/engagement/limits';
import { BadgeRequest } from '#interfaces/http/engagement/desk.request';
import { BadgeForeseenTable } from '../engagement/badge-foreseen.tsx';
import { BadgeVerdicts } from '../engagement/badge-verdicts.tsx';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn, versionSeen } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** What a preview found, with the form as it was typed. */
interface Looked {
  readonly foreseen: Awaited<ReturnType<Visit['app']['engagement']['foreseeBadge']['execute']>>;
  readonly names: readonly (readonly [string, { readonly pseudonym: string; readonly handle: string }])[];
  readonly typed: Refused['typed'];
}

const LIST = `${ENGAGEMENT}/badges`;
const keyIn = ({ params }: Visit): string => params['key'] ?? '';

export const loader = read('engagement.desk', async (visit) => {
  const found = await visit.app.engagement.badgeDesk.one(visit.actor, keyIn(visit));
  const ids = found.verdicts.flatMap(({ memberId, by }) => [memberId, by]);
  return { ...found, names: await visit.app.members.names.of(ids) };
});

export const action = act<BadgeRequest, Looked>('engagement.desk', BadgeRequest, async (input, visit) => {
  const { app, actor, typed } = visit;
  const key = keyIn(visit);
  const { name, description, criterion, note = '', version, intent } = input;
  const { bronze = null, silver = null, gold = null, platinum = null } = input;
  const change = { name, description, criterion, counts: { bronze, silver, gold, platinum } };
  if (intent === 'save') {
    await app.engagement.changeBadge.execute({ actor, key, change, note, version });
    return seeOther(`${LIST}/${key}`, telling('engage.flash.badgeSaved'));
  }
  const foreseen = await app.engagement.foreseeBadge.execute({ actor, key, change });
  const names = await app.members.names.of(foreseen.rows.map(({ memberId }) => memberId));
  return { foreseen, names: [...names], typed };
});

/** One badge: what it is called, what it asks for, and what the team gave or took away of it. */
export default function EngagementBadgeRoute() {
  const { badge, verdicts, names } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | Looked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const looked = outcome && 'foreseen' in outcome ? outcome : undefined;
  const t = useT();
  const typed = (field: string, otherwise: string) =>
    typedIn(looked ? { typed: looked.typed, problem: {} as Refused['problem'] } : refused, field, otherwise);
  const text = (field: 'description' | 'criterion') => (
    <TextArea
      name={field}
      label={t(`engage.badge.${field}`)}
      rows={2}
      maxLength={BADGE_LIMITS[field].max}
      defaultValue={typed(field, badge[field])}
      error={errorOf(refused, field)}
    />
  );
  const countOf = (tier: (typeof TIERS)[number]) =>
    String(badge.thresholds.find((each) => each.tier === tier)?.count ?? '');
  return (
    <EngagementDesk view="badges" title={badge.name} lead={t(`engage.metric.${badge.metric}`)}>
      <Breadcrumbs items={[{ href: LIST, label: t('engage.badges.title') }]} />
      {looked && <BadgeForeseenTable foreseen={looked.foreseen} names={new Map(looked.names)} />}
      <form method="post" noValidate className="form stack">
        <FormErrors errors={errorsOf(refused)} />
        <input type="hidden" name="version" value={versionSeen(refused, badge.version)} />
        <TextField
          name="name"
          label={t('engage.badge.name')}
          maxLength={BADGE_LIMITS.name.max}
          defaultValue={typed('name', badge.name)}
          error={errorOf(refused, 'name')}
        />
        {text('description')}
        {text('criterion')}
        <Fieldset legend={t('engage.badge.tiers')}>
          <p className="help">{t('engage.badge.tiersHelp')}</p>
          {TIERS.map((tier) => (
            <TextField
              key={tier}
              name={tier}
              type="number"
              label={t(`points.badges.tier.${tier}`)}
              optional
              {...BADGE_LIMITS.count}
              defaultValue={typed(tier, countOf(tier))}
              error={errorOf(refused, tier)}
            />
          ))}
        </Fieldset>
        <p>
          <Button name="intent" value="check">
            {t('engage.badge.check')}
          </Button>
        </p>
        <TextField
          name="note"
          label={t('engage.note')}
          help={t('engage.badge.noteHelp')}
          maxLength={BADGE_LIMITS.reason.max}
          defaultValue={typed('note', '')}
          error={errorOf(refused, 'note')}
        />
        <p className="cluster">
          <Button look="main" name="intent" value="save">
            {t('engage.save')}
          </Button>
          <ButtonLink look="quiet" href={LIST}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
      <p>
        <ButtonLink href={`${LIST}/${badge.key}/membres`}>{t('engage.judge.title')}</ButtonLink>
      </p>
      <BadgeVerdicts verdicts={verdicts} names={names} />
    </EngagementDesk>
  );
}
