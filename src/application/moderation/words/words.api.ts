import type { FieldProblem } from '#domain/shared/domain-error';
import { InvalidValues } from '#domain/shared/domain-error';
import type { Hit } from '#domain/moderation/words/rule-book';
import { mask } from '#domain/moderation/words/mask';
import { FIELDS, type WordField } from '#domain/moderation/words/word-definition';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { OfficialLooks } from '../../shared/text.ports.ts';
import {
  isAsItStands,
  type TextToJudge,
  type WordsApi,
  type WordsAsked,
  type WordsFinding,
  type WordsJudgement,
  OF_THE_HOUSE,
} from '../published/words.api.ts';
import type { RuleBookKeeper } from './rule-book.keeper.ts';
import type { WordHits } from './word-hits.port.ts';

type Judged = TextToJudge & { readonly hits: readonly Hit[]; readonly folded: string };

/** What the rules in force say of what members write. */
export class WordsJudge implements WordsApi {
  constructor(
    private readonly books: RuleBookKeeper,
    private readonly hits: WordHits,
    private readonly looks: OfficialLooks,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async judge(asked: WordsAsked): Promise<WordsJudgement> {
    const official = this.speakingOfficially(asked).map(looksOfficial);
    const judged = await this.read(asked);
    const refusing = judged.filter(({ hits }) => hits.some((hit) => refuses(hit, asked)));
    if (refusing.length > 0) {
      await this.hits.note(this.refusal(asked, refusing));
      const blocked = refusing.flatMap((each) =>
        problemsOf(each, (hit) => refuses(hit, asked), 'moderation.words-blocked'),
      );
      throw new InvalidValues([...official, ...blocked]);
    }
    const warned = asked.agreed
      ? []
      : judged.flatMap((each) => problemsOf(each, isWarning, 'moderation.words-warned'));
    if (official.length + warned.length > 0) throw new InvalidValues([...official, ...warned]);
    return judgementOf(judged);
  }

  /** A title stands above everything, in lists and elsewhere too. Who works for the organisation answers for theirs. */
  speakingOfficially({ texts, author }: Pick<WordsAsked, 'texts' | 'author'>): readonly string[] {
    if (author.trust >= OF_THE_HOUSE) return [];
    return texts
      .filter((each) => each.field === 'title' && !isAsItStands(each) && this.looks.areTakenBy(each.text))
      .map(({ name }) => name);
  }

  async hoursOfOthers(texts: readonly Pick<TextToJudge, 'field'>[]): Promise<number> {
    const book = await this.books.current();
    return book.hoursOfOthersFor(texts.map((each) => ({ field: fieldOf(each), trust: LEAST_TRUSTED })));
  }

  async foresee(asked: Parameters<WordsApi['foresee']>[0]): Promise<WordsJudgement> {
    return judgementOf(await this.read(asked));
  }

  private async read({ texts, author }: Pick<WordsAsked, 'texts' | 'author'>): Promise<readonly Judged[]> {
    const book = await this.books.current();
    const { trust } = author;
    const hours = book.hoursOfOthersFor(texts.map((each) => ({ field: fieldOf(each), trust })));
    const others = hours > 0 ? await author.others(hours) : [];
    return texts.map((each) => ({
      ...each,
      folded: book.fold(each.text).text,
      hits: isAsItStands(each)
        ? []
        : book
            .hitsIn(each.text, {
              field: fieldOf(each),
              isVenue: each.isVenue ?? false,
              trust,
              isFirst: author.isFirst,
              others,
            })
            .filter((hit) => trust < OF_THE_HOUSE || BINDS_ALL.includes(hit.rule.definition.action)),
    }));
  }

  private refusal({ targetKind, author }: WordsAsked, judged: readonly Judged[]) {
    return {
      id: this.ids.next<string>(),
      at: this.clock.now(),
      targetKind,
      targetId: null,
      authorId: author.memberId,
      findings: judged.flatMap(findingsOf).filter(({ action }) => action === 'block' || action === 'hold'),
    };
  }
}

/** Rules concern whoever is trusted less than they say. */
const LEAST_TRUSTED = 0;

const fieldOf = ({ field }: Pick<TextToJudge, 'field'>): WordField => {
  const known = FIELDS.find((each) => each === field);
  if (known === undefined) throw new Error(`No field of words: ${field}`);
  return known;
};

const looksOfficial = (field: string): FieldProblem => ({
  field,
  code: 'moderation.title-looks-official',
  details: {},
});

const does =
  (action: string) =>
  (hit: Hit): boolean =>
    hit.rule.definition.action === action;
const isMasking = does('mask');
const isHolding = does('hold');
const isWarning = does('warn');
const isBlocking = does('block');
const refuses = (hit: Hit, { canWait }: WordsAsked): boolean =>
  isBlocking(hit) || (!canWait && isHolding(hit));
/** Who works for the organisation answers for what they write: it waits for nobody. What nobody may say, they may not either. */
const BINDS_ALL: readonly string[] = ['block', 'flag', 'mask', 'warn', 'link'];

const judgementOf = (judged: readonly Judged[]): WordsJudgement => ({
  texts: Object.fromEntries(judged.map(({ name, text, hits }) => [name, mask(text, hits.filter(isMasking))])),
  folded: Object.fromEntries(judged.map(({ name, folded }) => [name, folded])),
  findings: judged.flatMap(findingsOf),
  held: judged.some(({ hits }) => hits.some(isHolding)),
});

/** One reason for each rule, with the first place it found. */
function problemsOf(
  { name, text, hits }: Judged,
  matters: (hit: Hit) => boolean,
  code: string,
): FieldProblem[] {
  const firsts = new Map<string, Hit>();
  for (const hit of hits.filter(matters)) if (!firsts.has(hit.rule.key)) firsts.set(hit.rule.key, hit);
  return [...firsts.values()].map(({ rule, start, end }) => ({
    field: name,
    code,
    details: {
      explanation: rule.definition.explanation,
      ...(rule.definition.explanationEn && { explanationEn: rule.definition.explanationEn }),
      rule: rule.key,
      about: rule.definition.family,
      found: shown(text.slice(start, end)),
    },
  }));
}

const SHOWN = 80;
const shown = (found: string): string => (found.length > SHOWN ? `${found.slice(0, SHOWN - 1)}…` : found);

function findingsOf({ field, text, hits }: Judged): WordsFinding[] {
  const rules = new Set(hits.map(({ rule }) => rule));
  return [...rules].map((rule) => {
    const { action, severity, family, explanation, links, label, labelEn, explanationEn } = rule.definition;
    const spans = hits.filter((hit) => hit.rule === rule).map(({ start, end }) => ({ start, end }));
    return {
      ruleId: rule.ruleId,
      ruleKey: rule.key,
      ruleLabel: label,
      version: rule.version,
      action,
      severity,
      family,
      field,
      explanation,
      ruleLabelEn: labelEn ?? null,
      explanationEn: explanationEn ?? null,
      links,
      spans,
      words: family === PERSONAL ? [] : wordsAt(spans, text),
    };
  });
}

const PERSONAL = 'donnees_personnelles';
const MOST_WORDS = 20;

function wordsAt(spans: WordsFinding['spans'], text: string): readonly string[] {
  const words = spans.map(({ start, end }) => text.slice(start, Math.min(end, start + SHOWN)));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
