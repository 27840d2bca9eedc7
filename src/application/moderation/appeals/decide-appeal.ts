import { type AppealId, AppealRule } from '#domain/moderation/appeals/appeal';
import type { Appeals } from '#domain/moderation/appeals/appeals.port';
import { FULL_BENCH } from '#domain/moderation/appeals/bench';
import { lesserActions, lesserSteps } from '#domain/moderation/appeals/lesser';
import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import { stepOf } from '#domain/moderation/sanctions/ladder';
import type { SanctionId } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';
import { besideState } from '../decisions/beside.policy.ts';
import type { AppealRow, DecisionRowsQuery } from '../decisions/decision-rows.query.ts';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { BenchReader } from './bench.reader.ts';
import type { AuditedAct, AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { Liftable, MeasureLifter } from '../sanctions/measure.lifter.ts';

/** How long a text may be that stands instead of the one that was taken away; what may be posted decides in the end. */
export const REPLACEMENT = { min: 2, max: 30_000 } as const;

/** What is left of a decision when a complaint is right in part. */
interface Lesser {
  /** An action on content, or a step of the ladder. */
  readonly measure: string;
  /** Why that much stands. */
  readonly facts: string;
  /** The text that stands instead, when the measure is another text. */
  readonly text?: string | null;
}

interface DecideAppealCommand {
  readonly actor: Actor;
  readonly appealId: AppealId;
  readonly outcome: string;
  /** The reasons, told to whoever appealed. */
  readonly reply: string;
  /** Of a complaint that is right in part. */
  readonly lesser?: Lesser | null;
  /** Decisions of the same case whose measures fall with this one, for the same reasons. */
  readonly alsoLift?: readonly string[];
}

interface AnsweredAppeal {
  /** Whether a number of somebody was taken out of what was written. */
  readonly masked: boolean;
  /** Whether another decision about the same facts stands, although the complaint was right. */
  readonly stands: boolean;
}

const RIGHT: readonly string[] = ['upheld', 'partially-upheld'];

/**
 * Somebody else than who decided answers, with reasons. Upheld, what was decided is undone exactly; upheld in part, a lesser
 * measure with a statement of its own takes its place. A measure that rests on the same facts is lifted with it where whoever
 * answers asks for that: each keeps its own right to stand.
 */
export class DecideAppeal {
  constructor(
    private readonly appeals: Appeals,
    private readonly items: ReviewItems,
    private readonly decisions: Decisions,
    private readonly sanctions: Sanctions,
    private readonly lifter: MeasureLifter,
    private readonly rows: DecisionRowsQuery,
    private readonly bench: BenchReader,
    private readonly kinds: ContentKinds,
    private readonly statements: StatementWriters,
    private readonly numbers: PersonalNumbers,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /**
   * @throws NotAllowed, NotAnotherJudge, JudgeOutranked, AppealNotFound, AppealRule, ReviewRule, InvalidValue, InvalidValues; of
   *   what is lifted too, as `MeasureLifter.lift`
   */
  async execute({ actor, appealId, outcome, ...said }: DecideAppealCommand): Promise<AnsweredAppeal> {
    const [reply, facts, text] = await Promise.all(
      [said.reply, said.lesser?.facts ?? '', said.lesser?.text ?? ''].map((one) => this.numbers.without(one)),
    );
    const lesser = said.lesser ? { ...said.lesser, facts: facts!.text, text: text!.text } : null;
    const object = { kind: 'appeal', id: appealId };
    const act = { actor, action: 'appeal.decide', object, details: { outcome } };
    const ask = async () => {
      const by = actor.mustBeMember();
      actor.mustBeAllowed('appeal.decide');
      const contested = await this.rows.appeal(appealId);
      const beside = await this.besideOf(contested, outcome, said.alsoLift ?? []);
      return { by, contested, beside, bench: contested ? await this.bench.of(contested) : FULL_BENCH };
    };
    const { stands, lifts, lightened } = await this.acts.run(
      act,
      ask,
      async ({ by, contested, bench, beside }) => {
        await this.holdAll(contested, beside.lifts);
        const appeal = await this.appeals.getForChange(appealId);
        const decision = await this.decisions.getForChange(appeal.decisionId);
        const at = this.clock.now();
        appeal.mustBeJudgedBy(actor, decision, bench);
        const instead =
          outcome === 'partially-upheld'
            ? await this.lesserThan(decision, lesser, { by, appealId, at })
            : null;
        appeal.decide({ by: actor, decision, outcome, reply: reply!.text, instead, bench, at });
        for (const liftable of beside.lifts) {
          const lifted = await this.lifter.lift(actor, liftable, { why: reply!.text, at });
          if (lifted) await this.acts.done(liftedWith(appealId, actor, liftable));
        }
        const item = await this.items.openOn({ kind: 'appeal', id: appealId });
        item?.admit(bench, at);
        item?.answer(actor, outcome, at);
        if (instead) this.decisions.add(instead);
        return { ...beside, lightened: instead?.subjectId ?? null };
      },
    );
    for (const liftable of lifts) this.lifter.lifted(liftable);
    if (lightened) this.lifter.lightened(lightened);
    return { masked: [reply, facts, text].some((one) => one!.masked), stands };
  }

  /** In the order of their ids, as where they are contested: two who answer for each other's measures wait, and neither fails. */
  private async holdAll(contested: AppealRow | null, lifts: readonly Liftable[]): Promise<void> {
    const ids = [contested?.decisionId, ...lifts.map(({ measure }) => measure.decisionId)];
    for (const id of ids.filter((one) => typeof one === 'string').toSorted())
      await this.decisions.getForChange(knownId<'Decision'>(id));
  }

  /** What else was decided of the same facts falls only with what is right, and where it was ticked. */
  private async besideOf(
    contested: AppealRow | null,
    outcome: string,
    ticked: readonly string[],
  ): Promise<{ readonly lifts: readonly Liftable[]; readonly stands: boolean }> {
    const isRight = contested?.party === 'author' && RIGHT.includes(outcome);
    if (!isRight && ticked.length > 0) throw new InvalidValue('alsoLift', 'moderation.nothing-falls');
    const besides = isRight ? await this.rows.besides(contested.decisionId) : [];
    const lifts = await Promise.all(
      [...new Set(ticked)].map(async (id) => {
        const liftable = besides.some((one) => one.id === id) ? await this.lifter.under(id) : null;
        if (!liftable) throw new InvalidValue('alsoLift', 'moderation.not-beside');
        return liftable;
      }),
    );
    const at = this.clock.now();
    const stands = besides.some((one) => besideState(one, at) === 'standing' && !ticked.includes(one.id));
    return { lifts, stands };
  }

  private async lesserThan(
    decision: Decision,
    lesser: Lesser | null,
    p: { by: NonNullable<Actor['memberId']>; appealId: AppealId; at: Date },
  ): Promise<Decision> {
    if (!lesser?.measure) throw new InvalidValue('measure', 'moderation.lesser-needed');
    const contested = decision.statement;
    if (!decision.stands || !contested) throw new AppealRule('moderation.nothing-lesser');
    const id = this.ids.next<DecisionId>();
    const { measure, facts } = lesser;
    const words = await this.statements.to(decision.subjectId);
    const sanction = await this.sanctions.ofDecision(decision.id);
    if (sanction) {
      if (!lesserSteps(sanction.stepKey).some((one) => one === measure)) throw notLesser();
      const step = stepOf(measure);
      const statement = words.ofLesser(contested, step.action, facts);
      const others = await this.sanctions.standingBeside(sanction.memberId, sanction.id);
      const lightened = sanction.lighten({
        id: this.ids.next<SanctionId>(),
        decisionId: id,
        reviewItemId: decision.reviewItemId,
        step,
        statement,
        others,
        by: p.by,
        cause: p.appealId,
        at: p.at,
      });
      this.sanctions.add(lightened.sanction);
      return lightened.decision;
    }
    const { target, subjectId, categoryId, reviewItemId } = decision;
    const offered = this.kinds.of(target.kind)?.actions ?? [];
    const action = lesserActions(target.kind, decision.action, offered).find((one) => one === measure);
    if (!action) throw notLesser();
    return Decision.take({
      id,
      action,
      target,
      subjectId,
      categoryId,
      by: p.by,
      path: 'appeal',
      reviewItemId,
      cause: p.appealId,
      at: p.at,
      statement: words.ofLesser(contested, action, facts),
      replacement: action === 'edit' ? boundedText('text', lesser.text ?? '', REPLACEMENT) : null,
    });
  }
}

const liftedWith = (appealId: AppealId, actor: Actor, { measure }: Liftable): AuditedAct => ({
  actor,
  action: 'sanction.lift',
  object: { kind: 'sanction', id: measure.id },
  details: { appeal: appealId },
});

const notLesser = () => new InvalidValue('measure', 'moderation.not-lesser');
