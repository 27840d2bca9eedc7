import { boundedText } from '#domain/shared/bounded-text';
import { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
import { gatheringTitle } from '#domain/events/gatherings/gathering-terms';
import { coverKey } from '#domain/events/gatherings/cover';
import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import { judgedTogether } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import type { Mending, PieceWords, Purging } from '../../moderation/published/piece-words.api.ts';
import type { Covers } from '../covers/covers.port.ts';
import type { GatheringTexts } from './gathering-texts.composer.ts';

/** What moderators do to the words of events: time, place and seats are for those who plan them. */
export class GatheringPieceWords implements PieceWords, Mending, Purging {
  readonly table = 'events.gathering';
  readonly shownAnew = null;
  readonly mending: Mending = this;
  readonly masking = 'never';
  readonly purging: Purging = this;

  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly covers: Covers,
    private readonly texts: GatheringTexts,
  ) {}

  async parts(id: string) {
    const { title, summary, body } = (await this.gatherings.getForSeating(knownId<'Gathering'>(id))).words;
    return [
      { name: 'title', text: title, max: GATHERING_LIMITS.title.max, isLine: true },
      { name: 'summary', text: summary, max: GATHERING_LIMITS.summary.max, isLine: false },
      { name: 'body', text: body, max: GATHERING_LIMITS.body.max, isLine: false },
    ] as const;
  }

  async mend(
    id: string,
    said: Parameters<Mending['mend']>[1],
    { at }: Parameters<Mending['mend']>[2],
  ): Promise<void> {
    const gathering = await this.gatherings.getForSeating(knownId<'Gathering'>(id));
    const { words } = gathering;
    const judged = judgedTogether({
      title: () => gatheringTitle(said.title ?? words.title),
      summary: () => boundedText('summary', said.summary ?? words.summary, GATHERING_LIMITS.summary),
      body: () => this.texts.mended('body', said.body ?? words.body),
    });
    gathering.reword({ ...judged, at });
  }

  /** Its picture goes with it, unless another date shows it; the row of that is swept later, as of any that nothing shows. */
  async purge(id: string, at: Date) {
    const gathering = await this.gatherings.getForSeating(knownId<'Gathering'>(id));
    const { picture } = gathering;
    const isAlone = picture !== null && !(await this.covers.isShownBeside(picture.id, gathering.id));
    const texts = gathering.purge(at);
    await this.registrations.forgetQuestions(gathering.id);
    return { texts, files: isAlone ? [coverKey(picture.id)] : [] };
  }
}
