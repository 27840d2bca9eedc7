import { MemberNotFound } from '#domain/community/members/member.errors';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { isShown, partsShownTo, type SheetPart } from '../../shared/member-sheet.ts';
import type { ConsentRow, ConsentsQuery } from '../consents/consents.query.ts';
import type { ActivityRow, MemberActivityQuery } from '../members/member-activity.query.ts';
import type { SegmentRow, SegmentsQuery } from '../segments/segments.query.ts';
import type { AcceptedTerms, TermsQuery } from '../terms/terms.query.ts';
import type {
  MemberSheetQuery,
  SheetIdentity,
  SheetLetter,
  SheetMonth,
  SheetWayIn,
} from './member-sheet.query.ts';

/** What the Community tells the team of one member; each part is null to whoever has no right to it. */
export interface MemberSheet {
  /** What every reader of the sheet is told. */
  readonly name: Pick<SheetIdentity, 'id' | 'pseudonym' | 'handle' | 'status'>;
  /** All that the reader is shown, of the other contexts too. */
  readonly parts: readonly SheetPart[];
  readonly identity: SheetIdentity | null;
  readonly activity: {
    readonly months: readonly SheetMonth[];
    /** The latest. */
    readonly wrote: readonly ActivityRow[];
  } | null;
  readonly segments: readonly SegmentRow[] | null;
  readonly letters: { readonly campaigns: readonly SheetLetter[]; readonly mails: number } | null;
  readonly access: readonly SheetWayIn[] | null;
  readonly consents: {
    readonly given: readonly ConsentRow[];
    readonly terms: readonly AcceptedTerms[];
  } | null;
}

/** How many of the latest texts stand on a sheet. */
const LATEST = 10;

/** One of the team opens the sheet of a member, in order to help them. That it was opened stays in the audit log. */
export class ReadMemberSheet {
  constructor(
    private readonly sheets: MemberSheetQuery,
    private readonly activity: MemberActivityQuery,
    private readonly segments: SegmentsQuery,
    private readonly consents: ConsentsQuery,
    private readonly terms: TermsQuery,
    private readonly acts: AuditedActs,
  ) {}

  /** Nobody reads what colleagues keep about them. @throws NotAllowed, MemberNotFound */
  async execute(actor: Actor, memberId: MemberId): Promise<MemberSheet> {
    const parts = partsShownTo(actor);
    const member = await this.acts.run(
      { actor, action: 'member.consult', object: { kind: 'member', id: memberId }, details: { parts } },
      async () => {
        if (!opensSheets(actor) || actor.is(memberId)) throw new NotAllowed('member.consult');
        const known = await this.sheets.identity(memberId);
        if (!known) throw new MemberNotFound();
        return known;
      },
      (known) => Promise.resolve(known),
    );
    const { id, pseudonym, handle, status } = member;
    const [activity, segments, letters, access, consents] = await Promise.all([
      isShown(actor, 'activity') ? this.activityOf(actor, member) : null,
      isShown(actor, 'segments') ? this.segments.ofMember(actor, memberId) : null,
      isShown(actor, 'letters') ? this.lettersTo(memberId) : null,
      isShown(actor, 'access') ? this.sheets.waysIn(memberId) : null,
      isShown(actor, 'consents') ? this.agreedBy(memberId) : null,
    ]);
    return {
      name: { id, pseudonym, handle, status },
      parts,
      identity: isShown(actor, 'identity') ? member : null,
      activity,
      segments,
      letters,
      access,
      consents,
    };
  }

  private async activityOf(actor: Actor, { id, handle }: SheetIdentity): Promise<MemberSheet['activity']> {
    const [months, wrote] = await Promise.all([
      this.sheets.months(actor.audiences, id),
      this.activity.execute(actor, handle, null),
    ]);
    return { months, wrote: wrote.items.slice(0, LATEST) };
  }

  private async agreedBy(memberId: MemberId): Promise<MemberSheet['consents']> {
    const [given, terms] = await Promise.all([this.consents.of(memberId), this.terms.acceptedBy(memberId)]);
    return { given, terms };
  }

  private async lettersTo(memberId: MemberId): Promise<MemberSheet['letters']> {
    const [campaigns, mails] = await Promise.all([
      this.sheets.letters(memberId),
      this.sheets.mails(memberId),
    ]);
    return { campaigns, mails };
  }
}

/** Who helps members, and who judges them: each is shown their parts. */
const opensSheets = (actor: Actor): boolean => isShown(actor, 'identity') || isShown(actor, 'measures');
