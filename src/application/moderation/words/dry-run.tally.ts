import type { Hit } from '#domain/moderation/words/rule-book';
import type { WrittenText } from '../published/written-texts.api.ts';
import type { DryRunReport, DryRunSample, KeptSample } from './dry-runs.port.ts';

const SAMPLES = 12;
const WORDS = 12;
const CONTEXT = 60;
const LONGEST = 120;
/** Circles whose words any member may read. */
const OPEN: readonly string[] = ['public', 'members'];
/** What so many different members wrote is a word of everybody's. */
const COMMON_FROM = 3;

interface Caught {
  readonly text: WrittenText;
  readonly word: string;
  readonly hit: Hit;
}

/**
 * Counts what a rule would have found. A hit is probably a false alarm where people vouched for the text, where several
 * members write the same word, and where only a disguise was found.
 */
export class DryRunTally {
  texts = 0;
  private hits = 0;
  /** The first hit of each text. */
  private readonly caught: Caught[] = [];
  private readonly words: Told = new Map();
  private readonly around: Told = new Map();

  /** @param around longer words in which words of the rule stand without being found */
  add(text: WrittenText, hits: readonly Hit[], around: readonly string[] = []): void {
    this.texts += 1;
    for (const word of around) tell(this.around, word, text);
    if (hits.length === 0) return;
    this.hits += hits.length;
    for (const hit of hits) tell(this.words, wordOf(text.text, hit), text);
    const [hit] = hits;
    this.caught.push({ text, hit: hit!, word: wordOf(text.text, hit!) });
  }

  report(): DryRunReport {
    const judged = this.caught.map((each) => ({ ...each, doubt: this.doubtOf(each) }));
    const doubtful = judged.filter(({ doubt }) => doubt !== null);
    const byField: Record<string, { texts: number; doubtful: number }> = {};
    for (const { text, doubt } of judged) {
      const field = (byField[text.field] ??= { texts: 0, doubtful: 0 });
      field.texts += 1;
      if (doubt !== null) field.doubtful += 1;
    }
    return {
      texts: this.texts,
      hits: this.hits,
      textsHit: judged.length,
      doubtful: doubtful.length,
      authors: new Set(judged.map(({ text }) => text.authorId)).size,
      byField,
      words: oftenest(this.words),
      around: oftenest(this.around),
      samples: [...doubtful, ...judged.filter(({ doubt }) => doubt === null)].slice(0, SAMPLES).map(sampleOf),
    };
  }

  private doubtOf({ text, hit, word }: Caught): DryRunSample['doubt'] {
    if (text.isVouchedFor) return 'vouched';
    if (hit.disguise !== null) return 'disguise';
    return (this.words.get(word)?.authors.size ?? 0) >= COMMON_FROM ? 'common' : null;
  }
}

const isOpen = ({ audience, isPublished }: WrittenText): boolean =>
  isPublished && audience.split(' ').some((circle) => OPEN.includes(circle));
interface Saying {
  times: number;
  readonly authors: Set<string>;
  /** Said at least once where any member reads it. */
  isOpen: boolean;
}
type Told = Map<string, Saying>;

function tell(words: Told, word: string, text: WrittenText): void {
  const known = words.get(word) ?? { times: 0, authors: new Set<string>(), isOpen: false };
  known.times += 1;
  known.authors.add(text.authorId);
  known.isOpen ||= isOpen(text);
  words.set(word, known);
}

const oftenest = (words: Told) =>
  [...words]
    .filter(([, { isOpen }]) => isOpen)
    .map(([word, { times, authors }]) => ({ word, times, authors: authors.size }))
    .sort((one, other) => other.times - one.times)
    .slice(0, WORDS);

const wordOf = (text: string, { start, end }: Hit): string =>
  text.slice(start, end).slice(0, LONGEST).toLowerCase();

function sampleOf({ text, hit, doubt }: Caught & { readonly doubt: DryRunSample['doubt'] }): KeptSample {
  const { start, end } = hit;
  return {
    field: text.field,
    address: text.address,
    audience: text.audience,
    categoryId: text.categoryId,
    isPublished: text.isPublished,
    before: inOneLine(text.text.slice(Math.max(0, start - CONTEXT), start)),
    found: text.text.slice(start, Math.min(end, start + LONGEST)),
    after: inOneLine(text.text.slice(end, end + CONTEXT)),
    doubt,
  };
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');
