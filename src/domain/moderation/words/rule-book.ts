import { detectorOf, type Surroundings } from './detectors/detectors.ts';
import type { Found } from './detectors/found.ts';
import type { FoldedText, Span } from './folding.ts';
import { glyphsOf, isLeet } from './glyphs.ts';
import type { Pattern, PatternsTogether } from './pattern-engine.port.ts';
import { WordAutomaton } from './word-automaton.ts';
import type { WordDefinition, WordField, WordWorkshop } from './word-definition.ts';
import { formsOf, type WordForm } from './word-entry.ts';
import { type Disguise, isInside, matchAt } from './word-match.ts';
import { isEntry, patternsOf } from './word-patterns.ts';

/** A rule as it is to be applied. */
export interface RuleInForce {
  readonly ruleId: string;
  readonly key: string;
  /** Which version of it. */
  readonly version: number;
  readonly definition: WordDefinition;
}

/** A place of a text that a rule is about. */
export interface Hit extends Span {
  readonly rule: RuleInForce;
  readonly disguise: Disguise | null;
}

/** Whose text it is and where it is to stand. */
export interface Writing extends Surroundings {
  readonly field: WordField;
  /** It says where something takes place: an address there is nobody's home. */
  readonly isVenue?: boolean;
  /** From 0 to 4; 5 for those who work for the organisation. */
  readonly trust: number;
}

interface RulePattern {
  readonly rule: RuleInForce;
  readonly pattern: Pattern;
}

/** Of one rule in one text: a list of more tells nobody anything. */
const MOST_HITS = 100;

/** Every rule in force, made ready to be looked for in one pass. */
export class RuleBook {
  private readonly forms: WordForm[] = [];
  /** Of each form, where its rule stands among the rules. */
  private readonly rulesOfForms: number[] = [];
  private readonly patterns: Record<'folded' | 'raw', RulePattern[]> = { folded: [], raw: [] };
  private readonly together: Record<'folded' | 'raw', PatternsTogether>;
  private readonly detecting: RuleInForce[] = [];
  private readonly exceptions = new Map<RuleInForce, ReadonlySet<string>>();
  private readonly automaton: WordAutomaton;

  constructor(
    readonly rules: readonly RuleInForce[],
    private readonly workshop: WordWorkshop,
  ) {
    rules.forEach((rule, index) => this.take(rule, index));
    const together = (patterns: readonly RulePattern[]) =>
      workshop.engine.together(patterns.map(({ pattern }) => pattern));
    this.together = { folded: together(this.patterns.folded), raw: together(this.patterns.raw) };
    this.automaton = new WordAutomaton(
      this.forms.map(({ elements }) => elements.map(({ symbol }) => symbol)),
    );
  }

  /** How many bytes of tables it takes to find the words. */
  get bytes(): number {
    return this.automaton.bytes;
  }

  /** The hours for which what the author wrote elsewhere is wanted; 0 where no rule asks. */
  get hoursOfOthers(): number {
    return hoursAskedBy(this.detecting);
  }

  /** The same as far as rules ask that concern one of these writings. */
  hoursOfOthersFor(writings: readonly Pick<Writing, 'field' | 'trust'>[]): number {
    return hoursAskedBy(
      this.detecting.filter(({ definition }) => writings.some((writing) => concerns(definition, writing))),
    );
  }

  fold(text: string): FoldedText {
    return this.workshop.folding.fold(text);
  }

  /** What the rules that concern this writing find in it, in the order of the text. */
  hitsIn(text: string, writing: Writing): readonly Hit[] {
    const concerned = new Set(this.rules.filter((rule) => concerns(rule.definition, writing)));
    if (concerned.size === 0) return [];
    const hits = new Hits(text, this.exceptions);
    for (const { rule, from, to } of this.patternsIn('raw', text, concerned))
      hits.addSpan(rule, { start: from, end: to });
    const [shown, written] = this.workshop.folding.readingsOf(text);
    this.findIn(shown, concerned, writing, hits);
    if (written) this.findIn(written, concerned, writing, hits.among(shown.linkEnds));
    return hits.inOrder();
  }

  private findIn(
    folded: FoldedText,
    concerned: ReadonlySet<RuleInForce>,
    writing: Writing,
    hits: Hits,
  ): void {
    this.findWords(folded, concerned, hits);
    for (const { rule, from, to } of this.patternsIn('folded', folded.text, concerned))
      hits.add(folded, rule, from, to, null);
    for (const rule of this.detecting) {
      const { matcher } = rule.definition;
      if (!concerned.has(rule) || matcher.type !== 'detector') continue;
      const { detector, params } = matcher;
      for (const { from, to } of detectorOf(detector).find(folded, params, writing))
        hits.add(folded, rule, from, to, null);
    }
  }

  private *patternsIn(
    on: 'folded' | 'raw',
    text: string,
    concerned: ReadonlySet<RuleInForce>,
  ): Iterable<Found & { readonly rule: RuleInForce }> {
    const patterns = this.patterns[on];
    if (!patterns.some(({ rule }) => concerned.has(rule))) return;
    const inIt = this.together[on].foundIn(text);
    for (const [place, { rule, pattern }] of patterns.entries())
      if (inIt.has(place) && concerned.has(rule))
        for (const found of pattern.find(text, MOST_HITS)) yield { rule, ...found };
  }

  /**
   * The longer words in which words of the rules stand without being found, in small letters, each as often as it stands:
   * so that who writes a rule sees what it leaves.
   */
  aroundIn(text: string): readonly string[] {
    if (this.forms.length === 0) return [];
    const folded = this.fold(text);
    const glyphs = glyphsOf(folded, { leet: false });
    const matched: Span[] = [];
    const inside: Span[] = [];
    this.automaton.each(glyphs.elements.symbols, glyphs.elements.count, (index, end) => {
      const form = this.forms[index]!;
      const first = glyphs.elements.from[end - form.elements.length + 1]!;
      const last = glyphs.elements.to[end]!;
      const span = folded.spanOf(glyphs.units[first]!, glyphs.units[last]! + 1);
      if (matchAt(form, glyphs, end, folded)) matched.push(span);
      else if (isInside(glyphs, first, last)) inside.push(span);
    });
    const words = new Map<number, string>();
    for (const { start, end } of inside) {
      if (matched.some((one) => one.start <= start && end <= one.end)) continue;
      const before = BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))![0];
      const after = AFTER.exec(text.slice(end, end + LONGEST_WORD))![0];
      const word = asWritten(before + text.slice(start, end) + after);
      words.set(start - before.length, word.slice(0, LONGEST_WORD));
    }
    return [...words.values()];
  }

  private findWords(folded: FoldedText, concerned: ReadonlySet<RuleInForce>, hits: Hits): void {
    if (this.forms.length === 0) return;
    const readings = [false, ...(holdsLeet(folded.text) ? [true] : [])];
    const isOpen = Uint8Array.from(this.rules, (rule) => Number(concerned.has(rule)));
    for (const leet of readings) {
      const glyphs = glyphsOf(folded, { leet });
      this.automaton.each(glyphs.elements.symbols, glyphs.elements.count, (index, end) => {
        const at = this.rulesOfForms[index]!;
        if (isOpen[at] === 0) return;
        const match = matchAt(this.forms[index]!, glyphs, end, folded);
        if (!match) return;
        const rule = this.rules[at]!;
        hits.add(folded, rule, match.first, match.last + 1, match.disguise);
        if (hits.isFull(rule)) isOpen[at] = 0;
      });
    }
  }

  private take(rule: RuleInForce, index: number): void {
    const { matcher, exceptions } = rule.definition;
    if (exceptions.length > 0) this.exceptions.set(rule, new Set(exceptions.map(asWritten)));
    if (matcher.type === 'detector') {
      this.detecting.push(rule);
      return;
    }
    const { pattern } = patternsOf(matcher, this.workshop);
    if (pattern) this.patterns[matcher.type === 'regex' ? matcher.on : 'folded'].push({ rule, pattern });
    if (matcher.type === 'regex') return;
    for (const entry of matcher.entries) {
      if (!isEntry(matcher.type, entry)) continue;
      for (const form of formsOf(
        matcher.type === 'literal' ? entry.replaceAll('*', ' ') : entry,
        this.workshop.folding,
      )) {
        this.forms.push(form);
        this.rulesOfForms.push(index);
      }
    }
  }
}

const hoursAskedBy = (rules: readonly RuleInForce[]): number =>
  Math.max(
    0,
    ...rules.map(({ definition: { matcher } }) =>
      matcher.type === 'detector' ? Number(matcher.params['windowHours'] ?? 0) : 0,
    ),
  );

type Whose = Pick<Writing, 'field' | 'trust' | 'isVenue'>;

function concerns(definition: WordDefinition, { field, trust, isVenue = false }: Whose): boolean {
  return (
    definition.fields.includes(field) &&
    !(isVenue && looksForHomes(definition)) &&
    (definition.trustBelow === null || trust < definition.trustBelow)
  );
}

const looksForHomes = ({ matcher }: WordDefinition): boolean =>
  matcher.type === 'detector' && matcher.detector === 'postal_address';

const BEFORE = /[\p{L}\p{M}\p{N}]{0,60}$/u;
const AFTER = /^[\p{L}\p{M}\p{N}]{0,60}/u;
const LONGEST_WORD = 120;

const asWritten = (word: string): string => word.normalize('NFC').toLowerCase();

function holdsLeet(text: string): boolean {
  for (let unit = 0; unit < text.length; unit += 1) if (isLeet(text.charCodeAt(unit))) return true;
  return false;
}

/** @param stretches in order, none of which touches another */
function touchesOne(stretches: readonly Span[], start: number, end: number): boolean {
  let [from, to] = [0, stretches.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (stretches[middle]!.end <= start) from = middle + 1;
    else to = middle;
  }
  return from < stretches.length && stretches[from]!.start < end;
}

/** What was found so far: each place once a rule, the plainest reading of it. */
class Hits {
  constructor(
    private readonly source: string,
    private readonly exceptions: ReadonlyMap<RuleInForce, ReadonlySet<string>>,
    private readonly stretches: readonly Span[] | null = null,
    private readonly found = new Map<RuleInForce, Map<string, Hit>>(),
  ) {}

  /** The same, to which only what touches one of these stretches is added. */
  among(stretches: readonly Span[]): Hits {
    return new Hits(this.source, this.exceptions, stretches, this.found);
  }

  /** Whether what is found from now on would not be kept. */
  isFull(rule: RuleInForce): boolean {
    const ofRule = this.found.get(rule);
    return ofRule !== undefined && ofRule.size >= MOST_HITS;
  }

  add(folded: FoldedText, rule: RuleInForce, from: number, to: number, disguise: Disguise | null): void {
    this.addSpan(rule, folded.spanOf(from, to), disguise);
  }

  addSpan(rule: RuleInForce, { start, end }: Span, disguise: Disguise | null = null): void {
    if (this.isFull(rule)) return;
    if (this.stretches && !touchesOne(this.stretches, start, end)) return;
    const ofRule = this.found.get(rule) ?? new Map<string, Hit>();
    if (this.exceptions.get(rule)?.has(asWritten(this.source.slice(start, end)))) return;
    this.found.set(rule, ofRule);
    const place = `${start}:${end}`;
    if (!ofRule.has(place) || disguise === null) ofRule.set(place, { rule, start, end, disguise });
  }

  inOrder(): Hit[] {
    return [...this.found.values()]
      .flatMap((ofRule) => [...ofRule.values()])
      .sort((one, other) => one.start - other.start || one.end - other.end);
  }
}
