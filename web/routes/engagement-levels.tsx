import { useActionData } from '@remix-run/react';
import { LEVEL_LIMITS } from '#application/engagement/limits';
import type { Level } from '#application/engagement/levels/levels.query';
import { LevelsRequest } from '#interfaces/http/engagement/desk.request';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { LevelsForeseenTable } from '../engagement/levels-foreseen.tsx';
import { NameOf } from '../engagement/member-names.tsx';
import { saidIn } from '../lib/first-words.tsx';
import { LEVELS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isoDay, nextMidnight } from '../lib/paris-day.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What a preview found, with the form as it was typed. */
interface Looked {
  readonly foreseen: Awaited<ReturnType<Visit['app']['engagement']['foreseeLevels']['execute']>>;
  readonly names: readonly (readonly [string, { readonly pseudonym: string; readonly handle: string }])[];
  readonly typed: Refused['typed'];
}

export const loader = read('engagement.desk', async ({ app, actor }) => {
  const history = await app.engagement.levelVersions.execute(actor);
  const names = await app.members.names.of(history.versions.flatMap(({ by }) => (by === null ? [] : [by])));
  return { ...history, names };
});

export const action = act<LevelsRequest, Looked>('engagement.desk', LevelsRequest, async (input, visit) => {
  const { levels: typed, from, note = '', version } = input;
  if (input.intent === 'check') return look(visit, { typed, from });
  const { app, actor } = visit;
  await app.engagement.changeLevels.execute({ actor, typed, from, note, version });
  return seeOther(LEVELS, telling('engage.flash.levelsSaved'));
});

async function look(
  { app, actor, typed }: Deed,
  asked: { readonly typed: string; readonly from: string },
): Promise<Looked> {
  const foreseen = await app.engagement.foreseeLevels.execute({ actor, ...asked });
  const names = await app.members.names.of(foreseen.rows.map(({ memberId }) => memberId));
  return { foreseen, names: [...names], typed };
}

/** A level as its line is typed. */
const lineOf = ({ threshold, name, nameEn }: Level): string =>
  nameEn == null ? `${threshold} ${name}` : `${threshold} ${name} | ${nameEn}`;

/** What members are called by their points, what they were called, and whom other levels would call otherwise. */
export default function EngagementLevelsRoute() {
  const { holds, versions, names } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | Looked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const looked = outcome && 'foreseen' in outcome ? outcome : undefined;
  const t = useT();
  const { now } = usePage();
  const latest = versions[0];
  const typed = (field: string, otherwise: string) => typedIn(outcome, field, otherwise);
  const lines = (latest?.levels ?? []).map(lineOf).join('\n');
  return (
    <EngagementDesk view="levels">
      {looked && <LevelsForeseenTable foreseen={looked.foreseen} names={new Map(looked.names)} />}
      <form method="post" noValidate className="form stack">
        <FormErrors
          errors={errorsOf(refused, {
            levels: t('engage.levels.field'),
            from: t('engage.rule.from'),
            note: t('engage.note'),
          })}
        />
        <VersionSeen refused={outcome} of={latest?.number ?? 0} />
        <TextArea
          name="levels"
          label={t('engage.levels.field')}
          help={t('engage.levels.fieldHelp', LEVEL_LIMITS.levels)}
          rows={8}
          maxLength={LEVEL_LIMITS.text.max}
          defaultValue={typed('levels', lines)}
          error={errorOf(refused, 'levels')}
        />
        <DayField
          name="from"
          label={t('engage.rule.from')}
          value={typed('from', isoDay(nextMidnight(now)))}
          error={errorOf(refused, 'from')}
        />
        <p>
          <Button name="intent" value="check">
            {t('engage.levels.check')}
          </Button>
        </p>
        <TextField
          name="note"
          label={t('engage.note')}
          help={t('engage.rule.noteHelp')}
          maxLength={LEVEL_LIMITS.note.max}
          defaultValue={typed('note', '')}
          error={errorOf(refused, 'note')}
        />
        <p>
          <Button look="main" name="intent" value="save">
            {t('engage.levels.save')}
          </Button>
        </p>
      </form>
      <section aria-labelledby="versions">
        <SectionHead id="versions" title={t('engage.levels.versions')} />
        <ol className="rows" reversed>
          {versions.map(({ number, levels, from, note, by }) => (
            <li key={number}>
              <p>
                {t('engage.rules.from')} <Day at={from} />
                {number === holds && <> · {t('engage.levels.holds')}</>}
                {by !== null && (
                  <>
                    {' · '}
                    <NameOf id={by} names={names} />
                  </>
                )}
              </p>
              <p className="small">
                {levels
                  .map(({ threshold, name, nameEn }) =>
                    t('engage.levels.one', { threshold, name: saidIn(t, name, nameEn) }),
                  )
                  .join(', ')}
              </p>
              {note !== '' && <p className="small muted">{note}</p>}
            </li>
          ))}
        </ol>
      </section>
    </EngagementDesk>
  );
}
