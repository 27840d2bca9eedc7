import type { Actor } from '#domain/shared/actor';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import type { WordsGate } from './words.gate.ts';

interface ForeseeWordsCommand {
  readonly actor: Actor;
  readonly title: string;
  readonly body: string;
  /** The text that is changed, where it stands already. */
  readonly itself?: string | null;
}

/** What is said to somebody who is still writing: the reason, and the place it is about. */
interface ForeseenWord {
  readonly name: string;
  /** In the words of rules; `official` where a title would read as the word of the organisation, which no rule explains. */
  readonly action: string;
  readonly family: string;
  readonly explanation: string;
  /** In English; null where nobody wrote it. */
  readonly explanationEn: string | null;
  readonly found: string;
}

const SHOWN = 80;
/** What would become of the text whatever its author does now is no reason to stop them while they write. */
const TOLD: readonly string[] = ['block', 'mask', 'warn'];

/** Nothing is kept. */
export class ForeseeWords {
  constructor(
    private readonly gate: WordsGate,
    private readonly limit: WriteLimit,
  ) {}

  async execute({
    actor,
    title,
    body,
    itself = null,
  }: ForeseeWordsCommand): Promise<readonly ForeseenWord[]> {
    await this.limit.countForesight(actor);
    const texts = [
      { field: 'title', name: 'title', text: title },
      { field: 'post', name: 'body', text: body },
    ].filter(({ text }) => text !== '');
    const { findings, official } = await this.gate.foresee(actor, texts, itself);
    const told = findings
      .filter(({ action }) => TOLD.includes(action))
      .map(({ field, action, family, explanation, explanationEn = null, spans }) => {
        const { name, text } = texts.find((each) => each.field === field)!;
        const { start, end } = spans[0]!;
        const found = text.slice(start, Math.min(end, start + SHOWN));
        return { name, action, family, explanation, explanationEn, found };
      });
    return [...official.map((name) => ofTheOrganisation(name, title)), ...told];
  }
}

const ofTheOrganisation = (name: string, title: string): ForeseenWord => ({
  name,
  action: 'official',
  family: '',
  explanation: '',
  explanationEn: null,
  found: title.slice(0, SHOWN),
});
