import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import type { GatheringId } from '../gatherings/ids.ts';
import type { GatheringLetterId } from './ids.ts';
import { NobodyToWriteTo } from './letter.errors.ts';
import { lotsOf } from '../../shared/told-at-once.ts';
import { GatheringLetterWritten } from './letter.facts.ts';

/** Who has a seat · who waits for one or is offered one · who was there. */
export const LETTER_READERS = ['seated', 'waiting', 'attended'] as const;
export type LetterReaders = (typeof LETTER_READERS)[number];

export const LETTER_LIMITS = { subject: { min: 3, max: 120 }, body: { min: 10, max: 5_000 } } as const;

/** So many are written to by one fact. */
const TOLD_AT_ONCE = 200;

/** What a letter says, and to whom. */
interface LetterTerms {
  readonly readers: LetterReaders;
  readonly subject: string;
  readonly body: string;
}

/** Mails hold no other control than the ends of lines. */
const inLines = (text: string): string =>
  text.replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n').replaceAll(/(?!\n)\p{Cc}+/gu, ' ');

/** The subject stands in the head of a mail: on one line. @throws InvalidValue, InvalidValues beside the fields */
export const letterTerms = (asked: Record<keyof LetterTerms, string>): LetterTerms =>
  judgedTogether({
    readers: () => readersOf(asked.readers),
    subject: () =>
      boundedText('subject', asked.subject.replaceAll(/[\s\p{Cc}]+/gu, ' '), LETTER_LIMITS.subject),
    body: () => boundedText('body', inLines(asked.body), LETTER_LIMITS.body),
  });

function readersOf(raw: string): LetterReaders {
  const readers = LETTER_READERS.find((one) => one === raw);
  if (!readers) throw new InvalidValue('readers', 'field.choice');
  return readers;
}

/** What those who run an event wrote to those who registered. It stays as it was sent. */
export class GatheringLetter extends AggregateRoot {
  private constructor(
    readonly id: GatheringLetterId,
    readonly gatheringId: GatheringId,
    readonly authorId: MemberId,
    private readonly sentAt: Date,
    private readonly readers: LetterReaders,
    private readonly subject: string,
    private readonly body: string,
    /** How many it went to. */
    readonly count: number,
  ) {
    super();
  }

  /** @param p.terms made by `letterTerms` @throws NobodyToWriteTo */
  static write(p: {
    id: GatheringLetterId;
    gatheringId: GatheringId;
    by: MemberId;
    terms: LetterTerms;
    members: readonly MemberId[];
    at: Date;
  }): GatheringLetter {
    const { readers, subject, body } = p.terms;
    const members = [...new Set(p.members)];
    if (members.length === 0) throw new NobodyToWriteTo();
    const letter = new GatheringLetter(
      p.id,
      p.gatheringId,
      p.by,
      p.at,
      readers,
      subject,
      body,
      members.length,
    );
    for (const lot of lotsOf(members, TOLD_AT_ONCE))
      letter.record(new GatheringLetterWritten(p.at, p.id, p.gatheringId, lot));
    return letter;
  }
}
