import { NotifyOfTrials } from '#application/community/consumers/notify-of-pieces';
import { EnforceFeedbackDecisions } from '#application/engagement/consumers/enforce-feedback-decisions';
import { FollowTesters } from '#application/engagement/consumers/follow-testers';
import { CreditTesters } from '#application/engagement/consumers/credit-testers';
import type { TrialCompletedV1, TrialToldV1 } from '#application/engagement/published/engagement.facts';
import type { UnitOfWork } from '#application/shared/ports';
import type { TrialFeedbackId, TrialId } from '#domain/engagement/trials/ids';
import type { AskedTrial } from '#domain/engagement/trials/trial-terms';
import type { MemberId } from '#domain/shared/id';
import type { Actor, Permission, Role } from '#domain/shared/actor';
import { FreeTesterSeats } from '#application/engagement/trials/free-tester-seats';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

const OF_MEMBERS: readonly Permission[] = ['topic.read', 'trial.join'];

/** Members who try things, and a team that runs tests, on a database of their own. */
export class TrialHouse {
  static async open(): Promise<TrialHouse> {
    return new TrialHouse(await EmptyHouse.open());
  }

  private made = 0;

  private constructor(readonly house: EmptyHouse) {}

  get trials() {
    return this.house.app.engagement;
  }

  member(
    grants: readonly Permission[] = [],
    role: Role = 'member',
    audiences: readonly string[] = [],
  ): Actor {
    this.made += 1;
    const id = `0199ffff-0000-7000-8000-${String(this.made).padStart(12, '0')}`;
    return signedIn(id, {
      role,
      audiences,
      grants: [...OF_MEMBERS, ...grants].map((grant) => [grant, 'everywhere'] as const),
    });
  }

  agent(): Actor {
    return this.member(['trial.manage'], 'agent');
  }

  draft(more: Partial<AskedTrial> = {}): Promise<TrialId> {
    return this.save(null, more);
  }

  async change(id: TrialId, more: Partial<AskedTrial>): Promise<void> {
    const [row] = await this.rows<{ version: number }>('select version from engagement.trial where id = $1', [
      id,
    ]);
    await this.save(id, more, row!.version);
  }

  private save(trialId: TrialId | null, more: Partial<AskedTrial>, version = 0): Promise<TrialId> {
    const terms = {
      title: 'A new simulator',
      goal: 'To see where people hesitate in it.',
      sought: '',
      seats: 20,
      quotas: {},
      audiences: ['members'],
      confidentiality: 'I keep to myself what I see in this test.',
      tasks: ['Open it', 'Read it'].map((title) => ({ title, steps: 'Do as it says.', expected: '' })),
      ...more,
    };
    return this.trials.saveTrial.execute({ actor: this.agent(), trialId, version, terms });
  }

  async recruiting(more: Partial<AskedTrial> = {}): Promise<TrialId> {
    const id = await this.draft(more);
    await this.lead(id, 'recruiting');
    return id;
  }

  lead(trialId: TrialId, state: string, actor = this.agent()): Promise<void> {
    return this.trials.leadTrial.execute({
      actor,
      trialId,
      state,
      report: 'What we learned from all of you.',
    });
  }

  /** Tried again where too many wait in line, as the refusal says. */
  async join(trialId: TrialId, actor: Actor, branches: readonly string[] = ['music'], promised = 1) {
    await this.known([actor]);
    for (let tries = 0; ; tries++)
      try {
        return await this.trials.joinTrial.execute({
          voter: {
            actor,
            memberSince: new Date(0),
            branchesSince: Object.fromEntries(branches.map((branch) => [branch, new Date(0)])),
          },
          trialId,
          promised,
        });
      } catch (error) {
        if ((error as { code?: string }).code !== 'shared.busy' || tries === 50) throw error;
      }
  }

  tell(trialId: TrialId, actor: Actor, task: number, result = 'done'): Promise<void> {
    return this.trials.tellTask.execute({ actor, trialId, task, result });
  }

  async say(trialId: TrialId, actor: Actor, more: object = {}): Promise<TrialFeedbackId> {
    const said = { kind: 'idea', severity: null, task: null, title: 'A shorter way' };
    const body = 'I looked for it for two minutes.';
    return (await this.trials.giveFeedback.execute({ actor, trialId, ...said, body, ...more })).id;
  }

  /** What Moderation decides of it, or that such a decision fell. */
  async judged(action: string, targetId: string, fell = false): Promise<void> {
    const fact = {
      at: new Date().toISOString(),
      decisionId: '0199dddd-0000-7000-8000-0000000000bb',
      action,
      targetKind: 'trial-feedback',
      targetId,
      subjectId: null,
      by: null,
    };
    await this.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(() =>
      this.house.container.get(EnforceFeedbackDecisions).on(
        fell
          ? { ...fact, name: 'moderation.decision-overturned.v1' }
          : {
              ...fact,
              name: 'moderation.decision-made.v1',
              path: 'report',
              until: null,
              explanation: null,
            },
      ),
    );
  }

  /** Members as Community knows them, so that they can be told of something. */
  async known(actors: readonly Actor[]): Promise<void> {
    for (const { memberId, audiences } of actors)
      await this.rows(
        `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, groups)
         values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now(), $2) on conflict do nothing`,
        [memberId, audiences.flatMap((one) => (one.startsWith('group:') ? one.slice(6) : []))],
      );
  }

  /** Kept out of the community, or no more; and what follows of it for tests. */
  async excluded({ memberId }: Actor, isOut = true): Promise<void> {
    await this.rows(
      isOut
        ? `insert into moderation.sanction (id, member_id, step, action, status, proposed_at)
           values (gen_random_uuid(), $1, 'exclusion', 'ban', 'standing', now())`
        : `delete from moderation.sanction where member_id = $1`,
      [memberId],
    );
    await this.follow(memberId!, 'moderation.standing-changed.v1');
  }

  /** In a group of this name, or out of it; what follows of it for tests is asked before Community has copied it. */
  async grouped({ memberId }: Actor, slug: string, isIn: boolean): Promise<void> {
    await this.rows(
      `insert into moderation.member_group (id, slug, name, created_at) values (gen_random_uuid(), $1, $1, now())
       on conflict do nothing`,
      [slug],
    );
    await this.rows(
      isIn
        ? `insert into moderation.group_membership (group_id, member_id, added_at)
           select id, $2, now() from moderation.member_group where slug = $1`
        : `delete from moderation.group_membership m using moderation.member_group g
           where g.id = m.group_id and g.slug = $1 and m.member_id = $2`,
      [slug, memberId],
    );
    await this.follow(memberId!, 'moderation.groups-changed.v1');
  }

  /** They closed their account. */
  gone({ memberId }: Actor): Promise<void> {
    return this.house.container.get(FreeTesterSeats).of(memberId!);
  }

  private follow(
    memberId: MemberId,
    name: 'moderation.standing-changed.v1' | 'moderation.groups-changed.v1',
  ): Promise<void> {
    const at = new Date().toISOString();
    const fact =
      name === 'moderation.groups-changed.v1'
        ? { name, at, memberId }
        : { name, at, memberId, standing: 'free' as const };
    return this.house.container
      .get<UnitOfWork>(UNIT_OF_WORK)
      .run(() => this.house.container.get(FollowTesters).on(fact));
  }

  /** What the worker does with what was told of a test. */
  async notify(trialId: TrialId): Promise<void> {
    const told = await this.rows<{ factId: string; fact: TrialToldV1 }>(
      `select id as "factId", payload as fact from platform.outbox where name = 'engagement.trial-told.v1'
         and payload ->> 'trialId' = $1 order by position`,
      [trialId],
    );
    for (const { factId, fact } of told)
      await this.house.container
        .get<UnitOfWork>(UNIT_OF_WORK)
        .run(() => this.house.container.get(NotifyOfTrials).on(fact, { factId }));
  }

  /** What the worker does with what was told. */
  async credit(): Promise<number> {
    const told = await this.rows<{ factId: string; fact: TrialCompletedV1 }>(
      `select id as "factId", payload as fact from platform.outbox where name = 'engagement.trial-completed.v1'`,
    );
    for (const { fact, factId } of told)
      await this.house.container
        .get<UnitOfWork>(UNIT_OF_WORK)
        .run(() => this.house.container.get(CreditTesters).on(fact, { factId }));
    return told.length;
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }

  close(): Promise<void> {
    return this.house.close();
  }
}
