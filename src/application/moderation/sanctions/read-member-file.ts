import { type NoticeRecord, whyNoMisuse } from '#domain/moderation/reports/notice-misuse';
import { type LadderStep, nextStep } from '#domain/moderation/sanctions/ladder';
import { type Actor, NO_CATEGORY, NotAllowed } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Page } from '../../shared/page.ts';
import type { Clock } from '../../shared/ports.ts';
import type { DecisionRow, DecisionRowsQuery } from '../decisions/decision-rows.query.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { NoticeRecordQuery } from '../reports/notice-record.query.ts';
import type { MemberFilesQuery, MemberNoteRow, SanctionRow } from './member-file.query.ts';

/** All that moderators look at before they act on a member. */
export interface MemberFile {
  readonly decisions: Page<DecisionRow>;
  readonly sanctions: readonly SanctionRow[];
  readonly notes: readonly MemberNoteRow[];
  /** What they show of themselves, whose mark a measure on it names; null for who is gone. */
  readonly profile: ModeratedPiece | null;
  /** Whether they are of a lower rank than who reads: nobody acts on an equal or higher one. */
  readonly outranked: boolean;
  /** What became of their notices, and what keeps these from being suspended; null where nothing does. */
  readonly notices: NoticeRecord & { readonly notYet: string | null };
  /** The step that the ladder asks for now, and the one it follows. */
  readonly next: { readonly step: LadderStep; readonly after: LadderStep | null };
}

export class ReadMemberFile {
  constructor(
    private readonly files: MemberFilesQuery,
    private readonly decisions: DecisionRowsQuery,
    private readonly kinds: ContentKinds,
    private readonly records: NoticeRecordQuery,
    private readonly clock: Clock,
  ) {}

  /** Nobody reads what colleagues keep about them. @throws NotAllowed */
  async execute(actor: Actor, memberId: MemberId, cursor: string | null): Promise<MemberFile> {
    actor.mustBeAllowed('sanction.read', NO_CATEGORY);
    if (actor.is(memberId)) throw new NotAllowed('sanction.read');
    const [decisions, sanctions, notes, profile, record] = await Promise.all([
      this.decisions.latest(actor, { subjectId: memberId, cursor }),
      this.files.sanctionsOf(memberId),
      this.files.notesOf(memberId),
      this.kinds.piece({ kind: 'profile', id: memberId }),
      this.records.of(memberId, this.clock.now()),
    ]);
    const counting = sanctions.filter(({ status }) => status === 'standing' || status === 'ended');
    const notices = { ...record, notYet: whyNoMisuse(record) };
    const outranked = actor.outranks(profile?.authorRole ?? 'member');
    return {
      decisions,
      sanctions,
      notes,
      profile,
      outranked,
      notices,
      next: nextStep(counting, this.clock.now()),
    };
  }
}
