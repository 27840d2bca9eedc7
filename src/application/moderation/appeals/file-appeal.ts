import { Appeal, APPEAL_WHY, type AppealId } from '#domain/moderation/appeals/appeal';
import type { Appeals } from '#domain/moderation/appeals/appeals.port';
import { DecisionNotFound } from '#domain/moderation/decisions/decision';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { Whereabouts } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { DecisionRow, DecisionRowsQuery } from '../decisions/decision-rows.query.ts';
import { asksForAddress, type ContestingSide, contestingSide } from '../decisions/contesting-side.policy.ts';
import type { DecisionParties } from '../decisions/decision-party.policy.ts';
import { type BenchReader, keptFrom } from './bench.reader.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { ReviewIntake } from '../review/review.intake.ts';

export const APPEALS_PER_DAY = { name: 'moderation.appeals', limit: 20, windowSeconds: 86_400 } as const;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@]{2,20}$/;

interface FileAppealCommand {
  readonly actor: Actor;
  /** Number or id of the decision. */
  readonly ref: string;
  /** Of a signed link; null for who is signed in as the member restricted. */
  readonly key: string | null;
  readonly text: string;
  /** Ids of other decisions of the same case, which whoever is restricted contests for the same reasons. */
  readonly also?: readonly string[];
  /** Where the answer goes; asked of who has no account, or none any more, and left no address. */
  readonly email?: string | null;
  readonly language: 'fr' | 'en';
}

type Waiting = Pick<Whereabouts, 'title' | 'barred' | 'leastRank'>;

/** Contests a decision: free, for six months, also for who is banned or signed out. It waits in the one queue. */
export class FileAppeal {
  constructor(
    private readonly rows: DecisionRowsQuery,
    private readonly parties: DecisionParties,
    private readonly decisions: Decisions,
    private readonly appeals: Appeals,
    private readonly kinds: ContentKinds,
    private readonly cards: MemberCards,
    private readonly bench: BenchReader,
    private readonly intake: ReviewIntake,
    private readonly numbers: PersonalNumbers,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns whether a number of somebody was taken out of it @throws DecisionNotFound, AppealRule, InvalidValue beside `text` or `email`, TooManyTries */
  async execute(command: FileAppealCommand): Promise<{ masked: boolean }> {
    const found = await this.rows.find(command.ref);
    const part = found && (await this.parties.of(found, command));
    if (!found || !part || part.as === 'staff') throw new DecisionNotFound();
    const side = contestingSide(part, found.subjectId);
    const { party, reportId } = side;
    await this.throttle.hit(APPEALS_PER_DAY, `${found.id}:${reportId ?? party}`);
    const email = (await asksForAddress(side, command.actor, this.cards))
      ? addressIn(command.email)
      : side.email;
    const contested = await Promise.all(
      [found, ...(await this.alsoContested(found, side, command.also ?? []))].map(async (row) => ({
        row,
        where: await this.whereabouts(row, side),
      })),
    );
    const { text, masked } = await this.numbers.without(command.text);
    await this.unitOfWork.run(async () => {
      // Each is held in the order of their ids, from whichever of them they are contested.
      for (const { row, where } of contested.toSorted((one, other) => (one.row.id < other.row.id ? -1 : 1)))
        await this.file(row, where, { ...side, email, text, language: command.language });
    });
    return { masked };
  }

  /** @throws DecisionNotFound of what is not of the same case, or not about whoever is restricted */
  private async alsoContested(
    { id }: DecisionRow,
    { party }: ContestingSide,
    also: readonly string[],
  ): Promise<readonly DecisionRow[]> {
    if (also.length === 0) return [];
    const besides = party === 'author' ? await this.rows.besides(id) : [];
    return Promise.all(
      [...new Set(also)].map(async (ref) => {
        const row = besides.some((one) => one.id === ref) ? await this.rows.find(ref) : null;
        if (!row) throw new DecisionNotFound();
        return row;
      }),
    );
  }

  /** Where the complaint waits, and from whom it is kept. */
  private async whereabouts(row: DecisionRow, { appellantId }: ContestingSide): Promise<Waiting> {
    const { id: decisionId, decidedBy: decisionBy, subjectId, categoryId } = row;
    const contested = { decisionId, decisionBy, subjectId, appellantId, categoryId };
    const piece = await this.kinds.piece({ kind: row.targetKind, id: row.targetId });
    const title = piece?.title ?? `n° ${row.number}`;
    return { ...keptFrom(contested, await this.bench.of(contested)), title };
  }

  private async file(
    row: DecisionRow,
    where: Waiting,
    given: ContestingSide & Pick<FileAppealCommand, 'text' | 'language'>,
  ): Promise<void> {
    const decision = await this.decisions.getForChange(knownId<'Decision'>(row.id));
    const alreadyFiled = await this.appeals.isFiled(decision.id, given.reportId);
    const id = this.ids.next<AppealId>();
    const appeal = Appeal.file({ ...given, id, decision, alreadyFiled, at: this.clock.now() });
    this.appeals.add(appeal);
    await this.queue(appeal, { ...where, categoryId: decision.categoryId });
  }

  private async queue(appeal: Appeal, p: Waiting & Pick<Whereabouts, 'categoryId'>): Promise<void> {
    await this.intake.raise({
      target: { kind: 'appeal', id: appeal.id },
      where: { ...p, subjectId: null, partOf: null },
      cause: { kind: 'appeal', why: APPEAL_WHY, score: 0, priority: 1, dueAt: appeal.dueAt },
      at: appeal.filedAt,
    });
  }
}

function addressIn(raw: string | null | undefined): string {
  const address = (raw ?? '').trim();
  if (address === '') throw new InvalidValue('email', 'text.missing');
  if (!ADDRESS.test(address)) throw new InvalidValue('email', 'community.email-malformed');
  return address;
}
