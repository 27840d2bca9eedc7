import { useActionData } from '@remix-run/react';
import { ALL_RULES, FORESEEN_DAYS, POINT_RULE_LIMITS } from '#application/engagement/limits';
import { PointRuleRequest } from '#interfaces/http/engagement/desk.request';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { NameOf } from '../engagement/member-names.tsx';
import { RuleForeseenTable } from '../engagement/rule-foreseen.tsx';
import { RuleVersions } from '../engagement/rule-versions.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isoDay, nextMidnight } from '../lib/paris-day.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** What a preview found, with the form as it was typed. */
interface Looked {
  readonly foreseen: Awaited<ReturnType<Visit['app']['engagement']['foreseePointRule']['execute']>>;
  readonly names: readonly (readonly [string, { readonly pseudonym: string; readonly handle: string }])[];
  readonly typed: Refused['typed'];
}

const keyIn = ({ params }: Visit): string => params['key'] ?? '';

export const loader = read('engagement.desk', async (visit) => {
  const { app, actor } = visit;
  const history = await app.engagement.pointRules.one(actor, keyIn(visit));
  const names = await app.members.names.of(history.versions.flatMap(({ by }) => (by === null ? [] : [by])));
  return { ...history, names };
});

export const action = act<PointRuleRequest, Looked>(
  'engagement.desk',
  PointRuleRequest,
  async (input, visit) => {
    const { app, actor } = visit;
    const { label, explanation, labelEn = '', explanationEn = '' } = input;
    const { points = 0, day = null, month = null, post = null, pair = null } = input;
    const english = { labelEn, explanationEn };
    const change = {
      label,
      explanation,
      ...english,
      points,
      caps: { day, month, post, pair },
      from: input.from,
    };
    const key = keyIn(visit);
    if (input.intent === 'check') return look(visit, key, change, input.days);
    const { note = '', version } = input;
    await app.engagement.changePointRule.execute({ actor, key, change, note, version });
    return seeOther(`${ENGAGEMENT}/regles/${key}`, telling('engage.flash.ruleSaved'));
  },
);

async function look(
  { app, actor, typed }: Deed,
  key: string,
  change: Parameters<Deed['app']['engagement']['foreseePointRule']['execute']>[0]['change'],
  days: number,
): Promise<Looked> {
  const foreseen = await app.engagement.foreseePointRule.execute({ actor, key, change, days });
  const names = await app.members.names.of(foreseen.rows.map(({ memberId }) => memberId));
  return { foreseen, names: [...names], typed };
}

/** One rule of points: what it says, what it said, and what another version would change. */
export default function EngagementRuleRoute() {
  const { current, latest, versions, names } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | Looked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const looked = outcome && 'foreseen' in outcome ? outcome : undefined;
  const t = useT();
  const { now } = usePage();
  const isTogether = latest.event === ALL_RULES;
  const typed = (field: string, otherwise: string) => typedIn(outcome, field, otherwise);
  const figure = (field: 'points' | 'day' | 'month' | 'post' | 'pair', value: number | null) => (
    <TextField
      name={field}
      type="number"
      label={t(`engage.rule.${field}`)}
      help={field === 'points' ? undefined : t('engage.rule.capHelp')}
      optional={field !== 'points'}
      {...(field === 'points' ? POINT_RULE_LIMITS.points : POINT_RULE_LIMITS.cap)}
      defaultValue={typed(field, value === null ? '' : String(value))}
      error={errorOf(refused, field)}
    />
  );
  return (
    <EngagementDesk view="rules" title={current.label} lead={t('engage.rule.lead')}>
      <Breadcrumbs items={[{ href: ENGAGEMENT, label: t('engage.rules.title') }]} />
      {looked && <RuleForeseenTable foreseen={looked.foreseen} names={new Map(looked.names)} />}
      <form method="post" noValidate className="form stack">
        <FormErrors
          errors={errorsOf(refused, {
            label: t('engage.rule.label'),
            explanation: t('engage.rule.explanation'),
            labelEn: t('engage.english.name'),
            explanationEn: t('engage.english.explanation'),
            points: t('engage.rule.points'),
            day: t('engage.rule.day'),
            month: t('engage.rule.month'),
            post: t('engage.rule.post'),
            pair: t('engage.rule.pair'),
            from: t('engage.rule.from'),
            note: t('engage.note'),
          })}
        />
        <VersionSeen refused={outcome} of={latest.number} />
        <TextField
          name="label"
          label={t('engage.rule.label')}
          maxLength={POINT_RULE_LIMITS.label.max}
          defaultValue={typed('label', latest.label)}
          error={errorOf(refused, 'label')}
        />
        <TextArea
          name="explanation"
          label={t('engage.rule.explanation')}
          help={t('engage.rule.explanationHelp')}
          rows={3}
          maxLength={POINT_RULE_LIMITS.explanation.max}
          defaultValue={typed('explanation', latest.explanation)}
          error={errorOf(refused, 'explanation')}
        />
        <Fieldset id="english" legend={t('engage.english.title')} help={t('engage.english.help')}>
          <TextField
            name="labelEn"
            label={t('engage.english.name')}
            optional
            lang="en"
            maxLength={POINT_RULE_LIMITS.label.max}
            defaultValue={typed('labelEn', latest.labelEn ?? '')}
            error={errorOf(refused, 'labelEn')}
          />
          <TextArea
            name="explanationEn"
            label={t('engage.english.explanation')}
            optional
            lang="en"
            rows={3}
            maxLength={POINT_RULE_LIMITS.explanation.max}
            defaultValue={typed('explanationEn', latest.explanationEn ?? '')}
            error={errorOf(refused, 'explanationEn')}
          />
        </Fieldset>
        {!isTogether && figure('points', latest.points)}
        <Fieldset legend={t('engage.rule.caps')}>
          {figure('day', latest.caps.day)}
          {figure('month', latest.caps.month)}
          {!isTogether && figure('post', latest.caps.post)}
          {!isTogether && figure('pair', latest.caps.pair)}
        </Fieldset>
        <DayField
          name="from"
          label={t('engage.rule.from')}
          value={typed('from', isoDay(nextMidnight(now)))}
          error={errorOf(refused, 'from')}
        />
        <Select
          name="days"
          label={t('engage.rule.days')}
          choices={FORESEEN_DAYS.map((days) => ({
            value: String(days),
            label: t('engage.days', { count: days }),
          }))}
          defaultValue={typed('days', String(FORESEEN_DAYS[1]))}
          error={errorOf(refused, 'days')}
        />
        <p>
          <Button name="intent" value="check">
            {t('engage.rule.check')}
          </Button>
        </p>
        <TextField
          name="note"
          label={t('engage.note')}
          help={t('engage.rule.noteHelp')}
          maxLength={POINT_RULE_LIMITS.note.max}
          defaultValue={typed('note', '')}
          error={errorOf(refused, 'note')}
        />
        <p className="cluster">
          <Button look="main" name="intent" value="save">
            {t('engage.rule.save')}
          </Button>
          <ButtonLink look="quiet" href={ENGAGEMENT}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
      <RuleVersions
        versions={versions}
        holds={current.number}
        nameOf={(id) => <NameOf id={id} names={names} />}
      />
    </EngagementDesk>
  );
}
