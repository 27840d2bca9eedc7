import { useActionData } from '@remix-run/react';
import {
  isGrave,
  LADDER,
  NOTICE_SUSPENSIONS,
  PROFILE_RESTRICTIONS,
  SANCTION_FACTS,
} from '#application/moderation/limits';
import type { MemberFile } from '#application/moderation/sanctions/read-member-file';
import { isAfterMasking } from './masked-facts.ts';
import { GroundField } from '../forum/ground-field.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { memberHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextArea } from '../ui/field.tsx';

/** The next step of the ladder, or another, against one member. */
export function SanctionForm(props: {
  file: MemberFile;
  member: { readonly handle: string };
  /** Whether grave steps are theirs to take. */
  excludes: boolean;
}) {
  const { file, member, excludes } = props;
  const t = useT();
  const refused = useActionData<Refused>();
  const { flash } = usePage();
  const { step, after } = file.next;
  const idle = file.profile?.idle ?? [];
  const open = LADDER.filter((one) => excludes || !isGrave(one));
  return (
    <section className="stack">
      <h2>{t('decisions.record.act')}</h2>
      <Alert title={t('decisions.record.suggested', { step: t(`decisions.step.${step.key as 'rappel'}`) })}>
        {after
          ? t('decisions.record.because', { step: t(`decisions.step.${after.key as 'rappel'}`) })
          : t('decisions.record.first')}
      </Alert>
      <ActForm
        refused={refused}
        back={memberHref(member)}
        submit={<Button look="final">{t('decisions.record.submit')}</Button>}
        labels={{
          step: t('decisions.record.step'),
          until: t('decisions.record.until'),
          facts: t('decisions.field.facts'),
        }}
      >
        <VersionSeen as="read" refused={refused} of={file.profile?.contentDigest ?? ''} />
        <Select
          name="step"
          label={t('decisions.record.step')}
          help={t('decisions.record.stepHelp')}
          choices={[
            ...open.map(({ key }) => ({ value: key as string, label: t(`decisions.step.${key}`) })),
            ...PROFILE_RESTRICTIONS.filter((one) => !idle.includes(one)).map((one) => ({
              value: one as string,
              label: t(`review.decide.actions.${one}`),
            })),
            ...(file.notices.notYet === null ? NOTICE_SUSPENSIONS : []).map(({ key, days }) => ({
              value: key as string,
              label: t('decisions.misuse.suspend', { days }),
            })),
          ]}
          defaultValue={typedIn(
            refused,
            'step',
            open.some(({ key }) => key === step.key) ? step.key : open[0]!.key,
          )}
          error={errorOf(refused, 'step')}
        />
        {excludes && (
          <DayField
            name="until"
            label={t('decisions.record.until')}
            value={typedIn(refused, 'until')}
            error={errorOf(refused, 'until')}
            optional
          />
        )}
        <GroundField refused={refused} />
        <TextArea
          name="facts"
          label={t('decisions.field.facts')}
          help={
            <>
              {isAfterMasking(flash?.key) && (
                <>
                  <strong>{t('decisions.record.factsMasked')}</strong>{' '}
                </>
              )}
              {t('decisions.record.factsHelp')}
            </>
          }
          rows={5}
          maxLength={SANCTION_FACTS.max}
          defaultValue={typedIn(refused, 'facts')}
          error={errorOf(refused, 'facts')}
        />
      </ActForm>
    </section>
  );
}
