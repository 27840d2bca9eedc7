import { pictureKey } from '#domain/engagement/polls/option-picture';
import { POLL_LIMITS } from '#domain/engagement/polls/poll-kind';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import { knownId } from '#domain/shared/id';
import type { Mending, PieceWords, Purging } from '../../moderation/published/piece-words.api.ts';

/** What moderators do to the words of polls, as long as nobody has voted; what was answered in words goes with a poll. */
export class PollWords implements PieceWords, Mending, Purging {
  readonly table = 'engagement.poll';
  readonly shownAnew = null;
  readonly mending: Mending = this;
  readonly masking = 'never';
  readonly purging: Purging = this;

  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
  ) {}

  async parts(id: string) {
    const poll = await this.polls.getForChange(knownId<'Poll'>(id));
    const { question, description, options } = poll.words;
    const max = POLL_LIMITS.options.max * (POLL_LIMITS.option.max + 1);
    return [
      { name: 'title', text: question, max: POLL_LIMITS.question.max, isLine: true },
      { name: 'body', text: description, max: POLL_LIMITS.description.max, isLine: false },
      ...(poll.hasOwnOptions
        ? [{ name: 'options' as const, text: options.join('\n'), max, isLine: false }]
        : []),
    ] as const;
  }

  async mend(
    id: string,
    said: Parameters<Mending['mend']>[1],
    p: Parameters<Mending['mend']>[2],
  ): Promise<void> {
    const poll = await this.polls.getForChange(knownId<'Poll'>(id));
    const { title = poll.words.question, body = poll.words.description, options } = said;
    const lines = options?.split('\n').filter((line) => line.trim() !== '') ?? poll.words.options;
    poll.reword(
      { question: title, description: body, options: lines },
      { voted: await this.ballots.anyIn(poll.id), decisionId: knownId<'Decision'>(p.decisionId), at: p.at },
    );
  }

  async purge(id: string, at: Date) {
    const poll = await this.polls.getForChange(knownId<'Poll'>(id));
    const answers = await this.ballots.eraseWords(poll.id);
    const { texts, pictures } = poll.purge(at);
    const files = pictures.flatMap((picture) => (picture ? [pictureKey(picture.id)] : []));
    return { texts: [...texts, ...answers], files: [...new Set(files)] };
  }
}
