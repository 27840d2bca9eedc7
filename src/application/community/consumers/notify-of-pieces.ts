import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { memberChannel } from '../notifications/member.channel.ts';
import type {
  BadgeNews,
  CaseNews,
  EventNews,
  IdeaNews,
  PieceNews,
  PieceNotice,
  PieceNotices,
  PollNews,
  ReviewNews,
  TrialNews,
} from '../notifications/piece-notices.port.ts';

type Piece = Pick<PieceNotice, 'of' | 'key' | 'state' | 'by'>;

/** Tells members what is new of a piece of another context that concerns them: once per member and fact. */
abstract class NotifyOfPieces<News extends PieceNews> implements Consumer<News> {
  constructor(
    private readonly notices: PieceNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: News, { factId: cause }: { readonly factId: string }): Promise<void> {
    const { at, memberIds } = fact;
    const told = await this.notices.tell({ cause, at: new Date(at), memberIds, ...this.pieceOf(fact) });
    for (const member of told) this.channel.ring(memberChannel(member), {});
  }

  protected abstract pieceOf(fact: News): Piece;
}

/** Those who proposed or support an idea hear what the organisation answered. */
export class NotifyOfIdeas extends NotifyOfPieces<IdeaNews> {
  protected pieceOf({ number, status, by }: IdeaNews): Piece {
    return { of: 'idea', key: String(number), state: status, by };
  }
}

/** Those who voted in a poll hear that it is over: each by themselves. */
export class NotifyOfPolls extends NotifyOfPieces<PollNews> {
  protected pieceOf({ pollId }: PollNews): Piece {
    return { of: 'poll', key: pollId, state: null, by: null };
  }
}

/** Those who registered to an event hear what becomes of their seat and of the event. */
export class NotifyOfEvents extends NotifyOfPieces<EventNews> {
  protected pieceOf({ number, news }: EventNews): Piece {
    return { of: 'event', key: String(number), state: news, by: null };
  }
}

/** Who reviewed a service hears that the organisation answered. */
export class NotifyOfReviews extends NotifyOfPieces<ReviewNews> {
  protected pieceOf({ serviceId, by }: ReviewNews): Piece {
    return { of: 'service-review', key: serviceId, state: null, by };
  }
}

/** Testers hear that a seat is theirs, that the test starts, that they were answered, and what was learned. */
export class NotifyOfTrials extends NotifyOfPieces<TrialNews> {
  protected pieceOf({ trialId, news }: TrialNews): Piece {
    return { of: 'trial', key: trialId, state: news, by: null };
  }
}

/** Whose points the team took back hears of it; the reason stands in their ledger. */
export class NotifyOfPoints extends NotifyOfPieces<PieceNews> {
  protected pieceOf(): Piece {
    return { of: 'points-struck', key: '', state: null, by: null };
  }
}

/** Who held a case hears that somebody of a higher rank took it over. */
export class NotifyOfCases extends NotifyOfPieces<CaseNews> {
  protected pieceOf({ itemId, by }: CaseNews): Piece {
    return { of: 'case-taken-over', key: itemId, state: null, by };
  }
}

/** Whose badge fell hears why; what there is to read of it stands on their page of points. */
export class NotifyOfBadges extends NotifyOfPieces<BadgeNews> {
  protected pieceOf({ badge, why }: BadgeNews): Piece {
    return { of: 'badge-lost', key: badge, state: why, by: null };
  }
}
