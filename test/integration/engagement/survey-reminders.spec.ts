import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NotifyOfSurveys } from '#application/community/consumers/notify-of-surveys';
import type { SurveyInvitationV1 } from '#application/engagement/published/engagement.facts';
import { SendSurveyReminders } from '#application/engagement/surveys/send-survey-reminders';
import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { UnitOfWork } from '#application/shared/ports';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { type Asked, SurveyHouse } from './survey-house.ts';

let house: SurveyHouse;
let members: ReturnType<SurveyHouse['members']>;
beforeAll(async () => {
  house = await SurveyHouse.open();
  members = house.members(3);
  for (const [at, { actor }] of members.entries())
    await house.rows(
      `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at)
       values ($1, $2, $2, $2, 'active', '1', now() - interval '100 days')`,
      [actor.memberId, `member-${at}`],
    );
});
afterAll(() => house.house.close());

const plan = (surveyId: SurveyId, ...reminders: (readonly ['after-invitation' | 'before-close', number])[]) =>
  house.app.planReminders.execute({
    actor: house.manager.actor,
    surveyId,
    reminders: reminders.map(([moment, days]) => ({ moment, days })),
  });
/** An open survey to which members were invited so many days ago. */
async function invited(daysAgo: number, more: Asked = {}) {
  const asked = await house.ask(more);
  await house.app.inviteToSurvey.execute({ actor: house.manager.actor, surveyId: asked.id });
  await plan(asked.id, ['after-invitation', 4]);
  await house.rows(
    `update engagement.survey set invited_at = invited_at - make_interval(days => $2),
       first_invited_at = first_invited_at - make_interval(days => $2), opened_at = opened_at - make_interval(days => $2)
     where id = $1`,
    [asked.id, daysAgo],
  );
  return asked;
}
const run = () => takenFrom(house.house.container)(SendSurveyReminders).execute();
/** Whom facts told, fact by fact, after the first invitation. */
const reminded = async (survey: SurveyId) =>
  (
    await house.rows<{ ids: string[] }>(
      `select payload -> 'memberIds' as ids from platform.outbox
       where name = 'engagement.survey-invitation.v1' and payload ->> 'surveyId' = $1 order by position offset 1`,
      [survey],
    )
  ).map(({ ids }) => ids.toSorted());
const idsOf = (some: typeof members) => some.map(({ actor }) => actor.memberId).toSorted();
const stateOf = async (slug: string) =>
  (await house.app.surveyDesk.execute(house.manager.actor, slug)).reminders.map(
    ({ moment, days, state, members: many }) => `${moment} ${days} ${state} ${many}`,
  );

it('reach those who were invited and have not answered, once, whoever runs the clock and how often', async () => {
  const { id, slug } = await invited(5);
  await house.answer(id, members[0]!);
  expect(await stateOf(slug)).toEqual(['after-invitation 4 planned null']);
  await Promise.all([run(), run(), run()]);
  await run();
  expect(await reminded(id)).toEqual([idsOf(members.slice(1))]);
  expect(await stateOf(slug)).toEqual(['after-invitation 4 sent 2']);
  await plan(id);
  await plan(id, ['after-invitation', 4]);
  await house.rows(`update engagement.survey set invited_at = invited_at - interval '9 days' where id = $1`, [
    id,
  ]);
  await run();
  expect(await reminded(id)).toHaveLength(1);
});

it('are told and kept together: of a worker that dies between both nothing is left, and the next one sends', async () => {
  const { id, slug } = await invited(5);
  await house.rows(`create function platform.dies() returns trigger language plpgsql as
    $$ begin if new.name = 'engagement.survey-invitation.v1' then raise 'killed'; end if; return new; end $$`);
  await house.rows(
    `create trigger dies before insert on platform.outbox for each row execute function platform.dies()`,
  );
  await expect(run()).rejects.toThrow('killed');
  expect(await stateOf(slug)).toEqual(['after-invitation 4 planned null']);
  await house.rows('drop trigger dies on platform.outbox');
  await run();
  expect(await reminded(id)).toEqual([idsOf(members)]);
});

it('of one survey that fails hold back those of no other', async () => {
  const [broken, whole] = [await invited(5), await invited(5)];
  await house.rows(`create function platform.breaks() returns trigger language plpgsql as
    $$ begin if new.survey_id = '${broken.id}' then raise 'broken'; end if; return new; end $$`);
  await house.rows(
    `create trigger breaks before insert on engagement.survey_reminder for each row execute function platform.breaks()`,
  );
  await house.rows(
    `create trigger breaks_too before update on engagement.survey_reminder for each row execute function platform.breaks()`,
  );
  await expect(run()).rejects.toThrow(/^1 of \d+ failed/);
  expect(await reminded(broken.id)).toEqual([]);
  expect(await reminded(whole.id)).toEqual([idsOf(members)]);
  await house.rows('drop function platform.breaks() cascade');
  await run();
  expect(await reminded(broken.id)).toEqual([idsOf(members)]);
});

it('are told as an invitation by hand is, once, to who wants to hear of surveys, though their author has left', async () => {
  const { id } = await invited(5);
  const silent = members[0]!.actor.memberId;
  await house.rows(`update community.member set notify = $2 where id = $1`, [
    silent,
    { survey: { site: false, email: 'never' } },
  ]);
  await run();
  const [told] = await house.rows<{ factId: string; fact: SurveyInvitationV1 }>(
    `select id as "factId", payload as fact from platform.outbox
     where name = 'engagement.survey-invitation.v1' and payload ->> 'surveyId' = $1 order by position offset 1`,
    [id],
  );
  const notify = takenFrom(house.house.container)(NotifyOfSurveys);
  const inOneTransaction = house.house.container.get<UnitOfWork>(UNIT_OF_WORK);
  for (let times = 0; times < 2; times += 1)
    await inOneTransaction.run(() => notify.on(told!.fact, { factId: told!.factId }));
  const heard = await house.rows<{ id: string }>(
    `select member_id as id from community.notification where cause = $1 and actor_id is null`,
    [told!.factId],
  );
  expect(heard.map((row) => row.id).toSorted()).toEqual(idsOf(members.slice(1)));
});

it('wait three days after members were written to, and go before no invitation nor after the end', async () => {
  const fresh = await invited(5);
  await house.rows(`update engagement.survey set invited_at = now() - interval '1 day' where id = $1`, [
    fresh.id,
  ]);
  const alone = await house.ask();
  await plan(alone.id, ['before-close', 1], ['before-close', 4], ['after-invitation', 3]);
  const closed = await invited(5);
  await house.close(closed.id);
  await run();
  for (const { id } of [fresh, closed]) expect(await reminded(id)).toEqual([]);
  expect((await stateOf(alone.slug)).map((one) => one.split(' ')[2])).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ]);
  expect(await stateOf(closed.slug)).toEqual(['after-invitation 4 missed null']);
  await expect(plan(closed.id, ['before-close', 1])).rejects.toMatchObject({
    code: 'engagement.survey-not-open',
  });
});

it('are planned by who runs surveys alone, and the database keeps each of a survey once', async () => {
  const { id } = await invited(5);
  await expect(
    house.app.planReminders.execute({ actor: members[0]!.actor, surveyId: id, reminders: [] }),
  ).rejects.toMatchObject({ code: 'access.not-allowed' });
  await run();
  await expect(
    house.rows(
      `insert into engagement.survey_reminder (survey_id, moment, days, sent_at, members)
       values ($1, 'after-invitation', 4, now(), 0)`,
      [id],
    ),
  ).rejects.toMatchObject({ constraint: 'survey_reminder_once' });
});
