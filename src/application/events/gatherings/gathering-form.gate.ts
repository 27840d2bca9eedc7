import {
  type AskedTerms,
  type GatheringTerms,
  judgedTerms,
  type Timetable,
} from '#domain/events/gatherings/gathering-terms';
import type { Actor } from '#domain/shared/actor';
import {
  type FieldProblem,
  heard,
  InvalidValue,
  InvalidValues,
  judgedTogether,
} from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { WordFinding } from '#domain/shared/word-finding';
import type { WrittenText } from '#domain/shared/written-text';
import type { GatheringTexts } from './gathering-texts.composer.ts';
import type { GatheringWords, StandingWords } from './gathering-words.gate.ts';
import type { Hosts } from './hosts.gate.ts';

/** What an organiser says of an event in its form, and for whom it is held. */
export interface AskedForm extends AskedTerms {
  readonly body: string;
  readonly hosts: readonly MemberId[];
  /** The organiser was warned of what the texts say, and goes on. */
  readonly agreed?: boolean;
  /**
   * What is refused already of what was typed, where something else stands in its place: all the rest is judged, and everything is told
   * together.
   */
  readonly refused?: readonly FieldProblem[];
}

interface PassedForm<More> {
  readonly asked: AskedTerms;
  readonly terms: GatheringTerms;
  readonly body: WrittenText;
  readonly findings: readonly WordFinding[];
  readonly more: More;
}

/** The form of an event passes here before it is kept: who hosts it, its words and its terms, and whatever is refused is told in one go. */
export class GatheringForm {
  constructor(
    private readonly hosts: Hosts,
    private readonly words: GatheringWords,
    private readonly texts: GatheringTexts,
  ) {}

  /**
   * Asked before the transaction.
   * @param more what else is said in the same form
   * @param stands what the event says until now: sent again as it is, it is neither judged nor refused anew
   * @throws InvalidValue, InvalidValues beside the fields
   */
  async pass<More>(
    actor: Actor,
    form: AskedForm,
    more: () => More,
    stands?: StandingWords & Timetable,
  ): Promise<PassedForm<More>> {
    const refused: FieldProblem[] = [...(form.refused ?? [])];
    await heard(refused, () => this.hosts.pass(form.hosts));
    const passed = await heard(refused, () => this.words.pass(actor, form, form.agreed ?? false, stands));
    const asked = passed?.asked ?? form;
    const judged = await heard(refused, () =>
      judgedTogether({
        terms: () => judgedTerms(asked, stands),
        body: () => this.texts.written('body', asked.body, stands?.body),
        more,
      }),
    );
    if (!passed || !judged || refused.length > 0) throw refusalOf(refused);
    return { asked, findings: passed.findings, ...judged };
  }
}

function refusalOf(refused: readonly FieldProblem[]): InvalidValue | InvalidValues {
  const [only] = refused;
  return only && refused.length === 1
    ? new InvalidValue(only.field, only.code, { ...only.details })
    : new InvalidValues(refused);
}
