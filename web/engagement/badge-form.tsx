import type { BadgeRow } from '#application/engagement/badges/badge-desk.query';
import { BADGE_LIMITS, BADGE_METRICS, TIERS } from '#application/engagement/limits';
import { ENGAGEMENT } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** A badge to be thought of, or as it is: looked at first, then saved. */
export function BadgeForm(props: {
  badge: BadgeRow | null;
  refused: Refused | undefined;
  /** As it was typed for a preview. */
  typed: Refused['typed'] | undefined;
}) {
  const { badge, refused } = props;
  const t = useT();
  const seen = props.typed ? { typed: props.typed } : refused;
  const of = (field: string, otherwise: string) => ({
    name: field,
    defaultValue: typedIn(seen, field, otherwise),
    error: errorOf(refused, field),
  });
  const countOf = (tier: (typeof TIERS)[number]) =>
    String(badge?.thresholds.find((each) => each.tier === tier)?.count ?? '');
  return (
    <form method="post" noValidate className="form stack">
      <FormErrors errors={errorsOf(refused)} />
      {badge && <VersionSeen refused={seen} of={badge.version} />}
      <TextField
        {...of('name', badge?.name ?? '')}
        label={t('engage.badge.name')}
        maxLength={BADGE_LIMITS.name.max}
      />
      {!badge && (
        <Select
          {...of('metric', BADGE_METRICS[0]!)}
          label={t('engage.badges.counts')}
          help={t('engage.badge.metricHelp')}
          choices={BADGE_METRICS.map((value) => ({ value, label: t(`engage.metric.${value}`) }))}
        />
      )}
      {(['description', 'criterion'] as const).map((field) => (
        <TextArea
          key={field}
          {...of(field, badge?.[field] ?? '')}
          label={t(`engage.badge.${field}`)}
          rows={2}
          maxLength={BADGE_LIMITS[field].max}
        />
      ))}
      <Fieldset id="english" legend={t('engage.english.title')} help={t('engage.english.help')}>
        <TextField
          {...of('nameEn', badge?.nameEn ?? '')}
          label={t('engage.english.name')}
          optional
          lang="en"
          maxLength={BADGE_LIMITS.name.max}
        />
        {(['description', 'criterion'] as const).map((field) => (
          <TextArea
            key={field}
            {...of(`${field}En`, badge?.[`${field}En` as const] ?? '')}
            label={t(`engage.english.${field}`)}
            optional
            lang="en"
            rows={2}
            maxLength={BADGE_LIMITS[field].max}
          />
        ))}
      </Fieldset>
      <Fieldset legend={t('engage.badge.tiers')}>
        <p className="help">{t('engage.badge.tiersHelp')}</p>
        {TIERS.map((tier) => (
          <TextField
            key={tier}
            {...of(tier, countOf(tier))}
            type="number"
            label={t(`points.badges.tier.${tier}`)}
            optional
            {...BADGE_LIMITS.count}
          />
        ))}
      </Fieldset>
      <p>
        <Button name="intent" value="check">
          {t('engage.badge.check')}
        </Button>
      </p>
      <TextField
        {...of('note', '')}
        label={t('engage.note')}
        help={t('engage.badge.noteHelp')}
        maxLength={BADGE_LIMITS.reason.max}
      />
      <p className="cluster">
        <Button look="main" name="intent" value="save">
          {t('engage.save')}
        </Button>
        <ButtonLink look="quiet" href={`${ENGAGEMENT}/badges`}>
          {t('topic.form.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}
