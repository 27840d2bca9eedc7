import type { MemberId } from '../../shared/id.ts';
import type { GatheringId } from '../gatherings/ids.ts';
import type { QuestionId } from './ids.ts';
import type { Question } from './question.ts';

export interface Questions {
  /** @throws QuestionNotFound */
  get(id: QuestionId): Promise<Question>;
  add(question: Question): void;
  /** A vote that stands already is not given twice. */
  vote(id: QuestionId, member: MemberId, at: Date): Promise<void>;
  unvote(id: QuestionId, member: MemberId): Promise<void>;
}

/** Who asks for the word in a session, in their order. */
export interface Hands {
  /** A hand that is up already keeps its place. */
  raise(id: GatheringId, member: MemberId, at: Date): Promise<void>;
  /** Put down by its owner, or by who gave them the word. */
  lower(id: GatheringId, member: MemberId): Promise<void>;
}
