import type { MemberId } from '../../shared/id.ts';
import type { ReviewItemId } from '../review/ids.ts';
import { type ReportScore, scoreOf, type TrackRecord } from './reliability.ts';
import type { Standing } from './thresholds.ts';

/** What happens by itself follows what is reported now: what waits for longer waits for somebody of the team. */
export const HOURS_HEARD = 72;

/** An open report of a member that machines hear. */
export interface HeardReport {
  readonly itemId: ReviewItemId;
  readonly reporterId: MemberId;
  /** Whose voice it is, whatever account they use. */
  readonly voice: string;
  /** Its reason asks to hide it until somebody decides. */
  readonly asksToHide: boolean;
  readonly score: ReportScore;
}

/** The same weight of the reason and of what was asked; of whoever reported, what they are and were right in until now. */
export const weighedNow = (
  { type, action }: ReportScore,
  reporter: { readonly role: string; readonly trustLevel: number; readonly record: TrackRecord },
): ReportScore => scoreOf({ ...reporter, typeBonus: type, actsAtOnce: action > 0 });

/** How many people say something that weighs. */
export const voicesIn = (heard: readonly HeardReport[]): number =>
  new Set(heard.filter(({ score }) => score.total > 0).map(({ voice }) => voice)).size;

/** Whoever reports a case from several accounts is heard once, as the one that weighs most; who weighs nothing, not at all. */
export function standingOf(heard: readonly HeardReport[]): Standing {
  const heaviest = new Map<string, number>();
  for (const { itemId, voice, score } of heard) {
    if (score.total <= 0) continue;
    const key = `${itemId} ${voice}`;
    heaviest.set(key, Math.max(heaviest.get(key) ?? 0, score.total));
  }
  return { score: [...heaviest.values()].reduce((sum, one) => sum + one, 0), reporters: voicesIn(heard) };
}

/** An account is made in a minute: what takes the word from somebody or closes a topic hears those of some standing. */
export const ofSomeStanding = (heard: readonly HeardReport[]): readonly HeardReport[] =>
  heard.filter(({ score }) => score.standing >= 1);

/** Other members of some standing, mostly right, who ask to hide it until it is decided. */
export function othersWhoAskToHide(
  heard: readonly HeardReport[],
  but: { readonly memberId: MemberId; readonly voice: string },
): number {
  const others = ofSomeStanding(heard).filter(
    ({ asksToHide, reporterId, voice, score }) =>
      asksToHide && reporterId !== but.memberId && voice !== but.voice && score.accuracy >= 0,
  );
  return new Set(others.map(({ voice }) => voice)).size;
}
